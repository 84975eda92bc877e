// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/valuesource.h>

namespace twinscope::core {

std::vector<Sample> ValueSource::valuesAt(std::span<const ChannelIndex> channels, Time time) const
{
    std::vector<Sample> samples;
    samples.reserve(channels.size());
    for (const ChannelIndex channel : channels)
        samples.push_back(valueAt(channel, time));
    return samples;
}

} // namespace twinscope::core
