// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"
#include "base/plantindex.h"

#include <twinscope/alarms/alarm.h>

#include <QAbstractTableModel>

namespace twinscope::workbench {

/// The alarm list at the time of the cursor, in the order the alarm room gives: worst first, then newest.
/// An unacknowledged alarm's mark goes out every other half second where the owner calls setBlinkedOff().
class AlarmListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Priority, Since, State, Asset, MessageColumn, ValueColumn, ColumnCount };

    explicit AlarmListModel(const Appearance &appearance, QObject *parent = nullptr);

    void setPlant(const plant::Plant *plant, const PlantIndex *index); ///< nullptr: none
    void setRows(const std::vector<alarms::AlarmRow> &rows, core::Time now);
    void setAsset(plant::AssetIndex asset); ///< only what is at or below it; NoAsset: all
    void setBlinkedOff(bool off);

    bool hasUnacknowledged() const;
    alarms::AlarmIndex alarmAt(int row) const; ///< -1: no such row
    alarms::AlarmState stateAt(int row) const;
    plant::AssetIndex assetAt(int row) const;
    core::ChannelIndex channelAt(int row) const;
    QString sentenceAt(int row) const; ///< the definition's message, else made from channel and limit
    QString guidanceAt(int row) const; ///< what follows where nobody acts, and what to do: a line each, where defined

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const plant::AlarmDefinition &definition(int row) const;
    QIcon markOf(int row) const; ///< grey where the alarm is no longer active
    QString textOf(int row, int column) const;
    QString valueOf(int row) const;
    QString toolTipOf(int row) const;
    QVariant foregroundOf(int row, int column) const;
    void show();

    const Appearance &m_appearance;
    const plant::Plant *m_plant = nullptr;
    const PlantIndex *m_index = nullptr;
    plant::AssetIndex m_asset = plant::NoAsset;
    std::vector<alarms::AlarmRow> m_all, m_rows;
    core::Time m_now;
    bool m_blinkedOff = false;
};

} // namespace twinscope::workbench
