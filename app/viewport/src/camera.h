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

/// A plant's camera relative to an origin beside what it sees: see worldplace.h.
struct Camera
{
    QVector3D position{10, -10, 10}, target, up{0, 0, 1}; ///< metres, Z up
    bool orthographic = false;
    float fieldOfView = 45; ///< degrees, vertical
    bool operator==(const Camera &) const = default;
};

Camera inScene(const plant::Camera &camera, const plant::Position &origin);
plant::Camera inWorld(const Camera &camera, const plant::Position &origin); ///< without a name

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

QVector3D forward(const Camera &camera);
QVector3D right(const Camera &camera);
float targetDistance(const Camera &camera);
/// Metres that one pixel covers at a distance along the view direction.
float metresPerPixel(const Camera &camera, float depth, float viewHeight);

QMatrix4x4 viewMatrix(const Camera &camera);
/// Bounds of what stands in a plant, with room for what moves and for the floor grid.
geometry::Bounds withRoomToMove(geometry::Bounds bounds);
ClipRange clipRange(const Camera &camera, const geometry::Bounds &bounds); ///< tight around the bounds
QMatrix4x4 projectionMatrix(const Camera &camera, float aspect, ClipRange range);
/// From the world to the picture, -1 to 1, deep enough for the bounds.
QMatrix4x4 viewProjection(const Camera &camera, float aspect, const geometry::Bounds &bounds);

Ray rayThrough(const Camera &camera, const QSizeF &view, const QPointF &point);
/// Where a point of the world appears; nothing where it lies behind the camera.
std::optional<QPointF> project(const Camera &camera, const QSizeF &view, const QVector3D &point);

/// Turns round the pivot; the horizon stays level and the camera never tips over.
Camera orbited(Camera camera, const QVector3D &pivot, float yaw, float pitch);
Camera moved(Camera camera, const QVector3D &shift);
/// Below 1 comes closer; what lies at the anchor stays where it is on the screen.
Camera zoomed(Camera camera, const QVector3D &anchor, float factor);
Camera facing(const Camera &camera, View view);                              ///< same target, same distance
Camera facing(Camera camera, const QVector3D &forward);                      ///< along any direction
Camera framing(Camera camera, const geometry::Bounds &bounds, float aspect); ///< same direction
/// Between two cameras, 0…1: turns, moves and zooms evenly.
Camera blended(const Camera &from, const Camera &to, float position);

} // namespace twinscope::viewport
