// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fittings.h"

#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepPrimAPI_MakeRevol.hxx>
#include <gp_Ax2.hxx>

#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace demomodels {

namespace {

constexpr std::array nominals = {
    Nominal{25, 33.7, 115, 18, 85, 4, 19, 38},      Nominal{50, 60.3, 165, 20, 125, 4, 24, 76},
    Nominal{80, 88.9, 200, 20, 160, 8, 24, 114},    Nominal{100, 114.3, 220, 22, 180, 8, 24, 152},
    Nominal{150, 168.3, 285, 24, 240, 8, 30, 229},  Nominal{200, 219.1, 340, 26, 295, 8, 30, 305},
    Nominal{250, 273.0, 405, 29, 355, 8, 36, 381},  Nominal{300, 323.9, 460, 32, 410, 8, 36, 457},
    Nominal{400, 406.4, 580, 38, 525, 12, 41, 610}, Nominal{500, 508.0, 715, 46, 650, 12, 46, 762},
};

gp_Pnt along(const gp_Pnt &from, const gp_Dir &direction, double distance)
{
    return from.Translated(gp_Vec(direction) * distance);
}

} // namespace

const Nominal &nominal(int dn)
{
    for (const Nominal &entry : nominals) {
        if (entry.dn == dn)
            return entry;
    }
    std::abort();
}

Shape plainFlange(const gp_Pnt &face, const gp_Dir &outwards, int dn)
{
    const Nominal &n = nominal(dn);
    const gp_Pnt back = along(face, outwards, -2 * n.thickness);
    return Profile(0, 0)
        .line(n.pipe / 2, 0)
        .line(n.pipe / 2 + n.thickness / 2, n.thickness)
        .line(n.flange / 2, n.thickness)
        .line(n.flange / 2, 2 * n.thickness)
        .line(0, 2 * n.thickness)
        .revolved(back, outwards);
}

Shape flange(const gp_Pnt &face, const gp_Dir &outwards, int dn)
{
    const Nominal &n = nominal(dn);
    const gp_Ax2 frame(face, outwards);
    const gp_Pnt first =
        along(along(face, outwards, -n.thickness - n.boltHead * 0.5), frame.XDirection(), n.boltCircle / 2);
    const Shape bolt = hexagon(first, outwards, n.boltHead, n.boltHead * 0.5);
    return together({plainFlange(face, outwards, dn), around(gp_Ax1(face, outwards), n.bolts, bolt)});
}

Shape nozzle(const gp_Pnt &face, const gp_Dir &outwards, int dn, double length)
{
    const double thickness = nominal(dn).thickness;
    return together({flange(face, outwards, dn),
                     cylinder(along(face, outwards, -length), outwards, nominal(dn).pipe / 2, length - thickness)});
}

Shape bend(int dn)
{
    const Nominal &n = nominal(dn);
    // It ends inside the flanges, so that no two faces coincide.
    const double inset = std::atan(n.thickness / n.bend);
    const gp_Pnt start(-n.bend, 0, 0);
    const auto section = BRepBuilderAPI_MakeFace(circle(start, gp::DX(), n.pipe / 2)).Face();
    const gp_Ax1 pivot(gp_Pnt(-n.bend, 0, n.bend), -gp::DY());
    const Shape whole = BRepPrimAPI_MakeRevol(section, pivot, std::numbers::pi / 2 - 2 * inset).Shape();
    return turned(whole, pivot, inset * 180 / std::numbers::pi);
}

Shape railing(const gp_Pnt &from, const gp_Pnt &to)
{
    constexpr double Height = 1100, Spacing = 1500, Width = 40;
    const gp_Vec up(0, 0, Height);
    Shapes shapes{strut(from.Translated(up), to.Translated(up), Width),
                  strut(from.Translated(up * 0.5), to.Translated(up * 0.5), Width)};
    const int fields = std::max(1, int(from.Distance(to) / Spacing));
    for (int i = 0; i <= fields; ++i) {
        const gp_Pnt foot = from.Translated(gp_Vec(from, to) * (double(i) / fields));
        shapes.push_back(strut(foot, foot.Translated(up), Width));
    }
    return together(shapes);
}

Shape ladder(const gp_Pnt &foot, const gp_Dir &side, double height)
{
    constexpr double HalfWidth = 225, Rung = 300;
    const gp_Vec up(0, 0, height);
    const gp_Pnt left = along(foot, side, -HalfWidth), right = along(foot, side, HalfWidth);
    Shapes shapes{strut(left, left.Translated(up), 50), strut(right, right.Translated(up), 50)};
    for (double z = Rung; z < height; z += Rung)
        shapes.push_back(strut(left.Translated(gp_Vec(0, 0, z)), right.Translated(gp_Vec(0, 0, z)), 25));
    return together(shapes);
}

Shape beam(const gp_Pnt &from, const gp_Pnt &to, double height)
{
    const gp_Dir direction(gp_Vec(from, to));
    const bool upright = direction.IsParallel(gp::DZ(), 1e-6);
    const gp_Vec up = gp_Vec(upright ? gp::DX() : gp::DZ()) * (height / 2);
    const gp_Vec side = up.Crossed(gp_Vec(direction)) * 0.5;
    const double web = 0.06, flangeFrom = 0.86;
    std::vector<gp_Pnt> corners;
    const std::array<std::array<double, 2>, 12> outline = {{{-1, -1},
                                                            {1, -1},
                                                            {1, -flangeFrom},
                                                            {web, -flangeFrom},
                                                            {web, flangeFrom},
                                                            {1, flangeFrom},
                                                            {1, 1},
                                                            {-1, 1},
                                                            {-1, flangeFrom},
                                                            {-web, flangeFrom},
                                                            {-web, -flangeFrom},
                                                            {-1, -flangeFrom}}};
    for (const auto &[s, u] : outline)
        corners.push_back(from.Translated(side * s + up * u));
    return prism(polygon(corners), gp_Vec(from, to));
}

} // namespace demomodels
