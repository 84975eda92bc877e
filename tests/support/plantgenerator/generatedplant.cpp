// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "generatedplant.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace twinscope::test {

namespace {

constexpr int RowLength = 20; ///< pieces
constexpr int RowsInHall = 10;
constexpr int HallSize = RowLength * RowsInHall;
constexpr float MachineSize = 1.4f; ///< metres: the longest side
constexpr float Pitch = 2;          ///< metres between pieces
constexpr float Aisle = 6;          ///< metres between halls
constexpr int LabelEvery = 100, TurnEvery = 50;

QJsonArray json(const QVector3D &v)
{
    return {double(v.x()), double(v.y()), double(v.z())};
}

QString hallId(int hall)
{
    return QStringLiteral("H-%1").arg(hall + 1);
}

QJsonObject hallOf(int hall, int across, const QJsonArray &children)
{
    const QVector3D corner(float(hall % across) * (RowLength * Pitch + Aisle),
                           float(hall / across) * (RowsInHall * Pitch + Aisle), 0);
    return {{QStringLiteral("id"), hallId(hall)},
            {QStringLiteral("name"), QStringLiteral("Hall %1").arg(hall + 1)},
            {QStringLiteral("placement"), QJsonObject{{QStringLiteral("translation"), json(corner)}}},
            {QStringLiteral("children"), children}};
}

/// Stands on the floor, in the middle of its place.
QJsonObject placementOf(const RealPart &part, int inHall)
{
    const QVector3D size = part.max - part.min, centre = (part.max + part.min) / 2;
    const float longest = std::max({size.x(), size.y(), size.z(), 1e-6f});
    const float scale = MachineSize / longest;
    const QVector3D place(float(inHall % RowLength) * Pitch, float(inHall / RowLength) * Pitch, 0);
    const QVector3D foot(centre.x(), centre.y(), part.min.z());
    return {{QStringLiteral("translation"), json(place - foot * scale)}, {QStringLiteral("scale"), double(scale)}};
}

QJsonObject assetOf(const std::vector<RealPart> &parts, int number)
{
    const RealPart &part = parts[size_t(number) % parts.size()];
    const QString tag = QString::number(number + 1);
    return {{QStringLiteral("id"), QStringLiteral("M-") + tag},
            {QStringLiteral("name"), QStringLiteral("Machine ") + tag},
            {QStringLiteral("model"), QJsonObject{{QStringLiteral("file"), part.file}}},
            {QStringLiteral("placement"), placementOf(part, number % HallSize)}};
}

QJsonObject channelOf(int number)
{
    const QString tag = QString::number(number + 1);
    return {{QStringLiteral("id"), QStringLiteral("M-%1.temperature").arg(tag)},
            {QStringLiteral("name"), QStringLiteral("Temperature")},
            {QStringLiteral("asset"), QStringLiteral("M-") + tag},
            {QStringLiteral("unit"), QStringLiteral("Cel")},
            {QStringLiteral("range"), QJsonObject{{QStringLiteral("low"), 0}, {QStringLiteral("high"), 100}}}};
}

QJsonObject bindingOf(int number, const QString &kind)
{
    const QString tag = QString::number(number + 1);
    return {{QStringLiteral("channel"), QStringLiteral("M-%1.temperature").arg(tag)},
            {QStringLiteral("asset"), QStringLiteral("M-") + tag},
            {QStringLiteral("kind"), kind}};
}

} // namespace

QJsonObject generatePlant(const std::vector<RealPart> &parts, const GeneratedPlant &plan)
{
    const int halls = (plan.assets + HallSize - 1) / HallSize;
    const int across = std::max(1, int(std::lround(std::sqrt(halls / 2.0))));
    QJsonArray hallsOfSite, channels, bindings;
    for (int hall = 0; hall < halls; ++hall) {
        QJsonArray machines;
        for (int i = hall * HallSize; i < std::min(plan.assets, (hall + 1) * HallSize); ++i)
            machines.append(assetOf(parts, i));
        hallsOfSite.append(hallOf(hall, across, machines));
    }
    for (int i = 0; i < plan.assets; ++i) {
        channels.append(channelOf(i));
        bindings.append(bindingOf(i, QStringLiteral("colourRamp")));
        if (i % LabelEvery == 0)
            bindings.append(bindingOf(i, QStringLiteral("label")));
        if (i % TurnEvery == 0)
            bindings.append(bindingOf(i, QStringLiteral("spin")));
    }
    const QJsonObject site{
        {QStringLiteral("id"), QStringLiteral("SITE")},
        {QStringLiteral("name"), QStringLiteral("Site")},
        {QStringLiteral("placement"), QJsonObject{{QStringLiteral("translation"), json(plan.origin)}}},
        {QStringLiteral("children"), hallsOfSite}};
    return {{QStringLiteral("twinscope"), 1},
            {QStringLiteral("name"), QStringLiteral("Generated plant")},
            {QStringLiteral("assets"), QJsonArray{site}},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("bindings"), bindings}};
}

} // namespace twinscope::test
