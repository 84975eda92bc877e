// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packedmesh.h"

#include "boxmesh.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twinscope::viewport {

namespace {

constexpr quint32 Unused = ~0u;
constexpr size_t BoxTriangles = 12;
constexpr float VanishingError = 0.5f; ///< of its diagonal: what leaving out a part costs

/// Keeps the vertices that some level uses, each once for every colour that meets in it; the indices then count within
/// those.
class Compactor
{
public:
    explicit Compactor(const geometry::Mesh &mesh)
        : m_mesh(mesh)
        , m_newIndex(mesh.positions.size(), Unused)
    {
    }

    PackedMesh::Level level(const geometry::Mesh::Level &from)
    {
        std::vector<QRgb> colours(from.indices.size());
        for (const auto &range : from.ranges) {
            const size_t end = std::min(size_t(range.firstIndex) + range.indexCount, colours.size());
            for (size_t i = range.firstIndex; i < end; ++i)
                colours[i] = range.colour;
        }
        PackedMesh::Level level;
        level.error = from.error;
        level.indices.reserve(from.indices.size());
        for (size_t i = 0; i < from.indices.size(); ++i)
            level.indices.push_back(map(from.indices[i], colours[i]));
        return level;
    }

    void addLines()
    {
        packed.lines.reserve(m_mesh.lines.size());
        for (const quint32 end : m_mesh.lines)
            packed.lines.push_back(m_newIndex[end] == Unused ? map(end, 0) : m_newIndex[end]);
    }

    PackedMesh packed;

private:
    quint32 map(quint32 index, QRgb colour)
    {
        quint32 &known = m_newIndex[index];
        if (known == Unused)
            known = addVertex(index, colour);
        if (packed.colours[known] == colour)
            return known;
        const auto other = m_otherColours.find({index, colour});
        if (other != m_otherColours.end())
            return other->second;
        return m_otherColours[{index, colour}] = addVertex(index, colour);
    }

    quint32 addVertex(quint32 index, QRgb colour)
    {
        packed.positions.push_back(m_mesh.positions[index]);
        packed.normals.push_back(index < m_mesh.normals.size() ? m_mesh.normals[index] : QVector3D(0, 0, 1));
        packed.colours.push_back(colour);
        return quint32(packed.positions.size() - 1);
    }

    const geometry::Mesh &m_mesh;
    std::vector<quint32> m_newIndex; ///< by index of the mesh: the vertex with the colour it was first met in
    std::map<std::pair<quint32, QRgb>, quint32> m_otherColours;
};

void addBoxLevel(PackedMesh &packed, const geometry::Bounds &bounds)
{
    const geometry::Mesh box = boxMesh(bounds);
    const quint32 first = quint32(packed.positions.size());
    const QRgb colour = packed.colours.empty() ? 0 : packed.colours.front();
    packed.positions.insert(packed.positions.end(), box.positions.begin(), box.positions.end());
    packed.normals.insert(packed.normals.end(), box.normals.begin(), box.normals.end());
    packed.colours.resize(packed.positions.size(), colour);
    PackedMesh::Level level;
    // A box hides that something is round or slender: worth it only where the whole part is a few pixels.
    level.error = bounds.diagonal() * 0.25f;
    for (quint32 index : box.levels.front().indices)
        level.indices.push_back(first + index);
    packed.levels.push_back(std::move(level));
}

qint8 toByte(float v)
{
    return qint8(std::lround(std::clamp(v, -1.0f, 1.0f) * 127));
}

quint8 opacityOf(QRgb colour)
{
    return quint8(colour == 0 ? 0 : std::max(1, qAlpha(colour)));
}

float largestScale(const QMatrix4x4 &m)
{
    return std::max(
        {m.column(0).toVector3D().length(), m.column(1).toVector3D().length(), m.column(2).toVector3D().length()});
}

void append(PackedMesh::Level &to, const PackedMesh::Level &from, quint32 firstVertex, float scale)
{
    to.error = std::max(to.error, from.error * scale);
    for (quint32 index : from.indices)
        to.indices.push_back(firstVertex + index);
}

float averageLength(const Chunk &chunk)
{
    double sum = 0;
    for (size_t i = 0; i + 1 < chunk.lines.size(); i += 2)
        sum += double(
            (chunk.vertices[chunk.lines[i]].position() - chunk.vertices[chunk.lines[i + 1]].position()).length());
    return chunk.lines.empty() ? 0 : float(2 * sum / double(chunk.lines.size()));
}

} // namespace

PackedMesh pack(const geometry::Mesh &mesh, int baseLevel)
{
    Compactor compactor(mesh);
    for (size_t i = size_t(std::max(baseLevel, 0)); i < mesh.levels.size(); ++i)
        compactor.packed.levels.push_back(compactor.level(mesh.levels[i]));
    if (baseLevel <= 0)
        compactor.addLines();
    PackedMesh packed = std::move(compactor.packed);
    if (packed.levels.empty())
        packed.levels.emplace_back();
    else if (packed.levels.back().indices.size() / 3 > 2 * BoxTriangles)
        addBoxLevel(packed, mesh.bounds);
    packed.bounds = mesh.bounds;
    return packed;
}

void ChunkWriter::addVertices(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour)
{
    const QMatrix3x3 normalMatrix = world.normalMatrix();
    const float *n = normalMatrix.constData();
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const QVector3D p = world.map(mesh.positions[i]);
        const QVector3D &m = mesh.normals[i];
        const QVector3D normal =
            QVector3D(n[0] * m.x() + n[3] * m.y() + n[6] * m.z(), n[1] * m.x() + n[4] * m.y() + n[7] * m.z(),
                      n[2] * m.x() + n[5] * m.y() + n[8] * m.z())
                .normalized();
        addVertex(p, normal, asset, colour ? colour : mesh.colours[i]);
        m_chunk.bounds.add(p);
    }
}

void ChunkWriter::addVertex(const QVector3D &p, const QVector3D &normal, plant::AssetIndex asset, QRgb c)
{
    m_chunk.vertices.push_back({p.x(), p.y(), p.z(), toByte(normal.x()), toByte(normal.y()), toByte(normal.z()), 0,
                                quint8(qRed(c)), quint8(qGreen(c)), quint8(qBlue(c)), opacityOf(c), float(asset)});
    m_chunk.transparent = m_chunk.transparent || isTransparent(c);
}

/// A tetrahedron between every other corner of the box: of all bodies the one with fewest triangles, and seen from any
/// side about as large as the box.
void ChunkWriter::addSpeck(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour)
{
    const quint32 first = quint32(m_chunk.vertices.size());
    const geometry::Bounds &box = mesh.bounds;
    const QVector3D centre = world.map(box.centre());
    for (const int corner : {0, 3, 5, 6}) {
        const QVector3D at =
            world.map(QVector3D(corner & 1 ? box.max.x() : box.min.x(), corner & 2 ? box.max.y() : box.min.y(),
                                corner & 4 ? box.max.z() : box.min.z()));
        addVertex(at, (at - centre).normalized(), asset, colour ? colour : mesh.colours.empty() ? 0 : mesh.colours[0]);
    }
    append(m_specks, {{0, 1, 2, 0, 3, 1, 0, 2, 3, 1, 3, 2}, box.diagonal() * VanishingError}, first,
           largestScale(world));
}

void ChunkWriter::add(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour,
                      bool mayVanish)
{
    const quint32 first = quint32(m_chunk.vertices.size());
    const float scale = largestScale(world);
    addVertices(mesh, world, asset, colour);
    m_chunk.assets.push_back(asset);
    // Parts added before have fewer levels than this one: their last one stands in.
    while (m_levels.size() < mesh.levels.size())
        m_levels.push_back(m_levels.empty() ? PackedMesh::Level{} : m_levels.back());
    for (size_t i = 0; i < m_levels.size(); ++i)
        append(m_levels[i], mesh.levels[std::min(i, mesh.levels.size() - 1)], first, scale);
    append(m_outline, mayVanish ? PackedMesh::Level{{}, mesh.bounds.diagonal() * VanishingError} : mesh.levels.back(),
           first, scale);
    if (!mayVanish)
        addSpeck(mesh, world, asset, colour);
    for (const quint32 end : mesh.lines)
        m_chunk.lines.push_back(first + end);
    m_triangles += mesh.levels.front().indices.size() / 3;
}

Chunk ChunkWriter::take(bool moving)
{
    m_outline.error = std::max(m_outline.error, m_levels.empty() ? 0 : m_levels.back().error);
    if (!m_levels.empty() && m_outline.indices.size() < m_levels.back().indices.size())
        m_levels.push_back(std::move(m_outline));
    m_outline = {};
    m_specks.error = std::max(m_specks.error, m_levels.empty() ? 0 : m_levels.back().error);
    if (!m_levels.empty() && m_specks.indices.size() < m_levels.back().indices.size())
        m_levels.push_back(std::move(m_specks));
    m_specks = {};
    for (PackedMesh::Level &level : m_levels) {
        m_chunk.levels.push_back({quint32(m_chunk.indices.size()), quint32(level.indices.size()), level.error});
        m_chunk.indices.insert(m_chunk.indices.end(), level.indices.begin(), level.indices.end());
    }
    std::sort(m_chunk.assets.begin(), m_chunk.assets.end());
    m_chunk.assets.erase(std::unique(m_chunk.assets.begin(), m_chunk.assets.end()), m_chunk.assets.end());
    m_chunk.moving = moving;
    m_chunk.lineLength = averageLength(m_chunk);
    m_levels.clear();
    m_triangles = 0;
    return std::exchange(m_chunk, {});
}

} // namespace twinscope::viewport
