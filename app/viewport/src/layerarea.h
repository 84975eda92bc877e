// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenebuilder.h"

#include <QVector4D>

#include <optional>
#include <vector>

namespace twinscope::viewport {

/// Where in the picture boxes may be seen: left, bottom, right, top from -1 to 1. Everything where one of them reaches
/// behind the eye; nothing (0, 0, 0, 0) where there are none.
QVector4D pictureArea(const std::vector<geometry::Bounds> &boxes, const QMatrix4x4 &viewProjection);

/// The boxes of chunks of which something can be seen through. Nothing where one of them moves: it may be anywhere.
std::optional<std::vector<geometry::Bounds>> seeThroughBoxes(const std::vector<Chunk> &chunks,
                                                             const std::vector<bool> &transparent);

} // namespace twinscope::viewport
