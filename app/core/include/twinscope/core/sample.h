// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/quality.h>
#include <twinscope/core/time.h>
#include <twinscope/core/value.h>

#include <limits>

namespace twinscope::core {

/// Position of a channel in the plant's channel list: the key of every table while a plant is open. Not stored on disk.
using ChannelIndex = quint32;
constexpr ChannelIndex NoChannel = std::numeric_limits<ChannelIndex>::max();

/// One reading of one channel.
struct Sample
{
    Time time;    ///< source time where the payload has one, else the arrival time
    Time arrival; ///< when Twinscope received it; stamped once, by the source
    Value value;
    Quality quality = bad(QualityReason::NoValueYet);

    bool operator==(const Sample &) const = default;
};

/// The sample as seen at `now`: a Good or Uncertain one whose `since` (arrival when live, time in history) lies more
/// than deadTime back becomes Uncertain/Stale. A dead time of zero or less never goes stale.
Sample withDeadTime(Sample sample, Time since, Time now, Duration deadTime);

} // namespace twinscope::core
