// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/plantindex.h"

#include <twinscope/alarms/alarm.h>

#include <array>
#include <vector>

namespace twinscope::workbench {

/// Alarm rows counted for those who only show marks: per priority, per channel, and rolled up the asset tree.
/// Only what is wrong now counts; what returned by itself and was not acknowledged, or is shelved, is counted apart.
struct AlarmSummary
{
    std::array<int, 5> byPriority{}; ///< [1] … [4]
    int unacknowledged = 0;
    int returned = 0; ///< back to normal, not acknowledged
    int shelved = 0;
    std::vector<int> worstOfChannel; ///< priority 1…4, 0 none; index = ChannelIndex
    std::vector<int> worstBelow;     ///< of an asset and everything below it; index = AssetIndex
    std::vector<int> countBelow;

    int total() const { return byPriority[1] + byPriority[2] + byPriority[3] + byPriority[4]; }
    int channel(core::ChannelIndex i) const { return i < worstOfChannel.size() ? worstOfChannel[i] : 0; }
    int worst(plant::AssetIndex i) const { return i >= 0 && size_t(i) < worstBelow.size() ? worstBelow[size_t(i)] : 0; }
    int count(plant::AssetIndex i) const { return i >= 0 && size_t(i) < countBelow.size() ? countBelow[size_t(i)] : 0; }
};

AlarmSummary summarise(const std::vector<alarms::AlarmRow> &rows, const plant::Plant &plant, const PlantIndex &index);

} // namespace twinscope::workbench
