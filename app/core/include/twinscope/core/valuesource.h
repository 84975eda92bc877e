// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>

#include <span>
#include <vector>

namespace twinscope::core {

/// What a channel did within one column of a picture. count == 0: a gap, the numbers mean nothing.
struct EnvelopeColumn
{
    Time from;
    quint64 count = 0;
    double min = 0, max = 0, first = 0, last = 0;
    Quality worst;
};

/// Answers for one origin (live, history, a scenario): what was the value, and what did it do over a span.
/// Thread-safe. May read from disk: never call it from the window's thread; views go through FrameFeed and
/// EnvelopeService, which are this interface's asynchronous faces.
class ValueSource
{
public:
    virtual ~ValueSource() = default;

    /// The newest sample at or before `time`; Bad/NoValueYet where there is none. No dead time is applied here.
    virtual Sample valueAt(ChannelIndex channel, Time time) const = 0;

    /// The same for many channels at once, in their order. Override it where one question is cheaper than many.
    virtual std::vector<Sample> valuesAt(std::span<const ChannelIndex> channels, Time time) const;

    /// [from, to) in `columns` equal columns; always exactly `columns` entries. Text channels give gaps.
    virtual std::vector<EnvelopeColumn> envelope(ChannelIndex channel, Time from, Time to, int columns) const = 0;
};

} // namespace twinscope::core
