// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

Equipment coldWaterBasin()
{
    constexpr double L = 14000, W = 7000, H = 3000, Wall = 250, Floor = 200;
    Equipment e{"ColdWaterBasin", {}, {}, "Level scales along Z from its base at z = 0.21; modelled full"};
    e.add("Floor", block(0, 0, 0, L, W, Floor), palette::Concrete);
    Shapes walls;
    for (const double side : {-1.0, 1.0}) {
        walls.push_back(block(0, side * (W - Wall) / 2, Floor, L, Wall, H - Floor));
        walls.push_back(block(side * (L - Wall) / 2, 0, Floor, Wall, W - 2 * Wall, H - Floor));
        walls.push_back(block(0, side * (W - Wall) / 2, H - 120, L + 80, Wall + 80, 120));
    }
    e.add("Walls", together(walls), {palette::Concrete.red, palette::Concrete.green, palette::Concrete.blue, 0.45});
    e.add("Level", block(0, 0, 0, L - 2 * Wall - 20, W - 2 * Wall - 20, H - Floor - 200), palette::Water,
          gp_Pnt(0, 0, Floor + 10));
    e.add("Ladder", together({ladder(gp_Pnt(L / 2 + 60, -2000, 0), gp::DY(), H + 1000)}), palette::Dark);
    e.add("Railing",
          together({railing(gp_Pnt(-L / 2, W / 2, H), gp_Pnt(L / 2, W / 2, H)),
                    railing(gp_Pnt(-L / 2, -W / 2, H), gp_Pnt(-L / 2, W / 2, H)),
                    railing(gp_Pnt(L / 2, -1600, H), gp_Pnt(L / 2, W / 2, H))}),
          palette::Dark);
    Shapes nozzles;
    for (int i = 0; i < 4; ++i) {
        const gp_Pnt face(-4500 + i * 3000, -W / 2 - 200, 750);
        nozzles.push_back(nozzle(face, -gp::DY(), 250, 300));
        e.port("suction " + std::to_string(i + 1), face, -gp::DY(), 250);
    }
    for (const double x : {-5500.0, 5500.0}) {
        const gp_Pnt face(x, W / 2 + 200, 2400);
        nozzles.push_back(nozzle(face, gp::DY(), 100, 300));
        e.port(x < 0 ? "make-up" : "blow-down", face, gp::DY(), 100);
    }
    e.add("Nozzles", together(nozzles), palette::Steel);
    return e;
}

Equipment bufferTank()
{
    constexpr double R = 1100, H = 3000, Z = 900;
    Equipment e{"BufferTank", {}, {}, "Level scales along Z from its base at z = 0.9; modelled full"};
    e.add("Shell", vessel(gp_Pnt(0, 0, Z), gp::DZ(), R, H, 380), palette::Glass);
    e.add("Level", cylinder(gp::Origin(), gp::DZ(), R - 30, H), palette::Water, gp_Pnt(0, 0, Z));
    Shapes frame{tube(gp_Pnt(0, 0, Z - 30), gp::DZ(), R + 25, R + 2, 90),
                 tube(gp_Pnt(0, 0, Z + H - 60), gp::DZ(), R + 25, R + 2, 90)};
    for (const double angle : {45.0, 135.0, 225.0, 315.0}) {
        const gp_Ax1 axis = gp::OZ();
        frame.push_back(
            turned(together({block(R - 40, 0, 0, 140, 140, Z + 200), block(R - 40, 0, 0, 260, 260, 20)}), axis, angle));
    }
    e.add("Legs", together(frame), palette::Steel);
    const gp_Pnt inlet(-R - 250, 0, Z + H - 400), outlet(R + 250, 0, Z + 300), vent(0, 0, Z + H + 560);
    e.add("Nozzles",
          together({nozzle(inlet, -gp::DX(), 150, 290), nozzle(outlet, gp::DX(), 150, 290),
                    nozzle(vent, gp::DZ(), 80, 220)}),
          palette::Steel);
    e.add("Ladder", ladder(gp_Pnt(0, -R - 160, 0), gp::DX(), Z + H + 300), palette::Dark);
    e.port("inlet", inlet, -gp::DX(), 150);
    e.port("outlet", outlet, gp::DX(), 150);
    e.port("vent", vent, gp::DZ(), 80);
    return e;
}

Equipment expansionVessel()
{
    constexpr double R = 450, H = 1100, Z = 520;
    Equipment e{"ExpansionVessel", {}, {}, ""};
    e.add("Vessel",
          together({vessel(gp_Pnt(0, 0, Z), gp::DZ(), R, H, 190),
                    tube(gp_Pnt(0, 0, Z + H / 2 - 15), gp::DZ(), R + 18, R, 30)}),
          palette::Machine);
    const Shape leg = together({block(R - 60, 0, 0, 70, 12, Z + 60), block(R - 60, 0, 0, 130, 110, 14)});
    e.add("Legs", around(gp::OZ(), 3, leg), palette::Steel);
    const gp_Pnt face(0, 0, 190);
    e.add("Connection", nozzle(face, -gp::DZ(), 50, 180), palette::Steel);
    e.add("GasValve",
          together({cylinder(gp_Pnt(0, 0, Z + H + 185), gp::DZ(), 45, 30),
                    cylinder(gp_Pnt(0, 0, Z + H + 215), gp::DZ(), 18, 60)}),
          palette::Dark);
    e.port("connection", face, -gp::DZ(), 50);
    return e;
}

Equipment basketFilter()
{
    constexpr double R = 330, Z = 350, H = 850, PipeZ = 750;
    Equipment e{"BasketFilter", {}, {}, ""};
    e.add("Body", vessel(gp_Pnt(0, 0, Z), gp::DZ(), R, H, 130), palette::Machine);
    const Shape bolt = hexagon(gp_Pnt(R + 45, 0, Z + H - 40), gp::DZ(), 30, 110);
    const Shape lid = Profile(0, 0)
                          .line(R + 85, 0)
                          .line(R + 85, 40)
                          .line(R * 0.8, 40)
                          .dome(140)
                          .revolved(gp_Pnt(0, 0, Z + H + 2), gp::DZ());
    e.add("Lid",
          together({tube(gp_Pnt(0, 0, Z + H - 42), gp::DZ(), R + 85, R - 5, 40), lid, around(gp::OZ(), 16, bolt)}),
          palette::Steel);
    e.add("Davit",
          together({bar(gp_Pnt(0, R + 120, Z + 300), gp_Pnt(0, R + 120, Z + H + 420), 26),
                    bar(gp_Pnt(0, R + 130, Z + H + 410), gp_Pnt(0, 0, Z + H + 410), 22),
                    bar(gp_Pnt(0, 0, Z + H + 130), gp_Pnt(0, 0, Z + H + 410), 10),
                    block(0, R + 60, Z + 330, 60, 130, 40), block(0, R + 60, Z + 600, 60, 130, 40)}),
          palette::Dark);
    const Shape leg = together({block(R - 40, 0, 0, 90, 90, Z + 120), block(R - 40, 0, 0, 170, 170, 16)});
    e.add("Legs", turned(around(gp::OZ(), 4, leg), gp::OZ(), 45), palette::Steel);
    const gp_Pnt inlet(-650, 0, PipeZ), outlet(650, 0, PipeZ), drain(0, 0, 90);
    e.add("Nozzles",
          together({nozzle(inlet, -gp::DX(), 250, 360), nozzle(outlet, gp::DX(), 250, 360),
                    nozzle(drain, -gp::DZ(), 50, 150)}),
          palette::Steel);
    e.port("inlet", inlet, -gp::DX(), 250);
    e.port("outlet", outlet, gp::DX(), 250);
    e.port("drain", drain, -gp::DZ(), 50);
    return e;
}

} // namespace demomodels
