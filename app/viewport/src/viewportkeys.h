// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/viewport/viewportwidget.h>

#include <optional>

namespace twinscope::viewport {

/// What a key asks of the view.
struct ViewKey
{
    std::optional<View> view;
    bool toggleProjection = false;
    bool frameAll = false;
    float yaw = 0, pitch = 0; ///< degrees
    double zoom = 0;          ///< steps

    bool isNothing() const { return !view && !toggleProjection && !frameAll && yaw == 0 && pitch == 0 && zoom == 0; }
};

/// F3D's keys: 1 front, 3 right, 7 top, 9 isometric, with Ctrl the opposite side; 5 parallel or perspective, Enter shows
/// everything; the arrows turn, + and - zoom.
ViewKey viewKey(int key, Qt::KeyboardModifiers modifiers);

} // namespace twinscope::viewport
