// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockwriter.h"

#include <algorithm>
#include <bit>

namespace twinscope::historian {

namespace {

using core::Result;

class BlockWriter
{
public:
    BlockWriter(const SampleColumns &rows, BlockOrigin origin, BlockTable &table, StoredState &state)
        : m_rows(rows)
        , m_origin(origin)
        , m_table(table)
        , m_state(state)
    {
    }

    /// The smallest group that holds all series of the rows, or its halves where those are too many for one block.
    Result<void> write(RowRange range)
    {
        if (range.size() == 0)
            return {};
        const SeriesId first = m_rows.series[range.from], last = m_rows.series[range.to - 1];
        const Group group = Group::of(first, std::bit_width(first ^ last));
        if (group.shift == 0)
            return writePieces(range, group);
        if (range.size() <= MostInBlock)
            return writeBlock(range, group);
        const SeriesId half = group.first() + (SeriesId(1) << (group.shift - 1));
        const auto begin = m_rows.series.begin();
        const auto middle = std::lower_bound(begin + qsizetype(range.from), begin + qsizetype(range.to), half) - begin;
        const auto written = write({range.from, size_t(middle)});
        return written ? write({size_t(middle), range.to}) : written;
    }

private:
    Result<void> writePieces(RowRange range, Group group)
    {
        const size_t pieces = (range.size() + MostInBlock - 1) / MostInBlock;
        for (size_t i = 0; i < pieces; ++i) {
            const RowRange piece{range.from + range.size() * i / pieces, range.from + range.size() * (i + 1) / pieces};
            if (const auto written = writeBlock(piece, group); !written)
                return written;
        }
        return {};
    }

    Result<void> writeBlock(RowRange range, Group group)
    {
        BlockPlace place;
        place.group = group;
        place.age = m_origin.age;
        place.step = m_origin.step;
        return m_table.insert(place, makeBlock(m_rows, range), m_state);
    }

    const SampleColumns &m_rows;
    const BlockOrigin m_origin;
    BlockTable &m_table;
    StoredState &m_state;
};

} // namespace

Result<void> writeBlocks(const SampleColumns &rows, BlockOrigin origin, BlockTable &table, StoredState &state)
{
    return BlockWriter(rows, origin, table, state).write({0, rows.size()});
}

} // namespace twinscope::historian
