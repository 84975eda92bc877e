// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachecare.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <numeric>

namespace twinscope::geometry {

namespace {

constexpr qint64 LongestWork = 24 * 3600;

void removeModel(const QFileInfo &model)
{
    const QString key = model.fileName().section(QLatin1Char('-'), 0, 0);
    QFile::remove(model.dir().filePath(key + QStringLiteral(".json")));
    QFile::remove(model.filePath());
}

} // namespace

void tidyCache(const QString &directory, qint64 largest)
{
    const QDir folder(directory);
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-LongestWork);
    for (const QFileInfo &part : folder.entryInfoList({QStringLiteral("*.part*")}, QDir::Files)) {
        if (part.lastModified() < longAgo)
            QFile::remove(part.filePath());
    }
    const auto models = folder.entryInfoList({QStringLiteral("*.model")}, QDir::Files, QDir::Time | QDir::Reversed);
    qint64 total = std::accumulate(models.begin(), models.end(), qint64(0),
                                   [](qint64 sum, const QFileInfo &model) { return sum + model.size(); });
    for (auto oldest = models.begin(); oldest != models.end() && total > largest; ++oldest) {
        total -= oldest->size();
        removeModel(*oldest);
    }
}

void markUsed(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace twinscope::geometry
