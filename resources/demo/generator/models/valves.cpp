// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

namespace {

/// All valves stand in a pipe along X whose axis runs at this height above their origin.
constexpr double Axis = 0;

void addFlanges(Equipment &e, int dn, double faceToFace)
{
    const gp_Pnt inlet(-faceToFace / 2, 0, Axis), outlet(faceToFace / 2, 0, Axis);
    e.add("Flanges", together({flange(inlet, -gp::DX(), dn), flange(outlet, gp::DX(), dn)}), palette::Steel);
    e.port("inlet", inlet, -gp::DX(), dn);
    e.port("outlet", outlet, gp::DX(), dn);
}

Shape handwheel(double radius)
{
    const Shape spoke = strut(gp_Pnt(20, 0, 0), gp_Pnt(radius, 0, 0), radius * 0.09);
    return together({torus(gp::Origin(), gp::DZ(), radius, radius * 0.07), around(gp::OZ(), 5, spoke),
                     cylinder(gp_Pnt(0, 0, -20), gp::DZ(), radius * 0.16, 45)});
}

Shape electricActuator()
{
    const Shape housing = Profile(0, 0)
                              .line(70, 0)
                              .line(70, 30)
                              .line(125, 45)
                              .line(125, 165)
                              .arc(118, 190, 90, 200)
                              .line(0, 205)
                              .revolved(gp::Origin(), gp::DZ());
    return together({housing, cylinder(gp_Pnt(0, 100, 105), gp::DY(), 62, 190),
                     cylinder(gp_Pnt(0, 290, 105), gp::DY(), 68, 30), block(-140, 0, 60, 110, 150, 110),
                     cylinder(gp_Pnt(-160, -75, 110), -gp::DY(), 16, 45)});
}

/// A membrane housing of two shells bolted together at their rim.
Shape membraneHousing(double radius)
{
    const Shape shells = Profile(0, 0)
                             .line(radius * 0.45, 0)
                             .arc(radius * 0.8, 28, radius * 0.92, 70)
                             .line(radius, 70)
                             .line(radius, 92)
                             .line(radius * 0.92, 92)
                             .dome(165)
                             .revolved(gp::Origin(), gp::DZ());
    const Shape bolt = hexagon(gp_Pnt(radius * 0.95, 0, 60), gp::DZ(), 18, 44);
    return together({shells, around(gp::OZ(), 12, bolt), cylinder(gp_Pnt(0, 0, 160), gp::DZ(), 22, 35)});
}

Shape yoke(double from, double to)
{
    return together({block(0, -70, from, 45, 26, to - from), block(0, 70, from, 45, 26, to - from),
                     cylinder(gp_Pnt(0, 0, from - 10), gp::DZ(), 90, 28),
                     cylinder(gp_Pnt(0, 0, to - 18), gp::DZ(), 90, 18)});
}

} // namespace

Equipment butterflyValve()
{
    constexpr int Dn = 200;
    Equipment e{"ButterflyValve", {}, {}, "Disc and Indicator turn about Z, axis through (0, 0, z); 0 deg is open"};
    const double pipe = nominal(Dn).pipe / 2, width = 70;
    const Shape ring = tube(gp_Pnt(-width / 2, 0, Axis), gp::DX(), 140, pipe - 12, width);
    e.add("Body",
          together({ring, cylinder(gp_Pnt(0, 0, 135), gp::DZ(), 34, 120), cylinder(gp_Pnt(0, 0, 250), gp::DZ(), 75, 20),
                    cylinder(gp_Pnt(0, 0, -175), gp::DZ(), 40, 50)}),
          palette::Machine);
    e.add("Disc", Profile(0, -7).line(pipe - 16, -4).line(pipe - 16, 4).line(0, 7).revolved(gp::Origin(), gp::DY()),
          palette::Light, gp_Pnt(0, 0, Axis));
    e.add("Actuator", moved(electricActuator(), 0, 0, 270), palette::Dark);
    e.add("Indicator", together({cylinder(gp::Origin(), gp::DZ(), 42, 22), block(0, 0, 22, 76, 16, 14)}),
          palette::Light, gp_Pnt(0, 0, 474));
    const double half = width / 2;
    e.add("Flanges",
          together({flange(gp_Pnt(half, 0, Axis), -gp::DX(), Dn), flange(gp_Pnt(-half, 0, Axis), gp::DX(), Dn)}),
          palette::Steel);
    const double face = half + 2 * nominal(Dn).thickness;
    e.port("inlet", gp_Pnt(-face, 0, Axis), -gp::DX(), Dn);
    e.port("outlet", gp_Pnt(face, 0, Axis), gp::DX(), Dn);
    return e;
}

Equipment gateValve()
{
    constexpr int Dn = 250;
    Equipment e{
        "GateValve", {}, {}, "Handwheel turns about Z, axis through (0, 0, z); Stem slides along Z by up to 0.25 m"};
    constexpr double FaceToFace = 330;
    addFlanges(e, Dn, FaceToFace);
    const Shape bonnet = Profile(0, 0)
                             .line(150, 0)
                             .line(150, 60)
                             .line(215, 60)
                             .line(215, 110)
                             .line(140, 110)
                             .arc(120, 230, 60, 290)
                             .line(60, 330)
                             .line(0, 330)
                             .revolved(gp_Pnt(0, 0, 80), gp::DZ());
    const Shape bolt = hexagon(gp_Pnt(190, 0, 190), gp::DZ(), 30, 22);
    e.add("Body", together({cylinder(gp_Pnt(-140, 0, Axis), gp::DX(), 150, 280), bonnet, around(gp::OZ(), 8, bolt)}),
          palette::Machine);
    e.add("Yoke", yoke(410, 660), palette::Machine);
    e.add("Stem", cylinder(gp_Pnt(0, 0, 0), gp::DZ(), 19, 420), palette::Light, gp_Pnt(0, 0, 405));
    e.add("Handwheel", handwheel(220), palette::Dark, gp_Pnt(0, 0, 690));
    return e;
}

Equipment checkValve()
{
    constexpr int Dn = 200;
    Equipment e{"CheckValve", {}, {}, ""};
    constexpr double FaceToFace = 400;
    addFlanges(e, Dn, FaceToFace);
    const Shape body = Profile(0, 0)
                           .line(109, 0)
                           .line(109, 40)
                           .arc(165, 170, 160, 200)
                           .arc(160, 250, 109, 340)
                           .line(109, 380)
                           .line(0, 380)
                           .revolved(gp_Pnt(-190, 0, Axis), gp::DX());
    const Shape cover = Profile(0, 0).line(110, 0).line(110, 90).line(150, 90).line(150, 145).line(0, 145).revolved(
        gp_Pnt(-20, 0, 80), gp::DZ());
    const Shape bolt = hexagon(gp_Pnt(110, 0, 225), gp::DZ(), 27, 18);
    e.add("Body", together({body, cover, around(gp_Ax1(gp_Pnt(-20, 0, 0), gp::DZ()), 8, bolt)}), palette::Machine);
    e.add("Lever",
          together({cylinder(gp_Pnt(-20, 105, 125), gp::DY(), 22, 90),
                    strut(gp_Pnt(-20, 185, 125), gp_Pnt(170, 185, 40), 22),
                    cylinder(gp_Pnt(170, 155, 40), gp::DY(), 55, 60)}),
          palette::Dark);
    return e;
}

Equipment controlValve()
{
    constexpr int Dn = 150;
    Equipment e{"ControlValve", {}, {}, "Stem slides along Z by up to 0.04 m"};
    constexpr double FaceToFace = 480;
    addFlanges(e, Dn, FaceToFace);
    const Shape globe = Profile(0, 0)
                            .line(84, 0)
                            .line(84, 50)
                            .arc(150, 130, 165, 215)
                            .arc(150, 300, 84, 380)
                            .line(84, 430)
                            .line(0, 430)
                            .revolved(gp_Pnt(-215, 0, Axis), gp::DX());
    const Shape bonnet = Profile(0, 0)
                             .line(125, 0)
                             .line(125, 70)
                             .line(150, 70)
                             .line(150, 105)
                             .line(70, 105)
                             .line(55, 190)
                             .line(0, 190)
                             .revolved(gp_Pnt(0, 0, 80), gp::DZ());
    const Shape bolt = hexagon(gp_Pnt(128, 0, 185), gp::DZ(), 24, 16);
    e.add("Body", together({globe, bonnet, around(gp::OZ(), 8, bolt)}), palette::Machine);
    e.add("Yoke", yoke(280, 560), palette::Steel);
    const Shape stem = together(
        {cylinder(gp::Origin(), gp::DZ(), 14, 250), block(0, 0, 105, 70, 70, 34), block(60, 0, 114, 90, 10, 16)});
    e.add("Stem", stem, palette::Light, gp_Pnt(0, 0, 280));
    e.add("Actuator", moved(membraneHousing(210), 0, 0, 560), palette::Dark);
    e.add("Positioner",
          together({block(0, -150, 400, 130, 80, 150), cylinder(gp_Pnt(0, -190, 475), -gp::DY(), 52, 22)}),
          palette::Steel);
    return e;
}

} // namespace demomodels
