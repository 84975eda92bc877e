// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector3D>

#include <span>
#include <vector>

namespace twinscope::geometry {

/// Triangles with a normal at every vertex.
struct Surface
{
    std::vector<QVector3D> positions;
    std::vector<QVector3D> normals; ///< unit length, same count as positions
    std::vector<quint32> indices;
};

/// Gives triangles the normals a file did not bring: smooth where neighbouring triangles meet at an angle of at most
/// `creaseDegrees`, hard elsewhere. Equal positions are welded first, so triangle soup becomes smooth as well. Triangles
/// keep their order and their corners' order; vertices do not. Every index must be within positions.
Surface withCreaseNormals(std::span<const QVector3D> positions, std::span<const quint32> indices,
                          float creaseDegrees = 35.0f);

/// The same triangles with each pair of position and normal only once, and none that no triangle uses.
Surface withSharedVertices(const Surface &surface);

/// v with length 1, also where it is very short or very long; `fallback` for the null vector and what is not finite.
QVector3D unitVector(const QVector3D &v, const QVector3D &fallback = {0, 0, 1});

} // namespace twinscope::geometry
