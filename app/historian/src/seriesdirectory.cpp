// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seriesdirectory.h"

#include <algorithm>

namespace twinscope::historian {

SeriesDirectory::SeriesDirectory(const std::vector<SeriesEntry> &stored)
{
    for (const SeriesEntry &entry : stored)
        remember(entry);
}

void SeriesDirectory::remember(const SeriesEntry &stored)
{
    const QMutexLocker locker(&m_mutex);
    m_ids.insert(stored.channelId, stored.id);
    m_newest = std::max(m_newest, stored.id);
}

std::optional<SeriesId> SeriesDirectory::find(const QString &channelId) const
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_ids.constFind(channelId);
    return found == m_ids.constEnd() ? std::nullopt : std::optional(*found);
}

SeriesId SeriesDirectory::findOrAdd(const QString &channelId)
{
    const QMutexLocker locker(&m_mutex);
    if (const auto found = m_ids.constFind(channelId); found != m_ids.constEnd())
        return *found;
    m_pending.push_back({++m_newest, channelId});
    m_ids.insert(channelId, m_newest);
    return m_newest;
}

bool SeriesDirectory::knows(SeriesId series) const
{
    const QMutexLocker locker(&m_mutex);
    return series > 0 && series <= m_newest;
}

std::vector<SeriesEntry> SeriesDirectory::pending() const
{
    const QMutexLocker locker(&m_mutex);
    return m_pending;
}

void SeriesDirectory::markStored(SeriesId upTo)
{
    const QMutexLocker locker(&m_mutex);
    std::erase_if(m_pending, [upTo](const SeriesEntry &entry) { return entry.id <= upTo; });
}

} // namespace twinscope::historian
