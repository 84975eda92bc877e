// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seriesreader.h"

#include "chunkmerge.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Sample;
using core::Time;

constexpr qint64 Earliest = std::numeric_limits<qint64>::min();
constexpr int BlocksAtOnce = 16; ///< of each shift, for one portion of a scan

} // namespace

/// The newest row found so far, and what it has to be compared by.
struct SeriesReader::Best
{
    bool found = false;
    std::tuple<qint64, quint64, qint64> order; ///< time, age, block
    Sample sample;

    bool canBeBeatenBy(const BlockPlace &place, qint64 time) const
    {
        return !found || std::tuple(std::min(place.last, time), place.age, place.id) > order;
    }
};

Result<void> SeriesReader::lookInto(const BlockPlace &place, qint64 time, Best &best)
{
    const auto head = m_blocks.head(place);
    if (!head)
        return head.error();
    if (!*head)
        return {};
    const auto &chunks = (*head)->chunks;
    for (auto chunk = chunks.rbegin(); chunk != chunks.rend(); ++chunk) {
        if (!chunk->holds(m_series) || chunk->summary.from > time)
            continue;
        SampleColumns rows;
        const auto read = m_blocks.chunk(place, *chunk, Parts::All, rows);
        if (!read)
            return read.error();
        const RowRange range = rowsOf(rows, m_series, Earliest, time);
        if (range.size() == 0)
            continue;
        const std::tuple order(rows.time[range.to - 1], place.age, place.id);
        if (!best.found || order > best.order)
            best = {true, order, rows.sample(range.to - 1)};
        return {};
    }
    return {};
}

Result<Sample> SeriesReader::newestAt(Time time)
{
    Best best;
    if (const RowRange range = rowsOf(m_tail, m_series, Earliest, time.ns); range.size() > 0)
        best = {true, {m_tail.time[range.to - 1], TailAge, 0}, m_tail.sample(range.to - 1)};
    for (quint64 shifts = m_shifts; shifts != 0; shifts &= shifts - 1) {
        Result<void> looked;
        const auto visit = [&](const BlockPlace &place) {
            if (best.canBeBeatenBy(place, time.ns))
                looked = lookInto(place, time.ns, best);
            return looked.ok() && (!best.found || place.reach >= std::get<0>(best.order));
        };
        const Group group = Group::of(m_series, std::countr_zero(shifts));
        if (const auto read = m_blocks.table().backwards(group, time, visit); !read)
            return read.error();
        if (!looked)
            return looked.error();
    }
    return best.sample;
}

Result<std::vector<BlockPlace>> SeriesReader::overlapping(qint64 from, qint64 &last, int limit)
{
    std::vector<BlockPlace> found;
    const qint64 wanted = last;
    for (quint64 shifts = m_shifts; shifts != 0; shifts &= shifts - 1) {
        const Group group = Group::of(m_series, std::countr_zero(shifts));
        const auto earlier = m_blocks.table().backwards(group, {from}, [&](const BlockPlace &place) {
            if (place.last >= from)
                found.push_back(place);
            return place.reach >= from;
        });
        if (!earlier)
            return earlier.error();
        const auto later = m_blocks.table().forwards(group, {from}, {wanted}, limit);
        if (!later)
            return later.error();
        found.insert(found.end(), later->begin(), later->end());
        // A block that was left out begins no earlier than the last one that was not.
        if (limit >= 0 && later->size() == size_t(limit))
            last = std::min(last, later->back().first - 1);
    }
    std::ranges::sort(found, {}, [](const BlockPlace &place) { return std::tuple(place.first, place.id); });
    return found;
}

void SeriesReader::addCurve(const CurveRows &curve, qint64 from, qint64 to, quint64 age, EnvelopeBuilder &builder) const
{
    if (curve.pieces.empty()) {
        builder.add(curve.rows, rowsOf(curve.rows, m_series, from, to), age);
        return;
    }
    for (size_t i = 0; i < curve.pieces.size(); ++i) {
        const Summary &piece = curve.pieces[i];
        const size_t first = i * CurveRows::RowsInPiece;
        if (piece.to >= from && piece.from < to && !builder.add(piece, age))
            builder.add(curve.rows, {first, first + piece.samples}, age);
    }
}

Result<void> SeriesReader::addChunk(const BlockPlace &place, const ChunkInfo &chunk, qint64 from, qint64 to,
                                    EnvelopeBuilder &builder)
{
    if (!chunk.holds(m_series) || chunk.summary.to < from || chunk.summary.from >= to)
        return {};
    if (chunk.isOfOne() && builder.add(chunk.summary, place.age))
        return {};
    const auto curve = m_blocks.curve(place, chunk);
    if (!curve)
        return curve.error();
    if (*curve)
        addCurve(**curve, from, to, place.age, builder);
    return {};
}

Result<void> SeriesReader::addBlock(const BlockPlace &place, qint64 from, qint64 to, EnvelopeBuilder &builder)
{
    const auto head = m_blocks.head(place);
    if (!head)
        return head.error();
    if (!*head || (place.group.shift == 0 && builder.add((*head)->total, place.age)))
        return {};
    const auto &chunks = (*head)->chunks;
    const auto &runs = (*head)->runs;
    if (!runs.empty() && !chunks.front().holds(m_series))
        return {};
    for (size_t i = 0; i < chunks.size(); ++i) {
        const size_t run = i / ChunksInRun;
        const bool isRunBegun = i % ChunksInRun == 0 && run < runs.size();
        if (isRunBegun && (runs[run].to < from || runs[run].from >= to || builder.add(runs[run], place.age))) {
            i += ChunksInRun - 1;
            continue;
        }
        if (const auto added = addChunk(place, chunks[i], from, to, builder); !added)
            return added;
    }
    return {};
}

Result<void> SeriesReader::addTo(EnvelopeBuilder &builder, Time from, Time to)
{
    if (from >= to)
        return {};
    qint64 last = to.ns - 1;
    const auto places = overlapping(from.ns, last);
    if (!places)
        return places.error();
    for (const BlockPlace &place : *places) {
        if (const auto added = addBlock(place, from.ns, to.ns, builder); !added)
            return added;
    }
    return {};
}

Result<std::vector<Sample>> SeriesReader::portion(ScanPosition &position, Time to, size_t limit)
{
    std::vector<Sample> samples;
    while (samples.empty() && position.time < to.ns) {
        qint64 last = to.ns - 1;
        const auto places = overlapping(position.time, last, BlocksAtOnce);
        if (!places)
            return places.error();
        ChunkMerge merge(m_blocks, m_series, m_tail, position.time, last + 1);
        if (const auto opened = merge.open(*places); !opened)
            return opened.error();
        if (const auto taken = merge.take(position, limit, samples); !taken)
            return taken.error();
        if (samples.empty())
            position = {last + 1, 0};
    }
    return samples;
}

Result<void> SeriesReader::gatherAt(const BlockPlace &place, std::span<const qint64> times, SampleColumns &rows)
{
    const auto head = m_blocks.head(place);
    if (!head)
        return head.error();
    if (!*head)
        return {};
    for (const ChunkInfo &chunk : (*head)->chunks) {
        const auto next = std::ranges::lower_bound(times, chunk.summary.from);
        if (!chunk.holds(m_series) || next == times.end() || *next > chunk.summary.to)
            continue;
        SampleColumns all;
        if (const auto read = m_blocks.chunk(place, chunk, Parts::WithoutArrival, all); !read)
            return read.error();
        const RowRange range = rowsOf(all, m_series, chunk.summary.from, chunk.summary.to);
        for (size_t row = range.from; row < range.to; ++row) {
            if (std::ranges::binary_search(times, all.time[row]))
                rows.addRow(all, row);
        }
    }
    return {};
}

Result<SampleColumns> SeriesReader::rowsAt(std::span<const qint64> times)
{
    SampleColumns rows;
    qint64 last = times.back();
    const auto places = overlapping(times.front(), last);
    if (!places)
        return places.error();
    for (const BlockPlace &place : *places) {
        if (const auto gathered = gatherAt(place, times, rows); !gathered)
            return gathered.error();
    }
    for (size_t row = 0; row < m_tail.size(); ++row) {
        if (std::ranges::binary_search(times, m_tail.time[row]))
            rows.addRow(m_tail, row);
    }
    return rows;
}

} // namespace twinscope::historian
