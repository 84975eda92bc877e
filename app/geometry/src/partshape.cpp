// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/partshape.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinscope::geometry {

namespace {

/// Of a mesh in its own frame.
struct Measures
{
    double area = 0, volume = 0;
};

Measures measure(const Mesh &mesh)
{
    Measures sum;
    const auto &indices = mesh.levels.front().indices;
    for (size_t i = 0; i + 2 < indices.size(); i += 3) {
        const QVector3D &a = mesh.positions[indices[i]];
        const QVector3D cross =
            QVector3D::crossProduct(mesh.positions[indices[i + 1]] - a, mesh.positions[indices[i + 2]] - a);
        sum.area += 0.5 * double(cross.length());
        // Seen from the box's middle, so that a part far from its origin does not drown in rounding.
        sum.volume += double(QVector3D::dotProduct(a - mesh.bounds.centre(), cross)) / 6;
    }
    return sum;
}

/// How far a and b are apart, 0 to 1.
double apart(double a, double b)
{
    const double larger = std::max(std::abs(a), std::abs(b));
    return larger > 0 ? std::min(1.0, std::abs(a - b) / larger) : 0.0;
}

std::array<float, 3> sorted(const QVector3D &size)
{
    std::array<float, 3> sides = {size.x(), size.y(), size.z()};
    std::sort(sides.begin(), sides.end());
    return sides;
}

/// A node's own mesh, in the world.
PartShape shapeOf(const Measures &measures, const QMatrix4x4 &world)
{
    PartShape shape;
    const double scale = std::cbrt(std::abs(world.determinant()));
    shape.area = measures.area * scale * scale;
    shape.volume = std::abs(measures.volume) * scale * scale * scale;
    return shape;
}

} // namespace

double PartShape::difference(const PartShape &other) const
{
    if (isEmpty() || other.isEmpty())
        return 1;
    double worst = std::max(apart(area, other.area), apart(volume, other.volume));
    const auto mine = sorted(size), theirs = sorted(other.size);
    const float longest = std::max(mine[2], theirs[2]);
    for (size_t side = 0; side < 3; ++side) // thin sides are judged against the whole
        worst = std::max(worst, double(std::abs(mine[side] - theirs[side]) / longest));
    return std::min(1.0, worst);
}

std::vector<PartShape> partShapes(const Model &model)
{
    std::vector<Measures> ofMeshes;
    for (const Mesh &mesh : model.meshes)
        ofMeshes.push_back(mesh.levels.empty() ? Measures{} : measure(mesh));
    const auto worlds = model.worldTransforms();
    std::vector<PartShape> shapes(model.nodes.size());
    std::vector<Bounds> boxes(model.nodes.size());
    for (size_t i = model.nodes.size(); i-- > 0;) {
        const Node &node = model.nodes[i];
        if (node.mesh >= 0) {
            const PartShape own = shapeOf(ofMeshes[size_t(node.mesh)], worlds[i]);
            shapes[i].area += own.area;
            shapes[i].volume += own.volume;
            boxes[i].add(model.meshes[size_t(node.mesh)].bounds.transformed(worlds[i]));
        }
        if (!boxes[i].isEmpty()) {
            shapes[i].size = boxes[i].max - boxes[i].min;
            shapes[i].centre = boxes[i].centre();
        }
        if (node.parent >= 0) {
            PartShape &above = shapes[size_t(node.parent)];
            above.area += shapes[i].area;
            above.volume += shapes[i].volume;
            boxes[size_t(node.parent)].add(boxes[i]);
        }
    }
    return shapes;
}

} // namespace twinscope::geometry
