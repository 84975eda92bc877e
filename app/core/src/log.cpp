// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/log.h>

#include <QMutexLocker>

#include <algorithm>

namespace twinscope::core {

MessageLog::MessageLog(const Clock &clock, size_t capacity)
    : m_clock(clock)
    , m_capacity(std::max<size_t>(1, capacity))
{
}

void MessageLog::info(const QString &subject, const QString &sentence, const QString &detail)
{
    add(Severity::Info, subject, sentence, detail);
}

void MessageLog::warning(const QString &subject, const QString &sentence, const QString &detail)
{
    add(Severity::Warning, subject, sentence, detail);
}

void MessageLog::error(const QString &subject, const Error &error)
{
    add(Severity::Error, subject, error.sentence, error.detail);
}

quint64 MessageLog::revision() const
{
    const QMutexLocker lock(&m_mutex);
    return m_revision;
}

std::vector<Message> MessageLog::messages() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_messages.begin(), m_messages.end()};
}

quint64 MessageLog::forgotten() const
{
    const QMutexLocker lock(&m_mutex);
    return m_forgotten;
}

void MessageLog::add(Severity severity, const QString &subject, const QString &sentence, const QString &detail)
{
    const Time now = m_clock.now();
    const QMutexLocker lock(&m_mutex);
    ++m_revision;
    const auto newest =
        std::find_if(m_messages.rbegin(), m_messages.rend(), [&](const Message &m) { return m.subject == subject; });
    if (newest != m_messages.rend() && newest->sentence == sentence && newest->severity == severity) {
        ++newest->repeats;
        return;
    }
    m_messages.push_back({m_next++, now, severity, subject, sentence, detail, 0});
    if (m_messages.size() > m_capacity) {
        m_messages.pop_front();
        ++m_forgotten;
    }
}

} // namespace twinscope::core
