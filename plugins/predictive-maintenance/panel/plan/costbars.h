// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"

namespace twinscope::predict {

struct Schedule;

/// What the plan is expected to cost beside running to failure and beside fixed intervals, and what it saves.
class CostBars final : public Chart
{
    Q_OBJECT
public:
    explicit CostBars(QWidget *parent = nullptr);

    void setCosts(const Schedule &schedule, const QString &currency);
    void clear();
    bool isEmpty() const override { return m_ways.empty(); }
    QString savings() const; ///< as shown: for tests and screen readers

protected:
    void draw(QPainter &painter) override;

private:
    struct Way
    {
        QString name;
        double cost = 0;
        QString saved; ///< "" for the plan itself
    };
    QString money(double amount) const;
    QString savedAgainst(double cost, double planned) const;

    std::vector<Way> m_ways;
    QString m_currency;
};

} // namespace twinscope::predict
