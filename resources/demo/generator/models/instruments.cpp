// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "fittings.h"

namespace demomodels {

namespace {

/// A transmitter's head: two lids on a round housing, lying along Y.
Shape transmitterHead(double z)
{
    const Shape housing = Profile(0, 0)
                              .line(48, 0)
                              .line(48, 34)
                              .line(42, 38)
                              .line(42, 92)
                              .line(48, 96)
                              .line(48, 130)
                              .line(0, 130)
                              .revolved(gp_Pnt(0, -65, z), gp::DY());
    return together(
        {housing, cylinder(gp_Pnt(40, 0, z), gp::DX(), 16, 45), cylinder(gp_Pnt(0, 0, z - 85), gp::DZ(), 22, 45)});
}

} // namespace

Equipment thermowell()
{
    Equipment e{"Thermowell", {}, {}, "stands on a pipe: z = 0 is the pipe's surface"};
    e.add("Well",
          together({cone(gp_Pnt(0, 0, -120), gp::DZ(), 9, 12, 120), cylinder(gp::Origin(), gp::DZ(), 24, 70),
                    hexagon(gp_Pnt(0, 0, 70), gp::DZ(), 42, 24)}),
          palette::Steel);
    e.add("Neck", cylinder(gp_Pnt(0, 0, 94), gp::DZ(), 11, 110), palette::Light);
    e.add("Head", transmitterHead(280), palette::Machine);
    e.port("process", gp::Origin(), -gp::DZ(), 25);
    return e;
}

Equipment pressureGauge()
{
    Equipment e{"PressureGauge",
                {},
                {},
                "Needle turns about Y, axis through (0, y, 0.31); stands on a pipe: z = 0 is the pipe's surface"};
    e.add("Stem",
          together({cylinder(gp::Origin(), gp::DZ(), 14, 215), hexagon(gp_Pnt(0, 0, 60), gp::DZ(), 40, 40),
                    cylinder(gp_Pnt(0, 20, 80), gp::DY(), 9, 60), block(0, 92, 74, 70, 14, 12)}),
          palette::Steel);
    const Shape housing =
        Profile(0, 0).line(96, 0).line(100, 6).line(100, 48).line(92, 52).line(88, 46).line(0, 46).revolved(
            gp_Pnt(0, 30, 310), -gp::DY());
    e.add("Housing", housing, palette::Dark);
    e.add("Dial", cylinder(gp_Pnt(0, -16, 310), -gp::DY(), 86, 2), rgb(0xF2F3F4));
    e.add("Needle", together({cylinder(gp::Origin(), -gp::DY(), 9, 6), block(0, -3, -18, 5, 3, 88)}), palette::Darkest,
          gp_Pnt(0, -18, 310));
    e.port("process", gp::Origin(), -gp::DZ(), 25);
    return e;
}

Equipment flowMeter()
{
    constexpr int Dn = 200;
    constexpr double Half = 175;
    Equipment e{"FlowMeter", {}, {}, ""};
    const gp_Pnt from(-Half, 0, 0), to(Half, 0, 0);
    e.add("Flanges", together({flange(from, -gp::DX(), Dn), flange(to, gp::DX(), Dn)}), palette::Steel);
    const Shape body = Profile(0, 0)
                           .line(112, 0)
                           .line(112, 30)
                           .line(165, 55)
                           .line(165, 245)
                           .line(112, 270)
                           .line(112, 300)
                           .line(0, 300)
                           .revolved(gp_Pnt(-150, 0, 0), gp::DX());
    e.add("Body", together({body, block(0, 0, 140, 120, 100, 60)}), palette::Machine);
    e.add("Transmitter",
          together({cylinder(gp_Pnt(0, 0, 195), gp::DZ(), 32, 60), block(0, 0, 255, 170, 150, 160),
                    block(0, -80, 290, 110, 12, 80), cylinder(gp_Pnt(85, 0, 300), gp::DX(), 14, 40)}),
          palette::Light);
    e.port("inlet", from, -gp::DX(), Dn);
    e.port("outlet", to, gp::DX(), Dn);
    return e;
}

} // namespace demomodels
