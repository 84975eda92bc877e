// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariobook.h"

#include <twinscope/look/theme.h>

#include <QWidget>

class QToolButton;

namespace twinscope::whatif {

/// What somebody does with a scenario once its future is known: choose it, write its set points or a report.
class DecisionBar final : public QWidget
{
    Q_OBJECT
public:
    DecisionBar(ScenarioBook &book, QWidget *parent = nullptr);

    void show(const QString &scenario); ///< "": none
    void setTheme(const look::Theme &theme);

signals:
    void setPointsWanted();
    void reportWanted();

private:
    void showState();

    ScenarioBook &m_book;
    QString m_scenario;
    QToolButton *m_choose, *m_setPoints, *m_report;
};

} // namespace twinscope::whatif
