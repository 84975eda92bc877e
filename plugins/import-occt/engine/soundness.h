// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <TopoDS_Shape.hxx>

namespace twinscope::occt {

/// Whether every place, radius and knot of the shape's vertices, edges and faces is a number and none is out of the world
/// (10^10 metres). With others OpenCASCADE crashes or does not come to an end when it meshes them. Cheap beside meshing.
bool isSound(const TopoDS_Shape &shape);

} // namespace twinscope::occt
