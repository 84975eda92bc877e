// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chunkmerge.h"

#include "seriesreader.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace twinscope::historian {

using core::Result;

ChunkMerge::ChunkMerge(BlockReader &blocks, SeriesId series, const SampleColumns &tail, qint64 from, qint64 to)
    : m_blocks(blocks)
    , m_series(series)
    , m_from(from)
    , m_to(to)
{
    if (to <= from)
        return;
    Active newest{std::numeric_limits<size_t>::max(), {}, {}};
    const RowRange range = rowsOf(tail, series, from, to - 1);
    for (size_t row = range.from; row < range.to; ++row)
        newest.rows.addRow(tail, row);
    newest.range = {0, newest.rows.size()};
    if (newest.range.size() > 0)
        m_active.push_back(std::move(newest));
}

Result<void> ChunkMerge::open(const std::vector<BlockPlace> &places)
{
    auto byAge = places;
    std::ranges::sort(byAge, {}, [](const BlockPlace &place) { return std::tuple(place.age, place.first, place.id); });
    for (const BlockPlace &place : byAge) {
        const auto head = m_blocks.head(place);
        if (!head)
            return head.error();
        if (!*head)
            continue;
        for (const ChunkInfo &chunk : (*head)->chunks) {
            if (chunk.holds(m_series) && chunk.summary.to >= m_from && chunk.summary.from < m_to)
                m_waiting.push_back({chunk.summary.from, m_waiting.size(), place, chunk});
        }
    }
    std::ranges::stable_sort(m_waiting, {}, &Waiting::from);
    return {};
}

std::vector<ChunkMerge::Active>::iterator ChunkMerge::earliest()
{
    return std::ranges::min_element(m_active, [](const Active &a, const Active &b) { return a.isBefore(b); });
}

Result<void> ChunkMerge::wakeUp()
{
    while (m_next < m_waiting.size() && (m_active.empty() || m_waiting[m_next].from <= earliest()->time())) {
        const Waiting &waiting = m_waiting[m_next++];
        Active active{waiting.order, {}, {}};
        if (const auto read = m_blocks.chunk(waiting.place, waiting.chunk, Parts::All, active.rows); !read)
            return read.error();
        active.range = rowsOf(active.rows, m_series, m_from, m_to - 1);
        if (active.range.size() > 0)
            m_active.push_back(std::move(active));
    }
    return {};
}

Result<void> ChunkMerge::take(ScanPosition &position, size_t limit, std::vector<core::Sample> &samples)
{
    quint64 skip = position.delivered; // of the very first moment, these were had before
    while (samples.size() < limit) {
        if (const auto awake = wakeUp(); !awake)
            return awake;
        if (m_active.empty())
            return {};
        const auto next = earliest();
        const qint64 time = next->time();
        if (time != position.time) {
            position = {time, 0};
            skip = 0;
        }
        if (skip > 0) {
            --skip;
        } else {
            samples.push_back(next->rows.sample(next->range.from));
            ++position.delivered;
        }
        if (++next->range.from == next->range.to)
            m_active.erase(next);
    }
    return {};
}

} // namespace twinscope::historian
