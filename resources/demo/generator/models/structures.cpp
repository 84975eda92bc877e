// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

Equipment pipeRack()
{
    constexpr double Length = 12000, Width = 2400, Low = 3200, High = 4400, Bay = 4000;
    Equipment e{"PipeRack", {}, {}, "two levels, beam tops at z = 3.31 m and 4.51 m"};
    Shapes columns, beams;
    for (double x = -Length / 2; x <= Length / 2; x += Bay) {
        for (const double y : {-Width / 2, Width / 2}) {
            columns.push_back(beam(gp_Pnt(x, y, 0), gp_Pnt(x, y, High + 110), 200));
            columns.push_back(block(x, y, 0, 360, 360, 25));
        }
        for (const double z : {Low, High})
            beams.push_back(beam(gp_Pnt(x, -Width / 2 - 250, z), gp_Pnt(x, Width / 2 + 250, z), 220));
    }
    for (const double y : {-Width / 2, Width / 2})
        beams.push_back(beam(gp_Pnt(-Length / 2, y, Low - 400), gp_Pnt(Length / 2, y, Low - 400), 200));
    Shapes braces;
    for (const double y : {-Width / 2, Width / 2}) {
        braces.push_back(strut(gp_Pnt(-Bay / 2, y, 100), gp_Pnt(Bay / 2, y, Low - 500), 70));
        braces.push_back(strut(gp_Pnt(Bay / 2, y, 100), gp_Pnt(-Bay / 2, y, Low - 500), 70));
    }
    e.add("Columns", together(columns), palette::Steel);
    e.add("Beams", together(beams), palette::Steel);
    e.add("Bracing", together(braces), palette::Dark);
    return e;
}

Equipment floorSlab()
{
    constexpr double Length = 48000, Width = 30000;
    Equipment e{"FloorSlab", {}, {}, "its top is z = 0"};
    e.add("Slab", block(0, 0, -200, Length, Width, 200), rgb(0xD6D8DA));
    Shapes kerbs;
    for (const double side : {-1.0, 1.0}) {
        kerbs.push_back(block(0, side * (Width / 2 - 75), 0, Length, 150, 120));
        kerbs.push_back(block(side * (Length / 2 - 75), 0, 0, 150, Width - 300, 120));
    }
    e.add("Kerb", together(kerbs), palette::Concrete);
    e.add("Gutter", together({block(0, 0, 0, Length - 600, 300, 8)}), palette::Steel);
    return e;
}

Equipment buildingFrame()
{
    constexpr double Length = 18000, Width = 9000, Eaves = 5500, Ridge = 6700, Bay = 6000;
    Equipment e{"BuildingFrame", {}, {}, "an open hall over the pumps"};
    Shapes portals, purlins, plates;
    for (double x = -Length / 2; x <= Length / 2; x += Bay) {
        for (const double side : {-1.0, 1.0}) {
            portals.push_back(beam(gp_Pnt(x, side * Width / 2, 0), gp_Pnt(x, side * Width / 2, Eaves), 300));
            portals.push_back(beam(gp_Pnt(x, side * Width / 2, Eaves), gp_Pnt(x, 0, Ridge), 260));
            plates.push_back(block(x, side * Width / 2, 0, 450, 450, 30));
        }
    }
    for (const double side : {-1.0, 1.0}) {
        for (int i = 0; i <= 4; ++i) {
            const double y = side * Width / 2 * (1 - i / 4.0), z = Eaves + (Ridge - Eaves) * i / 4.0 + 190;
            if (i < 4 || side > 0)
                purlins.push_back(strut(gp_Pnt(-Length / 2 - 200, y, z), gp_Pnt(Length / 2 + 200, y, z), 120));
        }
        purlins.push_back(strut(gp_Pnt(-Length / 2, side * Width / 2, Eaves - 200),
                                gp_Pnt(Length / 2, side * Width / 2, Eaves - 200), 140));
    }
    e.add("Portals", together(portals), palette::Steel);
    e.add("Purlins", together(purlins), palette::Dark);
    e.add("BasePlates", together(plates), palette::Dark);
    return e;
}

Equipment platform()
{
    constexpr double Length = 4000, Width = 1500, Height = 2000;
    constexpr int Steps = 9;
    Equipment e{"Platform", {}, {}, ""};
    const double x = Length / 2, y = Width / 2;
    Shapes legs;
    for (const double sx : {-1.0, 1.0}) {
        for (const double sy : {-1.0, 1.0})
            legs.push_back(block(sx * (x - 80), sy * (y - 80), 0, 120, 120, Height - 120));
    }
    e.add("Legs", together(legs), palette::Steel);
    e.add("Grating",
          together({block(0, 0, Height - 40, Length, Width, 40), block(0, y - 50, Height - 180, Length, 100, 140),
                    block(0, -y + 50, Height - 180, Length, 100, 140)}),
          palette::Machine);
    e.add("Railing",
          together({railing(gp_Pnt(-x, y, Height), gp_Pnt(x, y, Height)),
                    railing(gp_Pnt(-x, -y, Height), gp_Pnt(x, -y, Height)),
                    railing(gp_Pnt(x, -y, Height), gp_Pnt(x, y, Height))}),
          palette::Dark);
    Shapes stairs;
    for (int i = 0; i < Steps; ++i)
        stairs.push_back(block(-x - 150 - i * 220, 0, Height - (i + 1) * Height / (Steps + 1), 250, 900, 30));
    const gp_Pnt top(-x, 470, Height - 60), foot(-x - 150 - Steps * 220, 470, 60);
    stairs.push_back(strut(top, foot, 70));
    stairs.push_back(moved(strut(top, foot, 70), 0, -940, 0));
    e.add("Stairs", together(stairs), palette::Steel);
    return e;
}

} // namespace demomodels
