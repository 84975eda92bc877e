// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

#include <cmath>
#include <numbers>

namespace demomodels {

namespace {

constexpr double Width = 5000, Depth = 5000, BasinTop = 900, LouvreTop = 2700, Deck = 5200, FanZ = 6050,
                 StackTop = 6700;
constexpr double FanRadius = 1780;

Shape frame()
{
    Shapes shapes;
    const double x = Width / 2 - 80, y = Depth / 2 - 80;
    for (const double sx : {-1.0, 0.0, 1.0}) {
        for (const double sy : {-1.0, 0.0, 1.0}) {
            if (sx != 0 || sy != 0)
                shapes.push_back(block(sx * x, sy * y, BasinTop - 100, 160, 160, Deck - BasinTop + 100));
        }
    }
    return together(shapes);
}

/// Slanted blades on all four sides through which the air comes in.
Shape louvres()
{
    constexpr int Blades = 6;
    constexpr double Pitch = (LouvreTop - BasinTop) / Blades;
    Shapes shapes;
    for (int i = 0; i < Blades; ++i) {
        const double z = BasinTop + 60 + i * Pitch;
        const Shape blade = turned(block(0, Depth / 2 - 60, z, Width - 320, 30, Pitch * 1.15),
                                   gp_Ax1(gp_Pnt(0, Depth / 2 - 60, z), gp::DX()), -32);
        shapes.push_back(around(gp::OZ(), 4, blade));
    }
    return together(shapes);
}

/// A wall along X with waves on its outer side (+Y).
Shape corrugatedWall(double width, double height, int waves)
{
    constexpr double Thickness = 40, WaveDepth = 35;
    const double pitch = width / waves;
    std::vector<gp_Pnt> outline{gp_Pnt(-width / 2, 0, 0), gp_Pnt(width / 2, 0, 0)};
    for (int i = waves; i-- > 0;) {
        const double left = -width / 2 + i * pitch;
        for (const auto &[x, y] : {std::pair{0.95, 0.0}, {0.75, 1.0}, {0.3, 1.0}, {0.05, 0.0}})
            outline.emplace_back(left + x * pitch, Thickness + y * WaveDepth, 0);
    }
    return prism(polygon(outline), gp_Vec(0, 0, height));
}

Shape casing()
{
    const Shape wall = moved(corrugatedWall(Width - 80, Deck - LouvreTop, 16), 0, Depth / 2 - 60, LouvreTop);
    return together({around(gp::OZ(), 4, wall), block(0, 0, LouvreTop - 40, Width - 40, Depth - 40, 60)});
}

Shape fanStack()
{
    return Profile(FanRadius + 330, 0)
        .arc(FanRadius + 90, 330, FanRadius + 50, FanZ - Deck)
        .line(FanRadius + 160, StackTop - Deck)
        .line(FanRadius + 200, StackTop - Deck)
        .line(FanRadius + 90, FanZ - Deck)
        .arc(FanRadius + 130, 340, FanRadius + 370, 0)
        .revolved(gp_Pnt(0, 0, Deck), gp::DZ());
}

/// A rectangle across the blade at `radius`, pitched by `degrees`.
TopoDS_Wire bladeSection(double radius, double chord, double thickness, double degrees)
{
    const double a = degrees * std::numbers::pi / 180;
    std::vector<gp_Pnt> corners;
    for (const auto &[c, t] : {std::pair{-1.0, -0.3}, {0.0, -1.0}, {1.0, -0.2}, {1.0, 0.2}, {0.0, 1.0}, {-1.0, 0.3}}) {
        const double y = c * chord / 2, z = t * thickness / 2;
        corners.emplace_back(radius, y * std::cos(a) - z * std::sin(a), y * std::sin(a) + z * std::cos(a));
    }
    return polygon(corners);
}

/// Round its own origin, turning about Z.
Shape fan()
{
    const Shape blade = loft(
        {bladeSection(230, 300, 60, 42), bladeSection(900, 420, 40, 26), bladeSection(FanRadius, 330, 22, 15)}, true);
    const Shape hub = Profile(0, -110).line(260, -110).line(260, 70).dome(180).revolved(gp::Origin(), gp::DZ());
    return together({hub, around(gp::OZ(), 6, blade)});
}

/// Beam, gearbox, drive shaft and a motor outside the stack.
void addDrive(Equipment &e)
{
    const double z = FanZ - 300;
    e.add("Gearbox",
          together({block(0, 0, z - 230, 520, 420, 300), cylinder(gp_Pnt(0, 0, z + 60), gp::DZ(), 90, 150),
                    cylinder(gp_Pnt(260, 0, z - 90), gp::DX(), 90, 60)}),
          palette::Steel);
    e.add("DriveShaft",
          together({cylinder(gp_Pnt(0, 0, 0), gp::DX(), 60, 1960), cylinder(gp_Pnt(60, 0, 0), gp::DX(), 110, 30),
                    cylinder(gp_Pnt(1880, 0, 0), gp::DX(), 110, 30)}),
          palette::Light, gp_Pnt(320, 0, z - 90));
    const double x = FanRadius + 520;
    const Shape body = Profile(0, 0).line(150, 0).line(165, 20).line(165, 430).line(150, 440).line(0, 440).revolved(
        gp_Pnt(x, 0, z - 90), gp::DX());
    const Shape rib = block(x + 220, 0, z - 90 + 155, 380, 8, 40);
    e.add("Motor",
          together({body, around(gp_Ax1(gp_Pnt(0, 0, z - 90), gp::DX()), 20, rib),
                    block(x + 220, 0, Deck, 340, 340, z - 90 - Deck - 120), block(x + 200, 0, z + 70, 150, 140, 90)}),
          palette::Machine);
    e.add("DriveBeams",
          together({beam(gp_Pnt(-Width / 2 + 100, -260, Deck + 90), gp_Pnt(Width / 2 - 100, -260, Deck + 90), 180),
                    beam(gp_Pnt(-Width / 2 + 100, 260, Deck + 90), gp_Pnt(Width / 2 - 100, 260, Deck + 90), 180)}),
          palette::Dark);
}

void addDeck(Equipment &e)
{
    const double x = Width / 2 - 40, y = Depth / 2 - 40;
    e.add("Deck", block(0, 0, Deck, Width + 160, Depth + 160, 60), palette::Steel);
    e.add("Handrail",
          together({railing(gp_Pnt(-x, -y, Deck + 60), gp_Pnt(x, -y, Deck + 60)),
                    railing(gp_Pnt(x, -y, Deck + 60), gp_Pnt(x, y, Deck + 60)),
                    railing(gp_Pnt(x, y, Deck + 60), gp_Pnt(-x, y, Deck + 60)),
                    railing(gp_Pnt(-x, y, Deck + 60), gp_Pnt(-x, -800, Deck + 60))}),
          palette::Dark);
    e.add("Ladder", ladder(gp_Pnt(-Width / 2 - 180, -1700, 0), gp::DY(), Deck + 1100), palette::Dark);
}

} // namespace

Equipment coolingTower()
{
    Equipment e{"CoolingTower",
                {},
                {},
                "Fan turns about Z, axis through (0, 0, 6.05); DriveShaft turns about X, axis through (0, 0, 5.66)"};
    e.add("Basin",
          together({block(0, 0, 0, Width + 300, Depth + 300, 120),
                    block(0, Depth / 2 + 75, 120, Width + 300, 150, BasinTop - 120),
                    block(0, -Depth / 2 - 75, 120, Width + 300, 150, BasinTop - 120),
                    block(Width / 2 + 75, 0, 120, 150, Depth, BasinTop - 120),
                    block(-Width / 2 - 75, 0, 120, 150, Depth, BasinTop - 120)}),
          palette::Concrete);
    e.add("Frame", frame(), palette::Dark);
    e.add("Louvres", louvres(), palette::Steel);
    e.add("Casing", casing(), palette::Light);
    addDeck(e);
    e.add("FanStack", fanStack(), palette::Light);
    e.add("Fan", fan(), palette::Dark, gp_Pnt(0, 0, FanZ));
    addDrive(e);
    const gp_Pnt inlet(0, -Depth / 2 - 500, 4500), outlet(0, -Depth / 2 - 500, 400);
    e.add("Inlet", nozzle(inlet, -gp::DY(), 250, 560), palette::Steel);
    e.add("Outlet", nozzle(outlet, -gp::DY(), 300, 480), palette::Steel);
    e.port("hot water in", inlet, -gp::DY(), 250);
    e.port("cold water out", outlet, -gp::DY(), 300);
    return e;
}

} // namespace demomodels
