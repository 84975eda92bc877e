// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "camera.h"

#include "worldplace.h"

#include <QQuaternion>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr float SteepestCosine = 0.99996f; // half a degree from straight up or down
constexpr float FramingMargin = 1.06f;

float halfAngleTangent(const Camera &camera)
{
    return std::tan(qDegreesToRadians(std::clamp(camera.fieldOfView, 1.0f, 150.0f)) / 2);
}

QVector3D levelRight(const QVector3D &direction, const QVector3D &up)
{
    const QVector3D level = QVector3D::crossProduct(direction, QVector3D(0, 0, 1));
    // Looking straight down the horizon says nothing: the old up vector decides.
    return (level.lengthSquared() > 1e-6f ? level : QVector3D::crossProduct(direction, up)).normalized();
}

std::array<QVector3D, 8> corners(const geometry::Bounds &b)
{
    std::array<QVector3D, 8> points;
    for (size_t i = 0; i < 8; ++i)
        points[i] = {i & 1 ? b.max.x() : b.min.x(), i & 2 ? b.max.y() : b.min.y(), i & 4 ? b.max.z() : b.min.z()};
    return points;
}

QQuaternion orientation(const Camera &camera)
{
    const QVector3D ahead = forward(camera);
    const QVector3D side = right(camera);
    return QQuaternion::fromAxes(side, QVector3D::crossProduct(side, ahead), -ahead);
}

} // namespace

Camera inScene(const plant::Camera &camera, const plant::Position &origin)
{
    return {offset(camera.position, origin), offset(camera.target, origin), camera.up, camera.orthographic,
            camera.fieldOfView};
}

plant::Camera inWorld(const Camera &camera, const plant::Position &origin)
{
    return {{},
            moved(origin, camera.position),
            moved(origin, camera.target),
            camera.up,
            camera.orthographic,
            camera.fieldOfView};
}

QVector3D forward(const Camera &camera)
{
    const QVector3D direction = (camera.target - camera.position).normalized();
    return direction.isNull() ? QVector3D(0, 1, 0) : direction;
}

QVector3D right(const Camera &camera)
{
    const QVector3D side = QVector3D::crossProduct(forward(camera), camera.up).normalized();
    return side.isNull() ? levelRight(forward(camera), {0, 1, 0}) : side;
}

float targetDistance(const Camera &camera)
{
    return std::max((camera.target - camera.position).length(), 1e-4f);
}

float metresPerPixel(const Camera &camera, float depth, float viewHeight)
{
    const float distance = camera.orthographic ? targetDistance(camera) : std::max(depth, 1e-4f);
    return 2 * distance * halfAngleTangent(camera) / std::max(viewHeight, 1.0f);
}

QMatrix4x4 viewMatrix(const Camera &camera)
{
    QMatrix4x4 matrix;
    const QVector3D side = right(camera);
    matrix.lookAt(camera.position, camera.position + forward(camera), QVector3D::crossProduct(side, forward(camera)));
    return matrix;
}

geometry::Bounds withRoomToMove(geometry::Bounds bounds)
{
    if (bounds.isEmpty())
        return bounds;
    const QVector3D margin(1, 1, 0.02f);
    const float reach = bounds.diagonal() * 0.6f;
    bounds.add(bounds.min - margin * reach);
    bounds.add(bounds.max + margin * reach);
    return bounds;
}

ClipRange clipRange(const Camera &camera, const geometry::Bounds &bounds)
{
    const float distance = targetDistance(camera);
    if (bounds.isEmpty())
        return {distance * 0.01f, distance * 100};
    ClipRange range{1e30f, -1e30f};
    for (const QVector3D &corner : corners(bounds)) {
        const float depth = QVector3D::dotProduct(corner - camera.position, forward(camera));
        range.near = std::min(range.near, depth);
        range.far = std::max(range.far, depth);
    }
    const float slack = std::max((range.far - range.near) * 0.02f, distance * 0.001f);
    range.near -= slack;
    range.far += slack;
    if (!camera.orthographic) {
        range.far = std::max(range.far, distance * 0.01f);
        range.near = std::max(range.near, range.far / 20000);
    }
    return range;
}

QMatrix4x4 projectionMatrix(const Camera &camera, float aspect, ClipRange range)
{
    QMatrix4x4 matrix;
    if (!camera.orthographic) {
        matrix.perspective(std::clamp(camera.fieldOfView, 1.0f, 150.0f), aspect, range.near, range.far);
        return matrix;
    }
    const float half = targetDistance(camera) * halfAngleTangent(camera);
    matrix.ortho(-half * aspect, half * aspect, -half, half, range.near, range.far);
    return matrix;
}

QMatrix4x4 viewProjection(const Camera &camera, float aspect, const geometry::Bounds &bounds)
{
    return projectionMatrix(camera, aspect, clipRange(camera, bounds)) * viewMatrix(camera);
}

Ray rayThrough(const Camera &camera, const QSizeF &view, const QPointF &point)
{
    const float x = float(2 * point.x() / view.width() - 1);
    const float y = float(1 - 2 * point.y() / view.height());
    const float half = halfAngleTangent(camera);
    const float aspect = float(view.width() / view.height());
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, forward(camera));
    const QVector3D offset = side * (x * half * aspect) + up * (y * half);
    if (!camera.orthographic)
        return {camera.position, (forward(camera) + offset).normalized()};
    // Starts far behind the camera: an orthographic picture also shows what stands there.
    const float distance = targetDistance(camera);
    return {camera.position + offset * distance - forward(camera) * (distance * 100), forward(camera)};
}

std::optional<QPointF> project(const Camera &camera, const QSizeF &view, const QVector3D &point)
{
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, forward(camera));
    const QVector3D offset = point - camera.position;
    const float depth = camera.orthographic ? targetDistance(camera) : QVector3D::dotProduct(offset, forward(camera));
    if (depth <= 1e-5f)
        return {};
    const float scale = float(view.height()) / (2 * depth * halfAngleTangent(camera));
    return QPointF(view.width() / 2 + double(QVector3D::dotProduct(offset, side) * scale),
                   view.height() / 2 - double(QVector3D::dotProduct(offset, up) * scale));
}

Camera orbited(Camera camera, const QVector3D &pivot, float yaw, float pitch)
{
    const QVector3D ahead = forward(camera);
    const QVector3D side = levelRight(ahead, camera.up);
    const QQuaternion turn = QQuaternion::fromAxisAndAngle(0, 0, 1, yaw);
    QQuaternion tip = QQuaternion::fromAxisAndAngle(side, pitch);
    const QVector3D before = tip.rotatedVector(ahead);
    const bool overTheTop = QVector3D::dotProduct(QVector3D::crossProduct(before, QVector3D(0, 0, 1)), side) <= 0;
    if (overTheTop || std::abs(before.z()) > SteepestCosine)
        tip = {};
    const QQuaternion rotation = turn * tip;
    camera.position = pivot + rotation.rotatedVector(camera.position - pivot);
    camera.target = pivot + rotation.rotatedVector(camera.target - pivot);
    camera.up = QVector3D::crossProduct(turn.rotatedVector(side), forward(camera)).normalized();
    return camera;
}

Camera moved(Camera camera, const QVector3D &shift)
{
    camera.position += shift;
    camera.target += shift;
    return camera;
}

Camera zoomed(Camera camera, const QVector3D &anchor, float factor)
{
    const float distance = targetDistance(camera);
    const float limited = std::clamp(distance * factor, 1e-3f, 1e6f) / distance;
    camera.position = anchor + (camera.position - anchor) * limited;
    camera.target = anchor + (camera.target - anchor) * limited;
    return camera;
}

Camera facing(Camera camera, const QVector3D &direction)
{
    const QVector3D ahead = direction.normalized();
    const bool steep = std::abs(ahead.z()) > SteepestCosine;
    camera.position = camera.target - ahead * targetDistance(camera);
    camera.up = steep ? QVector3D(0, ahead.z() < 0 ? 1.0f : -1.0f, 0) : QVector3D(0, 0, 1);
    return camera;
}

Camera facing(const Camera &camera, View view)
{
    switch (view) {
    case View::Front:
        return facing(camera, QVector3D(0, 1, 0));
    case View::Back:
        return facing(camera, QVector3D(0, -1, 0));
    case View::Right:
        return facing(camera, QVector3D(-1, 0, 0));
    case View::Left:
        return facing(camera, QVector3D(1, 0, 0));
    case View::Top:
        return facing(camera, QVector3D(0, 0, -1));
    case View::Bottom:
        return facing(camera, QVector3D(0, 0, 1));
    case View::Isometric:
        break;
    }
    return facing(camera, QVector3D(-1, 1, -0.75f));
}

namespace {

/// How far the corners reach on the screen, as tangents of the angle from the middle.
struct Extent
{
    float left = 1e30f, right = -1e30f, low = 1e30f, high = -1e30f;
};

Extent extentOnScreen(const Camera &camera, const geometry::Bounds &bounds)
{
    const QVector3D ahead = forward(camera);
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, ahead);
    Extent extent;
    for (const QVector3D &corner : corners(bounds)) {
        const QVector3D offset = corner - camera.position;
        const float depth = camera.orthographic ? targetDistance(camera) : QVector3D::dotProduct(offset, ahead);
        const float x = QVector3D::dotProduct(offset, side) / std::max(depth, 1e-4f);
        const float y = QVector3D::dotProduct(offset, up) / std::max(depth, 1e-4f);
        extent = {std::min(extent.left, x), std::max(extent.right, x), std::min(extent.low, y),
                  std::max(extent.high, y)};
    }
    return extent;
}

/// From the target back, so that every corner is inside the picture.
float fittingDistance(const Camera &camera, const geometry::Bounds &bounds, float aspect)
{
    const QVector3D ahead = forward(camera);
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, ahead);
    const float vertical = halfAngleTangent(camera);
    float distance = 1e-5f;
    for (const QVector3D &corner : corners(bounds)) {
        const QVector3D offset = corner - camera.target;
        const float nearer = camera.orthographic ? 0 : QVector3D::dotProduct(offset, ahead);
        const float wide = std::abs(QVector3D::dotProduct(offset, side)) * FramingMargin / (vertical * aspect);
        const float high = std::abs(QVector3D::dotProduct(offset, up)) * FramingMargin / vertical;
        distance = std::max({distance, wide - nearer, high - nearer});
    }
    return distance;
}

} // namespace

Camera framing(Camera camera, const geometry::Bounds &bounds, float aspect)
{
    if (bounds.isEmpty())
        return camera;
    constexpr int Rounds = 12;
    const QVector3D ahead = forward(camera);
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, ahead);
    camera.target = bounds.centre();
    float distance = fittingDistance(camera, bounds, aspect);
    // What is near looks larger than what is far: the middle of the box is not the middle of its picture.
    for (int round = 0; round < Rounds; ++round) {
        camera.position = camera.target - ahead * distance;
        const Extent e = extentOnScreen(camera, bounds);
        camera.target += (side * (e.left + e.right) + up * (e.low + e.high)) * (distance / 4);
        camera.position = camera.target - ahead * distance;
        distance = fittingDistance(camera, bounds, aspect);
    }
    camera.position = camera.target - ahead * distance;
    return camera;
}

Camera blended(const Camera &from, const Camera &to, float position)
{
    Camera camera = to;
    const QQuaternion turn = QQuaternion::slerp(orientation(from), orientation(to), position);
    const float a = targetDistance(from);
    const float b = targetDistance(to);
    const float distance = a * std::pow(b / a, position);
    camera.target = from.target + (to.target - from.target) * position;
    camera.position = camera.target - turn.rotatedVector(QVector3D(0, 0, -1)) * distance;
    camera.up = turn.rotatedVector(QVector3D(0, 1, 0));
    camera.fieldOfView = from.fieldOfView + (to.fieldOfView - from.fieldOfView) * position;
    return camera;
}

} // namespace twinscope::viewport
