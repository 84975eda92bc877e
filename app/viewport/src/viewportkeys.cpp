// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportkeys.h"

namespace twinscope::viewport {

namespace {

std::optional<View> viewOf(int key, bool opposite)
{
    switch (key) {
    case Qt::Key_1:
        return opposite ? View::Back : View::Front;
    case Qt::Key_3:
        return opposite ? View::Left : View::Right;
    case Qt::Key_7:
        return opposite ? View::Bottom : View::Top;
    case Qt::Key_9:
        return View::Isometric;
    default:
        return {};
    }
}

} // namespace

ViewKey viewKey(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr float TurnStep = 15;
    ViewKey result;
    if (modifiers.testFlag(Qt::AltModifier) || modifiers.testFlag(Qt::MetaModifier))
        return result;
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    result.view = viewOf(key, control);
    if (control)
        return result;
    result.toggleProjection = key == Qt::Key_5;
    result.frameAll = key == Qt::Key_Return || key == Qt::Key_Enter;
    result.yaw = key == Qt::Key_Left ? TurnStep : key == Qt::Key_Right ? -TurnStep : 0;
    result.pitch = key == Qt::Key_Up ? -TurnStep : key == Qt::Key_Down ? TurnStep : 0;
    result.zoom = key == Qt::Key_Plus ? 1 : key == Qt::Key_Minus ? -1 : 0;
    return result;
}

} // namespace twinscope::viewport
