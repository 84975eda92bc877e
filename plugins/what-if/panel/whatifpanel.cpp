// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "whatifpanel.h"

#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace twinscope::whatif {

WhatIfPanel::WhatIfPanel(desk::Desk &desk)
    : m_desk(desk)
    , m_book(desk)
    , m_catalogue(desk)
    , m_results(desk, m_book)
    , m_runs(desk)
    , m_table(desk, m_book, m_results, m_runs)
    , m_list(new ScenarioBrowser(desk, m_book, m_table))
    , m_bar(new RunBar(m_runs))
    , m_tabs(new QTabWidget)
    , m_editor(new ScenarioEditor(desk, m_book, m_catalogue, *m_tabs))
    , m_future(new FuturePage(desk, m_book, m_results, m_catalogue))
    , m_runsPage(new RunsPage(m_results))
    , m_sensitivity(new SensitivityPage(m_results))
    , m_reporting(new Reporting(desk, m_book, m_results, m_catalogue, *m_future, this))
    , m_notice(new QLabel)
{
    setObjectName(QStringLiteral("whatIfPanel"));
    auto *splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
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
    m_tabs->setCurrentWidget(m_future);
    m_notice->setObjectName(QStringLiteral("whatIfNotice"));
    m_notice->setOpenExternalLinks(true);
    m_notice->setContentsMargins(2 * look::Grid, look::Grid, look::Grid, look::Grid);
    m_notice->hide();
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_notice);
    return right;
}

void WhatIfPanel::connectParts()
{
    connect(&m_desk, &desk::Desk::themeChanged, this, &WhatIfPanel::paintAll);
    connect(m_list, &ScenarioBrowser::currentChanged, this, &WhatIfPanel::show);
    connect(m_list, &ScenarioBrowser::made, m_editor, &ScenarioEditor::showChanges);
    connect(m_list, &ScenarioBrowser::setPointsWanted, this,
            [this] { m_reporting->askForSetPoints(m_list->current()); });
    connect(m_list, &ScenarioBrowser::reportWanted, this, [this] { m_reporting->askForReport(m_list->current()); });
    connect(m_reporting, &Reporting::told, this, [this](const QString &richText) {
        m_notice->setText(richText);
        m_notice->show();
    });
    connect(&m_book, &ScenarioBook::changed, this, [this] { m_bar->show(m_book.find(m_list->current())); });
    connect(&m_runs, &RunCenter::finished, &m_results, &ResultBook::reload);
    connect(m_bar, &RunBar::runWanted, this, [this](const RunPlan &plan, bool resume) {
        const Scenario *scenario = m_book.find(m_list->current());
        if (!scenario)
            return;
        m_runs.start(*scenario, plan, resume);
        m_tabs->setCurrentWidget(m_future);
    });
}

void WhatIfPanel::show(const QString &scenario)
{
    m_notice->hide();
    m_bar->show(m_book.find(scenario));
    m_editor->edit(scenario);
    m_future->show(scenario);
    m_runsPage->show(scenario);
    m_sensitivity->show(scenario);
}

void WhatIfPanel::paintAll()
{
    const look::Theme &theme = m_desk.theme();
    m_list->setTheme(theme);
    m_bar->setTheme(theme);
    m_editor->setTheme(theme);
    m_future->setTheme(theme);
    m_runsPage->setTheme(theme);
    m_sensitivity->setTheme(theme);
}

QString WhatIfPanelFactory::title() const
{
    return WhatIfPanel::tr("What-if");
}

} // namespace twinscope::whatif
