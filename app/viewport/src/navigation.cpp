// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigation.h"

#include <cmath>

namespace twinscope::viewport {

namespace {
constexpr double ClickReach = 4; ///< pixels a click may wander
constexpr float DegreesPerPixel = 0.4f;
constexpr double ZoomPerStep = 0.85;
} // namespace

void Navigation::press(const QPointF &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const bool pans = button != Qt::LeftButton || modifiers.testFlag(Qt::ShiftModifier);
    m_drag = pans ? Drag::Pan : Drag::Orbit;
    m_moved = false;
    m_pressed = m_last = position;
    m_pivot = m_anchor(position);
}

bool Navigation::move(const QPointF &position)
{
    if (m_drag == Drag::None)
        return false;
    const QPointF wandered = position - m_pressed;
    if (!m_moved && std::hypot(wandered.x(), wandered.y()) < ClickReach)
        return false;
    m_moved = true;
    const QPointF step = position - m_last;
    m_last = position;
    if (m_drag == Drag::Orbit) {
        m_camera = orbited(m_camera, m_pivot, float(-step.x()) * DegreesPerPixel, float(-step.y()) * DegreesPerPixel);
    } else {
        shiftBy(step, QVector3D::dotProduct(m_pivot - m_camera.position, forward(m_camera)));
    }
    return true;
}

bool Navigation::release()
{
    const bool click = m_drag != Drag::None && !m_moved;
    m_drag = Drag::None;
    return click;
}

void Navigation::zoom(const QPointF &position, double steps)
{
    m_camera = zoomed(m_camera, m_anchor(position), float(std::pow(ZoomPerStep, steps)));
}

void Navigation::pan(const QPointF &pixels)
{
    shiftBy(pixels, targetDistance(m_camera));
}

void Navigation::turn(float yaw, float pitch)
{
    m_camera = orbited(m_camera, m_camera.target, yaw, pitch);
}

void Navigation::shiftBy(const QPointF &pixels, float depth)
{
    const float metres = metresPerPixel(m_camera, depth, float(m_view.height()));
    const QVector3D side = right(m_camera);
    const QVector3D up = QVector3D::crossProduct(side, forward(m_camera));
    m_camera = moved(m_camera, (up * float(pixels.y()) - side * float(pixels.x())) * metres);
}

} // namespace twinscope::viewport
