// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historywriter.h"

#include "blockreader.h"
#include "blockwriter.h"

#include <algorithm>
#include <limits>

namespace twinscope::historian {

namespace {

using core::Result;

constexpr quint64 MostMerged = 600'000; ///< samples that are in memory at once
constexpr int PagesAtOnce = 2000;

void addRows(SampleColumns &rows, const SampleColumns &more, RowRange range)
{
    for (size_t row = range.from; row < range.to; ++row)
        rows.addRow(more, row);
}

} // namespace

Result<void> HistoryWriter::nextMerges()
{
    auto blocks = m_blocks->ofAge(m_windows.front().after, m_windows.front().upTo);
    if (!blocks)
        return blocks.error();
    const auto jobs = planMerges(std::move(*blocks), MostMerged);
    m_jobs.assign(jobs.begin(), jobs.end());
    if (m_jobs.empty())
        m_windows.pop_front();
    return {};
}

void HistoryWriter::dropMerges()
{
    m_jobs.clear(); // planned anew, because their blocks may be gone in a moment
}

void HistoryWriter::mergeEverything()
{
    dropMerges();
    m_windows.clear();
    quint64 length = MergeFan;
    for (int level = 0; level < MergeLevels && length < m_state.seals; ++level, length *= MergeFan) {
        for (quint64 after = 0; after < m_state.seals; after += length)
            m_windows.push_back({after, std::min(after + length, m_state.seals)});
    }
    m_windows.push_back({0, m_state.seals});
}

Result<bool> HistoryWriter::mergeSome(quint64 samples)
{
    for (quint64 done = 0; done < samples && !m_windows.empty();) {
        if (m_jobs.empty()) {
            if (const auto planned = nextMerges(); !planned)
                return planned.error();
            continue;
        }
        for (const BlockPlace &place : m_jobs.front())
            done += place.samples;
        if (const auto merged = merge(m_jobs.front()); !merged)
            return merged.error();
        m_jobs.pop_front();
        if (m_jobs.empty())
            m_windows.pop_front();
    }
    return !m_windows.empty();
}

Result<void> HistoryWriter::merge(const MergeJob &job)
{
    SampleColumns rows;
    BlockOrigin origin{0, std::numeric_limits<qint64>::max()};
    {
        BlockReader blocks(*m_blocks, m_parts.cache, m_parts.damages);
        for (const BlockPlace &place : job) {
            const auto read = blocks.everything(place);
            if (!read)
                return read.error();
            if (!read->isWhole)
                return {}; // a damaged block stays as it is, for whoever wants to save something of it
            addRows(rows, read->rows, {0, read->rows.size()});
            origin = {std::max(origin.age, place.age), std::min(origin.step, place.step)};
        }
    }
    return change([&](StoredState &state) -> Result<void> {
        for (const BlockPlace &place : job) {
            if (const auto removed = m_blocks->remove(place); !removed)
                return removed;
        }
        return writeBlocks(sorted(rows), origin, *m_blocks, state);
    });
}

Result<bool> HistoryWriter::releasePages()
{
    const auto before = m_connection->number("PRAGMA freelist_count");
    if (!before)
        return before.error();
    if (*before == 0)
        return false;
    const QByteArray release = "PRAGMA incremental_vacuum(" + QByteArray::number(PagesAtOnce) + ")";
    if (const auto released = m_connection->execute(release.constData()); !released)
        return released.error();
    const auto after = m_connection->number("PRAGMA freelist_count");
    return after ? Result<bool>(*after < *before) : after.error();
}

Result<void> HistoryWriter::emptyLog()
{
    return m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace twinscope::historian
