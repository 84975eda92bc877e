// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigation.h"

#include <cmath>

namespace twinscope::viewport {

namespace {
constexpr double ClickReach = 4; ///< pixels a click may wander
constexpr float DegreesPerPixel = 0.4f;
constexpr double ZoomPerStep = 0.85;
constexpr double PixelsPerStep = 20; ///< of a drag that comes closer
} // namespace

Navigation::Drag Navigation::dragOf(Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const
{
    const bool left = buttons.testFlag(Qt::LeftButton), middle = buttons.testFlag(Qt::MiddleButton);
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    if (buttons == Qt::NoButton)
        return Drag::None;
    switch (m_style) {
    case NavigationStyle::Blender:
        if (!middle)
            return Drag::Idle;
        return shift ? Drag::Pan : modifiers.testFlag(Qt::ControlModifier) ? Drag::Zoom : Drag::Orbit;
    case NavigationStyle::Cad:
        return middle && left ? Drag::Orbit : middle ? Drag::Pan : Drag::Idle;
    case NavigationStyle::Twinscope:
    case NavigationStyle::Touchpad:
        break;
    }
    return left && !shift ? Drag::Orbit : Drag::Pan;
}

void Navigation::press(const QPointF &position, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers)
{
    if (m_drag == Drag::None)
        m_moved = false;
    m_drag = dragOf(buttons, modifiers);
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
    } else if (m_drag == Drag::Zoom) {
        m_camera = zoomed(m_camera, m_pivot, float(std::pow(ZoomPerStep, -step.y() / PixelsPerStep)));
    } else if (m_drag == Drag::Pan) {
        shiftBy(step, QVector3D::dotProduct(m_pivot - m_camera.position, forward(m_camera)));
    }
    return m_drag != Drag::Idle;
}

bool Navigation::release(Qt::MouseButtons buttons)
{
    const bool click = m_drag != Drag::None && !m_moved;
    m_drag = dragOf(buttons, {});
    m_moved = m_moved || m_drag != Drag::None; // what is still down was part of a chord, and no click
    return click && m_drag == Drag::None;
}

void Navigation::scroll(const QPointF &position, const QPointF &pixels, double steps, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        pan(pixels);
    else if (m_style != NavigationStyle::Touchpad || modifiers.testFlag(Qt::ControlModifier))
        zoom(position, steps);
    else
        turn(float(-pixels.x()) * DegreesPerPixel, float(-pixels.y()) * DegreesPerPixel);
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
