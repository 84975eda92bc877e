// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blockreader.h"

namespace twinscope::historian {

struct ScanPosition;

/// Brings the samples of one series in [from, to) together from blocks that may overlap, in order of time and age. A
/// chunk is decoded when its time has come and let go when it is used up, so that memory holds only what overlaps.
class ChunkMerge
{
public:
    ChunkMerge(BlockReader &blocks, SeriesId series, const SampleColumns &tail, qint64 from, qint64 to);

    core::Result<void> open(const std::vector<BlockPlace> &places);
    /// Adds samples behind `position`, which moves along, until there are `limit` or no more.
    core::Result<void> take(ScanPosition &position, size_t limit, std::vector<core::Sample> &samples);

private:
    struct Waiting
    {
        qint64 from = 0;
        size_t order = 0; ///< of equal times: blocks by age, then as they lie
        BlockPlace place;
        ChunkInfo chunk;
    };
    struct Active
    {
        size_t order = 0;
        SampleColumns rows;
        RowRange range;

        qint64 time() const { return rows.time[range.from]; }
        bool isBefore(const Active &other) const
        {
            return time() != other.time() ? time() < other.time() : order < other.order;
        }
    };

    core::Result<void> wakeUp(); ///< decodes what begins at or before the earliest active row
    std::vector<Active>::iterator earliest();

    BlockReader &m_blocks;
    const SeriesId m_series;
    const qint64 m_from, m_to;
    std::vector<Waiting> m_waiting;
    size_t m_next = 0;
    std::vector<Active> m_active;
};

} // namespace twinscope::historian
