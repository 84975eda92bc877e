// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockwriter.h"
#include "historywriter.h"
#include "seriesreader.h"
#include "thinner.h"

#include <algorithm>
#include <limits>

namespace twinscope::historian {

namespace {

using core::Result;

constexpr qint64 Earliest = std::numeric_limits<qint64>::min();
constexpr quint64 SamplesAtOnce = 300'000;

/// The beginning of the column of that time; of the very first ones, the beginning of all time.
qint64 startOfColumn(qint64 time, qint64 step)
{
    const qint64 rest = time % step + (time % step < 0 ? step : 0);
    return time < Earliest + rest ? Earliest : time - rest;
}

/// Where a piece of work that begins with the first of the blocks may end.
qint64 endOfPiece(const std::vector<BlockPlace> &places, qint64 begin, qint64 end, qint64 step)
{
    quint64 samples = 0;
    for (const BlockPlace &place : places) {
        const qint64 start = startOfColumn(place.first, step);
        if (samples >= SamplesAtOnce && start > begin)
            return std::min(start, end);
        if (place.last >= begin)
            samples += place.samples;
    }
    return end;
}

} // namespace

Result<std::vector<BlockPlace>> HistoryWriter::placesBefore(SeriesId series, qint64 end)
{
    const SampleColumns noTail;
    BlockReader blocks(*m_blocks, m_parts.cache, m_parts.damages);
    qint64 last = end - 1;
    return SeriesReader(blocks, m_state.shifts, series, noTail).overlapping(Earliest, last);
}

Result<quint64> HistoryWriter::forget(SeriesId series, core::Time before)
{
    if (before.ns == Earliest)
        return quint64(0);
    if (const auto sealed = seal(); !sealed)
        return sealed.error();
    return replace(series, Earliest, before.ns, 0);
}

Result<quint64> HistoryWriter::thin(SeriesId series, core::Time before, core::Duration step)
{
    const qint64 end = startOfColumn(before.ns, step.count()); // only columns that end by then
    if (end == Earliest)
        return quint64(0);
    if (const auto sealed = seal(); !sealed)
        return sealed.error();
    const auto places = placesBefore(series, end);
    if (!places)
        return places.error();
    const auto raw = std::ranges::find_if(*places, [&](const BlockPlace &p) { return p.step != step.count(); });
    quint64 removed = 0;
    for (qint64 begin = raw == places->end() ? end : startOfColumn(raw->first, step.count()); begin < end;) {
        const qint64 next = endOfPiece(*places, begin, end, step.count());
        const auto replaced = replace(series, begin, next, step.count());
        if (!replaced)
            return replaced;
        removed += *replaced;
        begin = next;
    }
    return removed;
}

/// Takes the rows of a series in [from, to) out of their blocks, and puts those back that remain of every step.
Result<quint64> HistoryWriter::replace(SeriesId series, qint64 from, qint64 to, qint64 step)
{
    const SampleColumns noTail;
    Thinner thinner(series, step);
    std::vector<BlockPlace> places;
    {
        BlockReader blocks(*m_blocks, m_parts.cache, m_parts.damages);
        SeriesReader reader(blocks, m_state.shifts, series, noTail);
        qint64 last = to - 1;
        const auto found = reader.overlapping(from, last);
        if (!found)
            return found.error();
        places = *found;
        for (ScanPosition position{from, 0};;) {
            const auto samples = reader.portion(position, {to}, MostInBlock);
            if (!samples)
                return samples.error();
            if (samples->empty())
                break;
            for (const core::Sample &sample : *samples)
                thinner.add(sample);
        }
    }
    const SampleColumns kept = thinner.take();
    const quint64 removed = thinner.seen() - kept.size();
    if (removed == 0)
        return removed;
    dropMerges();
    const auto changed = change([&](StoredState &state) -> Result<void> {
        if (const auto cut = cutOut(places, series, from, to, state); !cut)
            return cut;
        state.samples -= removed;
        const auto oldest = std::ranges::max(places, {}, &BlockPlace::age);
        return writeBlocks(kept, {oldest.age, step}, *m_blocks, state);
    });
    return changed ? Result<quint64>(removed) : changed.error();
}

/// Writes each of those blocks again without those rows. What is damaged in them goes for good.
Result<void> HistoryWriter::cutOut(const std::vector<BlockPlace> &places, SeriesId series, qint64 from, qint64 to,
                                   StoredState &state)
{
    for (const BlockPlace &place : places) {
        SampleColumns rest;
        {
            BlockReader blocks(*m_blocks, m_parts.cache, m_parts.damages);
            const auto rows = blocks.everything(place);
            if (!rows)
                return rows.error();
            for (size_t row = 0; row < rows->rows.size(); ++row) {
                const qint64 time = rows->rows.time[row];
                if (rows->rows.series[row] != series || time < from || time >= to)
                    rest.addRow(rows->rows, row);
            }
        }
        if (const auto removed = m_blocks->remove(place); !removed)
            return removed;
        if (const auto written = writeBlocks(rest, {place.age, place.step}, *m_blocks, state); !written)
            return written;
    }
    return {};
}

} // namespace twinscope::historian
