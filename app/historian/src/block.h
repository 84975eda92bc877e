// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunkcodec.h"

namespace twinscope::historian {

/// What a piece of the record did, without its samples. The numbers count what SampleColumns::number() counts.
struct Summary
{
    qint64 from = 0, to = 0;          ///< of all samples, both included
    quint64 samples = 0, numbers = 0; ///< numbers == 0: the doubles below mean nothing
    double min = 0, max = 0;          ///< of the numbers
    double first = 0, last = 0;       ///< in order of time
    quint16 worst = 0;                ///< packed quality

    void add(const SampleColumns &rows, size_t row); ///< rows must come in order of time
    void add(const Summary &later);
};

/// The same as adding the rows one by one, and quicker.
Summary summaryOf(const SampleColumns &rows, RowRange range);

/// A chunk as the head of its block knows it. Where it holds several series, only their span, its time and its place
/// are of use.
struct ChunkInfo
{
    Summary summary;
    SeriesId firstSeries = 0, lastSeries = 0;
    quint32 offset = 0, length = 0; ///< in the body, bytes
    quint32 checksum = 0;

    bool holds(SeriesId series) const { return firstSeries <= series && series <= lastSeries; }
    bool isOfOne() const { return firstSeries == lastSeries; }
};

constexpr size_t ChunksInRun = 8;

/// The directory of a block: small enough to be kept in memory where the body is not.
struct BlockHead
{
    std::vector<ChunkInfo> chunks; ///< in order of series, then time
    std::vector<Summary> runs;     ///< of every ChunksInRun chunks, where all hold one series; made when it is read
    Summary total;                 ///< of use where the block holds one series
};

/// Samples sealed together: of one series, or of neighbouring ones that have too few for a block each.
struct Block
{
    BlockHead head;
    Bytes body;
};

constexpr size_t MostInBlock = 32'768; ///< samples

/// Rows in order of series, then time.
Block makeBlock(const SampleColumns &rows, RowRange range);

/// The head as bytes, with a checksum of its own in front.
Bytes encodeHead(const BlockHead &head);
/// Nothing where a bit of it changed.
std::optional<BlockHead> decodeHead(ByteView bytes);

quint32 checksumOf(ByteView bytes);
/// Adds the rows of a chunk, given its bytes. False where the checksum or the form is wrong.
bool decodeChunkOf(const ChunkInfo &chunk, ByteView bytes, Parts parts, SampleColumns &rows);

/// A batch as one row of the journal, in its order, with a checksum in front.
Bytes encodeBatch(const SampleColumns &rows);
bool decodeBatch(ByteView bytes, SampleColumns &rows); ///< adds; false and nothing added where a bit of it changed

} // namespace twinscope::historian
