// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheentry.h"

#include <twinscope/geometry/filehash.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace twinscope::geometry {

namespace {

QJsonArray toJson(const std::vector<Dependency> &dependencies)
{
    QJsonArray array;
    for (const Dependency &d : dependencies)
        array.append(
            QJsonObject{{QStringLiteral("path"), d.path}, {QStringLiteral("hash"), QString::fromLatin1(d.hash)}});
    return array;
}

bool isUnchanged(const QJsonObject &dependency, const QString &folder)
{
    core::Progress progress;
    const QString path = QDir(folder).absoluteFilePath(dependency[QStringLiteral("path")].toString());
    return fileHash(path, progress) == dependency[QStringLiteral("hash")].toString().toLatin1();
}

} // namespace

QJsonObject CacheEntry::manifest() const
{
    QFile file(manifestPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString CacheEntry::freshModel(const QString &folder) const
{
    const QJsonObject stored = manifest();
    const QString name = stored[QStringLiteral("model")].toString();
    if (name.isEmpty() || name.contains(QLatin1Char('/')))
        return {};
    const QJsonArray dependencies = stored[QStringLiteral("dependencies")].toArray();
    const bool fresh = std::all_of(dependencies.begin(), dependencies.end(), [&](const QJsonValue &dependency) {
        return isUnchanged(dependency.toObject(), folder);
    });
    return fresh ? m_directory + QLatin1Char('/') + name : QString();
}

QString CacheEntry::scratchModel() const
{
    return QStringLiteral("%1/%2.%3.part").arg(m_directory, m_key, QUuid::createUuid().toString(QUuid::Id128));
}

bool CacheEntry::store(const QString &scratch, const std::vector<Dependency> &dependencies) const
{
    const QJsonArray json = toJson(dependencies);
    const QByteArray hash = QCryptographicHash::hash(QJsonDocument(json).toJson(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("%1-%2.model").arg(m_key, QString::fromLatin1(hash.toHex().left(16)));
    const QString before = manifest()[QStringLiteral("model")].toString();
    // QFile::rename() does not replace; the C function does, in one step.
    if (std::rename(QFile::encodeName(scratch).constData(),
                    QFile::encodeName(m_directory + QLatin1Char('/') + name).constData()) != 0)
        return false;
    QSaveFile file(manifestPath());
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument({{QStringLiteral("model"), name}, {QStringLiteral("dependencies"), json}}).toJson());
    if (!file.commit())
        return false;
    if (!before.isEmpty() && before != name && !before.contains(QLatin1Char('/')))
        QFile::remove(m_directory + QLatin1Char('/') + before);
    return true;
}

} // namespace twinscope::geometry
