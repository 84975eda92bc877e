// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/alarmsummary.h"

#include "base/format.h"

#include <algorithm>

namespace twinscope::workbench {

namespace {

void raise(int &worst, int priority)
{
    if (worst == 0 || priority < worst)
        worst = priority;
}

void rollUp(AlarmSummary &summary, const plant::Plant &plant, plant::AssetIndex asset, int priority)
{
    for (; asset != plant::NoAsset; asset = plant.assets[size_t(asset)].parent) {
        raise(summary.worstBelow[size_t(asset)], priority);
        ++summary.countBelow[size_t(asset)];
    }
}

} // namespace

AlarmSummary summarise(const std::vector<alarms::AlarmRow> &rows, const plant::Plant &plant, const PlantIndex &index)
{
    AlarmSummary summary;
    summary.worstOfChannel.assign(plant.channels.size(), 0);
    summary.worstBelow.assign(plant.assets.size(), 0);
    summary.countBelow.assign(plant.assets.size(), 0);
    for (const alarms::AlarmRow &row : rows) {
        if (row.alarm < 0 || size_t(row.alarm) >= plant.alarms.size() || row.state == alarms::AlarmState::Normal)
            continue;
        summary.shelved += row.state == alarms::AlarmState::Shelved;
        summary.returned += row.state == alarms::AlarmState::UnacknowledgedReturn;
        summary.unacknowledged += isUnacknowledged(row.state);
        if (!alarms::isActive(row.state))
            continue;
        const plant::AlarmDefinition &alarm = plant.alarms[size_t(row.alarm)];
        const int priority = std::clamp(alarm.priority, 1, 4);
        ++summary.byPriority[size_t(priority)];
        const core::ChannelIndex channel = index.channel(alarm.channel);
        if (channel == core::NoChannel)
            continue;
        raise(summary.worstOfChannel[channel], priority);
        rollUp(summary, plant, index.assetOf(channel), priority);
    }
    return summary;
}

} // namespace twinscope::workbench
