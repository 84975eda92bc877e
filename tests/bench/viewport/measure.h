// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

#include <QSize>
#include <QVector3D>

#include <functional>

namespace twinscope::bench {

inline constexpr QSize PictureSize(1280, 800);

/// How many pumps, and of how many triangles each.
struct PlantSize
{
    int assets = 0;
    int trianglesEach = 1200;
};

struct Measurement
{
    quint64 triangles = 0; ///< drawn in a frame
    int drawCalls = 0;
    int width = PictureSize.width(); ///< of the last picture; less is shown enlarged
    double framesPerSecond = 0;
    double processorMilliseconds = 0; ///< of all threads, per frame: hardly moves when others use the machine
    double memoryMiB = 0;             ///< resident memory of the whole process at the end
};

/// Calls `frame` until about three seconds have passed, two times at least, after one call that does not count, and
/// fills in rate, processor time and memory.
void measureFrames(Measurement &result, const std::function<void(int)> &frame);

/// All triangles of the sample pump as one mesh: what one asset of the naive scene draws.
struct FlatMesh
{
    std::vector<QVector3D> positionsAndNormals; ///< alternating
    std::vector<quint32> indices;
};
FlatMesh flatten(const geometry::Model &model);

} // namespace twinscope::bench
