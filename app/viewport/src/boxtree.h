// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <functional>
#include <vector>

namespace twinscope::viewport {

/// A tree of boxes that finds what a ray may hit, nearest boxes first. Used over triangles of a mesh and over parts.
class BoxTree
{
public:
    BoxTree() = default;
    explicit BoxTree(const std::vector<geometry::Bounds> &boxes);

    /// Calls test(index, nearest) for each box the ray enters before `nearest`; test lowers nearest where it hits.
    void visit(const Ray &ray, float &nearest, const std::function<void(quint32, float &)> &test) const;

private:
    struct Node
    {
        geometry::Bounds bounds;
        quint32 first = 0; ///< leaf: into m_order; else index of the left child, the right one follows it
        quint32 count = 0; ///< 0: not a leaf
    };

    void split(quint32 node, quint32 first, quint32 count, const std::vector<geometry::Bounds> &boxes);

    std::vector<Node> m_nodes;
    std::vector<quint32> m_order;
};

/// Distance at which the ray enters the box (0 where it starts inside); negative where it misses or comes after limit.
float entryDistance(const Ray &ray, const geometry::Bounds &box, float limit);

/// Distance to a triangle seen from either side; negative where the ray misses.
float hitDistance(const Ray &ray, const QVector3D &a, const QVector3D &b, const QVector3D &c);

} // namespace twinscope::viewport
