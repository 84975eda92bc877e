// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/channeltablemodel.h"

#include "base/format.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QMimeData>

#include <algorithm>

namespace twinscope::workbench {

ChannelTableModel::ChannelTableModel(const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent)
    , m_appearance(appearance)
{
}

void ChannelTableModel::setPlant(const plant::Plant *plant, const PlantIndex *index, core::FrameFeed *frames)
{
    if (m_frames)
        m_frames->disconnect(this);
    m_plant = plant;
    m_index = index;
    m_frames = frames;
    m_alarms = {};
    m_asset = plant::NoAsset;
    if (m_frames)
        connect(m_frames, &core::FrameFeed::frameChanged, this, &ChannelTableModel::refreshWatched);
    rebuild();
}

void ChannelTableModel::setAlarms(const AlarmSummary &summary)
{
    m_alarms = summary;
    if (m_first <= m_last)
        emit dataChanged(index(m_first, Name), index(m_last, ValueColumn), {Qt::DecorationRole, Qt::ForegroundRole});
}

void ChannelTableModel::setFilter(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rebuild();
}

void ChannelTableModel::setAsset(plant::AssetIndex asset)
{
    if (m_asset == asset)
        return;
    m_asset = asset;
    rebuild();
}

void ChannelTableModel::setWatchedRows(int first, int last)
{
    m_first = std::max(0, first);
    m_last = std::min(last, rowCount() - 1);
    rememberWatched();
}

core::ChannelIndex ChannelTableModel::channelAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? m_rows[size_t(row)] : core::NoChannel;
}

int ChannelTableModel::rowOf(core::ChannelIndex channel) const
{
    return channel < m_rowOf.size() ? m_rowOf[channel] : -1;
}

int ChannelTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChannelTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChannelTableModel::data(const QModelIndex &index, int role) const
{
    const core::ChannelIndex channel = channelAt(index.row());
    if (channel == core::NoChannel)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(channel, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(channel);
    case Qt::ForegroundRole:
        return foregroundOf(channel, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() == Name && m_alarms.channel(channel) > 0)
            return look::priorityIcon(m_alarms.channel(channel), m_appearance.theme());
        return {};
    default:
        return {};
    }
}

QVariant ChannelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Channel");
    case ValueColumn:
        return tr("Value");
    case Unit:
        return tr("Unit");
    case QualityColumn:
        return tr("Quality");
    case TimeColumn:
        return tr("Time (UTC)");
    default:
        return tr("Asset");
    }
}

Qt::ItemFlags ChannelTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

const core::Sample &ChannelTableModel::sampleOf(core::ChannelIndex channel) const
{
    static const core::Sample nothing;
    return m_frames && channel < m_frames->frame().values.size() ? m_frames->frame().values[channel] : nothing;
}

QString ChannelTableModel::textOf(core::ChannelIndex channel, int column) const
{
    const plant::Channel &definition = m_plant->channels[channel];
    const core::Sample &sample = sampleOf(channel);
    switch (column) {
    case Name:
        return definition.name.isEmpty() ? definition.id : definition.name;
    case ValueColumn:
        return valueText(definition, sample.value);
    case Unit:
        return m_index->unitSymbol(channel);
    case QualityColumn:
        return sample.quality.isGood() ? QString()
                                       : qualityMark(sample.quality) + QLatin1Char(' ') + qualityWord(sample.quality);
    case TimeColumn:
        return sample.time.ns == 0 || !m_frames ? QString() : timeText(sample.time, m_frames->frame().time);
    default: {
        const plant::AssetIndex asset = m_index->assetOf(channel);
        return asset == plant::NoAsset ? QString() : m_plant->assets[size_t(asset)].name;
    }
    }
}

QString ChannelTableModel::toolTipOf(core::ChannelIndex channel) const
{
    const plant::Channel &definition = m_plant->channels[channel];
    const core::Sample &sample = sampleOf(channel);
    QStringList lines{definition.id};
    if (!definition.description.isEmpty())
        lines.append(definition.description);
    if (!definition.address.topic.isEmpty())
        lines.append(
            tr("Source: %1, %2").arg(definition.address.source, definition.address.topic + definition.address.pointer));
    if (sample.time.ns != 0)
        lines.append(tr("Time: %1").arg(core::toIso8601(sample.time)));
    if (!sample.quality.isGood())
        lines.append(core::toSentence(sample.quality));
    return lines.join(QLatin1Char('\n'));
}

QVariant ChannelTableModel::foregroundOf(core::ChannelIndex channel, int column) const
{
    const look::Theme &theme = m_appearance.theme();
    const core::Quality quality = sampleOf(channel).quality;
    const bool nothingYet = quality.reason == core::QualityReason::NoValueYet;
    switch (column) {
    case ValueColumn:
    case QualityColumn:
        // That nothing has come yet is no fault: it stays grey.
        if (nothingYet)
            return theme.secondaryText;
        return quality.isGood() ? theme.text : theme.badQuality;
    case Unit:
    case TimeColumn:
    case AssetColumn:
        return theme.secondaryText;
    default:
        return theme.text;
    }
}

QStringList ChannelTableModel::mimeTypes() const
{
    return {QString::fromLatin1(viewport::ChannelMimeType)};
}

QMimeData *ChannelTableModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        if (const auto channel = channelAt(index.row()); channel != core::NoChannel)
            ids.append(m_plant->channels[channel].id);
    ids.removeDuplicates();
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(viewport::ChannelMimeType), ids.join(QLatin1Char('\n')).toUtf8());
    data->setText(ids.join(QLatin1Char('\n')));
    return data;
}

void ChannelTableModel::rememberWatched()
{
    m_shown.clear();
    for (int row = m_first; row <= m_last; ++row)
        m_shown.push_back(sampleOf(m_rows[size_t(row)]));
}

void ChannelTableModel::refreshWatched()
{
    for (int row = m_first; row <= m_last; ++row) {
        const core::Sample &sample = sampleOf(m_rows[size_t(row)]);
        core::Sample &shown = m_shown[size_t(row - m_first)];
        if (sample == shown)
            continue;
        shown = sample;
        emit dataChanged(index(row, ValueColumn), index(row, TimeColumn),
                         {Qt::DisplayRole, Qt::ForegroundRole, Qt::ToolTipRole});
    }
}

} // namespace twinscope::workbench
