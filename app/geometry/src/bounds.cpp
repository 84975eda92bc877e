// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/model.h>

#include <algorithm>

namespace twinscope::geometry {

void Bounds::add(const QVector3D &p)
{
    for (int axis = 0; axis < 3; ++axis) {
        min[axis] = std::min(min[axis], p[axis]);
        max[axis] = std::max(max[axis], p[axis]);
    }
}

void Bounds::add(const Bounds &other)
{
    if (other.isEmpty())
        return;
    add(other.min);
    add(other.max);
}

Bounds Bounds::transformed(const QMatrix4x4 &m) const
{
    Bounds result;
    if (isEmpty())
        return result;
    for (int corner = 0; corner < 8; ++corner)
        result.add(m.map(
            QVector3D(corner & 1 ? max.x() : min.x(), corner & 2 ? max.y() : min.y(), corner & 4 ? max.z() : min.z())));
    return result;
}

} // namespace twinscope::geometry
