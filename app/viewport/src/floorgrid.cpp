// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floorgrid.h"

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr int LinesAcross = 24;
constexpr int Pieces = 12; ///< a line fades along its length

/// One line in pieces, fading with the distance from the middle.
void addLine(FloorGrid &grid, const QVector3D &from, const QVector3D &to, const QVector3D &middle, float reach,
             float strength)
{
    const auto point = [&](int piece) {
        const QVector3D p = from + (to - from) * (float(piece) / Pieces);
        const float away = (p - middle).length() / reach;
        return FloorGrid::Point{p.x(), p.y(), p.z(), strength * std::clamp(1.3f - 1.3f * away, 0.0f, 1.0f)};
    };
    for (int piece = 0; piece < Pieces; ++piece) {
        grid.lines.push_back(point(piece));
        grid.lines.push_back(point(piece + 1));
    }
}

} // namespace

double roundSpacing(double wanted)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(wanted, 1e-9))));
    for (double step : {1.0, 2.0, 5.0}) {
        if (step * power >= wanted * 0.999999)
            return step * power;
    }
    return 10 * power;
}

FloorGrid floorGrid(const geometry::Bounds &bounds)
{
    FloorGrid grid;
    if (bounds.isEmpty())
        return grid;
    const QVector3D size = bounds.max - bounds.min;
    const float reach = std::max({size.x(), size.y(), size.z() * 0.5f, 1e-3f}) * 0.9f;
    grid.spacing = roundSpacing(double(reach) * 2 / LinesAcross);
    // A little below the lowest point: coplanar surfaces would flicker through each other.
    const float z = bounds.min.z() - bounds.diagonal() * 0.0005f;
    const QVector3D middle(bounds.centre().x(), bounds.centre().y(), z);
    const int first = -int(std::ceil(double(reach) / grid.spacing));
    for (int i = first; i <= -first; ++i) {
        const float strength = i % 5 == 0 ? 0.55f : 0.28f;
        const float at = float(i * grid.spacing);
        const float snapX = float(std::round(double(middle.x()) / grid.spacing) * grid.spacing);
        const float snapY = float(std::round(double(middle.y()) / grid.spacing) * grid.spacing);
        addLine(grid, {snapX + at, middle.y() - reach, z}, {snapX + at, middle.y() + reach, z}, middle, reach,
                strength);
        addLine(grid, {middle.x() - reach, snapY + at, z}, {middle.x() + reach, snapY + at, z}, middle, reach,
                strength);
    }
    return grid;
}

} // namespace twinscope::viewport
