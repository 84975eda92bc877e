// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/findings.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::test {

/// A record, or live values, that are a function of time alone: an envelope is what it says at the columns' ends.
class ValueFunction : public core::ValueSource
{
public:
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override
    {
        std::vector<core::EnvelopeColumn> answer;
        for (int c = 0; c < columns; ++c) {
            const core::Time time{from.ns + (to - from).count() / columns * (c + 1)};
            const core::Sample sample = valueAt(channel, time);
            const double value = sample.value.toNumber().value_or(0);
            answer.push_back({time, sample.value.isEmpty() ? 0u : 1u, value, value, value, value, sample.quality});
        }
        return answer;
    }
};

/// The channels of a plant that the plugin fills, as a source is given them.
inline std::vector<std::pair<core::ChannelIndex, plant::Channel>> findingChannels(const plant::Plant &plant)
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels;
    for (core::ChannelIndex c = 0; c < plant.channels.size(); ++c)
        if (plant.channels[c].address.source == predict::PluginId)
            channels.emplace_back(c, plant.channels[c]);
    return channels;
}

} // namespace twinscope::test
