// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfile.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinscope::alarms {

using core::ErrorCode;

namespace {

constexpr qint64 Portion = qint64(1) << 20;
constexpr qsizetype MostWaiting = qsizetype(64) << 20; ///< bytes kept while the file cannot be written

/// Locks of an open file description, unlike those of a process, also part two windows of one process, and others can
/// ask for them without taking them.
struct flock wholeFile(short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool isLockedByOthers(int descriptor)
{
    struct flock lock = wholeFile(F_WRLCK);
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

/// A file system without locks says so with an error; there we work as if we were alone.
bool takeLock(int descriptor)
{
    struct flock lock = wholeFile(F_WRLCK);
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES);
}

bool endsWithinALine(int descriptor)
{
    const auto size = ::lseek(descriptor, 0, SEEK_END);
    char last = '\n';
    return size > 0 && ::pread(descriptor, &last, 1, size - 1) == 1 && last != '\n';
}

bool isKeptByOthers(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isLockedByOthers(file.handle());
}

bool isFileAt(const QString &path, int descriptor)
{
    struct stat there = {}, open = {};
    return ::stat(QFile::encodeName(path).constData(), &there) == 0 && ::fstat(descriptor, &open) == 0 &&
           there.st_dev == open.st_dev && there.st_ino == open.st_ino;
}

} // namespace

JournalFile::JournalFile(const QString &path)
    : m_path(path)
    , m_kept(path)
    , m_reader(path)
{
}

JournalFile::Keeper JournalFile::claim(bool wanted)
{
    if (m_kept.isOpen()) {
        if (isFileAt(m_path, m_kept.handle()))
            return Keeper::Us;
        m_kept.close(); // removed or replaced: what comes now belongs into the file that is there
    }
    if (wanted)
        return openToKeep() ? Keeper::Us : Keeper::Others;
    return isKeptByOthers(m_path) ? Keeper::Others : Keeper::Nobody;
}

bool JournalFile::openToKeep()
{
    if (!m_kept.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return !isKeptByOthers(m_path);
    if (!takeLock(m_kept.handle())) {
        m_kept.close();
        return false;
    }
    m_breakFirst = endsWithinALine(m_kept.handle()) && m_kept.write("\n", 1) != 1;
    return true;
}

bool JournalFile::openToRead()
{
    return m_reader.isOpen() || m_reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

core::Result<bool> JournalFile::readOn(const std::function<void(const QByteArray &line)> &visit)
{
    if (!QFile::exists(m_path) && !m_reader.isOpen())
        return false;
    if (!openToRead() || !m_reader.seek(m_offset)) {
        return core::Error{
            ErrorCode::Unreadable,
            tr("The alarm journal %1 cannot be read: earlier alarms are missing. Check the file's rights.").arg(m_path),
            m_reader.errorString()};
    }
    const QByteArray block = m_reader.read(Portion);
    qsizetype end = block.lastIndexOf('\n') + 1;
    if (end == 0 && block.size() == Portion)
        end = block.size(); // no line of ours is that long: it is damage, and so is its rest
    for (qsizetype begin = 0; begin < end;) {
        const qsizetype found = block.indexOf('\n', begin);
        const qsizetype stop = found < 0 ? end : found;
        if (stop > begin)
            visit(block.mid(begin, stop - begin));
        begin = stop + 1;
    }
    m_offset += end;
    return block.size() == Portion;
}

void JournalFile::readFromStart()
{
    m_reader.close();
    m_offset = 0;
}

void JournalFile::skipToEnd()
{
    m_reader.close();
    m_offset = openToRead() ? m_reader.size() : 0;
}

bool JournalFile::wasReplaced() const
{
    return m_reader.isOpen() && (!isFileAt(m_path, m_reader.handle()) || m_reader.size() < m_offset);
}

core::Result<void> JournalFile::write(const QByteArray &lines)
{
    keepWaiting(lines);
    if (m_waiting.isEmpty())
        return {};
    if (!m_kept.isOpen())
        return writeError();
    if (std::exchange(m_breakFirst, false))
        m_waiting.prepend('\n');
    const qint64 written = m_kept.write(m_waiting);
    if (written != m_waiting.size()) {
        keepFrom(std::max<qint64>(0, written));
        return writeError();
    }
    m_waiting.clear();
    return ::fdatasync(m_kept.handle()) == 0 ? core::Result<void>() : writeError();
}

void JournalFile::keepWaiting(const QByteArray &lines)
{
    if (m_waiting.size() + lines.size() <= MostWaiting)
        m_waiting += lines;
    else
        m_lost += quint64(lines.count('\n'));
}

void JournalFile::keepFrom(qint64 written)
{
    const qsizetype lineBegin = written > 0 ? m_waiting.lastIndexOf('\n', written - 1) + 1 : 0;
    m_breakFirst = lineBegin < written;
    m_waiting.remove(0, lineBegin);
}

core::Error JournalFile::writeError() const
{
    return {ErrorCode::WriteFailed,
            tr("The alarm journal %1 cannot be written. Alarms go on, and what happens now is written when it is "
               "possible again: free space on the disk or check the file's rights.")
                .arg(m_path),
            m_kept.errorString()};
}

core::Result<void> JournalFile::add(const QByteArray &lines) const
{
    QFile file(m_path);
    const bool added =
        file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly | QIODevice::Unbuffered) &&
        file.write(lines) == lines.size() && ::fdatasync(file.handle()) == 0;
    if (added)
        return {};
    return core::Error{
        ErrorCode::WriteFailed,
        tr("What was acknowledged or shelved here could not be handed to the window that keeps the alarm "
           "journal %1. Do it there, or check the file's rights.")
            .arg(m_path),
        file.errorString()};
}

bool JournalFile::mayAdd() const
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(m_path).constData(), W_OK, AT_EACCESS) == 0;
}

} // namespace twinscope::alarms
