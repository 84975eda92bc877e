// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "block.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace twinscope::historian {

namespace {

/// A series with so many samples in a row has chunks of its own, whose summaries then say something about it.
constexpr size_t WorthOwnChunk = 32;

/// Where the run of equal series that begins at `from` ends.
size_t endOfRun(const SampleColumns &rows, size_t from, size_t end)
{
    size_t to = from + 1;
    while (to < end && rows.series[to] == rows.series[from])
        ++to;
    return to;
}

/// The rows of the next chunk: a part of one long run, or several short runs.
size_t endOfChunk(const SampleColumns &rows, size_t from, size_t end)
{
    const size_t limit = std::min(end, from + MostInChunk);
    size_t to = endOfRun(rows, from, limit);
    if (to - from >= WorthOwnChunk)
        return to;
    while (to < limit) {
        const size_t next = endOfRun(rows, to, end);
        if (next - to >= WorthOwnChunk)
            break;
        to = std::min(next, limit);
    }
    return to;
}

ChunkInfo describe(const SampleColumns &rows, RowRange range)
{
    ChunkInfo chunk;
    chunk.firstSeries = rows.series[range.from];
    chunk.lastSeries = rows.series[range.to - 1];
    chunk.summary = summaryOf(rows, range);
    return chunk;
}

} // namespace

void Summary::add(const SampleColumns &rows, size_t row)
{
    from = samples == 0 ? rows.time[row] : std::min(from, rows.time[row]);
    to = samples == 0 ? rows.time[row] : std::max(to, rows.time[row]);
    ++samples;
    worst = std::max(worst, rows.quality[row]);
    const auto number = rows.number(row);
    if (!number)
        return;
    if (numbers++ == 0)
        min = max = first = *number;
    min = std::min(min, *number);
    max = std::max(max, *number);
    last = *number;
}

void Summary::add(const Summary &later)
{
    from = samples == 0 ? later.from : std::min(from, later.from);
    to = samples == 0 ? later.to : std::max(to, later.to);
    samples += later.samples;
    worst = std::max(worst, later.worst);
    if (later.numbers == 0)
        return;
    min = numbers == 0 ? later.min : std::min(min, later.min);
    max = numbers == 0 ? later.max : std::max(max, later.max);
    first = numbers == 0 ? later.first : first;
    last = later.last;
    numbers += later.numbers;
}

Summary summaryOf(const SampleColumns &rows, RowRange range)
{
    Summary sum;
    if (range.size() == 0)
        return sum;
    const auto times = std::ranges::minmax(std::span(rows.time).subspan(range.from, range.size()));
    sum.from = times.min;
    sum.to = times.max;
    sum.samples = range.size();
    for (size_t row = range.from; row < range.to; ++row) {
        sum.worst = std::max(sum.worst, rows.quality[row]);
        const auto number = rows.number(row);
        if (!number)
            continue;
        if (sum.numbers++ == 0)
            sum.min = sum.max = sum.first = *number;
        sum.min = std::min(sum.min, *number);
        sum.max = std::max(sum.max, *number);
        sum.last = *number;
    }
    return sum;
}

quint32 checksumOf(ByteView bytes)
{
    return quint32(XXH3_64bits(bytes.data(), bytes.size()));
}

Block makeBlock(const SampleColumns &rows, RowRange range)
{
    Block block;
    block.body.reserve(range.size() * 3);
    for (size_t from = range.from; from < range.to;) {
        const RowRange piece{from, endOfChunk(rows, from, range.to)};
        ChunkInfo chunk = describe(rows, piece);
        chunk.offset = quint32(block.body.size());
        encodeChunk(rows, piece, block.body);
        chunk.length = quint32(block.body.size()) - chunk.offset;
        chunk.checksum = checksumOf(ByteView(block.body).subspan(chunk.offset, chunk.length));
        block.head.total.add(chunk.summary);
        block.head.chunks.push_back(chunk);
        from = piece.to;
    }
    return block;
}

bool decodeChunkOf(const ChunkInfo &chunk, ByteView bytes, Parts parts, SampleColumns &rows)
{
    ByteReader in(bytes);
    return bytes.size() == chunk.length && checksumOf(bytes) == chunk.checksum &&
           decodeChunk(in, chunk.firstSeries, parts, rows);
}

Bytes encodeBatch(const SampleColumns &rows)
{
    Bytes bytes(sizeof(quint64));
    bytes.reserve(bytes.size() + rows.size() * 6);
    for (size_t from = 0; from < rows.size(); from += MostInChunk) {
        const RowRange piece{from, std::min(rows.size(), from + MostInChunk)};
        putVarint(bytes, rows.series[from]); // the one series of a chunk that has just one
        encodeChunk(rows, piece, bytes);
    }
    const quint64 checksum = XXH3_64bits(bytes.data() + sizeof checksum, bytes.size() - sizeof checksum);
    std::memcpy(bytes.data(), &checksum, sizeof checksum);
    return bytes;
}

bool decodeBatch(ByteView bytes, SampleColumns &rows)
{
    ByteReader in(bytes);
    const quint64 checksum = in.fixed<quint64>();
    if (!in.ok() || XXH3_64bits(bytes.data() + sizeof checksum, bytes.size() - sizeof checksum) != checksum)
        return false;
    while (!in.atEnd()) {
        const SeriesId series = SeriesId(in.varint());
        if (!decodeChunk(in, series, Parts::All, rows))
            return false;
    }
    return true;
}

} // namespace twinscope::historian
