// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <functional>

namespace twinscope::viewport {

/// Turns the mouse into camera movements, in the way of one of the programs people know. All but turning goes by what is
/// under the pointer.
class Navigation
{
public:
    /// What lies under a point of the view, or what to turn round instead.
    using Anchor = std::function<QVector3D(const QPointF &)>;

    Navigation(Camera &camera, Anchor anchor)
        : m_camera(camera)
        , m_anchor(std::move(anchor))
    {
    }

    void setViewSize(const QSizeF &size) { m_view = size; }
    void setStyle(NavigationStyle style) { m_style = style; }
    /// buttons: all that are down now.
    void press(const QPointF &position, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers);
    bool move(const QPointF &position);     ///< true where the camera moved
    bool release(Qt::MouseButtons buttons); ///< buttons: still down; true where it was a click and no drag
    void moveOrigin(const QVector3D &shift)
    {
        m_pivot += shift;
    } ///< what it turns round stays where it is in the world
    bool isDragging() const { return m_drag != Drag::None && m_moved; }

    /// A wheel's or two fingers' way: pixels, and steps of a notch.
    void scroll(const QPointF &position, const QPointF &pixels, double steps, Qt::KeyboardModifiers modifiers);
    void zoom(const QPointF &position, double steps); ///< towards the picture positive
    void pan(const QPointF &pixels);
    void turn(float yaw, float pitch); ///< degrees, round the target

private:
    enum class Drag { None, Idle, Orbit, Pan, Zoom }; ///< Idle: a button is down that moves nothing
    Drag dragOf(Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const;
    void shiftBy(const QPointF &pixels, float depth);

    Camera &m_camera;
    Anchor m_anchor;
    QSizeF m_view{1, 1};
    NavigationStyle m_style = NavigationStyle::Twinscope;
    Drag m_drag = Drag::None;
    bool m_moved = false;
    QPointF m_pressed, m_last;
    QVector3D m_pivot;
};

} // namespace twinscope::viewport
