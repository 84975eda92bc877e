// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startmarker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace twinscope::extension {

namespace {

const QLatin1String FilePattern("plugin-starting-*");

/// Opens and locks; -1 where it cannot be opened or a living process holds it.
int openLocked(const QString &file, int flags)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), flags | O_RDWR | O_CLOEXEC, 0644);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

QStringList linesOf(const QByteArray &content)
{
    return QString::fromUtf8(content).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? linesOf(file.readAll()) : QStringList();
}

} // namespace

StartMarker::StartMarker(const QString &folder)
    : m_folder(folder)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    m_crashed = linesOf(listFile());
    collectTraces();
    openOwnFile();
}

StartMarker::~StartMarker()
{
    if (m_descriptor < 0)
        return;
    QFile::remove(m_ownFile);
    ::close(m_descriptor);
}

QString StartMarker::listFile() const
{
    return m_folder + QStringLiteral("/plugins-crashed");
}

void StartMarker::collectTraces()
{
    const auto files = QDir(m_folder).entryInfoList({FilePattern}, QDir::Files, QDir::Name);
    QStringList traces;
    for (const QFileInfo &file : files) {
        const int descriptor = openLocked(file.filePath(), 0);
        if (descriptor < 0)
            continue;
        m_crashed += linesOf(file.filePath());
        traces += file.filePath();
        ::close(descriptor);
    }
    m_crashed.removeDuplicates();
    if (traces.isEmpty())
        return;
    saveList(); // before the traces go, so that a crash here forgets nothing
    for (const QString &trace : traces)
        QFile::remove(trace);
}

void StartMarker::openOwnFile()
{
    // A process may hold several managers; each needs a file of its own.
    for (int attempt = 0; m_descriptor < 0 && attempt < 16; ++attempt) {
        m_ownFile = QStringLiteral("%1/plugin-starting-%2-%3")
                        .arg(m_folder)
                        .arg(QCoreApplication::applicationPid())
                        .arg(attempt);
        m_descriptor = openLocked(m_ownFile, O_CREAT | O_EXCL);
    }
}

void StartMarker::saveList() const
{
    if (m_folder.isEmpty())
        return;
    if (m_crashed.isEmpty()) {
        QFile::remove(listFile());
        return;
    }
    QSaveFile file(listFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.write((m_crashed.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
        file.commit();
    }
}

void StartMarker::forget(const QString &id)
{
    if (m_crashed.removeAll(id) > 0)
        saveList();
}

void StartMarker::begin(const QString &id)
{
    end();
    const QByteArray line = id.toUtf8() + '\n';
    if (m_descriptor >= 0)
        (void)!::pwrite(m_descriptor, line.constData(), size_t(line.size()), 0);
}

void StartMarker::end()
{
    if (m_descriptor >= 0)
        (void)!::ftruncate(m_descriptor, 0);
}

} // namespace twinscope::extension
