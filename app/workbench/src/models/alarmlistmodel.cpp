// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alarmlistmodel.h"

#include "base/format.h"

#include <QFont>

#include <algorithm>

namespace twinscope::workbench {

AlarmListModel::AlarmListModel(const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent)
    , m_appearance(appearance)
{
}

void AlarmListModel::setPlant(const plant::Plant *plant, const PlantIndex *index)
{
    beginResetModel();
    m_plant = plant;
    m_index = index;
    m_asset = plant::NoAsset;
    m_all.clear();
    m_rows.clear();
    endResetModel();
}

void AlarmListModel::setRows(const std::vector<alarms::AlarmRow> &rows, core::Time now)
{
    m_all = rows;
    m_now = now;
    show();
}

void AlarmListModel::setAsset(plant::AssetIndex asset)
{
    m_asset = asset;
    show();
}

void AlarmListModel::show()
{
    std::vector<alarms::AlarmRow> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown), [this](const alarms::AlarmRow &row) {
        if (!m_plant || row.alarm < 0 || size_t(row.alarm) >= m_plant->alarms.size())
            return false;
        const QString channel = m_plant->alarms[size_t(row.alarm)].channel;
        return m_asset == plant::NoAsset || m_index->isBelow(m_index->assetOf(m_index->channel(channel)), m_asset);
    });
    const auto alarmOf = [](const alarms::AlarmRow &row) { return row.alarm; };
    // The same alarms in the same places: only their states differ, and the reader's selection stays.
    if (std::ranges::equal(shown, m_rows, {}, alarmOf, alarmOf)) {
        m_rows = std::move(shown);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(shown);
    endResetModel();
}

void AlarmListModel::setBlinkedOff(bool off)
{
    if (m_blinkedOff == off)
        return;
    m_blinkedOff = off;
    if (!m_rows.empty())
        emit dataChanged(index(0, Priority), index(rowCount() - 1, Priority), {Qt::DecorationRole});
}

bool AlarmListModel::hasUnacknowledged() const
{
    return std::ranges::any_of(m_rows, [](const alarms::AlarmRow &row) { return isUnacknowledged(row.state); });
}

alarms::AlarmIndex AlarmListModel::alarmAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].alarm : -1;
}

alarms::AlarmState AlarmListModel::stateAt(int row) const
{
    return m_rows[size_t(row)].state;
}

core::ChannelIndex AlarmListModel::channelAt(int row) const
{
    return alarmAt(row) < 0 ? core::NoChannel : m_index->channel(definition(row).channel);
}

plant::AssetIndex AlarmListModel::assetAt(int row) const
{
    const core::ChannelIndex channel = channelAt(row);
    return channel == core::NoChannel ? plant::NoAsset : m_index->assetOf(channel);
}

const plant::AlarmDefinition &AlarmListModel::definition(int row) const
{
    return m_plant->alarms[size_t(m_rows[size_t(row)].alarm)];
}

int AlarmListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlarmListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlarmListModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (!index.isValid() || row >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(row);
    case Qt::ForegroundRole:
        return foregroundOf(row, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isUnacknowledged(stateAt(row)));
        return font;
    }
    case Qt::DecorationRole:
        if (index.column() != Priority)
            return {};
        return markOf(row);
    default:
        return {};
    }
}

QIcon AlarmListModel::markOf(int row) const
{
    const look::Theme &theme = m_appearance.theme();
    const int priority = definition(row).priority;
    const bool hollow = m_blinkedOff && isUnacknowledged(stateAt(row));
    return look::priorityIcon(priority, alarms::isActive(stateAt(row)) ? theme.priority[priority] : theme.secondaryText,
                              hollow ? look::MarkFill::Hollow : look::MarkFill::Solid);
}

QVariant AlarmListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Since:
        return tr("Since (UTC)");
    case State:
        return tr("State");
    case Asset:
        return tr("Asset");
    case MessageColumn:
        return tr("Message");
    default:
        return tr("Value");
    }
}

} // namespace twinscope::workbench
