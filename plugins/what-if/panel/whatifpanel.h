// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/scenarioeditor.h"
#include "editor/versionpage.h"
#include "estimates/estimatepage.h"
#include "report/decisionbar.h"
#include "report/reporting.h"
#include "results/comparepage.h"
#include "results/futurepage.h"
#include "results/runspage.h"
#include "results/sensitivitypage.h"
#include "runs/runbar.h"
#include "scenariobrowser.h"

#include <twinscope/desk/panel.h>

class QLabel;
class QTabWidget;

namespace twinscope::whatif {

/// Scenarios of the open plant: made, run, seen, compared, chosen.
class WhatIfPanel final : public QWidget
{
    Q_OBJECT
public:
    WhatIfPanel(desk::Desk &desk, std::shared_ptr<EstimateBoard> board);

private:
    QWidget *makeRight();
    void connectParts();
    void show(const QString &scenario);
    void paintAll();
    bool wasRun(const Scenario &scenario) const; ///< or is being run, or may have been
    QWidget *pageOf(Method method) const;        ///< where its results are best seen

    desk::Desk &m_desk;
    ScenarioBook m_book;
    ModelCatalogue m_catalogue;
    ResultBook m_results;
    RunCenter m_runs;
    ScenarioTable m_table;
    EstimateCenter m_estimating;
    ScenarioBrowser *m_list;
    RunBar *m_bar;
    DecisionBar *m_decisions;
    QTabWidget *m_tabs;
    ScenarioEditor *m_editor;
    FuturePage *m_future;
    RunsPage *m_runsPage;
    SensitivityPage *m_sensitivity;
    ComparePage *m_compare;
    VersionPage *m_versions;
    EstimatePage *m_estimates;
    Reporting *m_reporting;
    QLabel *m_notice; ///< what was written, or why it was not
};

class WhatIfPanelFactory final : public desk::PanelFactory
{
public:
    explicit WhatIfPanelFactory(std::shared_ptr<EstimateBoard> board = std::make_shared<EstimateBoard>())
        : m_board(std::move(board))
    {
    }
    QString id() const override { return QStringLiteral("what-if"); }
    QString title() const override;
    QWidget *create(desk::Desk &desk) override { return new WhatIfPanel(desk, m_board); }

private:
    const std::shared_ptr<EstimateBoard> m_board;
};

} // namespace twinscope::whatif
