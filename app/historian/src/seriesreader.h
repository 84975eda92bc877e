// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blockreader.h"
#include "tail.h"

namespace twinscope::historian {

/// A place within a series at which a scan goes on: behind `delivered` samples of that very time.
struct ScanPosition
{
    qint64 time = 0;
    quint64 delivered = 0;
};

/// Answers questions about one series from the blocks, and from `tail`: its rows that are in no block yet, in order of
/// time. For one question, within its read transaction.
class SeriesReader
{
public:
    SeriesReader(BlockReader &blocks, quint64 shifts, SeriesId series, const SampleColumns &tail)
        : m_blocks(blocks)
        , m_shifts(shifts)
        , m_series(series)
        , m_tail(tail)
    {
    }

    core::Result<core::Sample> newestAt(core::Time time);
    /// What the blocks have of [from, to); the tail adds its part itself.
    core::Result<void> addTo(EnvelopeBuilder &builder, core::Time from, core::Time to);
    /// The next samples before `to`, at most `limit`; `position` moves along. Nothing: the end.
    core::Result<std::vector<core::Sample>> portion(ScanPosition &position, core::Time to, size_t limit);
    /// The rows at those times (in order, without doubles), for finding doubles.
    core::Result<SampleColumns> rowsAt(std::span<const qint64> times);

    /// The blocks that may hold something of [from, last], in order of their beginning. With a limit, at most so many of
    /// each shift that begin behind `from`; `last` becomes the moment up to which none is missing.
    core::Result<std::vector<BlockPlace>> overlapping(qint64 from, qint64 &last, int limit = -1);

private:
    struct Best;
    core::Result<void> lookInto(const BlockPlace &place, qint64 time, Best &best);
    core::Result<void> addBlock(const BlockPlace &place, qint64 from, qint64 to, EnvelopeBuilder &builder);
    core::Result<void> addChunk(const BlockPlace &place, const ChunkInfo &chunk, qint64 from, qint64 to,
                                EnvelopeBuilder &builder);
    void addCurve(const CurveRows &curve, qint64 from, qint64 to, quint64 age, EnvelopeBuilder &builder) const;
    core::Result<void> gatherAt(const BlockPlace &place, std::span<const qint64> times, SampleColumns &rows);

    BlockReader &m_blocks;
    quint64 m_shifts;
    SeriesId m_series;
    const SampleColumns &m_tail;
};

} // namespace twinscope::historian
