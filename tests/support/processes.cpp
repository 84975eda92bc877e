// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processes.h"

#include <QDir>
#include <QFile>

namespace twinscope::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool isRunning(qint64 process)
{
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    // The name stands in brackets and may contain anything; the state follows it.
    const QByteArray state = status.mid(status.lastIndexOf(')') + 2, 1);
    return !state.isEmpty() && state != "Z" && state != "X";
}

int processesWith(const QString &text)
{
    int count = 0;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 process = entry.toLongLong(&isNumber);
        const QByteArray line = contentOf(QStringLiteral("/proc/%1/cmdline").arg(entry));
        count += isNumber && line.contains(QFile::encodeName(text)) && isRunning(process);
    }
    return count;
}

} // namespace twinscope::test
