// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "solids.h"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_MakePolygon.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRepOffsetAPI_ThruSections.hxx>
#include <BRepPrimAPI_MakeBox.hxx>
#include <BRepPrimAPI_MakeCone.hxx>
#include <BRepPrimAPI_MakeCylinder.hxx>
#include <BRepPrimAPI_MakePrism.hxx>
#include <BRepPrimAPI_MakeRevol.hxx>
#include <BRepPrimAPI_MakeTorus.hxx>
#include <BRep_Builder.hxx>
#include <GC_MakeArcOfCircle.hxx>
#include <TopoDS_Compound.hxx>
#include <gp_Ax2.hxx>
#include <gp_Ax3.hxx>
#include <gp_Circ.hxx>

#include <cmath>
#include <numbers>

namespace demomodels {

Shape together(const Shapes &shapes)
{
    TopoDS_Compound compound;
    const BRep_Builder builder;
    builder.MakeCompound(compound);
    for (const Shape &shape : shapes)
        builder.Add(compound, shape);
    return compound;
}

Shape moved(const Shape &shape, double x, double y, double z)
{
    gp_Trsf trsf;
    trsf.SetTranslation(gp_Vec(x, y, z));
    return shape.Moved(trsf);
}

Shape turned(const Shape &shape, const gp_Ax1 &axis, double degrees)
{
    gp_Trsf trsf;
    trsf.SetRotation(axis, degrees * std::numbers::pi / 180);
    return shape.Moved(trsf);
}

Shape block(double x, double y, double z, double dx, double dy, double dz)
{
    return BRepPrimAPI_MakeBox(gp_Pnt(x - dx / 2, y - dy / 2, z), dx, dy, dz).Shape();
}

Shape cylinder(const gp_Pnt &base, const gp_Dir &axis, double radius, double height)
{
    return BRepPrimAPI_MakeCylinder(gp_Ax2(base, axis), radius, height).Shape();
}

Shape cone(const gp_Pnt &base, const gp_Dir &axis, double radius, double topRadius, double height)
{
    return BRepPrimAPI_MakeCone(gp_Ax2(base, axis), radius, topRadius, height).Shape();
}

Shape tube(const gp_Pnt &base, const gp_Dir &axis, double outer, double inner, double height)
{
    return Profile(inner, 0).line(outer, 0).line(outer, height).line(inner, height).revolved(base, axis);
}

Shape torus(const gp_Pnt &centre, const gp_Dir &axis, double radius, double thickness)
{
    return BRepPrimAPI_MakeTorus(gp_Ax2(centre, axis), radius, thickness).Shape();
}

Shape bar(const gp_Pnt &from, const gp_Pnt &to, double radius)
{
    return cylinder(from, gp_Dir(gp_Vec(from, to)), radius, from.Distance(to));
}

Shape strut(const gp_Pnt &from, const gp_Pnt &to, double width)
{
    const double half = width / 2;
    const gp_Ax2 frame(from, gp_Dir(gp_Vec(from, to)));
    const gp_Vec x = gp_Vec(frame.XDirection()) * half, y = gp_Vec(frame.YDirection()) * half;
    const gp_Pnt corner = from.Translated(x + y).Translated((x + y) * -2);
    return BRepPrimAPI_MakeBox(gp_Ax2(corner, frame.Direction(), frame.XDirection()), width, width, from.Distance(to))
        .Shape();
}

Shape hexagon(const gp_Pnt &base, const gp_Dir &axis, double acrossFlats, double height)
{
    const gp_Ax2 frame(base, axis);
    std::vector<gp_Pnt> corners;
    for (int i = 0; i < 6; ++i) {
        const double angle = i * std::numbers::pi / 3, radius = acrossFlats / std::numbers::sqrt3;
        corners.push_back(base.Translated(gp_Vec(frame.XDirection()) * (radius * std::cos(angle)) +
                                          gp_Vec(frame.YDirection()) * (radius * std::sin(angle))));
    }
    return prism(polygon(corners), gp_Vec(axis) * height);
}

Profile::Profile(double radius, double height)
    : m_start(radius, 0, height)
{
}

Profile &Profile::line(double radius, double height)
{
    m_steps.push_back({false, {}, gp_Pnt(radius, 0, height)});
    return *this;
}

Profile &Profile::arc(double throughRadius, double throughHeight, double radius, double height)
{
    m_steps.push_back({true, gp_Pnt(throughRadius, 0, throughHeight), gp_Pnt(radius, 0, height)});
    return *this;
}

namespace {

/// A spherical cap that ends in a tiny flat: at a true pole triangles lose their area.
struct Cap
{
    static constexpr double Tip = 3; ///< radius of the flat
    double middleRadius, middleRise; ///< half-way up the arc, above the rim
    double tipRise;
};

Cap capOf(double radius, double rise)
{
    const double sphere = (radius * radius + rise * rise) / (2 * std::abs(rise));
    const double half = std::asin(std::min(1.0, radius / sphere)) / 2;
    const auto above = [&](double r) {
        return rise - std::copysign(sphere - std::sqrt(sphere * sphere - r * r), rise);
    };
    const double middle = sphere * std::sin(half);
    return {middle, above(middle), above(Cap::Tip)};
}

} // namespace

Profile &Profile::dome(double height)
{
    const double rim = last().Z();
    const Cap cap = capOf(last().X(), height - rim);
    return arc(cap.middleRadius, rim + cap.middleRise, Cap::Tip, rim + cap.tipRise).line(0, rim + cap.tipRise);
}

Shape Profile::revolved(const gp_Pnt &base, const gp_Dir &axis) const
{
    BRepBuilderAPI_MakeWire wire;
    gp_Pnt at = m_start;
    for (const Step &step : m_steps) {
        if (step.isArc)
            wire.Add(BRepBuilderAPI_MakeEdge(GC_MakeArcOfCircle(at, step.through, step.to).Value()).Edge());
        else
            wire.Add(BRepBuilderAPI_MakeEdge(at, step.to).Edge());
        at = step.to;
    }
    if (at.Distance(m_start) > gp::Resolution())
        wire.Add(BRepBuilderAPI_MakeEdge(at, m_start).Edge());
    const Shape solid = BRepPrimAPI_MakeRevol(BRepBuilderAPI_MakeFace(wire.Wire()).Face(), gp::OZ()).Shape();
    gp_Trsf trsf;
    trsf.SetTransformation(gp_Ax3(base, axis), gp::XOY());
    return solid.Moved(trsf);
}

Shape vessel(const gp_Pnt &base, const gp_Dir &axis, double radius, double length, double dome)
{
    const Cap lower = capOf(radius, -dome);
    return Profile(0, lower.tipRise)
        .line(Cap::Tip, lower.tipRise)
        .arc(lower.middleRadius, lower.middleRise, radius, 0)
        .line(radius, length)
        .dome(length + dome)
        .revolved(base, axis);
}

Shape loft(const std::vector<TopoDS_Wire> &sections, bool ruled)
{
    BRepOffsetAPI_ThruSections builder(true, ruled);
    for (const TopoDS_Wire &section : sections)
        builder.AddWire(section);
    builder.CheckCompatibility(false);
    return builder.Shape();
}

Shape prism(const TopoDS_Wire &outline, const gp_Vec &height)
{
    return BRepPrimAPI_MakePrism(BRepBuilderAPI_MakeFace(outline).Face(), height).Shape();
}

TopoDS_Wire circle(const gp_Pnt &centre, const gp_Dir &normal, double radius)
{
    return BRepBuilderAPI_MakeWire(BRepBuilderAPI_MakeEdge(gp_Circ(gp_Ax2(centre, normal), radius)).Edge()).Wire();
}

TopoDS_Wire polygon(const std::vector<gp_Pnt> &corners)
{
    BRepBuilderAPI_MakePolygon builder;
    for (const gp_Pnt &corner : corners)
        builder.Add(corner);
    builder.Close();
    return builder.Wire();
}

Shape around(const gp_Ax1 &axis, int count, const Shape &shape)
{
    Shapes copies;
    for (int i = 0; i < count; ++i)
        copies.push_back(turned(shape, axis, 360.0 * i / count));
    return together(copies);
}

Shape repeated(int count, double dx, double dy, double dz, const Shape &shape)
{
    Shapes copies;
    for (int i = 0; i < count; ++i)
        copies.push_back(moved(shape, i * dx, i * dy, i * dz));
    return together(copies);
}

} // namespace demomodels
