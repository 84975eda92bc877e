// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <TopoDS_Shape.hxx>
#include <gp_Dir.hxx>
#include <gp_Pnt.hxx>
#include <gp_Trsf.hxx>

#include <string>
#include <vector>

namespace demomodels {

/// sRGB, 0 … 1. The demo's equipment is grey: colour is for what is wrong.
struct Colour
{
    double red = 0.6, green = 0.6, blue = 0.6, alpha = 1;
};

constexpr Colour rgb(int hex, double alpha = 1)
{
    return {(hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0, alpha};
}

namespace palette {
constexpr Colour Concrete = rgb(0xC6C8CA);
constexpr Colour Light = rgb(0xB8BDC3);
constexpr Colour Machine = rgb(0x9AA1A9);
constexpr Colour Steel = rgb(0x7F868E);
constexpr Colour Dark = rgb(0x595F66);
constexpr Colour Darkest = rgb(0x3D4248);
constexpr Colour Glass = rgb(0xC4CCD4, 0.35);
constexpr Colour Water = rgb(0x8CA1B1, 0.7);
} // namespace palette

/// A named node of the model. Parts with the same shape share it in the file.
struct Part
{
    std::string name;
    TopoDS_Shape shape; ///< millimetres, in the part's own frame
    Colour colour;
    gp_Trsf placement; ///< to the equipment's frame
};

/// Where a pipe meets the equipment.
struct Port
{
    std::string name;
    gp_Pnt at;       ///< centre of the flange face, millimetres
    gp_Dir outwards; ///< away from the equipment
    int dn = 0;      ///< nominal diameter
};

/// A piece of plant: origin at the centre of its base, Z up, millimetres.
struct Equipment
{
    std::string name;
    std::vector<Part> parts;
    std::vector<Port> ports;
    std::string motion; ///< which node moves and how, for whoever binds it

    void add(const std::string &part, const TopoDS_Shape &shape, const Colour &colour);
    /// For parts that move: `shape` is modelled round its own origin, which comes to lie at `origin`.
    void add(const std::string &part, const TopoDS_Shape &shape, const Colour &colour, const gp_Pnt &origin);
    void port(const std::string &portName, const gp_Pnt &at, const gp_Dir &outwards, int dn);
};

} // namespace demomodels
