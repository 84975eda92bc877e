// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockreader.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace twinscope::historian {

namespace {

using core::ErrorCode;
using core::Result;

bool belongsTo(const BlockHead &head, const BlockPlace &place)
{
    return head.total.from == place.first && head.total.to == place.last && head.total.samples == place.samples;
}

std::vector<Summary> piecesOf(const SampleColumns &rows)
{
    std::vector<Summary> pieces;
    pieces.reserve(rows.size() / CurveRows::RowsInPiece + 1);
    for (size_t row = 0; row < rows.size(); row += CurveRows::RowsInPiece)
        pieces.push_back(summaryOf(rows, {row, std::min(rows.size(), row + CurveRows::RowsInPiece)}));
    return pieces;
}

} // namespace

Result<BlockCache::Head> BlockReader::head(const BlockPlace &place)
{
    if (auto known = m_cache.head(place.id))
        return known;
    const auto bytes = m_table.head(place.id);
    if (!bytes && bytes.error().code != ErrorCode::Malformed)
        return bytes.error();
    auto head = bytes ? decodeHead(*bytes) : std::nullopt;
    if (!head || !belongsTo(*head, place)) {
        m_damages.report(place);
        return BlockCache::Head();
    }
    auto shared = std::make_shared<const BlockHead>(std::move(*head));
    m_cache.putHead(place.id, shared);
    return BlockCache::Head(std::move(shared));
}

Result<bool> BlockReader::chunk(const BlockPlace &place, const ChunkInfo &chunk, Parts parts, SampleColumns &rows)
{
    m_buffer.resize(chunk.length);
    const auto read = m_bodies.read(place.id, chunk.offset, m_buffer);
    if (!read && read.error().code != ErrorCode::Malformed)
        return read.error();
    if (read && decodeChunkOf(chunk, m_buffer, parts, rows))
        return true;
    m_damages.report(place, chunk);
    return false;
}

Result<BlockCache::Rows> BlockReader::curve(const BlockPlace &place, const ChunkInfo &chunk)
{
    if (auto known = m_cache.chunk(place.id, chunk.offset))
        return known;
    auto curve = std::make_shared<CurveRows>();
    const auto read = this->chunk(place, chunk, Parts::Curve, curve->rows);
    if (!read)
        return read.error();
    if (!*read)
        return BlockCache::Rows();
    if (chunk.isOfOne())
        curve->pieces = piecesOf(curve->rows);
    m_cache.putChunk(place.id, chunk.offset, curve);
    return BlockCache::Rows(std::move(curve));
}

Result<BlockReader::Everything> BlockReader::everything(const BlockPlace &place)
{
    Everything found;
    const auto head = this->head(place);
    if (!head)
        return head.error();
    found.isWhole = bool(*head);
    for (const ChunkInfo &chunk : found.isWhole ? (*head)->chunks : std::vector<ChunkInfo>()) {
        const auto read = this->chunk(place, chunk, Parts::All, found.rows);
        if (!read)
            return read.error();
        found.isWhole = found.isWhole && *read;
    }
    return found;
}

RowRange rowsOf(const SampleColumns &rows, SeriesId series, qint64 from, qint64 to)
{
    const auto begin = std::ranges::lower_bound(rows.series, series) - rows.series.begin();
    const auto end = std::ranges::upper_bound(rows.series, series) - rows.series.begin();
    const auto times = rows.time.begin();
    const auto first = std::lower_bound(times + begin, times + end, from) - times;
    const auto last = std::upper_bound(times + first, times + end, to) - times;
    return {size_t(first), size_t(std::max(first, last))};
}

} // namespace twinscope::historian
