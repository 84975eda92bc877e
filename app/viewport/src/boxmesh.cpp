// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boxmesh.h"

namespace twinscope::viewport {

namespace {

void addFace(geometry::Mesh &mesh, int axis, bool positive)
{
    const geometry::Bounds &b = mesh.bounds;
    const quint32 first = quint32(mesh.positions.size());
    const int u = (axis + 1) % 3;
    const int v = (axis + 2) % 3;
    QVector3D normal;
    normal[axis] = positive ? 1.0f : -1.0f;
    for (int corner = 0; corner < 4; ++corner) {
        QVector3D p;
        p[axis] = positive ? b.max[axis] : b.min[axis];
        p[u] = corner & 1 ? b.max[u] : b.min[u];
        p[v] = corner & 2 ? b.max[v] : b.min[v];
        mesh.positions.push_back(p);
        mesh.normals.push_back(normal);
    }
    for (quint32 i : {0u, 1u, 3u, 0u, 3u, 2u})
        mesh.levels.front().indices.push_back(first + i);
}

} // namespace

geometry::Mesh boxMesh(const geometry::Bounds &bounds)
{
    geometry::Mesh mesh;
    mesh.bounds = bounds;
    mesh.levels.emplace_back();
    for (int axis = 0; axis < 3; ++axis) {
        addFace(mesh, axis, false);
        addFace(mesh, axis, true);
    }
    mesh.levels.front().ranges.push_back({0, quint32(mesh.levels.front().indices.size()), 0});
    return mesh;
}

} // namespace twinscope::viewport
