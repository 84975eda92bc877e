// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/partshape.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace twinscope::geometry {

namespace {

constexpr qsizetype Numbers = 8;

QJsonArray toJson(const PartShape &shape)
{
    QJsonArray numbers;
    for (const QVector3D &vector : {shape.size, shape.centre}) {
        for (int axis = 0; axis < 3; ++axis)
            numbers.append(double(vector[axis]));
    }
    numbers.append(shape.area);
    numbers.append(shape.volume);
    return numbers;
}

/// Empty where the numbers are not what toJson() writes.
PartShape fromJson(const QJsonArray &numbers)
{
    PartShape shape;
    const bool sound = numbers.size() == Numbers &&
                       std::all_of(numbers.begin(), numbers.end(),
                                   [](const QJsonValue &v) { return v.isDouble() && std::isfinite(v.toDouble()); });
    if (!sound)
        return shape;
    for (int axis = 0; axis < 3; ++axis) {
        shape.size[axis] = float(numbers[axis].toDouble());
        shape.centre[axis] = float(numbers[3 + axis].toDouble());
    }
    shape.area = numbers[6].toDouble();
    shape.volume = numbers[7].toDouble();
    return shape;
}

} // namespace

ShapeMemory::ShapeMemory(QString directory)
    : m_directory(std::move(directory))
{
}

QString ShapeMemory::fileOf(const QString &cadFile) const
{
    const QByteArray path = QFileInfo(cadFile).absoluteFilePath().toUtf8();
    const QByteArray key = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(32);
    return m_directory + QLatin1Char('/') + QString::fromLatin1(key) + QStringLiteral(".shapes.json");
}

QHash<QString, PartShape> ShapeMemory::recall(const QString &cadFile) const
{
    QHash<QString, PartShape> shapes;
    QFile file(fileOf(cadFile));
    if (!file.open(QIODevice::ReadOnly))
        return shapes;
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry) {
        if (const PartShape shape = fromJson(entry->toArray()); !shape.isEmpty())
            shapes.insert(entry.key(), shape);
    }
    return shapes;
}

void ShapeMemory::remember(const QString &cadFile, const QHash<QString, PartShape> &shapes) const
{
    QJsonObject object;
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape) {
        if (!shape->isEmpty())
            object.insert(shape.key(), toJson(*shape));
    }
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QFile before(fileOf(cadFile));
    if (object.isEmpty() || (before.open(QIODevice::ReadOnly) && before.readAll() == text))
        return;
    QSaveFile file(fileOf(cadFile));
    if (QDir().mkpath(m_directory) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
        file.commit();
}

} // namespace twinscope::geometry
