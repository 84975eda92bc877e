// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

namespace {

// Of the two flanges that meet in a joint, one brings the bolts: that at the start of a piece.

/// Piping has its origin on its axis, not on the floor: where the first port lies, or where the axes meet.
std::string sized(const char *name, int dn)
{
    return name + std::to_string(dn);
}

/// A pipe between two flange faces; it ends inside the flanges, so that no two faces coincide.
Shape plainPipe(const gp_Pnt &from, const gp_Pnt &to, int dn)
{
    const gp_Vec inwards = gp_Vec(gp_Dir(gp_Vec(from, to))) * nominal(dn).thickness;
    return bar(from.Translated(inwards), to.Translated(-inwards), nominal(dn).pipe / 2);
}

} // namespace

Equipment pipe(int dn, double length)
{
    Equipment e{sized("PipeDN", dn), {}, {}, ""};
    const gp_Pnt from = gp::Origin(), to(length, 0, 0);
    e.add("Pipe", plainPipe(from, to, dn), palette::Machine);
    e.add("Flanges", together({flange(from, -gp::DX(), dn), plainFlange(to, gp::DX(), dn)}), palette::Steel);
    e.port("start", from, -gp::DX(), dn);
    e.port("end", to, gp::DX(), dn);
    return e;
}

Equipment elbow(int dn)
{
    Equipment e{sized("ElbowDN", dn), {}, {}, ""};
    const double reach = nominal(dn).bend;
    const gp_Pnt from(-reach, 0, 0), to(0, 0, reach);
    e.add("Bend", bend(dn), palette::Machine);
    e.add("Flanges", together({flange(from, -gp::DX(), dn), plainFlange(to, gp::DZ(), dn)}), palette::Steel);
    e.port("start", from, -gp::DX(), dn);
    e.port("end", to, gp::DZ(), dn);
    return e;
}

Equipment tee(int dn, int branch)
{
    Equipment e{sized("TeeDN", dn), {}, {}, ""};
    const double half = nominal(dn).bend * 0.9;
    const gp_Pnt from(-half, 0, 0), to(half, 0, 0), up(0, 0, half);
    e.add("Body", together({plainPipe(from, to, dn), plainPipe(gp_Pnt(0, 0, -nominal(branch).thickness), up, branch)}),
          palette::Machine);
    e.add("Flanges", together({flange(from, -gp::DX(), dn), flange(to, gp::DX(), dn), flange(up, gp::DZ(), branch)}),
          palette::Steel);
    e.port("start", from, -gp::DX(), dn);
    e.port("end", to, gp::DX(), dn);
    e.port("branch", up, gp::DZ(), branch);
    return e;
}

Equipment reducer(int dn, int smaller)
{
    Equipment e{sized("ReducerDN", dn), {}, {}, ""};
    const double length = 350, taper = 190, start = 80;
    const gp_Pnt to(length, 0, 0);
    const double wide = nominal(dn).pipe / 2, narrow = nominal(smaller).pipe / 2, inset = nominal(smaller).thickness;
    const Shape body = Profile(0, inset)
                           .line(wide, inset)
                           .line(wide, start)
                           .line(narrow, start + taper)
                           .line(narrow, length - inset)
                           .line(0, length - inset)
                           .revolved(gp::Origin(), gp::DX());
    e.add("Body", body, palette::Machine);
    e.add("Flanges", together({flange(gp::Origin(), -gp::DX(), dn), plainFlange(to, gp::DX(), smaller)}),
          palette::Steel);
    e.port("start", gp::Origin(), -gp::DX(), dn);
    e.port("end", to, gp::DX(), smaller);
    return e;
}

Equipment flangePair(int dn)
{
    Equipment e{sized("FlangePairDN", dn), {}, {}, ""};
    const double half = 2 * nominal(dn).thickness;
    e.add("Flanges", together({flange(gp::Origin(), gp::DX(), dn), flange(gp::Origin(), -gp::DX(), dn)}),
          palette::Steel);
    e.port("start", gp_Pnt(-half, 0, 0), -gp::DX(), dn);
    e.port("end", gp_Pnt(half, 0, 0), gp::DX(), dn);
    return e;
}

Equipment header(int dn, int branch, int branches, double pitch)
{
    Equipment e{sized("HeaderDN", dn), {}, {}, ""};
    const double half = branches * pitch / 2, reach = nominal(dn).pipe / 2 + 250;
    const gp_Pnt from(-half, 0, 0), to(half, 0, 0);
    Shapes flanges{flange(from, -gp::DX(), dn), flange(to, gp::DX(), dn)}, stubs;
    e.port("start", from, -gp::DX(), dn);
    e.port("end", to, gp::DX(), dn);
    for (int i = 0; i < branches; ++i) {
        const gp_Pnt face((i - (branches - 1) / 2.0) * pitch, -reach, 0);
        stubs.push_back(nozzle(face, -gp::DY(), branch, 260));
        e.port("branch " + std::to_string(i + 1), face, -gp::DY(), branch);
    }
    e.add("Pipe", plainPipe(from, to, dn), palette::Machine);
    e.add("Branches", together(stubs), palette::Machine);
    e.add("Flanges", together(flanges), palette::Steel);
    return e;
}

Equipment pipeSupport()
{
    Equipment e{"PipeSupport", {}, {}, "carries a DN 200 … DN 400 pipe with its axis at z = 1"};
    e.add("Post",
          together({block(0, 0, 0, 400, 400, 20), block(0, 0, 20, 120, 120, 640), block(0, 0, 660, 200, 560, 120)}),
          palette::Dark);
    e.add(
        "Saddle",
        together({block(0, -150, 780, 160, 30, 170), block(0, 150, 780, 160, 30, 170), block(0, 0, 770, 160, 330, 20)}),
        palette::Steel);
    return e;
}

} // namespace demomodels
