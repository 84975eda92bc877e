// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"
#include "chunk.h"

#include <functional>
#include <vector>

namespace twinscope::viewport {

/// How fine a picture may be.
struct DetailLimits
{
    float pixelTolerance = 0.5f;      ///< a level may deviate from the true shape by this much on the screen
    quint64 maxTriangles = 1'500'000; ///< where more would be drawn, the tolerance grows until it fits
    quint64 freeTriangles = 0;        ///< so many cost next to nothing: up to here everything is as fine as it can be
};

constexpr int NotDrawn = -1;

/// The level of each chunk for this camera and view height in pixels; NotDrawn for those outside the picture or without
/// a visible asset. everythingMoves: nothing is where it was measured.
std::vector<int> chooseLevels(const std::vector<Chunk> &chunks, const Camera &camera, const QSizeF &view,
                              const DetailLimits &limits, const std::function<bool(const Chunk &)> &hasVisibleAsset,
                              bool everythingMoves = false);

/// By chunk: whether its feature lines are drawn. They are where the chunk is as fine as can be, or nearly, and where its
/// lines are long enough on the screen to tell something; elsewhere they would blacken everything.
std::vector<bool> chooseLines(const std::vector<Chunk> &chunks, const std::vector<int> &levels, const Camera &camera,
                              float viewHeight);

quint64 triangleCount(const std::vector<Chunk> &chunks, const std::vector<int> &levels);

/// Whether a box can be seen at all: false only where it certainly lies outside the picture.
bool isInView(const geometry::Bounds &bounds, const QMatrix4x4 &viewProjection);

} // namespace twinscope::viewport
