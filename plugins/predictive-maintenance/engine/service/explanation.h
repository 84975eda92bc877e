// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/watch.h"
#include "prognosis/vibration.h"
#include "service/plantrecord.h"

#include <twinscope/core/job.h>

namespace twinscope::predict {

/// A channel's share of what is unusual.
struct ChannelShare
{
    QString channel;  ///< id
    double share = 0; ///< 0 to 1
};

/// A time during which an asset was unusual without a break.
struct UnusualTime
{
    core::Time from, to;
    double score = 0;                   ///< the largest
    std::vector<ChannelShare> channels; ///< the largest share first, those below one per cent left out
    double similarity = 0;              ///< to the moment that is explained, 0 to 1: cosine of the shares
};

/// Why an asset is unusual, or is not, at one moment.
struct Explanation
{
    core::Time at;
    double score = 0; ///< −log₁₀ of the probability that a sound asset behaves so; NaN: no value then
    bool unusual = false;
    std::vector<ChannelShare> channels;                ///< the largest first
    std::vector<std::pair<core::Time, double>> scores; ///< of the looked-at span, for a trend
    std::vector<UnusualTime> similar; ///< earlier episodes of the span, the most similar first, ten at most
};

/// Learns the watch's good time and judges [from, at] again, row by row, as the live channels do; then explains its
/// last row. `from` says how far back similar episodes are looked for; at most 20,000 rows (then further apart).
/// InvalidArgument where the good time cannot be learnt from; Cancelled.
core::Result<Explanation> explain(const PlantRecord &record, const Watch &watch, core::Duration step, core::Time from,
                                  core::Time at, core::Progress &progress);

/// Which of the channels has the most samples in [from, to], the first of several; "" where there are none. Cancelled.
core::Result<QString> fastestOf(const PlantRecord &record, const QStringList &channels, core::Time from, core::Time to,
                                const core::Progress &progress);

/// What a channel did in [from, to] as a spectrum: read at even steps of the mean distance between its samples, 16,384
/// at most from the end. NotFound; InvalidArgument: fewer than 8 samples.
core::Result<Spectrum> spectrumOf(const PlantRecord &record, const QString &channel, core::Time from, core::Time to);

} // namespace twinscope::predict
