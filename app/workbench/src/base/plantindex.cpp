// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/plantindex.h"

#include <twinscope/core/units.h>

#include <algorithm>

namespace twinscope::workbench {

PlantIndex::PlantIndex(const plant::Plant &plant)
{
    indexAssets(plant);
    indexChannels(plant);
}

void PlantIndex::indexAssets(const plant::Plant &plant)
{
    m_children.resize(plant.assets.size() + 1);
    for (plant::AssetIndex i = 0; i < plant::AssetIndex(plant.assets.size()); ++i) {
        const plant::Asset &asset = plant.assets[size_t(i)];
        m_assets.insert(asset.id, i);
        m_parents.push_back(asset.parent);
        m_names.append(asset.name.isEmpty() ? asset.id : asset.name);
        m_children[size_t(asset.parent + 1)].push_back(i);
    }
}

void PlantIndex::indexChannels(const plant::Plant &plant)
{
    m_channelsOf.resize(plant.assets.size());
    QHash<QString, QString> symbols;
    for (core::ChannelIndex i = 0; i < plant.channels.size(); ++i) {
        const plant::Channel &channel = plant.channels[i];
        m_channels.insert(channel.id, i);
        const plant::AssetIndex owner = asset(channel.asset);
        m_assetOf.push_back(owner);
        if (owner != plant::NoAsset)
            m_channelsOf[size_t(owner)].push_back(i);
        auto symbol = symbols.constFind(channel.unit);
        if (symbol == symbols.cend())
            symbol = symbols.insert(channel.unit, core::unitSymbol(channel.unit));
        m_symbols.append(*symbol);
    }
}

plant::AssetIndex PlantIndex::assetOf(core::ChannelIndex channel) const
{
    return channel < m_assetOf.size() ? m_assetOf[channel] : plant::NoAsset;
}

const std::vector<core::ChannelIndex> &PlantIndex::channelsOf(plant::AssetIndex asset) const
{
    static const std::vector<core::ChannelIndex> none;
    return asset >= 0 && size_t(asset) < m_channelsOf.size() ? m_channelsOf[size_t(asset)] : none;
}

const std::vector<plant::AssetIndex> &PlantIndex::childrenOf(plant::AssetIndex asset) const
{
    static const std::vector<plant::AssetIndex> none;
    return asset >= -1 && size_t(asset + 1) < m_children.size() ? m_children[size_t(asset + 1)] : none;
}

std::vector<core::ChannelIndex> PlantIndex::channelsBelow(plant::AssetIndex asset) const
{
    std::vector<core::ChannelIndex> channels = channelsOf(asset);
    for (const plant::AssetIndex child : childrenOf(asset)) {
        const auto below = channelsBelow(child);
        channels.insert(channels.end(), below.begin(), below.end());
    }
    std::ranges::sort(channels);
    return channels;
}

bool PlantIndex::isBelow(plant::AssetIndex asset, plant::AssetIndex ancestor) const
{
    while (asset != plant::NoAsset && asset != ancestor)
        asset = m_parents[size_t(asset)];
    return asset == ancestor;
}

plant::AssetIndex PlantIndex::asset(const QString &id) const
{
    return m_assets.value(id, plant::NoAsset);
}

core::ChannelIndex PlantIndex::channel(const QString &id) const
{
    return m_channels.value(id, core::NoChannel);
}

QString PlantIndex::unitSymbol(core::ChannelIndex channel) const
{
    return m_symbols.value(qsizetype(channel));
}

QString PlantIndex::pathOf(plant::AssetIndex asset) const
{
    QStringList names;
    for (; asset != plant::NoAsset; asset = m_parents[size_t(asset)])
        names.prepend(m_names[asset]);
    return names.join(QStringLiteral(" / "));
}

} // namespace twinscope::workbench
