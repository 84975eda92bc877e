// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "equipment.h"

#include <gp_Vec.hxx>

namespace demomodels {

void Equipment::add(const std::string &part, const TopoDS_Shape &shape, const Colour &colour)
{
    parts.push_back({part, shape, colour, {}});
}

void Equipment::add(const std::string &part, const TopoDS_Shape &shape, const Colour &colour, const gp_Pnt &origin)
{
    gp_Trsf placement;
    placement.SetTranslation(gp_Vec(gp::Origin(), origin));
    parts.push_back({part, shape, colour, placement});
}

void Equipment::port(const std::string &portName, const gp_Pnt &at, const gp_Dir &outwards, int dn)
{
    ports.push_back({portName, at, outwards, dn});
}

} // namespace demomodels
