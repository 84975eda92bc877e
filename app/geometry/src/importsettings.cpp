// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/importer.h>

namespace twinscope::geometry {

namespace {

const QStringList Details{QStringLiteral("coarse"), QStringLiteral("normal"), QStringLiteral("fine")};
const QStringList Ups{QString(), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};

template<typename T>
std::optional<T> fromKey(const QStringList &keys, const QString &key)
{
    const qsizetype index = keys.indexOf(key);
    return index < 0 ? std::nullopt : std::optional(T(index));
}

} // namespace

QByteArray ImportSettings::key() const
{
    return "detail=" + keyOf(detail).toLatin1() + ";unit=" + QByteArray::number(unitOverride, 'g', 17) +
           ";up=" + keyOf(up).toLatin1();
}

QString keyOf(ImportSettings::Detail detail)
{
    return Details.value(int(detail));
}

QString keyOf(ImportSettings::Up up)
{
    return Ups.value(int(up));
}

std::optional<ImportSettings::Detail> detailFromKey(const QString &key)
{
    return fromKey<ImportSettings::Detail>(Details, key);
}

std::optional<ImportSettings::Up> upFromKey(const QString &key)
{
    return fromKey<ImportSettings::Up>(Ups, key);
}

QMatrix4x4 rotationToZUp(ImportSettings::Up up)
{
    switch (up) {
    case ImportSettings::Up::X:
        return {0, -1, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0, 0, 1};
    case ImportSettings::Up::Y:
        return {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1};
    case ImportSettings::Up::AsInFile:
    case ImportSettings::Up::Z:
        break;
    }
    return {};
}

QJsonObject toJson(const ImportEstimate &estimate)
{
    return {{QStringLiteral("bytes"), estimate.bytes},
            {QStringLiteral("triangles"), qint64(estimate.triangles)},
            {QStringLiteral("memoryBytes"), estimate.memoryBytes},
            {QStringLiteral("seconds"), estimate.seconds}};
}

ImportEstimate estimateFrom(const QJsonObject &json)
{
    return {json[QStringLiteral("bytes")].toInteger(), quint64(json[QStringLiteral("triangles")].toInteger()),
            json[QStringLiteral("memoryBytes")].toInteger(), json[QStringLiteral("seconds")].toDouble()};
}

} // namespace twinscope::geometry
