// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "meshbuilder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twinscope::assimp {

namespace {

/// A coordinate beyond this is damage, not a plant: metres.
constexpr float Absurd = 1e8f;

QVector3D toVector(const aiVector3D &v)
{
    return {v.x, v.y, v.z};
}

bool isSane(const QVector3D &p)
{
    // Written so that NaN fails.
    return std::abs(p.x()) < Absurd && std::abs(p.y()) < Absurd && std::abs(p.z()) < Absurd;
}

bool hasArea(const QVector3D &a, const QVector3D &b, const QVector3D &c)
{
    const double ux = double(b.x()) - a.x(), uy = double(b.y()) - a.y(), uz = double(b.z()) - a.z();
    const double vx = double(c.x()) - a.x(), vy = double(c.y()) - a.y(), vz = double(c.z()) - a.z();
    const double x = uy * vz - uz * vy, y = uz * vx - ux * vz, z = ux * vy - uy * vx;
    return x * x + y * y + z * z > 0;
}

bool isUsableNormal(const aiVector3D &n)
{
    const float square = n.x * n.x + n.y * n.y + n.z * n.z;
    return std::isfinite(square) && square > 1e-12f;
}

bool hasUsableNormals(const aiMesh &mesh, const std::vector<quint32> &indices)
{
    return mesh.HasNormals() && std::all_of(indices.begin(), indices.end(),
                                            [&](quint32 index) { return isUsableNormal(mesh.mNormals[index]); });
}

/// Triangles grouped by colour so that each colour is one range.
void sortIntoRanges(geometry::Mesh::Level &level, const std::vector<QRgb> &colours)
{
    std::map<QRgb, std::vector<quint32>> groups;
    for (size_t triangle = 0; triangle < colours.size(); ++triangle) {
        auto &group = groups[colours[triangle]];
        group.insert(group.end(), level.indices.begin() + qsizetype(3 * triangle),
                     level.indices.begin() + qsizetype(3 * triangle + 3));
    }
    level.indices = {};
    for (const auto &[colour, indices] : groups) {
        level.ranges.push_back({quint32(level.indices.size()), quint32(indices.size()), colour});
        level.indices.append(indices);
    }
}

void append(geometry::Mesh &mesh, const geometry::Surface &surface)
{
    const auto first = quint32(mesh.positions.size());
    for (const QVector3D &p : surface.positions)
        mesh.bounds.add(p);
    mesh.positions.append(surface.positions);
    mesh.normals.append(surface.normals);
    for (const quint32 index : surface.indices)
        mesh.levels.front().indices.push_back(first + index);
}

/// A name a person gave, not one that a reader made up.
QString nameOf(const aiMesh &mesh)
{
    const QString name = QString::fromUtf8(mesh.mName.C_Str()).trimmed();
    return name.startsWith(QLatin1Char('<')) || name.startsWith(QLatin1Char('$')) ? QString() : name;
}

} // namespace

struct MeshBuilder::Triangles
{
    std::vector<quint32> indices;
    std::vector<QRgb> colours;
};

MeshBuilder::MeshBuilder(const aiScene &scene, const FileFrame &frame, ColourSpace space, LeftOut &leftOut)
    : m_scene(scene)
    , m_rotation(frame.rotation())
    , m_toMetres(frame.rotation())
    , m_space(space)
    , m_leftOut(leftOut)
{
    m_toMetres.scale(float(frame.metresPerUnit));
}

MeshBuilder::Triangles MeshBuilder::usable(const aiMesh &mesh) const
{
    Triangles result;
    const auto colours = faceColours(m_scene, mesh, m_space);
    for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
        const aiFace &face = mesh.mFaces[i];
        if (face.mNumIndices != 3)
            continue;
        const QVector3D a = m_toMetres.map(toVector(mesh.mVertices[face.mIndices[0]]));
        const QVector3D b = m_toMetres.map(toVector(mesh.mVertices[face.mIndices[1]]));
        const QVector3D c = m_toMetres.map(toVector(mesh.mVertices[face.mIndices[2]]));
        if (!isSane(a) || !isSane(b) || !isSane(c)) {
            ++m_leftOut.infiniteTriangles;
        } else if (!hasArea(a, b, c)) {
            ++m_leftOut.flatTriangles;
        } else {
            result.indices.insert(result.indices.end(), face.mIndices, face.mIndices + 3);
            result.colours.push_back(colours[i]);
        }
    }
    return result;
}

/// Positions in metres with normals; triangles keep their order.
geometry::Surface MeshBuilder::surfaceOf(const aiMesh &mesh, const std::vector<quint32> &indices) const
{
    geometry::Surface surface;
    surface.indices = indices;
    for (unsigned i = 0; i < mesh.mNumVertices; ++i)
        surface.positions.push_back(m_toMetres.map(toVector(mesh.mVertices[i])));
    if (!hasUsableNormals(mesh, indices))
        return geometry::withCreaseNormals(surface.positions, indices);
    for (unsigned i = 0; i < mesh.mNumVertices; ++i)
        surface.normals.push_back(geometry::unitVector(m_rotation.mapVector(toVector(mesh.mNormals[i]))));
    return geometry::withSharedVertices(surface);
}

geometry::Mesh MeshBuilder::build(std::span<const unsigned> parts) const
{
    geometry::Mesh mesh;
    mesh.levels.resize(1);
    std::vector<QRgb> colours;
    for (const unsigned part : parts) {
        const aiMesh &source = *m_scene.mMeshes[part];
        const Triangles triangles = usable(source);
        if (mesh.name.isEmpty())
            mesh.name = nameOf(source);
        if (triangles.indices.empty())
            continue;
        append(mesh, surfaceOf(source, triangles.indices));
        colours.insert(colours.end(), triangles.colours.begin(), triangles.colours.end());
    }
    sortIntoRanges(mesh.levels.front(), colours);
    if (colours.empty())
        mesh.levels.clear();
    return mesh;
}

} // namespace twinscope::assimp
