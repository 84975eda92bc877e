// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <optional>

namespace twinscope::alarms {

/// A file of lines that only grows, shared by processes: one of them keeps it, all read what is added, and others may
/// add a line of their own. The keeper holds a lock that ends with its process in whatever way. Not thread-safe.
class JournalFile
{
    Q_DECLARE_TR_FUNCTIONS(alarms)

public:
    enum class Keeper { Nobody, Us, Others };

    explicit JournalFile(const QString &path);

    const QString &path() const { return m_path; }

    /// Who keeps the file now. Wanting it takes the place where it is free, and makes the file where it is missing; a
    /// file that cannot be opened is ours as well, and its lines wait. A line that a crash cut off is ended.
    Keeper claim(bool wanted);

    /// Hands the next portion of complete lines to `visit`, without their breaks. False: that was all there is by now.
    core::Result<bool> readOn(const std::function<void(const QByteArray &line)> &visit);
    void readFromStart();     ///< the next readOn() begins there
    void skipToEnd();         ///< the next readOn() begins with what is added from now on
    bool wasReplaced() const; ///< the path no longer leads to the file that was read

    /// Keeper: appends whole lines, each ended by a line break, and forces them to disk. What cannot be written is kept
    /// and written with the next lines, which may be none.
    core::Result<void> write(const QByteArray &lines);
    quint64 lostLines() const { return m_lost; } ///< too many to be kept
    void dropWaiting() { m_waiting.clear(); }

    /// Not the keeper: adds whole lines, all or none, forced to disk.
    core::Result<void> add(const QByteArray &lines) const;
    bool mayAdd() const;

private:
    bool openToKeep();
    bool openToRead();
    void keepWaiting(const QByteArray &lines);
    void keepFrom(qint64 written);
    core::Error writeError() const;

    const QString m_path;
    QFile m_kept; ///< open and locked: we are the keeper
    QFile m_reader;
    qint64 m_offset = 0; ///< read up to here
    QByteArray m_waiting;
    quint64 m_lost = 0;
    bool m_breakFirst = false; ///< our last write ended within a line
};

} // namespace twinscope::alarms
