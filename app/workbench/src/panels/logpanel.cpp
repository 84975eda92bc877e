// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/logpanel.h"

#include <twinscope/look/views.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {
constexpr int PollMs = 250;
}

LogPanel::LogPanel(const CommandContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.workspace.log(), context.appearance)
    , m_table(new QTableView)
    , m_stack(new look::HintStack(m_table))
{
    look::makeQuiet(*m_table);
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidth(LogModel::TimeColumn, 160);
    m_table->setColumnWidth(LogModel::SeverityColumn, 104);
    m_table->setColumnWidth(LogModel::Subject, 160);

    auto *least = new QComboBox;
    least->setAccessibleName(tr("Least severity"));
    least->addItems({tr("Everything"), tr("Warnings and errors"), tr("Errors only")});
    auto *copyButton = new QPushButton(tr("Copy"));
    copyButton->setToolTip(tr("Copies the selected messages, or all of them"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, look::Grid, look::Grid, 0);
    bar->addWidget(least);
    bar->addWidget(copyButton);
    bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::Grid, 0, 0, 0);
    layout->setSpacing(look::Grid);
    layout->addLayout(bar);
    layout->addWidget(m_stack);

    auto *copyKey = new QAction(this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(copyKey);
    connect(copyKey, &QAction::triggered, this, &LogPanel::copy);
    connect(copyButton, &QPushButton::clicked, this, &LogPanel::copy);
    connect(least, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model.setLeastSeverity(core::Severity(index)); });
    connect(&m_timer, &QTimer::timeout, this, &LogPanel::poll);
    m_timer.start(PollMs);
    poll();
}

void LogPanel::poll()
{
    // Who reads at the bottom stays at the bottom; who reads further up is left in peace.
    QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_model.poll();
    if (atEnd)
        m_table->scrollToBottom();
    m_stack->setHint(m_model.rowCount() > 0 ? QString() : tr("Nothing to report."));
}

void LogPanel::copy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.append(m_model.index(row, 0));
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QGuiApplication::clipboard()->setText(m_model.copyText(rows));
}

} // namespace twinscope::workbench
