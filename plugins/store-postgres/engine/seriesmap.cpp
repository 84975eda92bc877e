// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seriesmap.h"

namespace twinscope::postgres {

QByteArray textArray(const std::vector<QString> &texts)
{
    QByteArray array("{");
    for (const QString &text : texts) {
        QByteArray quoted = text.toUtf8();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        array += (array.size() > 1 ? ",\"" : "\"") + quoted + '"';
    }
    return array + '}';
}

historian::SeriesId SeriesMap::add(const QString &channelId)
{
    m_entries.push_back({channelId, {}});
    return *m_handles.insert(channelId, historian::SeriesId(m_entries.size()));
}

historian::SeriesId SeriesMap::handleOf(const QString &channelId)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_handles.constFind(channelId);
    return known != m_handles.constEnd() ? *known : add(channelId);
}

std::optional<historian::SeriesId> SeriesMap::find(const QString &channelId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_handles.constFind(channelId);
    return known != m_handles.constEnd() ? std::optional(*known) : std::nullopt;
}

bool SeriesMap::knows(historian::SeriesId handle) const
{
    const std::scoped_lock lock(m_mutex);
    return handle >= 1 && handle <= m_entries.size();
}

void SeriesMap::setNumber(const QString &channelId, qint32 number)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_handles.constFind(channelId);
    m_entries[(known != m_handles.constEnd() ? *known : add(channelId)) - 1].number = number;
    m_largest = std::max(m_largest, number);
}

std::optional<qint32> SeriesMap::number(historian::SeriesId handle) const
{
    const std::scoped_lock lock(m_mutex);
    return handle >= 1 && handle <= m_entries.size() ? m_entries[handle - 1].number : std::nullopt;
}

qint32 SeriesMap::largestNumber() const
{
    const std::scoped_lock lock(m_mutex);
    return m_largest;
}

std::vector<QString> SeriesMap::unnumbered() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<QString> ids;
    for (const Entry &entry : m_entries) {
        if (!entry.number)
            ids.push_back(entry.channelId);
    }
    return ids;
}

} // namespace twinscope::postgres
