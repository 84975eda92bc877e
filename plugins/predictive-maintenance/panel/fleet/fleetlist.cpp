// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleetlist.h"

#include "fleet/fleetorder.h"
#include "fleet/fleettexts.h"

#include <QSize>

#include <algorithm>

namespace twinscope::predict {

namespace {

constexpr int MediumPriority = 3; ///< of the alarms that withWatch() and withLife() make

} // namespace

FleetList::FleetList(desk::Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &FleetList::refresh);
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &FleetList::rebuild);
        rebuild();
    });
    connect(&desk, &desk::Desk::closing, this, [this] {
        beginResetModel();
        m_rows.clear();
        m_tasks.clear();
        endResetModel();
    });
    connect(&desk, &desk::Desk::themeChanged, this, &FleetList::rebuild);
}

void FleetList::rebuild()
{
    if (!m_desk.plant())
        return;
    beginResetModel();
    m_rows = fleetOf(m_desk.plant()->project().plant);
    for (FleetRow &row : m_rows) {
        readRow(row, m_desk.plant()->frames().frame());
        if (const auto task = m_tasks.constFind(row.asset); task != m_tasks.constEnd())
            row.task = *task;
    }
    putInOrder(m_rows, m_sorted, m_order);
    endResetModel();
}

void FleetList::setTasks(const QHash<QString, QDateTime> &starts)
{
    m_tasks = starts;
    rebuild();
}

void FleetList::rearrange()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    QStringList assets;
    for (const QModelIndex &index : old)
        assets += assetAt(index.row());
    putInOrder(m_rows, m_sorted, m_order);
    for (qsizetype i = 0; i < old.size(); ++i)
        changePersistentIndex(old[i], index(rowOf(assets[i]), old[i].column()));
    emit layoutChanged();
}

void FleetList::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sorted = column;
    m_order = order;
    rearrange();
}

/// By State, rows that are as urgent as before keep their places: nothing jumps while one reads it.
void FleetList::refresh()
{
    if (m_rows.empty())
        return;
    bool isMoreOrLessUrgent = false;
    for (FleetRow &row : m_rows) {
        const int before = row.urgency();
        readRow(row, m_desk.plant()->frames().frame());
        isMoreOrLessUrgent |= before != row.urgency();
    }
    if (m_sorted == State ? isMoreOrLessUrgent : !isInOrder(m_rows, m_sorted, m_order))
        rearrange();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString FleetList::assetAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].asset : QString();
}

int FleetList::rowOf(const QString &asset) const
{
    const auto row = std::ranges::find(m_rows, asset, &FleetRow::asset);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int FleetList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FleetList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FleetList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FleetRow &row = m_rows[size_t(index.row())];
    const int column = index.column();
    const bool isNumber = column == Anomaly || column == Life || column == Health;
    switch (role) {
    case Qt::DisplayRole:
        return fleetText(row, column);
    case Qt::ToolTipRole:
        return fleetTip(row, column);
    case Qt::DecorationRole:
        return column == State && row.urgency() == 2 ? QVariant(look::priorityIcon(MediumPriority, m_desk.theme()))
                                                     : QVariant();
    case ShareRole:
        return column == Health && row.healthValue ? QVariant(*row.healthValue / 100) : QVariant();
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant FleetList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Anomaly || section == Life || section == Health))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Asset"),   tr("State"),     tr("Remaining life"), tr("Health"),
                              tr("Anomaly"), tr("Next task"), tr("Because of")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
