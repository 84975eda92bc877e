// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planpage.h"

#include "base/deskrecord.h"
#include "base/tables.h"
#include "charts/ganttchart.h"
#include "live/findings.h"
#include "plan/costbars.h"
#include "plan/planfile.h"
#include "plan/rulesdialog.h"
#include "service/planning.h"

#include <twinscope/look/views.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace twinscope::predict {

namespace {
const QString PlanKey = QStringLiteral("plan");
constexpr int TableWidth = 164 * look::Grid; ///< with all of its columns
} // namespace

PlanPage::PlanPage(desk::Desk &desk)
    : m_desk(desk)
    , m_view(new QTreeView)
    , m_gantt(new GanttChart)
    , m_costs(new CostBars)
    , m_assumptions(new QLabel)
    , m_stack(new look::HintStack(makeBody()))
    , m_tools(new QWidget)
    , m_plan(new QToolButton)
    , m_rules(new QToolButton)
    , m_export(new QToolButton)
    , m_inquiry(this)
    , m_writing(this)
{
    makeTools();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &PlanPage::followClock);
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &PlanPage::showHint);
        showHint();
    });
    connect(&desk, &desk::Desk::closing, this, &PlanPage::forget);
    connect(&desk, &desk::Desk::closing, this, &PlanPage::showHint, Qt::QueuedConnection);
    connect(&desk, &desk::Desk::selectionChanged, this, &PlanPage::followSelection);
    connect(&desk, &desk::Desk::themeChanged, this, [this] {
        m_gantt->setTheme(m_desk.theme());
        m_costs->setTheme(m_desk.theme());
    });
    showHint();
}

void PlanPage::makeTools()
{
    m_plan->setObjectName(QStringLiteral("planWork"));
    m_plan->setText(tr("Plan"));
    m_plan->setToolTip(tr("Plan the work from the remaining lives at the time that the screen shows"));
    m_rules->setObjectName(QStringLiteral("planRules"));
    m_rules->setText(tr("Rules…"));
    m_export->setObjectName(QStringLiteral("planExport"));
    m_export->setText(tr("Export"));
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Calendar (iCalendar)…"), this,
                    [this] { askWhereTo(tr("iCalendar (*.ics)"), QStringLiteral("ics")); });
    menu->addAction(tr("Work list (CSV)…"), this, [this] { askWhereTo(tr("CSV (*.csv)"), QStringLiteral("csv")); });
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    connect(m_plan, &QToolButton::clicked, this, &PlanPage::plan);
    connect(m_rules, &QToolButton::clicked, this, &PlanPage::editRules);
    auto *layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QToolButton *button : {m_plan, m_rules, m_export})
        layout->addWidget(button);
}

QWidget *PlanPage::makeBody()
{
    m_view->setObjectName(QStringLiteral("workTable"));
    m_view->setModel(&m_table);
    makePlainTable(*m_view);
    setColumnWidths(*m_view, {{WorkTable::Start, 32},
                              {WorkTable::Asset, 24},
                              {WorkTable::Skill, 18},
                              {WorkTable::Duration, 14},
                              {WorkTable::Risk, 14},
                              {WorkTable::Cost, 24}});
    onRowChosen(*m_view, *this, [this](int row) { m_desk.selectAsset(m_table.assetAt(row)); });
    m_gantt->setObjectName(QStringLiteral("gantt"));
    m_gantt->setTheme(m_desk.theme());
    connect(m_gantt, &GanttChart::taskChosen, this, [this](const QString &asset) { m_desk.selectAsset(asset); });
    m_costs->setObjectName(QStringLiteral("planCosts"));
    m_costs->setTheme(m_desk.theme());
    m_assumptions->setObjectName(QStringLiteral("planAssumptions"));
    m_assumptions->setWordWrap(true);
    m_assumptions->setContentsMargins(2 * look::Grid, 0, look::Grid, 0);
    m_assumptions->setForegroundRole(QPalette::PlaceholderText);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_gantt, 1);
    column->addWidget(m_costs);
    column->addWidget(m_assumptions);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("planSplitter"));
    splitter->addWidget(m_view);
    splitter->addWidget(right);
    splitter->setSizes({TableWidth, 4 * TableWidth / 3});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void PlanPage::showHint()
{
    const bool hasRules = m_desk.plant() && m_desk.plant()->project().plant.section(PluginId).contains(PlanKey);
    m_rules->setEnabled(m_desk.plant());
    m_plan->setEnabled(hasRules && !m_inquiry.isUnderWay());
    m_export->setEnabled(m_made.has_value());
    if (m_made)
        return m_stack->setHint({});
    if (!m_desk.plant())
        m_stack->setHint(tr("Open a plant: its work is planned here."));
    else if (m_inquiry.isUnderWay())
        m_stack->setHint(tr("Looking for the plan of least expected cost…"));
    else
        m_stack->setHint(hasRules ? tr("Choose “Plan”: work is put into the crew's shifts at least expected cost.")
                                  : tr("Say first who works when and what failures cost: choose “Rules…”."));
}

void PlanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_made && m_plan->isEnabled())
        plan();
}

void PlanPage::forget()
{
    m_inquiry.drop();
    m_writing.drop();
    m_made.reset();
    m_gantt->setPlan({});
    m_costs->clear();
    m_table.setTasks({}, {});
    emit planned({});
}

void PlanPage::plan()
{
    const auto record = recordOf(m_desk);
    if (!record)
        return m_stack->setHint(tr("Nothing is recorded yet to plan from."));
    const core::Time at = m_desk.plant()->cursor().time();
    m_made.reset();
    m_inquiry.ask<MadePlan>(
        m_desk.plant()->jobs(), tr("Planning the work"),
        [record = *record, at](core::Progress &) -> core::Result<MadePlan> {
            auto rules = planRulesOf(record.plant(), at);
            if (!rules)
                return rules.error();
            auto schedule = planAt(record, at);
            if (!schedule)
                return schedule.error();
            return MadePlan{std::move(schedule).value(), std::move(rules).value()};
        },
        [this](core::Result<MadePlan> answer) {
            if (answer)
                return present(std::move(answer).value());
            showHint();
            m_stack->setHint(answer.error().sentence);
        });
    showHint();
}

void PlanPage::present(MadePlan made)
{
    m_made = std::move(made);
    const plant::Plant &plant = m_desk.plant()->project().plant;
    QHash<QString, QString> names;
    QHash<QString, QDateTime> starts;
    for (const PlannedTask &task : m_made->schedule.tasks) {
        names.insert(task.asset, assetName(plant, task.asset));
        if (task.start)
            starts.insert(task.asset, *task.start);
    }
    m_table.setTasks(m_made->schedule.tasks, names, m_made->rules.currency);
    m_gantt->setHint(std::ranges::any_of(m_made->schedule.tasks, &PlannedTask::isLikelyToFail)
                         ? tr("A failure is likely, but no work within this plan comes early enough or saves its cost.")
                         : tr("No work is worth its cost within this plan: everything can wait."));
    m_gantt->setPlan(ganttOf(*m_made, plant));
    m_costs->setCosts(m_made->schedule, m_made->rules.currency);
    QString sentence = assumptionsOf(m_made->rules, lifeUnitOf(plant));
    if (!m_made->schedule.optimal)
        sentence += u' ' + tr("The solver was stopped after its time: a better plan may exist.");
    tell(sentence);
    emit planned(starts);
    showHint();
    followSelection();
    followClock();
}

void PlanPage::tell(const QString &sentence)
{
    m_assumptions->setText(sentence);
}

void PlanPage::editRules()
{
    if (!m_desk.plant())
        return;
    const QJsonObject section = m_desk.plant()->project().plant.section(PluginId);
    auto *dialog = new RulesDialog(section.value(PlanKey).toObject(), window());
    connect(&m_desk, &desk::Desk::closing, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QJsonObject changed = m_desk.plant()->project().plant.section(PluginId);
        changed.insert(PlanKey, dialog->rules());
        m_desk.plant()->changeSection(tr("change the plan's rules"), PluginId, changed);
        plan();
    });
    dialog->open();
}

void PlanPage::askWhereTo(const QString &kind, const QString &suffix)
{
    auto *dialog = new QFileDialog(window(), tr("Export the plan"), {}, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanPage::exportTo);
    connect(&m_desk, &desk::Desk::closing, dialog, &QDialog::reject);
    dialog->open();
}

void PlanPage::exportTo(const QString &path)
{
    if (!m_made || !m_desk.plant())
        return;
    m_writing.ask<bool>(
        m_desk.plant()->jobs(), tr("Writing the plan"),
        [schedule = m_made->schedule, path](core::Progress &) -> core::Result<bool> {
            if (const auto written = writePlan(schedule, path); !written)
                return written.error();
            return true;
        },
        [this, path](const core::Result<bool> &answer) {
            tell(answer ? tr("Written: %1").arg(path) : answer.error().sentence);
        });
}

void PlanPage::followSelection()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    m_gantt->setSelected(asset);
    const int row = m_table.rowOf(asset);
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_table.index(row, 0));
    m_view->viewport()->update();
}

void PlanPage::followClock()
{
    if (isVisible() && m_made && m_desk.plant())
        m_gantt->setCursor(m_desk.plant()->cursor().time());
}

} // namespace twinscope::predict
