// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

namespace twinscope::viewport {

/// Twelve triangles round the bounds, flat faces, one level, no colour.
geometry::Mesh boxMesh(const geometry::Bounds &bounds);

} // namespace twinscope::viewport
