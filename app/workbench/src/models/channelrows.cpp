// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/channeltablemodel.h"

#include <algorithm>
#include <numeric>

namespace twinscope::workbench {

// Which channels have a row, and in which order.

bool ChannelTableModel::matches(core::ChannelIndex channel) const
{
    const plant::Channel &c = m_plant->channels[channel];
    const plant::AssetIndex asset = m_index->assetOf(channel);
    const QString assetName = asset == plant::NoAsset ? QString() : m_plant->assets[size_t(asset)].name;
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return c.name.contains(word, Qt::CaseInsensitive) || c.id.contains(word, Qt::CaseInsensitive) ||
               assetName.contains(word, Qt::CaseInsensitive) || c.address.topic.contains(word, Qt::CaseInsensitive) ||
               m_index->unitSymbol(channel).compare(word, Qt::CaseInsensitive) == 0;
    });
}

void ChannelTableModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_first = 0;
    m_last = -1;
    m_shown.clear();
    if (m_plant) {
        if (m_asset != plant::NoAsset) {
            m_rows = m_index->channelsOf(m_asset);
        } else {
            m_rows.resize(m_plant->channels.size());
            std::iota(m_rows.begin(), m_rows.end(), core::ChannelIndex(0));
        }
        if (!m_words.isEmpty())
            std::erase_if(m_rows, [this](core::ChannelIndex channel) { return !matches(channel); });
    }
    sortRows();
    endResetModel();
}

void ChannelTableModel::sortRows()
{
    if (m_plant && m_sortColumn == ValueColumn) {
        std::ranges::stable_sort(m_rows, [this](core::ChannelIndex a, core::ChannelIndex b) {
            return sampleOf(a).value.toNumber() < sampleOf(b).value.toNumber();
        });
    } else if (m_plant && m_sortColumn >= 0) {
        std::vector<std::pair<QString, core::ChannelIndex>> keyed;
        for (const core::ChannelIndex channel : m_rows)
            keyed.emplace_back(textOf(channel, m_sortColumn), channel);
        std::ranges::stable_sort(
            keyed, [](const auto &a, const auto &b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
        std::ranges::transform(keyed, m_rows.begin(), [](const auto &pair) { return pair.second; });
    }
    if (m_sortOrder == Qt::DescendingOrder && m_sortColumn >= 0)
        std::ranges::reverse(m_rows);
    m_rowOf.assign(m_plant ? m_plant->channels.size() : 0, -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row]] = int(row);
}

void ChannelTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
}

} // namespace twinscope::workbench
