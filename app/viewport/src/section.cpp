// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "section.h"

#include <algorithm>
#include <utility>

namespace twinscope::viewport {

RaySpan keptSpan(const Section &section, const Ray &ray)
{
    const float beyond = QVector3D::dotProduct(section.normal, ray.origin) - section.offset;
    const float approach = -QVector3D::dotProduct(section.normal, ray.direction);
    RaySpan span;
    if (beyond > 0)
        span.start = approach > 0 ? beyond / approach : std::numeric_limits<float>::infinity();
    else if (approach < 0)
        span.end = beyond / approach;
    return span;
}

namespace {

/// At its ends the plane stands clear of the plant.
std::pair<float, float> travel(const geometry::Bounds &bounds, int axis)
{
    const float margin = 0.01f * bounds.diagonal();
    return {bounds.min[axis] - margin, bounds.max[axis] + margin};
}

} // namespace

Section sectionAcross(const geometry::Bounds &bounds, int axis, double position, bool flipped)
{
    Section section;
    section.normal = {};
    section.normal[axis] = flipped ? -1.0f : 1.0f;
    const auto [from, to] = travel(bounds, axis);
    const float at = from + float(position) * (to - from);
    section.offset = flipped ? -at : at;
    return section;
}

double positionAcross(const geometry::Bounds &bounds, int axis, float coordinate)
{
    const auto [from, to] = travel(bounds, axis);
    return to > from ? std::clamp(double(coordinate - from) / double(to - from), 0.0, 1.0) : 0.5;
}

} // namespace twinscope::viewport
