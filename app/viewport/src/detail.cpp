// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail.h"

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr float ToleranceStep = 1.4f;
constexpr float LeastCoarsening = 0.25f; ///< pixels
constexpr int MostSteps = 32;
constexpr int CoarsestWithLines = 1;
constexpr float ShortestLine = 8; ///< pixels

int coarsestWithin(const Chunk &chunk, float allowedError)
{
    int level = 0;
    while (level + 1 < int(chunk.levels.size()) && chunk.levels[size_t(level) + 1].error <= allowedError)
        ++level;
    return level;
}

/// metres: by chunk, what a pixel covers there; below 0: not drawn.
std::vector<int> levelsWithin(const std::vector<Chunk> &chunks, const std::vector<float> &metres, float pixels)
{
    std::vector<int> levels(chunks.size(), NotDrawn);
    for (size_t i = 0; i < chunks.size(); ++i) {
        if (metres[i] >= 0)
            levels[i] = coarsestWithin(chunks[i], pixels * metres[i]);
    }
    return levels;
}

float nearestDepth(const geometry::Bounds &bounds, const Camera &camera)
{
    const QVector3D p = camera.position;
    const QVector3D outside(std::max({bounds.min.x() - p.x(), 0.0f, p.x() - bounds.max.x()}),
                            std::max({bounds.min.y() - p.y(), 0.0f, p.y() - bounds.max.y()}),
                            std::max({bounds.min.z() - p.z(), 0.0f, p.z() - bounds.max.z()}));
    return outside.length();
}

} // namespace

bool isInView(const geometry::Bounds &bounds, const QMatrix4x4 &viewProjection)
{
    int outside[6] = {};
    for (int i = 0; i < 8; ++i) {
        const QVector3D corner(i & 1 ? bounds.max.x() : bounds.min.x(), i & 2 ? bounds.max.y() : bounds.min.y(),
                               i & 4 ? bounds.max.z() : bounds.min.z());
        const QVector4D clip = viewProjection * QVector4D(corner, 1);
        outside[0] += clip.x() < -clip.w();
        outside[1] += clip.x() > clip.w();
        outside[2] += clip.y() < -clip.w();
        outside[3] += clip.y() > clip.w();
        outside[4] += clip.z() < -clip.w();
        outside[5] += clip.z() > clip.w();
    }
    return std::none_of(std::begin(outside), std::end(outside), [](int count) { return count == 8; });
}

std::vector<int> chooseLevels(const std::vector<Chunk> &chunks, const Camera &camera, const QSizeF &view,
                              const DetailLimits &limits, const std::function<bool(const Chunk &)> &hasVisibleAsset,
                              bool everythingMoves)
{
    geometry::Bounds all;
    for (const Chunk &chunk : chunks)
        all.add(chunk.bounds);
    const float aspect = float(view.width() / std::max(view.height(), 1.0));
    const QMatrix4x4 matrix = viewProjection(camera, aspect, all);

    std::vector<float> metres(chunks.size(), -1);
    for (size_t i = 0; i < chunks.size(); ++i) {
        // What moves may have left the place where it was measured.
        if (hasVisibleAsset(chunks[i]) && (everythingMoves || chunks[i].moving || isInView(chunks[i].bounds, matrix)))
            metres[i] = metresPerPixel(camera, nearestDepth(chunks[i].bounds, camera), float(view.height()));
    }
    std::vector<int> levels = levelsWithin(chunks, metres, 0);
    if (triangleCount(chunks, levels) <= limits.freeTriangles)
        return levels;
    float tolerance = limits.pixelTolerance;
    for (int step = 0; step < MostSteps; ++step) {
        levels = levelsWithin(chunks, metres, tolerance);
        if (triangleCount(chunks, levels) <= limits.maxTriangles)
            break;
        tolerance = std::max(tolerance * ToleranceStep, LeastCoarsening);
    }
    return levels;
}

std::vector<bool> chooseLines(const std::vector<Chunk> &chunks, const std::vector<int> &levels, const Camera &camera,
                              float viewHeight)
{
    std::vector<bool> lines(chunks.size());
    for (size_t i = 0; i < chunks.size(); ++i) {
        const float pixel = metresPerPixel(camera, nearestDepth(chunks[i].bounds, camera), viewHeight);
        lines[i] =
            levels[i] != NotDrawn && levels[i] <= CoarsestWithLines && chunks[i].lineLength > ShortestLine * pixel;
    }
    return lines;
}

quint64 triangleCount(const std::vector<Chunk> &chunks, const std::vector<int> &levels)
{
    quint64 triangles = 0;
    for (size_t i = 0; i < chunks.size(); ++i)
        triangles += levels[i] == NotDrawn ? 0 : chunks[i].triangles(levels[i]);
    return triangles;
}

} // namespace twinscope::viewport
