// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/alarmpanel.h"

#include "base/format.h"
#include <twinscope/look/views.h>

#include <twinscope/look/blink.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

AlarmPanel::AlarmPanel(const CommandContext &context, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_commands(commands)
    , m_model(context.appearance)
    , m_table(new QTableView)
    , m_stack(new look::HintStack(m_table))
    , m_acknowledge(new QPushButton(tr("Acknowledge")))
    , m_acknowledgeShown(new QPushButton(tr("Acknowledge in view")))
    , m_shelve(new QPushButton(tr("Shelve") + QStringLiteral("  ▾")))
    , m_note(new QLabel)
    , m_guidance(new QLabel)
{
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::Grid, 0, 0, 0);
    layout->setSpacing(look::Grid);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_guidance);
    m_guidance->setObjectName(QStringLiteral("alarmGuidance"));
    m_guidance->setTextFormat(Qt::PlainText);
    m_guidance->setWordWrap(true);
    m_guidance->setContentsMargins(look::Grid, 0, look::Grid, look::Grid);
    m_blinkTimer.setInterval(look::HalfBlink);
    detach();

    connect(&m_blinkTimer, &QTimer::timeout, this, &AlarmPanel::blink);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { acknowledge(selectedAlarms()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &AlarmPanel::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlarmPanel::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlarmPanel::takeSelection);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        m_context.workspace.selection().activate(m_model.assetAt(index.row()));
    });
    connect(&context.workspace, &Workspace::opened, this, &AlarmPanel::attach);
    connect(&context.workspace, &Workspace::closing, this, &AlarmPanel::detach);
    connect(&context.workspace, &Workspace::alarmsChanged, this, &AlarmPanel::showRows);
    connect(&context.appearance, &Appearance::changed, this, &AlarmPanel::showState);
}

void AlarmPanel::setUpTable()
{
    look::makeQuiet(*m_table);
    m_table->setObjectName(QStringLiteral("alarmTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    const std::pair<int, int> widths[] = {{AlarmListModel::Priority, 112},
                                          {AlarmListModel::Since, 152},
                                          {AlarmListModel::State, 136},
                                          {AlarmListModel::Asset, 160},
                                          {AlarmListModel::ValueColumn, 120}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AlarmListModel::MessageColumn, QHeaderView::Stretch);
}

QWidget *AlarmPanel::makeBar()
{
    auto *bar = new QWidget;
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_shelve->setMenu(makeShelveMenu());
    m_acknowledgeShown->setObjectName(QStringLiteral("acknowledgeShown"));
    m_acknowledgeShown->setToolTip(m_commands.action(QStringLiteral("alarms.acknowledgeShown"))->toolTip());
    connect(m_acknowledgeShown, &QPushButton::clicked, this, &AlarmPanel::acknowledgeShown);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, look::Grid, look::Grid, 0);
    layout->setSpacing(look::Grid);
    layout->addWidget(m_acknowledge);
    layout->addWidget(m_acknowledgeShown);
    layout->addWidget(m_shelve);
    layout->addSpacing(2 * look::Grid);
    layout->addWidget(m_note, 1);
    return bar;
}

QMenu *AlarmPanel::makeShelveMenu()
{
    using namespace std::chrono_literals;
    auto *menu = new QMenu(this);
    const std::pair<QString, core::Duration> times[] = {
        {tr("for 15 minutes"), 15min}, {tr("for 1 hour"), 1h}, {tr("for 4 hours"), 4h}, {tr("for 8 hours"), 8h}};
    for (const auto &[label, time] : times)
        menu->addAction(label, this, [this, time = time] { shelve(time); });
    menu->addSeparator();
    menu->addAction(tr("Put back on the list"), this, &AlarmPanel::unshelve);
    return menu;
}

void AlarmPanel::attach()
{
    session::Session &session = *m_context.workspace.session();
    m_model.setPlant(&session.plant(), &m_context.workspace.index());
    connect(&session.cursor(), &core::TimeCursor::changed, this, &AlarmPanel::showState);
    showRows();
}

void AlarmPanel::detach()
{
    m_model.setPlant(nullptr, nullptr);
    m_stack->setHint(tr("No plant is open. Open one to see its alarms."));
    showState();
}

void AlarmPanel::showRows()
{
    session::Session &session = *m_context.workspace.session();
    const std::vector<alarms::AlarmIndex> chosen = selectedAlarms();
    m_model.setRows(session.alarmRows(), session.cursor().time());
    choose(chosen);
    showState();
}

/// What a person has selected are alarms, not places in the list.
void AlarmPanel::choose(const std::vector<alarms::AlarmIndex> &alarms)
{
    if (selectedAlarms() == alarms)
        return;
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (std::ranges::find(alarms, m_model.alarmAt(row)) != alarms.end())
            selection.select(m_model.index(row, 0), m_model.index(row, AlarmListModel::ColumnCount - 1));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void AlarmPanel::showState()
{
    session::Session *session = m_context.workspace.session();
    if (session && session->plant().alarms.empty())
        m_stack->setHint(tr("This plant has no alarms. Define some under \"alarms\" in its project file."));
    else if (session) // of a scenario none are evaluated, which the note says
        m_stack->setHint(m_model.rowCount() > 0 || !session->hasAlarms() ? QString() : tr("No alarms."));
    const bool mayAct = isLive() && session->alarms().mayAct();
    m_acknowledge->setEnabled(mayAct && !selectedAlarms().empty());
    m_shelve->setEnabled(mayAct && !selectedAlarms().empty());
    m_acknowledgeShown->setEnabled(mayAct && m_context.workspace.alarms().unacknowledged > 0);
    m_note->setText(session ? note(*session) : QString());
    showGuidance();
    const bool blinks = m_model.hasUnacknowledged() && isLive() && !m_context.appearance.reduceMotion();
    if (blinks && !m_blinkTimer.isActive())
        m_blinkTimer.start();
    if (!blinks) {
        m_blinkTimer.stop();
        m_model.setBlinkedOff(false);
    }
}

void AlarmPanel::showGuidance()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const QString guidance = selected.size() == 1 ? m_model.guidanceAt(selected[0].row()) : QString();
    m_guidance->setText(guidance);
    m_guidance->setVisible(!guidance.isEmpty());
}

QString AlarmPanel::note(session::Session &session) const
{
    if (!session.hasAlarms())
        return tr("A scenario has no alarms. Go back to live to see the plant's own.");
    if (!isLive())
        return tr("As it stood at %1 UTC. Go back to live to acknowledge or shelve.")
            .arg(dateAndTime(session.cursor().time()));
    const auto mayAct = session.alarms().mayAct();
    return mayAct ? QString() : mayAct.error().sentence;
}

void AlarmPanel::blink()
{
    if (isVisible())
        m_model.setBlinkedOff(look::isBlinkedOff());
}

void AlarmPanel::acknowledgeShown()
{
    std::vector<alarms::AlarmIndex> shown;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_table->viewport()->rect().contains(m_table->visualRect(m_model.index(row, 0)).center()))
            shown.push_back(m_model.alarmAt(row));
    acknowledge(shown);
}

void AlarmPanel::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_acknowledge->text(), this, [this] { acknowledge(selectedAlarms()); })
        ->setEnabled(m_acknowledge->isEnabled());
    QAction *shelve = menu->addMenu(m_shelve->menu());
    shelve->setText(tr("Shelve"));
    shelve->setEnabled(m_shelve->isEnabled());
    menu->addSeparator();
    for (const char *id : {"camera.frame", "plant.trend"})
        menu->addAction(m_commands.action(QString::fromLatin1(id)));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void AlarmPanel::acknowledge(const std::vector<alarms::AlarmIndex> &alarms)
{
    for (const alarms::AlarmIndex alarm : alarms)
        m_context.workspace.session()->alarms().acknowledge(alarm, m_context.workspace.operatorName());
}

void AlarmPanel::shelve(core::Duration time)
{
    for (const alarms::AlarmIndex alarm : selectedAlarms())
        m_context.workspace.session()->alarms().shelve(alarm, time, m_context.workspace.operatorName());
}

void AlarmPanel::unshelve()
{
    for (const alarms::AlarmIndex alarm : selectedAlarms())
        m_context.workspace.session()->alarms().unshelve(alarm, m_context.workspace.operatorName());
}

void AlarmPanel::takeSelection(const QModelIndex &current)
{
    if (const core::ChannelIndex channel = m_model.channelAt(current.row()); channel != core::NoChannel)
        m_context.workspace.selection().selectChannel(channel, m_context.workspace.index().assetOf(channel));
}

std::vector<alarms::AlarmIndex> AlarmPanel::selectedAlarms() const
{
    std::vector<alarms::AlarmIndex> selected;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        selected.push_back(m_model.alarmAt(index.row()));
    return selected;
}

bool AlarmPanel::isLive() const
{
    session::Session *session = m_context.workspace.session();
    return session && session->cursor().isLive();
}

} // namespace twinscope::workbench
