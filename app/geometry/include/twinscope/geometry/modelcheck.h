// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

namespace twinscope::geometry {

/// What is wrong with a model, in English and for the log, or "" where every promise of model.h holds: parents before
/// children, indices in range, normals and bounds that fit, ranges that cover all indices, nothing NaN or infinite.
QString faultOf(const Model &model);
QString faultOf(const Mesh &mesh);

} // namespace twinscope::geometry
