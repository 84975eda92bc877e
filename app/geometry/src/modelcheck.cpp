// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/modelcheck.h>

#include <algorithm>
#include <cmath>

namespace twinscope::geometry {

namespace {

bool isFinite(const QVector3D &v)
{
    return std::isfinite(v.x()) && std::isfinite(v.y()) && std::isfinite(v.z());
}

bool isFinite(const QMatrix4x4 &m)
{
    return std::all_of(m.constData(), m.constData() + 16, [](float v) { return std::isfinite(v); });
}

bool isUnit(const QVector3D &normal)
{
    return isFinite(normal) && std::abs(normal.lengthSquared() - 1.0f) < 1e-2f;
}

QString faultOf(const Mesh::Level &level, size_t vertices)
{
    if (level.indices.size() % 3 != 0)
        return QStringLiteral("the number of indices is no multiple of three");
    if (std::any_of(level.indices.begin(), level.indices.end(), [=](quint32 i) { return i >= vertices; }))
        return QStringLiteral("an index is out of range");
    if (!std::isfinite(level.error) || level.error < 0)
        return QStringLiteral("the error is not a length");
    quint64 next = 0;
    for (const Mesh::Range &range : level.ranges) {
        if (range.firstIndex != next || range.indexCount % 3 != 0)
            return QStringLiteral("the colour ranges overlap or leave a gap");
        next += range.indexCount;
    }
    if (next != level.indices.size())
        return QStringLiteral("the colour ranges do not cover all triangles");
    return {};
}

QString faultOf(const Node &node, size_t index, size_t meshes)
{
    const bool root = index == 0;
    if (root ? node.parent != -1 : node.parent < 0 || size_t(node.parent) >= index)
        return QStringLiteral("its parent does not stand before it");
    if (node.mesh < -1 || (node.mesh >= 0 && size_t(node.mesh) >= meshes))
        return QStringLiteral("its mesh does not exist");
    if (!isFinite(node.transform))
        return QStringLiteral("its transform is not finite");
    return {};
}

} // namespace

QString faultOf(const Mesh &mesh)
{
    if (mesh.levels.empty())
        return QStringLiteral("it has no level");
    if (mesh.positions.size() != mesh.normals.size())
        return QStringLiteral("it has another number of normals than of positions");
    if (!std::all_of(mesh.positions.begin(), mesh.positions.end(), [](const QVector3D &p) { return isFinite(p); }))
        return QStringLiteral("a position is not finite");
    if (!std::all_of(mesh.normals.begin(), mesh.normals.end(), isUnit))
        return QStringLiteral("a normal has not the length 1");
    if (!isFinite(mesh.bounds.min) || !isFinite(mesh.bounds.max))
        return QStringLiteral("its bounds are not finite");
    for (const Mesh::Level &level : mesh.levels) {
        if (const QString fault = faultOf(level, mesh.positions.size()); !fault.isEmpty())
            return fault;
    }
    if (mesh.lines.size() % 2 != 0)
        return QStringLiteral("a line has one end");
    if (std::ranges::any_of(mesh.lines, [&](quint32 i) { return i >= mesh.positions.size(); }))
        return QStringLiteral("a line ends nowhere");
    return {};
}

QString faultOf(const Model &model)
{
    if (model.nodes.empty())
        return QStringLiteral("the model has no root");
    for (size_t i = 0; i < model.nodes.size(); ++i) {
        if (const QString fault = faultOf(model.nodes[i], i, model.meshes.size()); !fault.isEmpty())
            return QStringLiteral("node %1: %2").arg(i).arg(fault);
    }
    for (size_t i = 0; i < model.meshes.size(); ++i) {
        if (const QString fault = faultOf(model.meshes[i]); !fault.isEmpty())
            return QStringLiteral("mesh %1: %2").arg(i).arg(fault);
    }
    return {};
}

} // namespace twinscope::geometry
