// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/simplify.h>

#include "workpiece.h"

#include <twinscope/geometry/normals.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace twinscope::geometry {

namespace {

constexpr size_t FewTriangles = 40;  ///< nothing is gained below
constexpr double WorthALevel = 0.75; ///< of the triangles of the level before, at most

struct Step
{
    double ratio;        ///< of the triangles of level 0
    float error;         ///< relative to the mesh's extent
    float creaseDegrees; ///< wider for coarser levels: a round pipe has to look round with six sides too
};
constexpr std::array<Step, 3> Steps = {{{0.5, 0.01f, 40}, {0.15, 0.05f, 50}, {0.04, 0.15f, 60}}};
constexpr float FarCrease = 60;
constexpr double SurfaceKept = 0.4; ///< of the area of level 0, or a box shows better where the shape is

/// Appends a level made of the work piece's vertices: its triangles sorted by colour, with vertices of its own.
void appendLevel(Mesh &mesh, const WorkPiece &piece, const std::vector<quint32> &triangles, float error, float crease)
{
    const size_t count = triangles.size() / 3;
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t(0));
    const auto colour = [&](size_t triangle) { return piece.colourOf(&triangles[3 * triangle]); };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return colour(a) < colour(b); });

    std::vector<quint32> sorted;
    sorted.reserve(triangles.size());
    std::vector<Mesh::Range> ranges;
    for (const size_t triangle : order) {
        if (ranges.empty() || ranges.back().colour != colour(triangle))
            ranges.push_back({quint32(sorted.size()), 0, colour(triangle)});
        ranges.back().indexCount += 3;
        sorted.insert(sorted.end(), triangles.begin() + qsizetype(3 * triangle),
                      triangles.begin() + qsizetype(3 * triangle + 3));
    }
    const Surface surface = withCreaseNormals(piece.positions(), sorted, crease);
    const auto first = quint32(mesh.positions.size());
    mesh.positions.append(surface.positions);
    mesh.normals.append(surface.normals);
    std::vector<quint32> indices;
    indices.reserve(surface.indices.size());
    for (const quint32 index : surface.indices)
        indices.push_back(first + index);
    mesh.levels.push_back({std::move(indices), std::move(ranges), std::max(error, mesh.levels.back().error)});
}

/// How far the box's corners stand away from the shape: that is where the box is most wrong.
float boxError(const Bounds &box, std::span<const QVector3D> positions)
{
    float error = 0;
    for (int corner = 0; corner < 8; ++corner) {
        const QVector3D c(corner & 1 ? box.max.x() : box.min.x(), corner & 2 ? box.max.y() : box.min.y(),
                          corner & 4 ? box.max.z() : box.min.z());
        float nearest = box.diagonal();
        for (const QVector3D &p : positions)
            nearest = std::min(nearest, (p - c).length());
        error = std::max(error, nearest);
    }
    return error;
}

void appendBox(Mesh &mesh, const WorkPiece &piece)
{
    Bounds box;
    for (const QVector3D &p : piece.positions())
        box.add(p);
    Mesh::Level level;
    for (int side = 0; side < 6; ++side) {
        const int axis = side / 2;
        const bool far = side % 2;
        QVector3D normal;
        normal[axis] = far ? 1 : -1;
        const auto first = quint32(mesh.positions.size());
        for (int corner = 0; corner < 4; ++corner) {
            QVector3D p;
            p[axis] = far ? box.max[axis] : box.min[axis];
            p[(axis + 1) % 3] = (corner == 1 || corner == 2) ? box.max[(axis + 1) % 3] : box.min[(axis + 1) % 3];
            p[(axis + 2) % 3] = corner >= 2 ? box.max[(axis + 2) % 3] : box.min[(axis + 2) % 3];
            mesh.positions.push_back(p);
            mesh.normals.push_back(normal);
        }
        for (const quint32 i :
             far ? std::array<quint32, 6>{0, 1, 2, 0, 2, 3} : std::array<quint32, 6>{0, 2, 1, 0, 3, 2})
            level.indices.push_back(first + i);
    }
    level.ranges.push_back({0, quint32(level.indices.size()), piece.mostlyUsedColour()});
    level.error = std::max(boxError(box, piece.positions()), mesh.levels.back().error);
    mesh.levels.push_back(std::move(level));
}

bool isWorthALevel(const Mesh &mesh, size_t triangles)
{
    return triangles > 0 && double(triangles) <= WorthALevel * double(mesh.levels.back().indices.size() / 3);
}

double areaOf(std::span<const QVector3D> positions, std::span<const quint32> triangles)
{
    double area = 0;
    for (size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const QVector3D &a = positions[triangles[i]];
        area +=
            0.5 *
            double(QVector3D::crossProduct(positions[triangles[i + 1]] - a, positions[triangles[i + 2]] - a).length());
    }
    return area;
}

/// Whether so few triangles still look like the shape: the sloppy simplifier may leave hardly more than its holes.
bool looksLikeTheShape(const Mesh &mesh, const WorkPiece &piece, std::span<const quint32> triangles)
{
    const size_t count = triangles.size() / 3;
    if (count < 4 || count > FewTriangles * 3 / 2 || !isWorthALevel(mesh, count))
        return false;
    return areaOf(piece.positions(), triangles) > SurfaceKept * areaOf(mesh.positions, mesh.levels.front().indices);
}

void appendFarLevel(Mesh &mesh, const WorkPiece &piece)
{
    float error = 0;
    const auto triangles = piece.sloppy(FewTriangles, error);
    if (looksLikeTheShape(mesh, piece, triangles))
        appendLevel(mesh, piece, triangles, error, FarCrease);
    else
        appendBox(mesh, piece);
}

} // namespace

void simplify(Mesh &mesh)
{
    if (mesh.levels.size() != 1 || mesh.triangles() <= FewTriangles)
        return;
    const WorkPiece piece(mesh);
    for (const Step &step : Steps) {
        const auto target = std::max(size_t(double(mesh.triangles()) * step.ratio), FewTriangles / 2);
        float error = 0;
        const auto triangles = piece.simplified(target, step.error, error);
        if (isWorthALevel(mesh, triangles.size() / 3))
            appendLevel(mesh, piece, triangles, error, step.creaseDegrees);
    }
    if (mesh.triangles(int(mesh.levels.size()) - 1) > FewTriangles)
        appendFarLevel(mesh, piece);
}

void simplify(Model &model, core::Progress &progress)
{
    for (size_t i = 0; i < model.meshes.size() && !progress.isCancelled(); ++i) {
        simplify(model.meshes[i]);
        progress.report(double(i + 1) / double(model.meshes.size()));
    }
}

} // namespace twinscope::geometry
