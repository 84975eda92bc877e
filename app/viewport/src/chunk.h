// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::viewport {

/// As the graphics card reads it: 24 bytes.
struct Vertex
{
    float x = 0, y = 0, z = 0;
    qint8 nx = 0, ny = 0, nz = 0, unused = 0;
    quint8 red = 0, green = 0, blue = 0, opacity = 0; ///< colour of the CAD file; opacity 0: it has none
    float asset = 0;                                  ///< whole number: row of the state texture

    QVector3D position() const { return {x, y, z}; }
};
static_assert(sizeof(Vertex) == 24);

/// Neighbouring assets in one geometry and therefore one draw call. A level is a span of the indices, so that changing
/// it costs no upload.
struct Chunk
{
    struct Level
    {
        quint32 firstIndex = 0;
        quint32 indexCount = 0;
        float error = 0; ///< greatest deviation from level 0, metres
    };

    std::vector<Vertex> vertices;
    std::vector<quint32> indices;
    std::vector<Level> levels;             ///< never empty; finest first
    std::vector<quint32> lines;            ///< feature lines of the finest level, two ends each
    float lineLength = 0;                  ///< of one line on average, metres
    geometry::Bounds bounds;               ///< at rest
    std::vector<plant::AssetIndex> assets; ///< sorted, each once
    bool moving = false;                   ///< some asset spins, slides or shows a level
    bool transparent = false;              ///< the CAD file lets something be seen through

    quint64 triangles(int level) const { return levels[size_t(level)].indexCount / 3; }
};

} // namespace twinscope::viewport
