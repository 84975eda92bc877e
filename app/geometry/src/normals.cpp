// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/normals.h>

#include <meshoptimizer.h>

#include <array>
#include <cmath>
#include <numbers>

namespace twinscope::geometry {

namespace {

static_assert(sizeof(QVector3D) == 3 * sizeof(float), "positions are handed to meshoptimizer as they lie");

/// Beyond this many faces around a vertex, comparing each with each would take longer than it is worth.
constexpr size_t LargestFan = 256;
constexpr float SameNormal = 0.9995f;

/// Positions without doubles, and which faces meet at each of them.
struct Welded
{
    std::vector<QVector3D> positions;
    std::vector<quint32> indices;
    std::vector<quint32> firstCorner; ///< into corners, one more than positions
    std::vector<quint32> corners;     ///< into indices, grouped by position
};

void groupCorners(Welded &mesh)
{
    mesh.firstCorner.assign(mesh.positions.size() + 1, 0);
    for (const quint32 index : mesh.indices)
        ++mesh.firstCorner[index + 1];
    for (size_t i = 1; i < mesh.firstCorner.size(); ++i)
        mesh.firstCorner[i] += mesh.firstCorner[i - 1];
    auto next = mesh.firstCorner;
    mesh.corners.resize(mesh.indices.size());
    for (size_t corner = 0; corner < mesh.indices.size(); ++corner)
        mesh.corners[next[mesh.indices[corner]]++] = quint32(corner);
}

Welded weld(std::span<const QVector3D> positions, std::span<const quint32> indices)
{
    std::vector<QVector3D> plain(positions.begin(), positions.end());
    for (QVector3D &p : plain)
        p += QVector3D(0, 0, 0); // -0 becomes 0: the comparison is by bytes
    std::vector<unsigned> remap(plain.size());
    const size_t count = meshopt_generateVertexRemap(remap.data(), indices.data(), indices.size(), plain.data(),
                                                     plain.size(), sizeof(QVector3D));
    Welded result;
    result.positions.resize(count);
    result.indices.resize(indices.size());
    meshopt_remapVertexBuffer(result.positions.data(), plain.data(), plain.size(), sizeof(QVector3D), remap.data());
    meshopt_remapIndexBuffer(result.indices.data(), indices.data(), indices.size(), remap.data());
    groupCorners(result);
    return result;
}

class CreaseNormals
{
public:
    CreaseNormals(std::span<const QVector3D> positions, std::span<const quint32> indices, float creaseDegrees)
        : m_mesh(weld(positions, indices))
        , m_limit(std::cos(creaseDegrees * float(std::numbers::pi) / 180.0f))
    {
        m_surface.indices.resize(m_mesh.indices.size());
    }

    Surface compute()
    {
        computeFaces();
        for (size_t vertex = 0; vertex < m_mesh.positions.size(); ++vertex)
            splitVertex(vertex);
        return std::move(m_surface);
    }

private:
    void computeFaces()
    {
        const size_t faces = m_mesh.indices.size() / 3;
        m_weighted.reserve(faces);
        m_directions.reserve(faces);
        for (size_t face = 0; face < faces; ++face) {
            const QVector3D &a = m_mesh.positions[m_mesh.indices[3 * face]];
            const QVector3D &b = m_mesh.positions[m_mesh.indices[3 * face + 1]];
            const QVector3D &c = m_mesh.positions[m_mesh.indices[3 * face + 2]];
            m_weighted.push_back(QVector3D::crossProduct(b - a, c - a));
            m_directions.push_back(unitVector(m_weighted.back(), {}));
        }
    }

    void splitVertex(size_t vertex)
    {
        const std::span<const quint32> fan(m_mesh.corners.data() + m_mesh.firstCorner[vertex],
                                           m_mesh.firstCorner[vertex + 1] - m_mesh.firstCorner[vertex]);
        const size_t first = m_surface.positions.size();
        for (const quint32 corner : fan) {
            const QVector3D normal = cornerNormal(corner / 3, fan);
            m_surface.indices[corner] = sharedVertex(first, m_mesh.positions[vertex], normal);
        }
    }

    QVector3D cornerNormal(quint32 face, std::span<const quint32> fan) const
    {
        const QVector3D &own = m_directions[face];
        if (fan.size() > LargestFan)
            return unitVector(own);
        QVector3D sum;
        for (const quint32 corner : fan) {
            // A face without an area has no say, but takes what its neighbours agree on.
            if (own.isNull() || QVector3D::dotProduct(own, m_directions[corner / 3]) >= m_limit)
                sum += m_weighted[corner / 3];
        }
        return unitVector(sum, unitVector(own));
    }

    quint32 sharedVertex(size_t first, const QVector3D &position, const QVector3D &normal)
    {
        const size_t last = std::min(m_surface.normals.size(), first + LargestFan);
        for (size_t i = first; i < last; ++i) {
            if (QVector3D::dotProduct(m_surface.normals[i], normal) > SameNormal)
                return quint32(i);
        }
        m_surface.positions.push_back(position);
        m_surface.normals.push_back(normal);
        return quint32(m_surface.positions.size() - 1);
    }

    const Welded m_mesh;
    const float m_limit;
    std::vector<QVector3D> m_weighted;   ///< of the faces, as long as twice their area
    std::vector<QVector3D> m_directions; ///< of the faces, unit length or null
    Surface m_surface;
};

} // namespace

QVector3D unitVector(const QVector3D &v, const QVector3D &fallback)
{
    const double x = v.x(), y = v.y(), z = v.z();
    const double length = std::sqrt(x * x + y * y + z * z);
    if (!(length > 0) || !std::isfinite(length))
        return fallback;
    return {float(x / length), float(y / length), float(z / length)};
}

Surface withCreaseNormals(std::span<const QVector3D> positions, std::span<const quint32> indices, float creaseDegrees)
{
    if (indices.empty())
        return {};
    return CreaseNormals(positions, indices, creaseDegrees).compute();
}

Surface withSharedVertices(const Surface &surface)
{
    if (surface.indices.empty())
        return {};
    const std::array<meshopt_Stream, 2> streams = {{
        {surface.positions.data(), sizeof(QVector3D), sizeof(QVector3D)},
        {surface.normals.data(), sizeof(QVector3D), sizeof(QVector3D)},
    }};
    std::vector<unsigned> remap(surface.positions.size());
    const size_t count = meshopt_generateVertexRemapMulti(remap.data(), surface.indices.data(), surface.indices.size(),
                                                          surface.positions.size(), streams.data(), streams.size());
    Surface result;
    result.positions.resize(count);
    result.normals.resize(count);
    result.indices.resize(surface.indices.size());
    meshopt_remapVertexBuffer(result.positions.data(), surface.positions.data(), remap.size(), sizeof(QVector3D),
                              remap.data());
    meshopt_remapVertexBuffer(result.normals.data(), surface.normals.data(), remap.size(), sizeof(QVector3D),
                              remap.data());
    meshopt_remapIndexBuffer(result.indices.data(), surface.indices.data(), surface.indices.size(), remap.data());
    return result;
}

} // namespace twinscope::geometry
