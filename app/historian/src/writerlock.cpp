// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writerlock.h"

#include "storetexts.h"

#include <QByteArray>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace twinscope::historian {

namespace {

qint64 processIn(int descriptor)
{
    char text[32] = {};
    const auto length = ::pread(descriptor, text, sizeof text - 1, 0);
    return length > 0 ? QByteArray(text, int(length)).trimmed().toLongLong() : 0;
}

void writeProcess(int descriptor)
{
    const QByteArray text = QByteArray::number(qint64(::getpid())) + '\n';
    // Only the sentence shown to a second process hangs on this, so a full disk is no reason to fail here.
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.constData(), size_t(text.size()), 0);
}

core::Error errorFor(const QString &folder, int reason)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(reason));
    const bool isFull = reason == ENOSPC || reason == EDQUOT;
    return isFull ? texts::diskFull(folder, detail) : texts::notWritable(folder, detail);
}

} // namespace

core::Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString &folder)
{
    const QByteArray file = QFile::encodeName(folder + QStringLiteral("/writer.lock"));
    const int descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return errorFor(folder, errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        writeProcess(descriptor);
        return std::unique_ptr<WriterLock>(new WriterLock(descriptor));
    }
    const int reason = errno;
    const qint64 holder = processIn(descriptor);
    ::close(descriptor);
    if (reason == EWOULDBLOCK)
        return texts::recordedByProcess(folder, holder);
    return errorFor(folder, reason);
}

WriterLock::~WriterLock()
{
    ::close(m_descriptor);
}

} // namespace twinscope::historian
