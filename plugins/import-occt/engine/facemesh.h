// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <TopoDS_Face.hxx>
#include <gp_Dir.hxx>
#include <gp_Pnt.hxx>

#include <array>
#include <vector>

namespace twinscope::occt {

/// The triangles of one face in millimetres, in the frame of the part, counter-clockwise seen from outside.
struct FaceMesh
{
    std::vector<gp_Pnt> positions;
    std::vector<gp_Dir> normals; ///< outward, of the surface itself where it has one; same count as positions
    std::vector<std::array<int, 3>> triangles;

    bool isEmpty() const { return triangles.empty(); }
};

/// Takes the face's triangulation; empty where the face has none or where it is not finite.
FaceMesh faceMesh(const TopoDS_Face &face);

} // namespace twinscope::occt
