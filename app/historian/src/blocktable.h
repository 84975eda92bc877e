// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "block.h"
#include "historytables.h"

namespace twinscope::historian {

/// The series that share a block: those whose number, shifted right by `shift`, is `key`. Shift 0: one series alone.
/// Groups either contain each other or have nothing in common, so that a series' blocks are found by one look-up for
/// each shift in use.
struct Group
{
    int shift = 0;
    quint32 key = 0;

    static Group of(SeriesId series, int shift) { return {shift, series >> shift}; }
    bool holds(SeriesId series) const { return series >> shift == key; }
    bool contains(Group other) const { return other.shift <= shift && other.key >> (shift - other.shift) == key; }
    SeriesId first() const { return key << shift; }
    bool operator==(const Group &) const = default;
};

/// Where a block lies.
struct BlockPlace
{
    Group group;
    qint64 id = 0;
    qint64 first = 0, last = 0; ///< times, both included
    qint64 reach =
        0; ///< no block of the group that begins at or before this one's `first` ends later than the larger of
           ///< `reach` and its own `last`
    quint64 age = 0; ///< the seal it came from; among equal times of a series the lower age comes first
    quint64 samples = 0;
    qint64 step = 0; ///< thinned to one column every so many nanoseconds; 0: as recorded

    /// Not yet what merging aims at: a good share of a block's samples, of one series.
    bool isOpen() const { return group.shift > 0 || samples < MostInBlock / 2; }
};

/// The blocks on disk. The place is kept apart from the content, so that looking for blocks reads few pages.
class BlockTable
{
public:
    static const char Schema[];

    static core::Result<std::unique_ptr<BlockTable>> open(sqlite::Connection &connection);

    /// Numbers the block and notes its group in the state, which the caller writes. In a write transaction.
    core::Result<void> insert(BlockPlace place, const Block &block, StoredState &state);
    core::Result<void> remove(const BlockPlace &place);

    /// Blocks that begin at or before `time`, the last to begin first, until the visitor says false.
    core::Result<void> backwards(Group group, core::Time time, const std::function<bool(const BlockPlace &)> &visit);
    /// Blocks that begin behind `after` and not behind `upTo`, in order of their beginning, at most `limit` (-1: all).
    core::Result<std::vector<BlockPlace>> forwards(Group group, core::Time after, core::Time upTo, int limit);
    core::Result<std::vector<BlockPlace>> all();
    core::Result<std::vector<BlockPlace>> ofAge(quint64 after, quint64 upTo); ///< ages in (after, upTo]

    core::Result<Bytes> head(qint64 id); ///< Malformed where the row is missing
    sqlite::BlobReader bodies() { return {m_connection, "block", "body"}; }

private:
    explicit BlockTable(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }
    core::Result<std::vector<BlockPlace>> places(sqlite::Statement &statement);
    core::Result<qint64> reachBefore(const BlockPlace &place);
    core::Result<void> insertPlace(const BlockPlace &place);
    core::Result<void> raiseReach(const BlockPlace &place);

    sqlite::Connection &m_connection;
    sqlite::Statement m_insertPlace, m_insertBlock, m_removePlace, m_removeBlock, m_raiseReach;
    sqlite::Statement m_backwards, m_forwards, m_all, m_ofAge, m_head;
};

} // namespace twinscope::historian
