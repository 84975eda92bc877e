// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunk.h"

#include <twinscope/geometry/model.h>

namespace twinscope::viewport {

/// A mesh made ready for batching: from a base level on, only the vertices those levels use, and a box as the last
/// resort for parts of a few pixels.
struct PackedMesh
{
    std::vector<QVector3D> positions;
    std::vector<QVector3D> normals;
    std::vector<QRgb> colours; ///< by vertex; 0 = none
    struct Level
    {
        std::vector<quint32> indices;
        float error = 0;
    };
    std::vector<Level> levels;  ///< never empty
    std::vector<quint32> lines; ///< only where the base level is the finest
    geometry::Bounds bounds;
};

/// Whether a CAD file's colour lets something be seen through.
inline bool isTransparent(QRgb colour)
{
    return colour != 0 && qAlpha(colour) < 255;
}

PackedMesh pack(const geometry::Mesh &mesh, int baseLevel = 0);

/// Adds a part to a chunk's vertices and levels. All chunks get as many levels as the part with most; one that has fewer
/// repeats its last. Behind them comes one without what may vanish, and one in which every asset is a speck.
class ChunkWriter
{
public:
    /// mayVanish: the part is a detail of its asset, left out of the last level.
    void add(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour,
             bool mayVanish = false);
    quint64 triangles() const { return m_triangles; } ///< of the finest level so far
    bool isEmpty() const { return m_chunk.vertices.empty(); }
    Chunk take(bool moving);

private:
    void addSpeck(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour);
    void addVertex(const QVector3D &position, const QVector3D &normal, plant::AssetIndex asset, QRgb colour);
    void addVertices(const PackedMesh &mesh, const QMatrix4x4 &world, plant::AssetIndex asset, QRgb colour);

    Chunk m_chunk;
    std::vector<PackedMesh::Level> m_levels;
    PackedMesh::Level m_outline; ///< the coarsest of what does not vanish
    PackedMesh::Level m_specks;  ///< four triangles for each of those
    quint64 m_triangles = 0;
};

} // namespace twinscope::viewport
