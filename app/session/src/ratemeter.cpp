// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratemeter.h"

namespace twinscope::session {

SessionCounters RateMeter::measure(const telemetry::IngestCounters &counters)
{
    const core::Time now = m_clock.now();
    const double elapsed = core::toSeconds(now - m_at);
    if (elapsed >= 1.0 || elapsed < 0) {
        const bool first = m_at == core::Time();
        m_received = first || elapsed < 0 ? 0 : double(counters.received - m_before.received) / elapsed;
        m_stored = first || elapsed < 0 ? 0 : double(counters.stored - m_before.stored) / elapsed;
        m_before = counters;
        m_at = now;
    }
    SessionCounters result;
    static_cast<telemetry::IngestCounters &>(result) = counters;
    result.receivedPerSecond = m_received;
    result.storedPerSecond = m_stored;
    return result;
}

} // namespace twinscope::session
