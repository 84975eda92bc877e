// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <optional>

namespace twinscope::alarms {

/// A file of lines that only grows. What cannot be written is kept and written with the next line. A line that a crash
/// cut off stays alone on its line. Not thread-safe. Without a path it takes everything and does nothing.
class JournalFile
{
    Q_DECLARE_TR_FUNCTIONS(alarms)

public:
    explicit JournalFile(const QString &path);

    /// Hands every complete line to `visit`, without its line break; a missing file has none.
    core::Result<void> read(const std::function<void(const QByteArray &line)> &visit);

    /// Appends whole lines, each ended by a line break, and hands them to the operating system.
    void write(const QByteArray &lines);

    core::Result<void> health() const;

private:
    bool openToAppend();
    void noteFault();
    void keepFrom(qint64 written);

    QFile m_file;
    QByteArray m_waiting;
    bool m_breakFirst = false; ///< the file ends within a line
    std::optional<core::Error> m_fault;
};

} // namespace twinscope::alarms
