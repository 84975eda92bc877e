// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "solids.h"

namespace demomodels {

/// The dimensions of a nominal diameter: pipe as EN 10220, flange as EN 1092-1 PN 16 with fewer
/// bolts, which cost triangles. Millimetres.
struct Nominal
{
    int dn;
    double pipe;       ///< outer diameter
    double flange;     ///< outer diameter
    double thickness;  ///< of the flange
    double boltCircle; ///< diameter
    int bolts;
    double boltHead; ///< across flats
    double bend;     ///< radius of an elbow's centre line
};

/// The dimensions of `dn`; ends the program for one that is not in the table.
const Nominal &nominal(int dn);

/// A flange whose face lies at `face` and looks `outwards`, with bolts.
Shape flange(const gp_Pnt &face, const gp_Dir &outwards, int dn);
/// The same without bolts: the second of a pair, and where triangles count.
Shape plainFlange(const gp_Pnt &face, const gp_Dir &outwards, int dn);
/// A pipe stub that ends in a flange at `face`; `length` is measured from the face inwards.
Shape nozzle(const gp_Pnt &face, const gp_Dir &outwards, int dn, double length);
/// An elbow of 90° that comes from -X and leaves to +Z, its flange faces or pipe ends at (-bend, 0, 0) and (0, 0, bend).
Shape bend(int dn);

/// Two posts and two rails from point to point, 1.1 m high.
Shape railing(const gp_Pnt &from, const gp_Pnt &to);
/// A ladder that stands at `foot`, its rungs along `side`.
Shape ladder(const gp_Pnt &foot, const gp_Dir &side, double height);
/// A steel I-beam from point to point, its web upright.
Shape beam(const gp_Pnt &from, const gp_Pnt &to, double height);

} // namespace demomodels
