// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QDeadlineTimer>
#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <functional>
#include <optional>
#include <vector>

namespace twinscope::mqtt {

/// A message on its way out.
struct OutgoingMessage
{
    QString topic;
    QByteArray payload;
    int qos = 0;
    bool retain = false;
};

/// What the publishing thread and the network thread exchange: messages one way, the link's state the other.
/// Bounded by number and bytes. Thread-safe; the publishing side is one thread.
class PublisherQueue
{
public:
    static constexpr size_t MaxMessages = 20'000;
    static constexpr qint64 MaxBytes = 32 << 20;

    /// `wake` is called, from the publishing thread, when the network thread has something to fetch.
    explicit PublisherQueue(std::function<void()> wake)
        : m_wake(std::move(wake))
    {
    }

    // For the publishing thread: each waits for the other side and returns its error, if it has one.
    core::Result<void> push(OutgoingMessage message);
    core::Result<void> waitUntilOpen(QDeadlineTimer deadline);
    core::Result<void> waitUntilFlushed(QDeadlineTimer deadline);
    bool isOpen() const;

    // For the network thread.
    struct Fetched
    {
        std::vector<OutgoingMessage> messages;
        quint64 flushTicket = 0; ///< newest flush asked for so far
    };
    Fetched fetch();
    void setOpen();
    void setFailed(const core::Error &error);
    void setFlushed(quint64 ticket, const std::optional<core::Error> &error);

private:
    void wakeOnce(QMutexLocker<QMutex> &lock);

    std::function<void()> m_wake;
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::vector<OutgoingMessage> m_messages;
    qint64 m_bytes = 0;
    std::optional<core::Error> m_error;      ///< the link is down for good
    std::optional<core::Error> m_flushError; ///< the broker refused some of it
    quint64 m_flushAsked = 0;
    quint64 m_flushDone = 0;
    bool m_open = false;
    bool m_wakePending = false;
};

} // namespace twinscope::mqtt
