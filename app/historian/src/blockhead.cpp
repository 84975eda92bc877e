// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "block.h"

#include "integercodec.h"
#include "realcodec.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace twinscope::historian {

namespace {

constexpr quint64 MostChunks = 65'536; ///< more than a block can have; limits what damaged bytes can ask for

template<typename Get>
void putIntegers(const std::vector<ChunkInfo> &chunks, Bytes &out, Get get)
{
    std::vector<qint64> column;
    column.reserve(chunks.size());
    for (const ChunkInfo &chunk : chunks)
        column.push_back(qint64(get(chunk)));
    encodeIntegers(column, out);
}

template<typename Set>
bool takeIntegers(ByteReader &in, std::vector<ChunkInfo> &chunks, Set set)
{
    std::vector<qint64> column(chunks.size());
    if (!decodeIntegers(in, column))
        return false;
    for (size_t i = 0; i < chunks.size(); ++i)
        set(chunks[i], column[i]);
    return true;
}

constexpr double Summary::*Reals[] = {&Summary::min, &Summary::max, &Summary::first, &Summary::last};

void putReals(const std::vector<ChunkInfo> &chunks, Bytes &out)
{
    std::vector<double> column(chunks.size());
    for (const auto member : Reals) {
        for (size_t i = 0; i < chunks.size(); ++i)
            column[i] = chunks[i].summary.*member;
        encodeReals(column, out);
    }
}

bool takeReals(ByteReader &in, std::vector<ChunkInfo> &chunks)
{
    std::vector<double> column(chunks.size());
    for (const auto member : Reals) {
        if (!decodeReals(in, column))
            return false;
        for (size_t i = 0; i < chunks.size(); ++i)
            chunks[i].summary.*member = column[i];
    }
    return true;
}

bool takeColumns(ByteReader &in, std::vector<ChunkInfo> &chunks)
{
    using Chunk = ChunkInfo;
    return takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.firstSeries = SeriesId(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.lastSeries = c.firstSeries + SeriesId(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.summary.samples = quint64(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.summary.numbers = c.summary.samples - quint64(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.summary.from = v; }) &&
           takeIntegers(in, chunks,
                        [](Chunk &c, qint64 v) { c.summary.to = qint64(quint64(c.summary.from) + quint64(v)); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.summary.worst = quint16(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.length = quint32(v); }) &&
           takeIntegers(in, chunks, [](Chunk &c, qint64 v) { c.checksum = quint32(v); }) && takeReals(in, chunks);
}

void addRuns(BlockHead &head)
{
    const auto &chunks = head.chunks;
    if (chunks.empty() || chunks.front().firstSeries != chunks.back().lastSeries)
        return;
    head.runs.resize((chunks.size() + ChunksInRun - 1) / ChunksInRun);
    for (size_t i = 0; i < chunks.size(); ++i)
        head.runs[i / ChunksInRun].add(chunks[i].summary);
}

} // namespace

Bytes encodeHead(const BlockHead &head)
{
    Bytes out(sizeof(quint64));
    const auto &chunks = head.chunks;
    putVarint(out, chunks.size());
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.firstSeries; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.lastSeries - c.firstSeries; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.summary.samples; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.summary.samples - c.summary.numbers; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.summary.from; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return quint64(c.summary.to) - quint64(c.summary.from); });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.summary.worst; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.length; });
    putIntegers(chunks, out, [](const ChunkInfo &c) { return c.checksum; });
    putReals(chunks, out);
    const quint64 checksum = XXH3_64bits(out.data() + sizeof checksum, out.size() - sizeof checksum);
    std::memcpy(out.data(), &checksum, sizeof checksum);
    return out;
}

std::optional<BlockHead> decodeHead(ByteView bytes)
{
    ByteReader in(bytes);
    const quint64 checksum = in.fixed<quint64>();
    if (!in.ok() || XXH3_64bits(bytes.data() + sizeof checksum, bytes.size() - sizeof checksum) != checksum)
        return std::nullopt;
    BlockHead head;
    const quint64 count = in.varint();
    if (!in.ok() || count > MostChunks)
        return std::nullopt;
    head.chunks.resize(count);
    if (!takeColumns(in, head.chunks))
        return std::nullopt;
    quint32 offset = 0;
    for (ChunkInfo &chunk : head.chunks) {
        chunk.offset = offset;
        offset += chunk.length;
        head.total.add(chunk.summary);
    }
    addRuns(head);
    return head;
}

} // namespace twinscope::historian
