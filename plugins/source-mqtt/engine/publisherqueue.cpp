// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisherqueue.h"

#include <QCoreApplication>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

Error timedOut(const char *sentence)
{
    return {ErrorCode::TimedOut, QCoreApplication::translate("mqtt", sentence), {}};
}

} // namespace

void PublisherQueue::wakeOnce(QMutexLocker<QMutex> &lock)
{
    if (std::exchange(m_wakePending, true))
        return;
    lock.unlock();
    m_wake();
    lock.relock();
}

Result<void> PublisherQueue::push(OutgoingMessage message)
{
    QMutexLocker lock(&m_mutex);
    const auto isFull = [this] { return m_messages.size() >= MaxMessages || m_bytes >= MaxBytes; };
    while (!m_error && isFull()) {
        wakeOnce(lock);
        if (!m_error && isFull())
            m_changed.wait(&m_mutex);
    }
    if (m_error)
        return *m_error;
    m_bytes += message.payload.size();
    m_messages.push_back(std::move(message));
    wakeOnce(lock);
    return {};
}

Result<void> PublisherQueue::waitUntilOpen(QDeadlineTimer deadline)
{
    QMutexLocker lock(&m_mutex);
    while (!m_error && !m_open) {
        if (!m_changed.wait(&m_mutex, deadline))
            return timedOut(QT_TRANSLATE_NOOP("mqtt",
                                              "The broker did not answer in time: is the address right, and is the "
                                              "broker running?"));
    }
    return m_error ? Result<void>(*m_error) : Result<void>();
}

Result<void> PublisherQueue::waitUntilFlushed(QDeadlineTimer deadline)
{
    QMutexLocker lock(&m_mutex);
    const quint64 ticket = ++m_flushAsked;
    wakeOnce(lock);
    while (!m_error && m_flushDone < ticket) {
        if (!m_changed.wait(&m_mutex, deadline))
            return timedOut(QT_TRANSLATE_NOOP("mqtt",
                                              "The broker did not take all messages in time: it may be overloaded; "
                                              "publish more slowly or wait longer."));
    }
    if (m_error)
        return *m_error;
    if (auto error = std::exchange(m_flushError, std::nullopt))
        return *error;
    return {};
}

bool PublisherQueue::isOpen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open && !m_error;
}

PublisherQueue::Fetched PublisherQueue::fetch()
{
    const QMutexLocker lock(&m_mutex);
    m_wakePending = false;
    m_bytes = 0;
    m_changed.wakeAll();
    return {std::exchange(m_messages, {}), m_flushAsked};
}

void PublisherQueue::setOpen()
{
    const QMutexLocker lock(&m_mutex);
    m_open = true;
    m_changed.wakeAll();
}

void PublisherQueue::setFailed(const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_error = error;
    m_messages.clear();
    m_bytes = 0;
    m_changed.wakeAll();
}

void PublisherQueue::setFlushed(quint64 ticket, const std::optional<Error> &error)
{
    const QMutexLocker lock(&m_mutex);
    m_flushDone = ticket;
    m_flushError = error;
    m_changed.wakeAll();
}

} // namespace twinscope::mqtt
