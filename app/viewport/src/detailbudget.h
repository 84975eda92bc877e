// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetparts.h"
#include "camera.h"

#include <optional>

namespace twinscope::viewport {

/// By part: the level its geometry begins with, so that all of them together stay within so many triangles. Where the limit
/// is too small for everything, what the camera sees large gets what is left, down to what its pixels can show; without a
/// camera, what is large. All 0 where everything fits.
std::vector<int> baseLevels(const std::vector<Part> &parts, quint64 limit, const std::optional<Camera> &camera = {});

/// Whether a camera has come so far from another one that it deserves geometry of its own.
bool seesOtherThings(const Camera &camera, const std::optional<Camera> &other);

} // namespace twinscope::viewport
