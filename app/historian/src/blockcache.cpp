// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockcache.h"

namespace twinscope::historian {

BlockCache::Head BlockCache::head(qint64 block) const
{
    const QMutexLocker locker(&m_mutex);
    const Head *found = m_heads.object(block);
    return found ? *found : nullptr;
}

void BlockCache::putHead(qint64 block, Head head)
{
    const auto cost =
        qsizetype(head->chunks.size() * sizeof(ChunkInfo) + head->runs.size() * sizeof(Summary) + sizeof(BlockHead));
    const QMutexLocker locker(&m_mutex);
    m_heads.insert(block, new Head(std::move(head)), cost);
}

BlockCache::Rows BlockCache::chunk(qint64 block, quint32 offset) const
{
    const QMutexLocker locker(&m_mutex);
    const Rows *found = m_chunks.object({block, offset});
    return found ? *found : nullptr;
}

void BlockCache::putChunk(qint64 block, quint32 offset, Rows rows)
{
    constexpr qsizetype RowBytes = 32;
    qsizetype cost =
        qsizetype(rows->rows.size() * RowBytes + rows->pieces.size() * sizeof(Summary) + sizeof(CurveRows));
    for (const QString &text : rows->rows.texts)
        cost += text.size() * 2;
    const QMutexLocker locker(&m_mutex);
    m_chunks.insert({block, offset}, new Rows(std::move(rows)), cost);
}

} // namespace twinscope::historian
