// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runstore.h"

#include "text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace twinscope::whatif {

namespace {

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/failures.jsonl");
}

QByteArray lineOf(quint64 run, const QString &sentence)
{
    const QJsonObject object{{QStringLiteral("run"), qint64(run)}, {QStringLiteral("sentence"), sentence}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

core::Error notWritten(const QFileDevice &file)
{
    return {core::ErrorCode::WriteFailed,
            Text::tr("%1 cannot be written. Check the free space and the rights of the folder.").arg(file.fileName()),
            file.errorString()};
}

} // namespace

core::Result<void> appendFailure(const QString &folder, quint64 run, const QString &sentence)
{
    QFile file(fileIn(folder));
    const QByteArray line = lineOf(run, sentence);
    if (!file.open(QIODevice::Append) || file.write(line) != line.size() || !file.flush())
        return notWritten(file);
    return {};
}

QHash<quint64, QString> readFailures(const QString &folder)
{
    QHash<quint64, QString> failures;
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return failures;
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonValue run = object[QStringLiteral("run")];
        if (run.isDouble())
            failures.insert(quint64(run.toInteger()), object[QStringLiteral("sentence")].toString());
    }
    return failures;
}

core::Result<void> writeFailures(const QString &folder, const QHash<quint64, QString> &failures)
{
    if (failures.isEmpty()) {
        QFile::remove(fileIn(folder));
        return {};
    }
    QList<quint64> runs = failures.keys();
    std::ranges::sort(runs);
    QSaveFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    for (const quint64 run : runs)
        file.write(lineOf(run, failures[run]));
    return file.commit() ? core::Result<void>() : notWritten(file);
}

} // namespace twinscope::whatif
