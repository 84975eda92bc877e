// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "service/lifehistory.h"
#include "training/scoretable.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class AlphaLambdaChart;
class FleetForm;
class JobRow;
class ModelChoice;

/// How good a model is on runs whose end is known: prognostic horizon, α-λ, coverage, and each run's forecasts.
class BackTestPage final : public QWidget
{
    Q_OBJECT
public:
    explicit BackTestPage(desk::Desk &desk);

    FleetForm &fleet() { return *m_fleet; }
    ModelChoice &models() { return *m_model; }

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void test();
    void present(const BackTest &test);
    void refresh();

    desk::Desk &m_desk;
    ModelChoice *m_model;
    FleetForm *m_fleet;
    JobRow *m_job;
    AlphaLambdaChart *m_chart;
    ScoreTable m_scores;
    QTreeView *m_view;
    QLabel *m_notes;
    look::HintStack *m_stack;
    Inquiry m_inquiry;
};

} // namespace twinscope::predict
