// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/measuredchannels.h"

#include "live/watch.h"

#include <algorithm>

namespace twinscope::predict {

QStringList measuredChannelsOf(const plant::Plant &plant, const QString &asset)
{
    QStringList ids;
    for (const plant::Channel &channel : plant.channels) {
        const auto source = std::ranges::find(plant.sources, channel.address.source, &plant::Source::id);
        const bool isFinding = source != plant.sources.end() && source->type == PluginId;
        const bool isNumber = channel.kind == core::ValueKind::Number || channel.kind == core::ValueKind::Integer;
        if (channel.asset == asset && isNumber && channel.states.isEmpty() && !isFinding)
            ids += channel.id;
    }
    return ids;
}

} // namespace twinscope::predict
