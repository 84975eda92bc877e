// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QString>
#include <QStringList>

#include <cstdarg>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace twinscope::whatif {

/// What a function of an FMU answers (FMI 2.0 section 2.1.3).
enum class Status { Ok, Warning, Discard, Error, Fatal, Pending };

inline bool isFine(Status status)
{
    return status == Status::Ok || status == Status::Warning;
}

/// What an FMU said through its logger, warnings and worse; the first of them and the last. Thread-safe, because an FMU may
/// have threads of its own.
class LogBook
{
public:
    static constexpr size_t Most = 100; ///< further ones are counted only

    using NameOf = std::function<QString(QChar kind, quint32 reference)>;
    /// `nameOf` gives the variable behind "#r12#" in messages of FMI 1.0 and 2.0; `instance` and `owner` are what ofCall()
    /// finds it by.
    explicit LogBook(NameOf nameOf = {}, const QByteArray &instance = {}, const void *owner = nullptr);
    ~LogBook();
    LogBook(const LogBook &) = delete;
    LogBook &operator=(const LogBook &) = delete;

    /// Of a call of the FMU: the environment that was given to it, the book or its owner, which FMI 1.0 does not know and some FMUs do not
    /// hand back, or else the instance's name. nullptr: neither is known.
    static LogBook *ofCall(const void *environment, const char *instance);

    void add(Status status, const QString &message);
    /// A printf format and its arguments, as FMI 1.0 and 2.0 have them.
    void addFormatted(Status status, const char *format, va_list arguments);

    QStringList warnings() const; ///< those of status Warning and worse, in order, each once
    QString lastError() const;    ///< empty where there was none
    quint64 leftOut() const;

private:
    QString replaceReferences(const QString &message) const;

    const NameOf m_nameOf;
    const std::string m_instance;
    const void *const m_owner;
    mutable std::mutex m_mutex;
    QStringList m_warnings;
    QString m_lastError;
    quint64 m_leftOut = 0;
};

} // namespace twinscope::whatif
