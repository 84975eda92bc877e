// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/core/result.h>

#include <QMutex>
#include <QObject>

#include <deque>
#include <vector>

namespace twinscope::core {

enum class Severity : quint8 { Info, Warning, Error };

/// One line of the log dock: said to the user, with what to do where something went wrong.
struct Message
{
    quint64 number = 0; ///< counts from 1, without holes
    Time time;
    Severity severity = Severity::Info;
    QString subject; ///< what it is about: an asset id, a source id, a plugin id; may be empty
    QString sentence;
    QString detail;
    quint64 repeats = 0; ///< how often the same sentence about the same subject came again since
};

/// Where every room tells the user something. Thread-safe; bounded (the oldest go first, and are counted); the same
/// sentence about the same subject, said again while it is the newest of that subject, is counted, not repeated.
class MessageLog
{
public:
    explicit MessageLog(const Clock &clock, size_t capacity = 10'000);

    void info(const QString &subject, const QString &sentence, const QString &detail = {});
    void warning(const QString &subject, const QString &sentence, const QString &detail = {});
    void error(const QString &subject, const Error &error);

    /// Goes up with every change; cheap, for polling once a frame.
    quint64 revision() const;
    std::vector<Message> messages() const;
    quint64 forgotten() const; ///< how many were dropped because the log was full

private:
    void add(Severity severity, const QString &subject, const QString &sentence, const QString &detail);

    const Clock &m_clock;
    const size_t m_capacity;
    mutable QMutex m_mutex;
    std::deque<Message> m_messages;
    quint64 m_revision = 0;
    quint64 m_next = 1;
    quint64 m_forgotten = 0;
};

} // namespace twinscope::core
