// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfile.h"

#include <algorithm>

namespace twinscope::alarms {

using core::ErrorCode;

namespace {

constexpr qint64 LongestLine = 65'536;
constexpr qsizetype MostWaiting = qsizetype(64) << 20; ///< bytes kept while the file cannot be written

} // namespace

JournalFile::JournalFile(const QString &path)
    : m_file(path)
{
}

core::Result<void> JournalFile::read(const std::function<void(const QByteArray &line)> &visit)
{
    if (m_file.fileName().isEmpty() || !m_file.exists())
        return {};
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        return core::Error{
            ErrorCode::Unreadable,
            tr("The alarm journal %1 cannot be read: earlier alarms are missing. Check the file's rights.")
                .arg(file.fileName()),
            file.errorString()};
    }
    while (!file.atEnd()) {
        QByteArray line = file.readLine(LongestLine);
        m_breakFirst = !line.endsWith('\n');
        while (m_breakFirst && !file.atEnd()) // no line of ours is that long: its rest is part of the same damage
            m_breakFirst = !file.readLine(LongestLine).endsWith('\n');
        if (line.endsWith('\n'))
            line.chop(1);
        if (!line.isEmpty())
            visit(line);
    }
    return {};
}

void JournalFile::write(const QByteArray &lines)
{
    if (m_file.fileName().isEmpty())
        return;
    if (m_waiting.size() + lines.size() <= MostWaiting)
        m_waiting += lines;
    if (m_waiting.isEmpty())
        return;
    if (!openToAppend()) {
        noteFault();
        return;
    }
    if (std::exchange(m_breakFirst, false))
        m_waiting.prepend('\n');
    const qint64 written = m_file.write(m_waiting);
    if (written == m_waiting.size()) {
        m_waiting.clear();
        m_fault.reset();
        return;
    }
    noteFault();
    keepFrom(std::max<qint64>(0, written));
}

bool JournalFile::openToAppend()
{
    return m_file.isOpen() || m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void JournalFile::keepFrom(qint64 written)
{
    const qsizetype lineBegin = written > 0 ? m_waiting.lastIndexOf('\n', written - 1) + 1 : 0;
    m_breakFirst = lineBegin < written;
    m_waiting.remove(0, lineBegin);
}

void JournalFile::noteFault()
{
    if (m_fault)
        return;
    m_fault =
        core::Error{ErrorCode::WriteFailed,
                    tr("The alarm journal %1 cannot be written. Alarms go on, and what happens now is written when "
                       "it is possible again: free space on the disk or check the file's rights.")
                        .arg(m_file.fileName()),
                    m_file.errorString()};
}

core::Result<void> JournalFile::health() const
{
    if (m_fault)
        return *m_fault;
    return {};
}

} // namespace twinscope::alarms
