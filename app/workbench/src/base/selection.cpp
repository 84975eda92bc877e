// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/selection.h"

namespace twinscope::workbench {

void Selection::selectAsset(plant::AssetIndex asset)
{
    set(asset, asset == m_asset ? m_channel : core::NoChannel);
}

void Selection::selectChannel(core::ChannelIndex channel, plant::AssetIndex asset)
{
    set(asset, channel);
}

void Selection::clear()
{
    set(plant::NoAsset, core::NoChannel);
}

void Selection::activate(plant::AssetIndex asset)
{
    selectAsset(asset);
    if (asset != plant::NoAsset)
        emit activated(asset);
}

void Selection::set(plant::AssetIndex asset, core::ChannelIndex channel)
{
    if (asset == m_asset && channel == m_channel)
        return;
    m_asset = asset;
    m_channel = channel;
    emit changed();
}

} // namespace twinscope::workbench
