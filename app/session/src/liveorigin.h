// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>
#include <twinscope/telemetry/livetable.h>

namespace twinscope::session {

/// The live table as an origin, for what computes from it: it knows the newest samples only. Thread-safe.
class LiveOrigin final : public core::ValueSource
{
public:
    explicit LiveOrigin(const telemetry::LiveTable &table) ///< outlives the origin
        : m_table(table)
    {
    }

    /// Bad/NoValueYet where the newest sample is younger than `time`.
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override;
    /// Gaps throughout: what was is a matter of history.
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override;

private:
    const telemetry::LiveTable &m_table;
};

} // namespace twinscope::session
