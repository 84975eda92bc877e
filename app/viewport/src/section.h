// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <limits>

namespace twinscope::viewport {

/// A plane that cuts the picture open: what lies on the side its normal points to is left out. World coordinates, metres.
struct Section
{
    QVector3D normal{0, 0, 1}; ///< unit length
    float offset = 0;          ///< where along the normal it stands

    bool removes(const QVector3D &point) const { return QVector3D::dotProduct(normal, point) > offset; }
    bool operator==(const Section &) const = default;
};

/// What a section leaves of a ray: from start on, up to end; nothing where start > end.
struct RaySpan
{
    float start = 0;
    float end = std::numeric_limits<float>::max();
};

RaySpan keptSpan(const Section &section, const Ray &ray);

/// The plane across an axis (0 x, 1 y, 2 z) at a position from 0 to 1 through the bounds; flipped: keeps the far side.
Section sectionAcross(const geometry::Bounds &bounds, int axis, double position, bool flipped);
/// The position at which that plane goes through a coordinate.
double positionAcross(const geometry::Bounds &bounds, int axis, float coordinate);

} // namespace twinscope::viewport
