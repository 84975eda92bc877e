// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparepage.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::whatif {

ComparePage::ComparePage(ScenarioTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTreeView)
{
    m_sorted->setSourceModel(&table);
    m_sorted->setSortRole(ScenarioTable::SortRole);
    m_view->setObjectName(QStringLiteral("compareTable"));
    m_view->setModel(m_sorted);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // as the list has them
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(ScenarioTable::Name, QHeaderView::Interactive);
    m_view->setColumnWidth(ScenarioTable::Name, 44 * look::Grid);
    m_view->setColumnHidden(ScenarioTable::State, true); // the list beside has it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            emit currentChanged(m_table.nameAt(m_sorted->mapToSource(now).row()));
    });
}

void ComparePage::show(const QString &scenario)
{
    const int row = m_table.rowOf(scenario);
    if (row >= 0)
        m_view->setCurrentIndex(m_sorted->mapFromSource(m_table.index(row, 0)));
}

} // namespace twinscope::whatif
