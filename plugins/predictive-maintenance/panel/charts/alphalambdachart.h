// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"

#include <vector>

namespace twinscope::predict {

/// One unit's forecasts in a back-test, oldest first: what was said, and what came.
struct ForecastTrace
{
    struct Point
    {
        double truth = 0, guess = 0, low = 0, high = 0; ///< remaining life
    };
    QString unit;
    std::vector<Point> points;
};

/// What was forecast over what came, from long before the failure on the left to the failure on the right: the truth
/// is the falling diagonal, and around it stands the cone of ±α (Saxena et al. 2010). One unit is drawn with its 90 %
/// band, the others are thin.
class AlphaLambdaChart final : public Chart
{
    Q_OBJECT
public:
    explicit AlphaLambdaChart(QWidget *parent = nullptr);

    /// `unit`: of remaining life; `cap`: beyond it nothing is told apart.
    void setTraces(std::vector<ForecastTrace> traces, const QString &unit, double cap);
    void setSelected(int trace); ///< -1: none
    int selected() const { return m_selected; }
    const std::vector<ForecastTrace> &traces() const { return m_traces; }
    bool isEmpty() const override { return m_traces.empty(); }

    static constexpr double Alpha = 0.2;

protected:
    void draw(QPainter &painter) override;

private:
    void drawCone(QPainter &painter) const;
    void drawTrace(QPainter &painter, const ForecastTrace &trace, const QPen &pen) const;
    void drawBand(QPainter &painter, const ForecastTrace &trace) const;

    std::vector<ForecastTrace> m_traces;
    QString m_unit;
    double m_cap = 0;
    int m_selected = -1;
    Scale m_truths, m_guesses;
};

} // namespace twinscope::predict
