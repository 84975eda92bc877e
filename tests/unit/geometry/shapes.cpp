// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/normals.h>

#include <array>
#include <cmath>
#include <numbers>

namespace twinscope::test {

using geometry::Mesh;
using geometry::Model;
using geometry::Node;

namespace {

Mesh finished(Mesh mesh)
{
    for (const QVector3D &p : mesh.positions)
        mesh.bounds.add(p);
    return mesh;
}

Node node(const QString &name, int parent, int mesh, const QVector3D &at = {})
{
    Node result{name, parent, mesh, {}, 0, {}};
    result.transform.translate(at);
    return result;
}

} // namespace

Mesh ball(int rings, QRgb upper, QRgb lower, float radius)
{
    Mesh mesh;
    mesh.name = QStringLiteral("ball");
    mesh.levels.resize(1);
    const int sectors = rings;
    for (int ring = 0; ring <= rings; ++ring) {
        const float polar = float(std::numbers::pi) * float(ring) / float(rings);
        for (int sector = 0; sector < sectors; ++sector) {
            const float turn = 2 * float(std::numbers::pi) * float(sector) / float(sectors);
            const QVector3D n(std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar));
            mesh.positions.push_back(n * radius);
            mesh.normals.push_back(geometry::unitVector(n));
        }
    }
    auto &level = mesh.levels.front();
    for (int ring = 0; ring < rings; ++ring) {
        for (int sector = 0; sector < sectors; ++sector) {
            const auto at = [&](int r, int s) { return quint32(r * sectors + s % sectors); };
            if (ring > 0)
                level.indices.append({at(ring, sector), at(ring + 1, sector), at(ring, sector + 1)});
            if (ring < rings - 1)
                level.indices.append({at(ring, sector + 1), at(ring + 1, sector), at(ring + 1, sector + 1)});
        }
    }
    const auto half = quint32(level.indices.size() / 6 * 3);
    level.ranges = {{0, half, upper}, {half, quint32(level.indices.size()) - half, lower}};
    return finished(mesh);
}

Mesh box(const QVector3D &size)
{
    const std::array<QVector3D, 8> corners = {
        {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}}};
    std::vector<QVector3D> positions;
    for (const QVector3D &corner : corners)
        positions.push_back(corner * size);
    const std::vector<quint32> indices = {0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4,
                                          1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7};
    const geometry::Surface surface = geometry::withCreaseNormals(positions, indices);
    Mesh mesh;
    mesh.name = QStringLiteral("box");
    mesh.positions = surface.positions;
    mesh.normals = surface.normals;
    mesh.levels.push_back({surface.indices, {{0, quint32(surface.indices.size()), 0}}, 0});
    return finished(mesh);
}

Model smallPlant()
{
    Model model;
    model.format = QStringLiteral("Test");
    model.unit = QStringLiteral("mm");
    model.warnings = {QStringLiteral("Größe geraten.")};
    model.meshes = {box(), ball(12)};
    model.nodes = {node(QStringLiteral("Plant"), -1, -1), node(QStringLiteral("Frame"), 0, -1, {10, 0, 0}),
                   node(QStringLiteral("Bolt"), 1, 0, {0, 5, 0}), node(QStringLiteral("Bolt"), 1, 0, {0, 7, 0}),
                   node(QStringLiteral("Ball"), 0, 1)};
    model.nodes[4].colour = 0xff123456;
    model.nodes[4].layer = QStringLiteral("Piping");
    return model;
}

} // namespace twinscope::test
