// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blockcache.h"
#include "damages.h"

namespace twinscope::historian {

/// Reads blocks for one question, within its read transaction. What is damaged comes as nothing and is reported; an
/// Error is something else: a disk that does not answer, no memory.
class BlockReader
{
public:
    BlockReader(BlockTable &table, BlockCache &cache, Damages &damages)
        : m_table(table)
        , m_bodies(table.bodies())
        , m_cache(cache)
        , m_damages(damages)
    {
    }

    BlockTable &table() { return m_table; }
    core::Result<BlockCache::Head> head(const BlockPlace &place); ///< null: damaged
    /// A chunk without arrivals, for curves, kept in the cache; null: damaged.
    core::Result<BlockCache::Rows> curve(const BlockPlace &place, const ChunkInfo &chunk);
    /// Adds the rows of a chunk; nothing where it is damaged, and then says false.
    core::Result<bool> chunk(const BlockPlace &place, const ChunkInfo &chunk, Parts parts, SampleColumns &rows);

    struct Everything
    {
        SampleColumns rows;
        bool isWhole = true; ///< no part of it is damaged
    };
    core::Result<Everything> everything(const BlockPlace &place);

private:
    BlockTable &m_table;
    sqlite::BlobReader m_bodies;
    BlockCache &m_cache;
    Damages &m_damages;
    Bytes m_buffer;
};

/// The rows of one series in [from, to], given rows in order of series, then time.
RowRange rowsOf(const SampleColumns &rows, SeriesId series, qint64 from, qint64 to);

} // namespace twinscope::historian
