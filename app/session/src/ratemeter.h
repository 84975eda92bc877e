// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/session/session.h>

namespace twinscope::session {

/// Turns counters into rates, over about the last second. Main thread.
class RateMeter
{
public:
    explicit RateMeter(const core::Clock &clock)
        : m_clock(clock)
    {
    }
    SessionCounters measure(const telemetry::IngestCounters &counters);

private:
    const core::Clock &m_clock;
    core::Time m_at;
    telemetry::IngestCounters m_before;
    double m_received = 0, m_stored = 0;
};

} // namespace twinscope::session
