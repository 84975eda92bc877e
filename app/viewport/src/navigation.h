// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <functional>

namespace twinscope::viewport {

/// Turns the mouse into camera movements: left drag turns, middle or Shift+left or right drag shifts, the wheel comes
/// closer to what is under the pointer.
class Navigation
{
public:
    /// What lies under a point of the view, or what to turn round instead.
    using Anchor = std::function<QVector3D(const QPointF &)>;

    Navigation(plant::Camera &camera, Anchor anchor)
        : m_camera(camera)
        , m_anchor(std::move(anchor))
    {
    }

    void setViewSize(const QSizeF &size) { m_view = size; }
    void press(const QPointF &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    bool move(const QPointF &position); ///< true where the camera moved
    bool release();                     ///< true where it was a click and no drag
    bool isDragging() const { return m_drag != Drag::None && m_moved; }

    void zoom(const QPointF &position,
              double steps); ///< a notch of the wheel is one step, towards the picture positive
    void pan(const QPointF &pixels);
    void turn(float yaw, float pitch); ///< degrees, round the target

private:
    enum class Drag { None, Orbit, Pan };
    void shiftBy(const QPointF &pixels, float depth);

    plant::Camera &m_camera;
    Anchor m_anchor;
    QSizeF m_view{1, 1};
    Drag m_drag = Drag::None;
    bool m_moved = false;
    QPointF m_pressed, m_last;
    QVector3D m_pivot;
};

} // namespace twinscope::viewport
