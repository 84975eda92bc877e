// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samplecolumns.h"

#include <functional>
#include <span>

namespace twinscope::historian {

/// Tells the exact doubles of a batch. What is newer than everything of its series, and that is nearly all, needs no
/// look into the store.
class DoubleFilter
{
public:
    /// The stored rows of a series at those times (in order, each once).
    using Lookup = std::function<core::Result<SampleColumns>(SeriesId series, std::span<const qint64> times)>;

    /// Nothing of that series is newer; any number of times, before the first batch too.
    void noteNewest(SeriesId series, qint64 time);

    /// The rows that are no doubles of stored ones or of each other. Changes nothing in here.
    core::Result<SampleColumns> withoutDoubles(const SampleColumns &rows, const Lookup &lookup) const;
    void note(const SampleColumns &stored);

private:
    std::vector<bool> lateRows(const SampleColumns &rows) const;

    std::vector<qint64> m_newest; ///< index = series
};

} // namespace twinscope::historian
