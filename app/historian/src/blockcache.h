// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "block.h"

#include <QCache>
#include <QMutex>

#include <memory>

namespace twinscope::historian {

/// A chunk with summaries of every few rows, where all of them are of one series: a curve needs few of the rows then.
struct CurveRows
{
    static constexpr size_t RowsInPiece = 32;

    SampleColumns rows;
    std::vector<Summary> pieces;
};

/// The heads and chunks of blocks that were used last, decoded. Blocks never change and no number is used twice, so
/// nothing in here can be out of date. Bounded; thread-safe.
class BlockCache
{
public:
    using Head = std::shared_ptr<const BlockHead>;
    using Rows = std::shared_ptr<const CurveRows>;

    Head head(qint64 block) const;
    void putHead(qint64 block, Head head);
    Rows chunk(qint64 block, quint32 offset) const;
    void putChunk(qint64 block, quint32 offset, Rows rows);

private:
    static constexpr qsizetype HeadBytes = 24 * 1048576; ///< about 250,000 chunks: a year of one sample a second
    static constexpr qsizetype ChunkBytes = 24 * 1048576;

    mutable QMutex m_mutex;
    QCache<qint64, Head> m_heads{HeadBytes};
    QCache<std::pair<qint64, quint32>, Rows> m_chunks{ChunkBytes};
};

} // namespace twinscope::historian
