// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stream/seasonalwatch.h"
#include "stream/tailmodel.h"

#include <deque>
#include <vector>

namespace twinscope::predict {

struct StreamReading
{
    double score = 0;   ///< -log10 of how likely the least likely aspect of the value is, 0 to 15; NaN: no value
    bool event = false; ///< something unusual begins here
};

/// Watches one channel sample by sample, without training, tuning or look-ahead: value, local mean, local spread, jumps
/// and steps are compared with the extremes the channel has shown before (TailModel), and the value with earlier
/// periods where it has any (SeasonalWatch). An event is told once; while it lasts, and for `Quiet` samples, no other
/// is.
class StreamDetector
{
public:
    static constexpr size_t Warmup = 100;   ///< samples before the first judgement
    static constexpr double EventScore = 4; ///< a score from there on is an event: in noise one in 1,000 samples
    static constexpr size_t Quiet = 75;     ///< samples after an event

    StreamDetector();

    StreamReading push(double value);

private:
    std::vector<double> aspectsOf() const;

    size_t m_seen = 0, m_sinceEvent = Quiet;
    std::deque<double> m_recent; ///< the newest last
    std::vector<TailModel> m_tails;
    SeasonalWatch m_season;
};

} // namespace twinscope::predict
