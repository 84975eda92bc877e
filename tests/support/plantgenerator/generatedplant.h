// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector3D>

#include <vector>

namespace twinscope::test {

/// A CAD file and the box around it, metres.
struct RealPart
{
    QString file; ///< as the project writes it: relative to its folder
    QVector3D min, max;
};

struct GeneratedPlant
{
    int assets = 10'000;
    QVector3D origin; ///< of the plant in the world, metres
};

/// A project file: halls of equipment in rows, each piece one of the parts in turn, scaled to the size of a machine, with a
/// temperature that colours it. Every hundredth has a label, every fiftieth turns. The same arguments give the same plant.
QJsonObject generatePlant(const std::vector<RealPart> &parts, const GeneratedPlant &plan);

} // namespace twinscope::test
