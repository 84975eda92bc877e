// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

namespace twinscope::telemetry {

/// A delivery that waits for an answer: its part of a batch, which is stored in one piece.
struct Settlement
{
    size_t begin = 0, end = 0; ///< positions in the batch's samples; may be equal
    std::vector<Receipt> receipts;
    std::function<void()> onSettled; ///< empty: nobody waits, and the samples may be stored in pieces
};

/// Deliveries one behind the other, on their way to the archive.
struct IngestBatch
{
    std::vector<IncomingSample> samples;
    std::vector<Settlement> settlements; ///< in the order of their samples

    bool isEmpty() const { return samples.empty() && settlements.empty(); }

    /// The first `count` samples, of which an unanswered delivery may lose its end.
    void append(std::vector<IncomingSample> more, size_t count, Settlement settlement)
    {
        settlement.begin = samples.size();
        settlement.end = samples.size() + count;
        if (samples.empty() && count == more.size())
            samples = std::move(more);
        else
            std::move(more.begin(), more.begin() + std::ptrdiff_t(count), std::back_inserter(samples));
        if (settlement.onSettled)
            settlements.push_back(std::move(settlement));
    }
};

} // namespace twinscope::telemetry
