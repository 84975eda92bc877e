// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/featurelines.h>

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace twinscope::geometry {

namespace {

/// Above this many triangles a surface with more than one line for every two of them is nothing but bends.
constexpr size_t ManyTriangles = 2000;
constexpr size_t TrianglesALine = 2;

/// By vertex: the first vertex at the same place. Places are the same where they differ by rounding only.
std::vector<unsigned> placesOf(const Mesh &mesh)
{
    const float step = std::max(mesh.bounds.diagonal() * 1e-6f, 1e-12f);
    std::vector<QVector3D> rounded;
    rounded.reserve(mesh.positions.size());
    for (const QVector3D &p : mesh.positions) // + 0: -0 becomes 0, for the comparison is by bytes
        rounded.emplace_back(std::round(p.x() / step) + 0.0f, std::round(p.y() / step) + 0.0f,
                             std::round(p.z() / step) + 0.0f);
    std::vector<unsigned> places(rounded.size());
    meshopt_generateVertexRemap(places.data(), nullptr, rounded.size(), rounded.data(), rounded.size(),
                                sizeof(QVector3D));
    return places;
}

/// A side of a triangle, from corner to corner, and between which places it runs.
struct Side
{
    quint64 places;
    quint32 from, to;

    bool operator<(const Side &other) const { return places < other.places; }
};

/// The sides of all triangles; equal ones beside each other.
std::vector<Side> sidesOf(const Mesh &mesh)
{
    const std::vector<unsigned> places = placesOf(mesh);
    const Array<quint32> &indices = mesh.levels.front().indices;
    std::vector<Side> sides;
    sides.reserve(indices.size());
    for (size_t corner = 0; corner < indices.size(); ++corner) {
        quint32 from = indices[corner], to = indices[corner % 3 == 2 ? corner - 2 : corner + 1];
        if (places[from] > places[to])
            std::swap(from, to);
        if (places[from] != places[to])
            sides.push_back({quint64(places[from]) << 32 | places[to], from, to});
    }
    std::sort(sides.begin(), sides.end());
    return sides;
}

} // namespace

std::vector<quint32> featureLines(const Mesh &mesh, float creaseDegrees)
{
    if (mesh.levels.empty())
        return {};
    const float smooth = std::cos(creaseDegrees * float(std::numbers::pi) / 180.0f);
    const auto bends = [&](const Side &a, const Side &b) {
        return QVector3D::dotProduct(mesh.normals[a.from], mesh.normals[b.from]) < smooth ||
               QVector3D::dotProduct(mesh.normals[a.to], mesh.normals[b.to]) < smooth;
    };
    const std::vector<Side> sides = sidesOf(mesh);
    std::vector<quint32> lines;
    for (auto first = sides.begin(); first != sides.end();) {
        const auto end = std::find_if(first, sides.end(), [&](const Side &s) { return s.places != first->places; });
        if (end - first != 2 || bends(*first, *(first + 1)))
            lines.insert(lines.end(), {first->from, first->to});
        first = end;
    }
    const bool isNothingButBends =
        mesh.triangles() > ManyTriangles && lines.size() / 2 > mesh.triangles() / TrianglesALine;
    return isNothingButBends ? std::vector<quint32>() : lines;
}

void addFeatureLines(Model &model, core::Progress &progress)
{
    for (size_t i = 0; i < model.meshes.size() && !progress.isCancelled(); ++i) {
        model.meshes[i].lines = featureLines(model.meshes[i]);
        progress.report(double(i + 1) / double(model.meshes.size()));
    }
}

} // namespace twinscope::geometry
