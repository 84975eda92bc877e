// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "liveorigin.h"

namespace twinscope::session {

core::Sample LiveOrigin::valueAt(core::ChannelIndex channel, core::Time time) const
{
    const core::Sample newest = channel < m_table.size() ? m_table.read(channel) : core::Sample();
    return newest.time <= time ? newest : core::Sample();
}

std::vector<core::EnvelopeColumn> LiveOrigin::envelope(core::ChannelIndex, core::Time from, core::Time to,
                                                       int columns) const
{
    std::vector<core::EnvelopeColumn> gaps(size_t(std::max(columns, 0)));
    for (size_t c = 0; c < gaps.size(); ++c)
        gaps[c].from = {from.ns + qint64(double((to - from).count()) * double(c) / double(columns))};
    return gaps;
}

} // namespace twinscope::session
