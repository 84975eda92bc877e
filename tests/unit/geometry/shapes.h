// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

namespace twinscope::test {

/// A closed ball of about 2 · rings² triangles with shared, smooth vertices; the upper half of one colour, the lower half
/// of another.
geometry::Mesh ball(int rings, QRgb upper = 0xffcc0000, QRgb lower = 0xff0000cc, float radius = 1);

/// Twelve triangles with hard edges.
geometry::Mesh box(const QVector3D &size = {1, 1, 1});

/// Root "Plant", two equal "Bolt" that share a mesh under the group "Frame", and a "Ball".
geometry::Model smallPlant();

} // namespace twinscope::test
