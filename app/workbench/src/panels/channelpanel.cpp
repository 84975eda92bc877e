// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/channelpanel.h"

#include <twinscope/look/views.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace twinscope::workbench {

ChannelPanel::ChannelPanel(const CommandContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.appearance)
    , m_table(new QTableView)
    , m_stack(new look::HintStack(m_table))
    , m_field(look::makeFilterField(tr("Filter channels"), *m_table, this))
    , m_count(new QLabel)
{
    setUpTable();
    m_field->setObjectName(QStringLiteral("channelFilter"));
    m_field->setMaximumWidth(320);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, look::Grid, look::Grid, 0);
    top->addWidget(m_field);
    top->addWidget(m_count);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::Grid, 0, 0, 0);
    layout->setSpacing(look::Grid);
    layout->addLayout(top);
    layout->addWidget(m_stack);
    detach();

    connect(m_field, &QLineEdit::textChanged, this, &ChannelPanel::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChannelPanel::takeSelection);
    connect(m_table, &QTableView::activated, this, [this] { emit trendWanted(selectedIds()); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChannelPanel::watchRows);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ChannelPanel::watchRows, Qt::QueuedConnection);
    connect(&context.workspace, &Workspace::opened, this, &ChannelPanel::attach);
    connect(&context.workspace, &Workspace::closing, this, &ChannelPanel::detach);
    connect(&context.workspace, &Workspace::alarmsChanged, this,
            [this] { m_model.setAlarms(m_context.workspace.alarms()); });
    connect(&context.workspace.selection(), &Selection::changed, this, &ChannelPanel::showSelection);
}

void ChannelPanel::setUpTable()
{
    look::makeQuiet(*m_table);
    m_table->setObjectName(QStringLiteral("channelTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    const std::pair<int, int> widths[] = {{ChannelTableModel::Name, 260},
                                          {ChannelTableModel::ValueColumn, 104},
                                          {ChannelTableModel::Unit, 72},
                                          {ChannelTableModel::QualityColumn, 136},
                                          {ChannelTableModel::TimeColumn, 152}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
}

void ChannelPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ChannelPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    watchRows();
}

void ChannelPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watchRows();
}

void ChannelPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setWatchedRows(0, -1);
}

void ChannelPanel::attach()
{
    session::Session &session = *m_context.workspace.session();
    m_model.setPlant(&session.plant(), &m_context.workspace.index(), &session.frames());
    filter(m_field->text());
}

void ChannelPanel::detach()
{
    m_model.setPlant(nullptr, nullptr, nullptr);
    m_stack->setHint(tr("No plant is open. Open one to see its channels."));
    m_count->clear();
}

void ChannelPanel::filter(const QString &words)
{
    m_model.setFilter(words);
    const session::Session *session = m_context.workspace.session();
    if (!session)
        return;
    m_count->setText(tr("%1 of %2")
                         .arg(QLocale().toString(m_model.rowCount()),
                              QLocale().toString(qulonglong(session->plant().channels.size()))));
    if (session->plant().channels.empty())
        m_stack->setHint(tr("This plant has no channels. Add some to \"channels\" in its project file."));
    else
        m_stack->setHint(m_model.rowCount() > 0 ? QString() : tr("No channel matches “%1”.").arg(words.trimmed()));
    showSelection();
}

void ChannelPanel::watchRows()
{
    const int first = m_table->rowAt(0);
    int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0)
        last = m_model.rowCount() - 1;
    if (isVisible())
        m_model.setWatchedRows(first, first < 0 ? -1 : last);
}

void ChannelPanel::showSelection()
{
    const Selection &selection = m_context.workspace.selection();
    if (m_showing || !m_context.workspace.session())
        return;
    m_showing = true;
    QItemSelection rows;
    const auto add = [&](core::ChannelIndex channel) {
        if (const int row = m_model.rowOf(channel); row >= 0)
            rows.select(m_model.index(row, 0), m_model.index(row, 0));
    };
    if (selection.channel() != core::NoChannel)
        add(selection.channel());
    else
        std::ranges::for_each(m_context.workspace.index().channelsOf(selection.asset()), add);
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty()) {
        m_table->selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
        m_table->scrollTo(rows.first().topLeft());
    }
    m_showing = false;
}

void ChannelPanel::takeSelection(const QModelIndex &current)
{
    const core::ChannelIndex channel = m_model.channelAt(current.row());
    if (m_showing || channel == core::NoChannel)
        return;
    m_showing = true; // the table already shows what it says; several rows may be selected
    m_context.workspace.selection().selectChannel(channel, m_context.workspace.index().assetOf(channel));
    m_showing = false;
}

QStringList ChannelPanel::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.append(m_context.workspace.session()->plant().channels[m_model.channelAt(index.row())].id);
    return ids;
}

} // namespace twinscope::workbench
