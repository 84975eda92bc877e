// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "section.h"

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

Section sectionAcross(const geometry::Bounds &bounds, int axis, double position, bool flipped)
{
    Section section;
    section.normal = {};
    section.normal[axis] = flipped ? -1.0f : 1.0f;
    // At its ends the plane stands clear of the plant.
    const float margin = 0.01f * bounds.diagonal();
    const float from = bounds.min[axis] - margin;
    const float at = from + float(position) * (bounds.max[axis] + margin - from);
    section.offset = flipped ? -at : at;
    return section;
}

} // namespace twinscope::viewport
