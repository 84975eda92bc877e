// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

#include <BRepPrimAPI_MakeTorus.hxx>
#include <gp_Ax2.hxx>

#include <cmath>
#include <numbers>

namespace demomodels {

namespace {

/// A foot-mounted motor whose shaft points to -X; `at` is the middle of its frame, on the shaft's axis.
struct MotorFrame
{
    gp_Pnt at;
    double radius = 230, length = 640, shaftHeight = 280;

    double front() const { return at.X() - length / 2; }
    double back() const { return at.X() + length / 2; }
};

Shape motorBody(const MotorFrame &m)
{
    const gp_Pnt start(m.front(), m.at.Y(), m.at.Z());
    const gp_Ax1 axis(m.at, gp::DX());
    const double r = m.radius, l = m.length;
    const Shape core = Profile(0, -30)
                           .line(r * 0.55, -30)
                           .line(r * 0.62, 0)
                           .line(r * 0.98, 0)
                           .line(r * 0.98, 40)
                           .line(r * 0.88, 45)
                           .line(r * 0.88, l - 45)
                           .line(r * 0.98, l - 40)
                           .line(r * 0.98, l)
                           .line(0, l)
                           .revolved(start, gp::DX());
    const Shape rib = block(m.at.X(), m.at.Y(), m.at.Z() + r * 0.84, l - 90, 7, r * 0.22);
    const double footZ = m.at.Z() - m.shaftHeight;
    Shapes shapes{core, around(axis, 30, rib)};
    for (const double x : {m.front() + 90, m.back() - 90}) {
        shapes.push_back(block(x, m.at.Y(), footZ, 110, 2 * r + 20, 28));
        for (const double side : {-1.0, 1.0})
            shapes.push_back(block(x, m.at.Y() + side * r * 0.72, footZ, 80, 40, m.shaftHeight * 0.7));
    }
    return together(shapes);
}

Shape terminalBox(const MotorFrame &m)
{
    const double z = m.at.Z() + m.radius;
    return together({block(m.at.X() - 60, m.at.Y(), z - 20, 180, 160, 50),
                     block(m.at.X() - 60, m.at.Y(), z + 30, 230, 210, 120),
                     block(m.at.X() - 60, m.at.Y(), z + 150, 245, 225, 14),
                     cylinder(gp_Pnt(m.at.X() - 110, m.at.Y() - 105, z + 80), -gp::DY(), 24, 50),
                     cylinder(gp_Pnt(m.at.X() - 20, m.at.Y() - 105, z + 80), -gp::DY(), 18, 45)});
}

Shape fanCover(const MotorFrame &m)
{
    const double r = m.radius;
    const gp_Pnt start(m.back(), m.at.Y(), m.at.Z());
    const Shape hood =
        Profile(0, 0).line(r, 0).line(r, 120).arc(r * 0.93, 155, r * 0.78, 165).line(0, 165).revolved(start, gp::DX());
    const gp_Pnt grille(m.back() + 160, m.at.Y(), m.at.Z());
    Shapes shapes{hood};
    for (const double ring : {0.6, 0.3})
        shapes.push_back(tube(grille, gp::DX(), r * ring, r * ring - 12, 12));
    return together(shapes);
}

void addMotor(Equipment &e, const MotorFrame &m)
{
    e.add("Motor", motorBody(m), palette::Machine);
    e.add("TerminalBox", terminalBox(m), palette::Steel);
    e.add("FanCover", fanCover(m), palette::Dark);
}

/// A disc with bolts on the axis X, round its own origin: round enough to be a coupling, uneven enough to show its turning.
Shape couplingHalf(double x, double radius)
{
    const Shape disc = Profile(0, 0)
                           .line(radius, 0)
                           .line(radius, 22)
                           .line(radius * 0.6, 26)
                           .line(radius * 0.6, 75)
                           .line(0, 75)
                           .revolved(gp_Pnt(x, 0, 0), x < 0 ? -gp::DX() : gp::DX());
    const Shape bolt = hexagon(gp_Pnt(x < 0 ? x - 34 : x + 22, 0, radius * 0.8), gp::DX(), 22, 12);
    return together({disc, around(gp::OX(), 6, bolt)});
}

Shape couplingGuard(double x, double z, double length)
{
    Shapes hoops;
    for (int i = 0; i < 2; ++i) {
        const double at = x - length / 2 + i * (length - 20);
        hoops.push_back(tube(gp_Pnt(at, 0, z), gp::DX(), 165, 150, 20));
    }
    for (int i = 0; i < 9; ++i) {
        const double angle = i * std::numbers::pi / 8, y = 157 * std::cos(angle), dz = 157 * std::sin(angle);
        hoops.push_back(strut(gp_Pnt(x - length / 2, y, z + dz), gp_Pnt(x + length / 2, y, z + dz), 12));
    }
    for (const double side : {-1.0, 1.0})
        hoops.push_back(block(x, side * 157, z - 300, length, 10, 300));
    return together(hoops);
}

/// A snail of torus pieces that grow from the tongue to the top, in the plane across the axis X.
Shape voluteSnail(const gp_Pnt &centre)
{
    constexpr int Pieces = 14;
    constexpr double First = 110, Sweep = 340.0 / Pieces;
    Shapes shapes;
    for (int i = 0; i < Pieces; ++i) {
        const double radius = 50 + 62.0 * i / (Pieces - 1);
        const gp_Ax2 frame(centre, gp::DX(), gp::DY());
        const Shape piece =
            BRepPrimAPI_MakeTorus(frame, 190 + radius * 0.75, radius, Sweep * std::numbers::pi / 180).Shape();
        shapes.push_back(turned(piece, gp_Ax1(centre, gp::DX()), First + i * Sweep));
    }
    return together(shapes);
}

Shape volute(const gp_Pnt &c, double top)
{
    const Shape casing = Profile(0, -120)
                             .line(150, -120)
                             .line(215, -80)
                             .line(235, -75)
                             .line(235, 75)
                             .line(260, 80)
                             .line(260, 110)
                             .line(120, 130)
                             .line(0, 130)
                             .revolved(c, gp::DX());
    const Shape neck = cone(gp_Pnt(c.X(), 0, c.Z() + 150), gp::DZ(), 118, nominal(200).pipe / 2, top - c.Z() - 150);
    const Shape suction = cone(gp_Pnt(c.X() - 100, 0, c.Z()), -gp::DX(), 150, nominal(250).pipe / 2, 280);
    const Shape feet = together(
        {block(c.X(), -190, 370, 180, 90, c.Z() - 370 - 60), block(c.X(), 190, 370, 180, 90, c.Z() - 370 - 60)});
    return together({casing, voluteSnail(c), neck, suction, feet});
}

Shape bearingHousing(double from, double to, double z)
{
    const gp_Pnt start(from, 0, z);
    const double l = to - from;
    const Shape body = Profile(0, 0)
                           .line(200, 0)
                           .line(200, 25)
                           .line(110, 45)
                           .line(95, l * 0.35)
                           .line(95, l - 60)
                           .line(115, l - 55)
                           .line(115, l - 15)
                           .line(60, l)
                           .line(0, l)
                           .revolved(start, gp::DX());
    return together({body, block(to - 110, 0, 370, 90, 130, z - 370 - 70),
                     cylinder(gp_Pnt((from + to) / 2 + 40, 0, z + 90), gp::DZ(), 18, 40)});
}

Shape baseplate()
{
    Shapes shapes{block(0, 0, 335, 2380, 780, 35)};
    for (const double y : {-360.0, 360.0})
        shapes.push_back(block(0, y, 250, 2340, 60, 85));
    for (const double x : {-1100.0, -550.0, 0.0, 550.0, 1100.0}) {
        shapes.push_back(block(x, 0, 250, 60, 700, 85));
        for (const double y : {-420.0, 420.0})
            shapes.push_back(together({block(x, y, 250, 90, 80, 20), hexagon(gp_Pnt(x, y, 270), gp::DZ(), 30, 40)}));
    }
    shapes.push_back(block(790, 0, 370, 560, 540, 100)); // the motor's pedestal
    return together(shapes);
}

} // namespace

Equipment electricMotor()
{
    Equipment e{"ElectricMotor", {}, {}, "Shaft turns about X, axis through (0, 0, 0.28)"};
    const MotorFrame frame{gp_Pnt(0, 0, 280)};
    addMotor(e, frame);
    const Shape shaft = together({cylinder(gp_Pnt(frame.front() - 150, 0, 0), gp::DX(), 37, 160),
                                  block(frame.front() - 80, 0, 30, 110, 20, 14)});
    e.add("Shaft", shaft, palette::Light, gp_Pnt(0, 0, 280));
    return e;
}

Equipment centrifugalPump()
{
    constexpr double ShaftHeight = 750, VoluteX = -680, Top = 1250;
    Equipment e{"CentrifugalPump", {}, {}, "Shaft and Coupling turn about X, axis through (0, 0, 0.75)"};
    const gp_Pnt centre(VoluteX, 0, ShaftHeight), suction(-1150, 0, ShaftHeight), discharge(VoluteX, 0, Top);
    e.add("Foundation", block(0, 0, 0, 2560, 1000, 250), palette::Concrete);
    e.add("Baseplate", baseplate(), palette::Steel);
    e.add("Volute", volute(centre, Top - 20), palette::Machine);
    e.add("SuctionFlange", nozzle(suction, -gp::DX(), 250, 120), palette::Steel);
    e.add("DischargeFlange", flange(discharge, gp::DZ(), 200), palette::Steel);
    e.add("BearingHousing", bearingHousing(VoluteX + 110, -70, ShaftHeight), palette::Machine);
    e.add("Shaft", cylinder(gp_Pnt(-80, 0, 0), gp::DX(), 36, 560), palette::Light, gp_Pnt(0, 0, ShaftHeight));
    e.add("Coupling", together({couplingHalf(118, 125), couplingHalf(112, 125)}), palette::Light,
          gp_Pnt(0, 0, ShaftHeight));
    e.add("CouplingGuard", couplingGuard(130, ShaftHeight, 300), palette::Dark);
    addMotor(e, {gp_Pnt(790, 0, ShaftHeight)});
    e.port("suction", suction, -gp::DX(), 250);
    e.port("discharge", discharge, gp::DZ(), 200);
    return e;
}

} // namespace demomodels
