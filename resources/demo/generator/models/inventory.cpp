// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inventory.h"

#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace demomodels {

namespace {

double metres(double millimetres)
{
    const double rounded = std::round(millimetres) / 1000;
    return rounded == 0 ? 0 : rounded; // never "-0"
}

void writePoint(std::ostream &out, const gp_Pnt &p)
{
    out << '(' << metres(p.X()) << ", " << metres(p.Y()) << ", " << metres(p.Z()) << ')';
}

const char *axisName(const gp_Dir &d)
{
    static constexpr std::array names = {"-X", "+X", "-Y", "+Y", "-Z", "+Z"};
    const std::array values = {d.X(), d.Y(), d.Z()};
    for (size_t axis = 0; axis < values.size(); ++axis) {
        if (std::abs(values[axis]) > 0.99)
            return names[2 * axis + (values[axis] > 0 ? 1 : 0)];
    }
    return "oblique";
}

void writeNodes(std::ostream &out, const Equipment &equipment)
{
    for (size_t i = 0; i < equipment.parts.size(); ++i) {
        const Part &part = equipment.parts[i];
        out << (i ? ", " : "- nodes: ") << '`' << part.name << '`';
        const gp_XYZ origin = part.placement.TranslationPart();
        if (origin.Modulus() > 0) {
            out << " at ";
            writePoint(out, gp_Pnt(origin));
        }
    }
    out << '\n';
}

void writePorts(std::ostream &out, const Equipment &equipment)
{
    for (size_t i = 0; i < equipment.ports.size(); ++i) {
        const Port &port = equipment.ports[i];
        out << (i ? "; " : "- ports: ") << port.name << " DN " << port.dn << ' ';
        writePoint(out, port.at);
        out << ' ' << axisName(port.outwards);
    }
    if (!equipment.ports.empty())
        out << '\n';
}

void writeBox(std::ostream &out, const Bnd_Box &box)
{
    out << "- box: ";
    writePoint(out, box.CornerMin());
    out << " … ";
    writePoint(out, box.CornerMax());
    out << '\n';
}

} // namespace

void Inventory::add(const Equipment &equipment, const Written &written)
{
    m_rows.push_back({equipment, written});
}

std::uintmax_t Inventory::bytes() const
{
    std::uintmax_t sum = 0;
    for (const Row &row : m_rows)
        sum += row.written.bytes;
    return sum;
}

void Inventory::write(std::ostream &out) const
{
    out << "# Models of the cooling-water demo plant\n\n"
           "Made by `twinscope-demo-models` (resources/demo/generator/models); do not edit by hand. All lengths here "
           "are metres, Z up.\n"
           "Equipment has its origin at the centre of its base, valves, pipes and fittings on the pipe's axis. A node "
           "given \"at\" a\n"
           "point has that point as its own origin and is not turned, so that it can turn, slide or be scaled about "
           "it.\n"
           "A port is the centre of a flange face and the direction in which the pipe goes on.\n";
    for (const Row &row : m_rows) {
        out << "\n## " << row.written.file << "\n\n- root: `" << row.equipment.name << "`, " << row.written.triangles
            << " triangles\n";
        writeNodes(out, row.equipment);
        writeBox(out, row.written.box);
        writePorts(out, row.equipment);
        if (!row.equipment.motion.empty())
            out << "- note: " << row.equipment.motion << '\n';
    }
}

} // namespace demomodels
