// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemstructure.h"

#include "structurereader.h"

#include "archive/archive.h"
#include "task/fmuworker.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace twinscope::whatif {

namespace {

constexpr qint64 LargestFile = qint64(64) << 20;
const auto SsdName = QStringLiteral("SystemStructure.ssd");

bool isPackage(const QString &path)
{
    return QFileInfo(path).suffix().toLower() == QLatin1String("ssp");
}

/// Folders that archives were unpacked into.
using Folders = std::vector<std::unique_ptr<QTemporaryDir>>;

core::Result<QString> unpackPackage(const QString &path, Folders &folders, core::Progress &progress)
{
    const auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    if (!archive->contains(SsdName))
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate(
                               "whatif", "The archive has no SystemStructure.ssd at its top, as an SSP has to have."),
                           {}};
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return noFolder(folder->errorString());
    if (const auto done = archive->unpack(folder->path(), progress); !done)
        return done.error();
    folders.push_back(std::move(folder));
    return folders.back()->path();
}

std::optional<QByteArray> readBytes(const QString &path, const QString &inside)
{
    if (!inside.isEmpty()) {
        const auto archive = Archive::open(path);
        const auto bytes = archive ? archive->read(inside, LargestFile) : core::Result<QByteArray>(archive.error());
        return bytes ? std::optional(*bytes) : std::nullopt;
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= LargestFile ? std::optional(file.readAll()) : std::nullopt;
}

} // namespace

core::Result<SystemDescription> readSystemStructure(const QByteArray &ssd, const SystemFiles &files)
{
    return StructureReader(files).read(ssd);
}

bool isSystemFile(const QString &path)
{
    return isPackage(path) || QFileInfo(path).suffix().toLower() == QLatin1String("ssd");
}

core::Result<SystemDescription> loadSystem(const QString &path, core::Progress &progress)
{
    const auto folders = std::make_shared<Folders>();
    const auto unpack = [&](const QString &archive) { return unpackPackage(archive, *folders, progress); };
    QString file = QFileInfo(path).absoluteFilePath();
    if (isPackage(path)) {
        const auto folder = unpack(file);
        if (!folder)
            return folder.error();
        file = *folder + u'/' + SsdName;
    }
    const auto ssd = readBytes(file, {});
    if (!ssd)
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("whatif", "%1 cannot be read: check that it exists and may be read.").arg(path),
            {}};
    auto system = readSystemStructure(
        *ssd, {.folder = QFileInfo(file).path(), .read = readBytes, .unpack = unpack, .confined = isPackage(path)});
    if (!system)
        return core::Error{system.error().code,
                           QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), system.error().sentence),
                           system.error().detail};
    system->keepsFiles = folders;
    return system;
}

} // namespace twinscope::whatif
