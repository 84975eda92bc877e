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

QString fileIn(const QString &folder, RunNote note)
{
    return folder + (note == RunNote::Failed ? QStringLiteral("/failures.jsonl") : QStringLiteral("/notfinite.jsonl"));
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

core::Result<void> appendNote(const QString &folder, RunNote note, quint64 run, const QString &sentence)
{
    QFile file(fileIn(folder, note));
    const QByteArray line = lineOf(run, sentence);
    if (!file.open(QIODevice::Append) || file.write(line) != line.size() || !file.flush())
        return notWritten(file);
    return {};
}

QHash<quint64, QString> readNotes(const QString &folder, RunNote note)
{
    QHash<quint64, QString> notes;
    QFile file(fileIn(folder, note));
    if (!file.open(QIODevice::ReadOnly))
        return notes;
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonValue run = object[QStringLiteral("run")];
        if (run.isDouble())
            notes.insert(quint64(run.toInteger()), object[QStringLiteral("sentence")].toString());
    }
    return notes;
}

core::Result<void> writeNotes(const QString &folder, RunNote note, const QHash<quint64, QString> &notes)
{
    if (notes.isEmpty()) {
        QFile::remove(fileIn(folder, note));
        return {};
    }
    QList<quint64> runs = notes.keys();
    std::ranges::sort(runs);
    QSaveFile file(fileIn(folder, note));
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    for (const quint64 run : runs)
        file.write(lineOf(run, notes[run]));
    return file.commit() ? core::Result<void>() : notWritten(file);
}

} // namespace twinscope::whatif
