// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <TopoDS_Shape.hxx>
#include <TopoDS_Wire.hxx>
#include <gp.hxx>
#include <gp_Ax1.hxx>
#include <gp_Dir.hxx>
#include <gp_Pnt.hxx>
#include <gp_Vec.hxx>

#include <vector>

namespace demomodels {

using Shape = TopoDS_Shape;
using Shapes = std::vector<TopoDS_Shape>;

/// One shape of several bodies; they may overlap, nobody looks inside.
Shape together(const Shapes &shapes);

Shape moved(const Shape &shape, double x, double y, double z);
Shape turned(const Shape &shape, const gp_Ax1 &axis, double degrees);

/// A box whose base is centred at (x, y) and stands at z.
Shape block(double x, double y, double z, double dx, double dy, double dz);
Shape cylinder(const gp_Pnt &base, const gp_Dir &axis, double radius, double height);
Shape cone(const gp_Pnt &base, const gp_Dir &axis, double radius, double topRadius, double height);
Shape tube(const gp_Pnt &base, const gp_Dir &axis, double outer, double inner, double height);
Shape torus(const gp_Pnt &centre, const gp_Dir &axis, double radius, double thickness);
/// A round bar from point to point.
Shape bar(const gp_Pnt &from, const gp_Pnt &to, double radius);
/// A square bar from point to point: cheap where many are needed.
Shape strut(const gp_Pnt &from, const gp_Pnt &to, double width);
Shape hexagon(const gp_Pnt &base, const gp_Dir &axis, double acrossFlats, double height);

/// The outline of a turned part in radius and height.
class Profile
{
public:
    Profile(double radius, double height);
    Profile &line(double radius, double height);
    /// An arc through the first point to the second.
    Profile &arc(double throughRadius, double throughHeight, double radius, double height);
    /// A cap up to the axis at height, as part of a sphere: other domes do not survive the way through a STEP file.
    Profile &dome(double height);
    Shape revolved(const gp_Pnt &base, const gp_Dir &axis) const;

private:
    struct Step
    {
        bool isArc;
        gp_Pnt through, to;
    };
    const gp_Pnt &last() const { return m_steps.empty() ? m_start : m_steps.back().to; }

    gp_Pnt m_start;
    std::vector<Step> m_steps;
};

/// A cylinder with a domed end on both sides, lying or standing along the axis; `length` between the domes.
Shape vessel(const gp_Pnt &base, const gp_Dir &axis, double radius, double length, double dome);

Shape loft(const std::vector<TopoDS_Wire> &sections, bool ruled);
Shape prism(const TopoDS_Wire &outline, const gp_Vec &height);
TopoDS_Wire circle(const gp_Pnt &centre, const gp_Dir &normal, double radius);
TopoDS_Wire polygon(const std::vector<gp_Pnt> &corners);

/// `count` copies round an axis.
Shape around(const gp_Ax1 &axis, int count, const Shape &shape);
/// `count` copies side by side.
Shape repeated(int count, double dx, double dy, double dz, const Shape &shape);

} // namespace demomodels
