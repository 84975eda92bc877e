// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/geometry/model.h>

namespace twinscope::geometry {

/// The lines that make a shape legible: where its surface ends, and where it bends sharply. Ends of lines are vertices of
/// level 0, two a line. How fine a round surface was meshed does not matter, for the normals decide and not the triangles.
/// Of a surface that is nothing but bends, such as a scan, there are none.
std::vector<quint32> featureLines(const Mesh &mesh, float creaseDegrees = 25.0f);

/// Gives every mesh its lines.
void addFeatureLines(Model &model, core::Progress &progress);

} // namespace twinscope::geometry
