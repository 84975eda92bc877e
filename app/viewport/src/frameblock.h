// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMatrix4x4>
#include <QVector4D>

#include <array>

namespace twinscope::viewport {

/// What all shaders know of the picture being drawn, laid out as resources/shaders/frame.glsl says (std140). A block of
/// its own and no uniforms, since Qt 3D draws a frame twice after each change of a uniform.
struct FrameBlock
{
    std::array<float, 16> viewProjection{}; ///< column after column
    QVector4D eye, light, section, depthRange;
    QVector4D layerArea{-1, -1, 1, 1};
    QVector4D part;
    float pixelScale = 1, sceneHeight = 1, pulledApart = 0, backdrop = 1;
    float outlineTaps = 0, hasLayers = 0, edges = 1, modelColours = 0;

    void setViewProjection(const QMatrix4x4 &matrix)
    {
        std::copy_n(matrix.constData(), viewProjection.size(), viewProjection.begin());
    }
};

static_assert(sizeof(FrameBlock) == 12 * sizeof(QVector4D));

} // namespace twinscope::viewport
