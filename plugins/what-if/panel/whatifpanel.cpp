// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "whatifpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {
constexpr int ListWidth = 72 * look::Grid;
}

WhatIfPanel::WhatIfPanel(desk::Desk &desk, std::shared_ptr<EstimateBoard> board)
    : m_desk(desk)
    , m_book(desk)
    , m_catalogue(desk)
    , m_results(desk, m_book)
    , m_runs(desk)
    , m_table(desk, m_book, m_results, m_runs)
    , m_estimating(desk, std::move(board))
    , m_list(new ScenarioBrowser(desk, m_book, m_table))
    , m_bar(new RunBar(m_runs, m_results))
    , m_decisions(new DecisionBar(m_book))
    , m_tabs(new QTabWidget)
    , m_editor(new ScenarioEditor(desk, m_book, m_catalogue, *m_tabs))
    , m_future(new FuturePage(desk, m_book, m_results, m_runs, m_catalogue))
    , m_runsPage(new RunsPage(m_results))
    , m_sensitivity(new SensitivityPage(m_results))
    , m_compare(new ComparePage(m_table))
    , m_versions(new VersionPage(m_book, m_results, m_catalogue))
    , m_estimates(new EstimatePage(desk, m_estimating))
    , m_reporting(new Reporting(desk, m_book, m_results, m_catalogue, *m_future, this))
    , m_notice(new QLabel)
{
    setObjectName(QStringLiteral("whatIfPanel"));
    auto *splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ListWidth, 4 * ListWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectParts();
    paintAll();
    show({});
}

QWidget *WhatIfPanel::makeRight()
{
    m_tabs->setObjectName(QStringLiteral("whatIfTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_future, tr("Future"));
    m_tabs->addTab(m_runsPage, tr("Runs"));
    m_tabs->addTab(m_sensitivity, tr("Sensitivity"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_versions, tr("Versions"));
    m_tabs->addTab(m_estimates, tr("Estimates"));
    m_tabs->setCurrentWidget(m_future);
    m_notice->setObjectName(QStringLiteral("whatIfNotice"));
    m_notice->setOpenExternalLinks(true);
    m_notice->setContentsMargins(2 * look::Grid, look::Grid, look::Grid, look::Grid);
    m_notice->hide();
    auto *bars = new QHBoxLayout;
    bars->setSpacing(0);
    bars->addWidget(m_bar, 1);
    bars->addWidget(m_decisions, 0, Qt::AlignTop);
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bars);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_notice);
    return right;
}

void WhatIfPanel::connectParts()
{
    connect(&m_desk, &desk::Desk::themeChanged, this, &WhatIfPanel::paintAll);
    connect(m_list, &ScenarioBrowser::currentChanged, this, &WhatIfPanel::show);
    connect(m_list, &ScenarioBrowser::made, m_editor, &ScenarioEditor::showChanges);
    connect(m_compare, &ComparePage::currentChanged, m_list, &ScenarioBrowser::select);
    connect(m_decisions, &DecisionBar::setPointsWanted, this,
            [this] { m_reporting->askForSetPoints(m_list->current()); });
    connect(m_decisions, &DecisionBar::reportWanted, this, [this] { m_reporting->askForReport(m_list->current()); });
    connect(m_reporting, &Reporting::told, this, [this](const QString &richText) {
        m_notice->setText(richText);
        m_notice->show();
    });
    m_book.setWasRun([this](const Scenario &scenario) { return wasRun(scenario); });
    connect(&m_book, &ScenarioBook::changed, this, [this] { m_bar->show(m_book.find(m_list->current())); });
    connect(&m_book, &ScenarioBook::renamed, &m_runs, &RunCenter::rename);
    connect(&m_runs, &RunCenter::foldersFree, &m_results, &ResultBook::move);
    connect(&m_results, &ResultBook::moveFailed, this, [this](const QString &sentence) {
        m_notice->setText(sentence.toHtmlEscaped());
        m_notice->show();
    });
    connect(&m_runs, &RunCenter::resultsCame, &m_results, &ResultBook::reload);
    connect(m_editor, &ScenarioEditor::stateWanted, this, [this](const QString &file) {
        if (const Scenario *scenario = m_book.find(m_list->current()))
            m_runs.start({.scenario = *scenario, .saveState = file});
    });
    connect(m_bar, &RunBar::runWanted, this, [this](const RunPlan &plan, bool resume) {
        const Scenario *scenario = m_book.find(m_list->current());
        if (!scenario)
            return;
        m_runs.start({*scenario, plan, resume});
        m_tabs->setCurrentWidget(pageOf(plan.method));
    });
}

QWidget *WhatIfPanel::pageOf(Method method) const
{
    switch (method) {
    case Method::Tornado:
    case Method::Morris:
    case Method::SobolIndices:
        return m_sensitivity;
    case Method::Grid:
    case Method::Optimise:
        return m_runsPage;
    default:
        return m_future;
    }
}

void WhatIfPanel::show(const QString &scenario)
{
    m_notice->hide();
    m_bar->show(m_book.find(scenario));
    m_decisions->show(scenario);
    m_compare->show(scenario);
    m_editor->edit(scenario);
    m_future->show(scenario);
    m_runsPage->show(scenario);
    m_sensitivity->show(scenario);
    m_versions->show(scenario);
}

/// While results are still being read they may be of this very scenario.
bool WhatIfPanel::wasRun(const Scenario &scenario) const
{
    if (m_runs.isRunning(scenario.name) && runAlike(m_runs.status(scenario.name)->scenario, scenario))
        return true;
    const ScenarioResults *results = m_results.find(scenario.name);
    return !results || results->outcomeOf(scenario) || (results->single() && isResultOf(*results->single(), scenario));
}

void WhatIfPanel::paintAll()
{
    const look::Theme &theme = m_desk.theme();
    m_list->setTheme(theme);
    m_bar->setTheme(theme);
    m_decisions->setTheme(theme);
    m_editor->setTheme(theme);
    m_future->setTheme(theme);
    m_runsPage->setTheme(theme);
    m_sensitivity->setTheme(theme);
    m_estimates->setTheme(theme);
}

QString WhatIfPanelFactory::title() const
{
    return WhatIfPanel::tr("What-if");
}

} // namespace twinscope::whatif
