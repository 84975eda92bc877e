// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

#include <vector>

namespace twinscope::viewport {

/// Lines on the floor below the plant, a round number of metres apart.
struct FloorGrid
{
    struct Point
    {
        float x = 0, y = 0, z = 0;
        float strength = 0; ///< 0 invisible … 1
    };
    std::vector<Point> lines; ///< two points a line
    double spacing = 1;       ///< metres
};

/// 1, 2 or 5 times a power of ten, at least `wanted`.
double roundSpacing(double wanted);

FloorGrid floorGrid(const geometry::Bounds &bounds);

} // namespace twinscope::viewport
