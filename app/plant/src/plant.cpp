// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/plant.h>

#include <algorithm>

namespace twinscope::plant {

ModelReading Plant::modelReading(const QString &file) const
{
    const auto found = std::ranges::find(models, file, &ModelReading::file);
    return found == models.end() ? ModelReading{file} : *found;
}

QJsonObject Plant::section(const QString &plugin) const
{
    const auto found = std::ranges::find(sections, plugin, &PluginSection::plugin);
    return found == sections.end() ? QJsonObject() : found->content;
}

AssetIndex Plant::assetIndex(const QString &id) const
{
    const auto found = std::ranges::find(assets, id, &Asset::id);
    return found == assets.end() ? NoAsset : AssetIndex(found - assets.begin());
}

ChannelIndex Plant::channelIndex(const QString &id) const
{
    const auto found = std::ranges::find(channels, id, &Channel::id);
    return found == channels.end() ? core::NoChannel : ChannelIndex(found - channels.begin());
}

} // namespace twinscope::plant
