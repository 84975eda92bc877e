// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/alarmsummary.h"
#include "base/appearance.h"

#include <twinscope/core/frame.h>

#include <QAbstractTableModel>
#include <QPointer>

namespace twinscope::workbench {

/// The channels of a plant with their values at the cursor. Filters and sorts by itself, once, when told to: rows never
/// move because a value changed. On a new frame it looks only at the rows that are on screen, so that a plant of a
/// hundred thousand channels costs no more than one of forty.
class ChannelTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, ValueColumn, Unit, QualityColumn, TimeColumn, AssetColumn, ColumnCount };

    explicit ChannelTableModel(const Appearance &appearance, QObject *parent = nullptr);

    /// All three outlive the model or are taken back with nullptr.
    void setPlant(const plant::Plant *plant, const PlantIndex *index, core::FrameFeed *frames);
    void setAlarms(const AlarmSummary &summary);
    void setFilter(const QString &words);     ///< every word has to be found in name, id, asset, unit or topic
    void setAsset(plant::AssetIndex asset);   ///< only this asset's own channels; NoAsset: all
    void setWatchedRows(int first, int last); ///< what is on screen; first > last: nothing

    core::ChannelIndex channelAt(int row) const;
    int rowOf(core::ChannelIndex channel) const; ///< -1: not shown
    bool isFiltered() const { return !m_words.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    const core::Sample &sampleOf(core::ChannelIndex channel) const;
    QString textOf(core::ChannelIndex channel, int column) const;
    QString toolTipOf(core::ChannelIndex channel) const;
    QVariant foregroundOf(core::ChannelIndex channel, int column) const;
    bool matches(core::ChannelIndex channel) const;
    void rebuild();
    void sortRows();
    void refreshWatched();
    void rememberWatched();

    const Appearance &m_appearance;
    const plant::Plant *m_plant = nullptr;
    const PlantIndex *m_index = nullptr;
    QPointer<core::FrameFeed> m_frames;
    AlarmSummary m_alarms;
    QStringList m_words;
    plant::AssetIndex m_asset = plant::NoAsset;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<core::ChannelIndex> m_rows;
    std::vector<int> m_rowOf; ///< index = ChannelIndex
    int m_first = 0, m_last = -1;
    std::vector<core::Sample> m_shown; ///< of the watched rows
};

} // namespace twinscope::workbench
