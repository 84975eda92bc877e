// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QHash>
#include <QStringList>

namespace twinscope::workbench {

/// What a plant says only by name, looked up once: who belongs to whom. Valid for one plant; bindings do not matter.
class PlantIndex
{
public:
    PlantIndex() = default;
    explicit PlantIndex(const plant::Plant &plant);

    plant::AssetIndex assetOf(core::ChannelIndex channel) const;
    const std::vector<core::ChannelIndex> &channelsOf(plant::AssetIndex asset) const;
    const std::vector<plant::AssetIndex> &childrenOf(plant::AssetIndex asset) const; ///< NoAsset: the roots
    /// The channels of an asset and of everything below it, in the plant's order.
    std::vector<core::ChannelIndex> channelsBelow(plant::AssetIndex asset) const;
    bool isBelow(plant::AssetIndex asset, plant::AssetIndex ancestor) const; ///< also for the ancestor itself

    plant::AssetIndex asset(const QString &id) const;
    core::ChannelIndex channel(const QString &id) const;
    QString unitSymbol(core::ChannelIndex channel) const; ///< "m³/h"; "" for a plain number
    QString pathOf(plant::AssetIndex asset) const;        ///< "Cooling / Pumps / P-101"

private:
    void indexAssets(const plant::Plant &plant);
    void indexChannels(const plant::Plant &plant);

    QHash<QString, plant::AssetIndex> m_assets;
    QHash<QString, core::ChannelIndex> m_channels;
    std::vector<plant::AssetIndex> m_parents;
    QStringList m_names;
    std::vector<std::vector<plant::AssetIndex>> m_children; ///< [0] the roots, [asset + 1] those of an asset
    std::vector<plant::AssetIndex> m_assetOf;
    std::vector<std::vector<core::ChannelIndex>> m_channelsOf;
    QStringList m_symbols;
};

} // namespace twinscope::workbench
