// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

namespace {

constexpr int Dn = 200;

void addPort(Equipment &e, Shapes &nozzles, const char *name, const gp_Pnt &face, const gp_Dir &outwards, double length)
{
    nozzles.push_back(nozzle(face, outwards, Dn, length));
    e.port(name, face, outwards, Dn);
}

} // namespace

Equipment plateHeatExchanger()
{
    constexpr double Width = 820, Height = 2100, Front = -700, PackLength = 900;
    constexpr int Plates = 22;
    Equipment e{"PlateHeatExchanger", {}, {}, ""};
    const double pack = Front + 70, back = pack + PackLength;
    e.add("FramePlate",
          together({block(Front + 35, 0, 0, 70, Width, Height), block(Front + 35, 0, 0, 160, Width + 160, 30)}),
          palette::Machine);
    e.add("PressurePlate", block(back + 30, 0, 150, 60, Width, Height - 250), palette::Machine);
    const Shape plate = block(pack + 14, 0, 260, 26, Width - 160, Height - 420);
    e.add("PlatePack", repeated(Plates, PackLength / Plates, 0, 0, plate), palette::Light);
    e.add("Bars",
          together({block((Front + 900) / 2 + 30, 0, Height - 100, 900 - Front - 60, 90, 110),
                    block((Front + 900) / 2 + 30, 0, 160, 900 - Front - 60, 60, 60)}),
          palette::Steel);
    e.add("SupportColumn", together({block(900, 0, 0, 110, 160, Height), block(900, 0, 0, 260, 320, 30)}),
          palette::Steel);
    Shapes rods;
    for (const double y : {-Width / 2 + 45, Width / 2 - 45}) {
        for (const double z : {420.0, 760.0, 1100.0, 1440.0, 1780.0}) {
            rods.push_back(bar(gp_Pnt(Front - 60, y, z), gp_Pnt(back + 190, y, z), 16));
            rods.push_back(hexagon(gp_Pnt(Front - 40, y, z), gp::DX(), 48, 38));
            rods.push_back(hexagon(gp_Pnt(back + 62, y, z), gp::DX(), 48, 38));
        }
    }
    e.add("TieRods", together(rods), palette::Dark);
    Shapes nozzles;
    const double face = Front - 200;
    addPort(e, nozzles, "cooling water in", gp_Pnt(face, -200, 480), -gp::DX(), 200);
    addPort(e, nozzles, "cooling water out", gp_Pnt(face, -200, 1720), -gp::DX(), 200);
    addPort(e, nozzles, "process in", gp_Pnt(face, 200, 1720), -gp::DX(), 200);
    addPort(e, nozzles, "process out", gp_Pnt(face, 200, 480), -gp::DX(), 200);
    e.add("Nozzles", together(nozzles), palette::Steel);
    return e;
}

Equipment shellAndTubeExchanger()
{
    constexpr double R = 400, Half = 1500, Z = 950;
    Equipment e{"ShellAndTubeExchanger", {}, {}, ""};
    e.add("Shell",
          together({cylinder(gp_Pnt(-Half, 0, Z), gp::DX(), R, 2 * Half),
                    tube(gp_Pnt(-Half, 0, Z), gp::DX(), R + 80, R, 50),
                    tube(gp_Pnt(Half - 50, 0, Z), gp::DX(), R + 80, R, 50)}),
          palette::Machine);
    const Shape bolt = hexagon(gp_Pnt(-Half - 85, 0, Z + R + 45), gp::DX(), 36, 160);
    const Shape bolts = around(gp_Ax1(gp_Pnt(0, 0, Z), gp::DX()), 16, bolt);
    const Shape head = Profile(0, 0)
                           .line(R + 80, 0)
                           .line(R + 80, 50)
                           .line(R, 50)
                           .line(R, 420)
                           .dome(610)
                           .revolved(gp_Pnt(-Half, 0, Z), -gp::DX());
    e.add("ChannelHead", together({head, bolts}), palette::Steel);
    const Shape rear =
        Profile(0, 0).line(R + 80, 0).line(R + 80, 50).line(R, 50).dome(240).revolved(gp_Pnt(Half, 0, Z), gp::DX());
    e.add("RearHead", together({rear, moved(bolts, 2 * Half + 10, 0, 0)}), palette::Steel);
    Shapes saddles;
    for (const double x : {-900.0, 900.0})
        saddles.push_back(
            together({block(x, 0, 0, 300, 760, 25), block(x, 0, 25, 30, 700, Z - R * 0.6),
                      block(x, -300, 25, 220, 20, Z - R * 0.9), block(x, 300, 25, 220, 20, Z - R * 0.9)}));
    e.add("Saddles", together(saddles), palette::Dark);
    Shapes nozzles;
    addPort(e, nozzles, "cooling water in", gp_Pnt(-1750, 0, Z - R - 200), -gp::DZ(), 260);
    addPort(e, nozzles, "cooling water out", gp_Pnt(-1750, 0, Z + R + 200), gp::DZ(), 260);
    addPort(e, nozzles, "process in", gp_Pnt(1200, 0, Z + R + 200), gp::DZ(), 260);
    addPort(e, nozzles, "process out", gp_Pnt(-1200, 0, Z - R - 200), -gp::DZ(), 260);
    e.add("Nozzles", together(nozzles), palette::Steel);
    return e;
}

Equipment consumerBlock()
{
    Equipment e{"ConsumerBlock", {}, {}, ""};
    Shapes skid{block(0, -850, 0, 3600, 160, 200), block(0, 850, 0, 3600, 160, 200)};
    for (const double x : {-1720.0, 0.0, 1720.0})
        skid.push_back(block(x, 0, 0, 160, 1600, 200));
    e.add("Skid", together(skid), palette::Steel);
    e.add("Evaporator",
          together({vessel(gp_Pnt(-1350, -400, 640), gp::DX(), 380, 2700, 140), block(-900, -400, 200, 200, 500, 200),
                    block(900, -400, 200, 200, 500, 200)}),
          palette::Machine);
    e.add("Condenser",
          together({vessel(gp_Pnt(-1350, 450, 600), gp::DX(), 340, 2700, 130), block(-900, 450, 200, 200, 460, 200),
                    block(900, 450, 200, 200, 460, 200)}),
          palette::Light);
    const Shape screw = Profile(0, 0)
                            .line(230, 0)
                            .line(230, 60)
                            .line(190, 70)
                            .line(190, 700)
                            .line(240, 720)
                            .line(240, 1150)
                            .arc(225, 1230, 150, 1260)
                            .line(0, 1260)
                            .revolved(gp_Pnt(-700, 0, 1350), gp::DX());
    e.add("Compressor", together({screw, block(-450, 0, 930, 160, 380, 260), block(350, 0, 930, 160, 380, 260)}),
          palette::Machine);
    e.add("RefrigerantPipes",
          together({bar(gp_Pnt(-600, -400, 1000), gp_Pnt(-600, -80, 1350), 80),
                    bar(gp_Pnt(400, 60, 1400), gp_Pnt(900, 450, 900), 60)}),
          palette::Steel);
    e.add("Panel",
          together({block(1500, -900, 200, 500, 250, 1500), block(1500, -1030, 1150, 260, 10, 200),
                    block(1310, -1030, 800, 16, 24, 160)}),
          palette::Dark);
    Shapes nozzles;
    addPort(e, nozzles, "process in", gp_Pnt(-1750, -400, 640), -gp::DX(), 330);
    addPort(e, nozzles, "process out", gp_Pnt(1750, -400, 640), gp::DX(), 330);
    e.add("Nozzles", together(nozzles), palette::Steel);
    return e;
}

} // namespace demomodels
