// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyfolder.h"

#include "storetexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// Only ever ask for names and sizes here: closing a descriptor of the database file would drop the locks that SQLite
// holds on it in the same process (a property of POSIX file locks).

namespace twinscope::historian {

namespace {

QString logFile(const QString &folder)
{
    return historyFile(folder) + QStringLiteral("-wal");
}

void syncDirectory(const QString &directory)
{
    const int descriptor = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

QString historyFile(const QString &folder)
{
    return folder + QStringLiteral("/history.sqlite");
}

core::Result<void> makeHistoryFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    errno = 0;
    if (info.exists() || !QDir().mkpath(folder)) {
        const QString detail = QString::fromLocal8Bit(std::strerror(info.exists() ? ENOTDIR : errno));
        return errno == ENOSPC ? texts::diskFull(folder, detail) : texts::notWritable(folder, detail);
    }
    syncDirectory(info.absolutePath());
    return {};
}

bool hasLog(const QString &folder)
{
    return QFileInfo::exists(logFile(folder));
}

core::Result<void> checkLogHasFile(const QString &folder)
{
    if (QFileInfo(historyFile(folder)).size() == 0 && QFileInfo(logFile(folder)).size() > 0)
        return texts::damaged(folder, QStringLiteral("history.sqlite is missing or empty, history.sqlite-wal is not"));
    return {};
}

quint64 fileNumberOf(const QString &file)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? quint64(status.st_ino) : 0;
}

quint64 sizeOnDisk(const QString &folder)
{
    quint64 bytes = 0;
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        bytes += quint64(file.size());
    return bytes;
}

} // namespace twinscope::historian
