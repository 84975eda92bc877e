// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/selection.h"

namespace twinscope::workbench {

namespace {

std::vector<plant::AssetIndex> alone(plant::AssetIndex asset)
{
    return asset == plant::NoAsset ? std::vector<plant::AssetIndex>() : std::vector{asset};
}

} // namespace

void Selection::selectAsset(plant::AssetIndex wanted)
{
    set(alone(wanted), wanted == asset() ? m_channel : core::NoChannel);
}

void Selection::selectAssets(std::vector<plant::AssetIndex> assets)
{
    const bool sameLast = !assets.empty() && assets.back() == asset();
    set(std::move(assets), sameLast ? m_channel : core::NoChannel);
}

void Selection::toggleAsset(plant::AssetIndex asset)
{
    std::vector<plant::AssetIndex> assets = m_assets;
    if (std::erase(assets, asset) == 0)
        assets.push_back(asset);
    selectAssets(std::move(assets));
}

void Selection::selectChannel(core::ChannelIndex channel, plant::AssetIndex asset)
{
    set(alone(asset), channel);
}

void Selection::clear()
{
    set({}, core::NoChannel);
}

void Selection::activate(plant::AssetIndex asset)
{
    selectAsset(asset);
    if (asset != plant::NoAsset)
        emit activated(asset);
}

void Selection::set(std::vector<plant::AssetIndex> assets, core::ChannelIndex channel)
{
    if (assets == m_assets && channel == m_channel)
        return;
    m_assets = std::move(assets);
    m_channel = channel;
    emit changed();
}

} // namespace twinscope::workbench
