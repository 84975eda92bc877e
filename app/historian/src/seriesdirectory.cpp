// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seriesdirectory.h"

#include <algorithm>

namespace twinscope::historian {

void SeriesDirectory::remember(const std::vector<SeriesEntry> &stored)
{
    const QMutexLocker locker(&m_mutex);
    for (const SeriesEntry &entry : stored) {
        m_ids.insert(entry.channelId, entry.id);
        m_names.resize(std::max<size_t>(m_names.size(), entry.id + 1));
        m_names[entry.id] = entry.channelId;
    }
}

QString SeriesDirectory::nameOf(SeriesId series) const
{
    const QMutexLocker locker(&m_mutex);
    return series < m_names.size() ? m_names[series] : QString();
}

SeriesId SeriesDirectory::newest() const
{
    const QMutexLocker locker(&m_mutex);
    return m_names.empty() ? 0 : SeriesId(m_names.size() - 1);
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
    m_names.resize(std::max<size_t>(m_names.size(), 1)); // they count from 1
    const auto id = SeriesId(m_names.size());
    m_names.push_back(channelId);
    m_pending.push_back({id, channelId});
    m_ids.insert(channelId, id);
    return id;
}

bool SeriesDirectory::knows(SeriesId series) const
{
    const QMutexLocker locker(&m_mutex);
    return series > 0 && series < m_names.size();
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
