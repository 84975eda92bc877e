// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

namespace {

void addChemicalTank(Equipment &e, const char *name, double x)
{
    constexpr double R = 330, H = 800, Z = 160;
    const Shape shell = Profile(0, 0)
                            .line(R, 0)
                            .line(R, H)
                            .arc(R * 0.75, H + 90, 150, H + 110)
                            .line(150, H + 150)
                            .line(0, H + 150)
                            .revolved(gp_Pnt(x, 250, Z), gp::DZ());
    e.add(std::string(name) + "Tank", shell, palette::Glass);
    e.add(std::string(name) + "Level", cylinder(gp::Origin(), gp::DZ(), R - 25, H - 20), palette::Water,
          gp_Pnt(x, 250, Z + 10));
}

void addDosingPump(Equipment &e, const char *name, double x)
{
    const Shape body = together({block(x, -380, 700, 150, 190, 190), cylinder(gp_Pnt(x, -475, 790), -gp::DY(), 62, 60),
                                 cylinder(gp_Pnt(x, -380, 890), gp::DZ(), 58, 120),
                                 cylinder(gp_Pnt(x, -505, 720), gp::DZ(), 14, 150)});
    const Shape line = together({bar(gp_Pnt(x, -505, 700), gp_Pnt(x, -505, 260), 10),
                                 bar(gp_Pnt(x, -505, 270), gp_Pnt(x, -60, 270), 10),
                                 bar(gp_Pnt(x, -505, 860), gp_Pnt(x, -505, 1250), 10)});
    e.add(std::string(name) + "Pump", body, palette::Machine);
    e.add(std::string(name) + "Line", line, palette::Steel);
}

} // namespace

Equipment dosingSkid()
{
    Equipment e{"DosingSkid",
                {},
                {},
                "BiocideLevel and InhibitorLevel scale along Z from their base at z = 0.17; modelled full"};
    Shapes frame{block(0, 0, 0, 2000, 1300, 150), block(0, -380, 640, 1900, 320, 60)};
    for (const double x : {-950.0, 950.0}) {
        frame.push_back(block(x, -500, 150, 60, 60, 1250));
        frame.push_back(block(x, -260, 150, 60, 60, 490));
    }
    frame.push_back(block(0, -500, 1340, 1900, 60, 60));
    e.add("Frame", together(frame), palette::Steel);
    addChemicalTank(e, "Biocide", -500);
    addChemicalTank(e, "Inhibitor", 500);
    addDosingPump(e, "Biocide", -500);
    addDosingPump(e, "Inhibitor", 500);
    e.add("Panel", together({block(0, -520, 820, 380, 140, 420), block(0, -595, 1050, 200, 10, 120)}), palette::Dark);
    const gp_Pnt outlet(1100, -505, 1260);
    e.add("Manifold",
          together({bar(gp_Pnt(-500, -505, 1260), gp_Pnt(1060, -505, 1260), 17), nozzle(outlet, gp::DX(), 25, 80)}),
          palette::Steel);
    e.port("outlet", outlet, gp::DX(), 25);
    return e;
}

Equipment controlCabinet()
{
    constexpr int Fields = 4;
    constexpr double Field = 800, Depth = 600, Height = 2000, Plinth = 100;
    Equipment e{"ControlCabinet", {}, {}, ""};
    const double first = -(Fields - 1) / 2.0 * Field;
    e.add("Plinth", block(0, 0, 0, Fields * Field, Depth, Plinth), palette::Darkest);
    e.add("Cabinet", block(0, 0, Plinth, Fields * Field, Depth, Height), palette::Light);
    const double front = -Depth / 2;
    const Shape door = block(first, front - 12, Plinth + 30, Field - 24, 24, Height - 60);
    e.add("Doors", repeated(Fields, Field, 0, 0, door), palette::Machine);
    const Shape handle = together({block(first + Field / 2 - 80, front - 40, 1000, 26, 34, 220),
                                   block(first + Field / 2 - 80, front - 30, 960, 40, 16, 300)});
    const Shape slits = repeated(5, 0, 0, 36, block(first, front - 27, 260, 420, 8, 14));
    e.add("Fittings", together({repeated(Fields, Field, 0, 0, handle), repeated(Fields, Field, 0, 0, slits)}),
          palette::Darkest);
    const Shape meter = together({block(first, front - 28, 1620, 190, 10, 150),
                                  cylinder(gp_Pnt(first - 60, front - 24, 1500), -gp::DY(), 16, 14),
                                  cylinder(gp_Pnt(first, front - 24, 1500), -gp::DY(), 16, 14),
                                  cylinder(gp_Pnt(first + 60, front - 24, 1500), -gp::DY(), 16, 14)});
    e.add("Displays", repeated(Fields, Field, 0, 0, meter), palette::Dark);
    e.add("Beacon", cylinder(gp_Pnt(0, 0, Plinth + Height), gp::DZ(), 35, 160), palette::Steel);
    return e;
}

Equipment weatherStation()
{
    Equipment e{"WeatherStation", {}, {}, "Cups turn about Z, axis through (0.6, 0, z)"};
    e.add("Mast",
          together({block(0, 0, 0, 400, 400, 30), bar(gp_Pnt(0, 0, 20), gp_Pnt(0, 0, 3800), 35),
                    bar(gp_Pnt(-600, 0, 3600), gp_Pnt(600, 0, 3600), 20),
                    bar(gp_Pnt(600, 0, 3590), gp_Pnt(600, 0, 3780), 16),
                    bar(gp_Pnt(-600, 0, 3590), gp_Pnt(-600, 0, 3780), 16)}),
          palette::Steel);
    const Shape arm =
        together({bar(gp::Origin(), gp_Pnt(130, 0, 0), 6), cone(gp_Pnt(130, -32, 0), gp::DY(), 42, 10, 60)});
    e.add("Cups", together({cylinder(gp_Pnt(0, 0, -20), gp::DZ(), 18, 40), around(gp::OZ(), 3, arm)}), palette::Dark,
          gp_Pnt(600, 0, 3800));
    e.add("Vane",
          together({strut(gp_Pnt(-780, 0, 3800), gp_Pnt(-450, 0, 3800), 16), block(-820, 0, 3730, 150, 6, 140)}),
          palette::Dark);
    const Shape plate = Profile(0, 0).line(110, 0).line(95, 22).line(0, 22).revolved(gp_Pnt(0, 220, 1900), gp::DZ());
    e.add("Screen",
          together({repeated(7, 0, 0, 38, plate), cylinder(gp_Pnt(0, 220, 1890), gp::DZ(), 40, 280),
                    bar(gp_Pnt(0, 0, 2050), gp_Pnt(0, 220, 2050), 16)}),
          palette::Light);
    e.add("Logger", block(0, -130, 1300, 300, 180, 400), palette::Machine);
    return e;
}

} // namespace demomodels
