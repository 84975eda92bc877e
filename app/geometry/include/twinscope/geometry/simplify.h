// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/geometry/model.h>

namespace twinscope::geometry {

/// Adds levels of detail below level 0: about 50 %, 15 % and 4 % of its triangles, and a last one of at most a few dozen,
/// which is a box where nothing better is left of the shape. Colours stay as ranges; each level's error is at least that
/// of the level before. Vertices of their own are appended to the mesh, so that hard edges stay hard. A mesh that is
/// small already, or has levels already, stays as it is.
void simplify(Mesh &mesh);

/// All meshes of a model. After a cancel the remaining ones stay without coarser levels.
void simplify(Model &model, core::Progress &progress);

} // namespace twinscope::geometry
