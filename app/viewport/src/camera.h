// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>
#include <twinscope/viewport/viewportwidget.h>

#include <QPointF>
#include <QSizeF>

#include <optional>

namespace twinscope::viewport {

/// Camera arithmetic without a widget: every function takes a camera and returns another one. Z is up, metres, degrees.
/// An orthographic camera shows at its target what a perspective one would, so that toggling keeps the size.

struct Ray
{
    QVector3D origin;
    QVector3D direction; ///< unit length

    QVector3D at(float distance) const { return origin + direction * distance; }
};

struct ClipRange
{
    float near = 0.1f;
    float far = 1000.0f;
};

QVector3D forward(const plant::Camera &camera);
QVector3D right(const plant::Camera &camera);
float targetDistance(const plant::Camera &camera);
/// Metres that one pixel covers at a distance along the view direction.
float metresPerPixel(const plant::Camera &camera, float depth, float viewHeight);

QMatrix4x4 viewMatrix(const plant::Camera &camera);
/// Bounds of what stands in a plant, with room for what moves and for the floor grid.
geometry::Bounds withRoomToMove(geometry::Bounds bounds);
ClipRange clipRange(const plant::Camera &camera, const geometry::Bounds &bounds); ///< tight around the bounds
QMatrix4x4 projectionMatrix(const plant::Camera &camera, float aspect, ClipRange range);
/// From the world to the picture, -1 to 1, deep enough for the bounds.
QMatrix4x4 viewProjection(const plant::Camera &camera, float aspect, const geometry::Bounds &bounds);

Ray rayThrough(const plant::Camera &camera, const QSizeF &view, const QPointF &point);
/// Where a point of the world appears; nothing where it lies behind the camera.
std::optional<QPointF> project(const plant::Camera &camera, const QSizeF &view, const QVector3D &point);

/// Turns round the pivot; the horizon stays level and the camera never tips over.
plant::Camera orbited(plant::Camera camera, const QVector3D &pivot, float yaw, float pitch);
plant::Camera moved(plant::Camera camera, const QVector3D &shift);
/// Below 1 comes closer; what lies at the anchor stays where it is on the screen.
plant::Camera zoomed(plant::Camera camera, const QVector3D &anchor, float factor);
plant::Camera facing(const plant::Camera &camera, View view);         ///< same target, same distance
plant::Camera facing(plant::Camera camera, const QVector3D &forward); ///< along any direction
plant::Camera framing(plant::Camera camera, const geometry::Bounds &bounds, float aspect); ///< same direction
/// Between two cameras, 0…1: turns, moves and zooms evenly.
plant::Camera blended(const plant::Camera &from, const plant::Camera &to, float position);

} // namespace twinscope::viewport
