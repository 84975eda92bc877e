// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundness.h"

#include <BRep_Tool.hxx>
#include <Geom_BSplineCurve.hxx>
#include <Geom_BSplineSurface.hxx>
#include <Geom_BezierCurve.hxx>
#include <Geom_BezierSurface.hxx>
#include <Geom_OffsetCurve.hxx>
#include <Geom_OffsetSurface.hxx>
#include <Geom_RectangularTrimmedSurface.hxx>
#include <Geom_SweptSurface.hxx>
#include <Geom_TrimmedCurve.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>

#include <algorithm>
#include <cmath>

namespace twinscope::occt {

namespace {

constexpr double Furthest = 1e13; ///< millimetres
constexpr double Somewhere = 0.1; ///< a parameter that curves and surfaces without poles have

bool isPlace(const gp_Pnt &point)
{
    const auto isNear = [](double value) { return std::isfinite(value) && std::abs(value) <= Furthest; };
    return isNear(point.X()) && isNear(point.Y()) && isNear(point.Z());
}

bool areNumbers(const TColStd_Array1OfReal &values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

bool arePlaces(const TColgp_Array1OfPnt &points)
{
    return std::all_of(points.begin(), points.end(), isPlace);
}

bool arePlaces(const TColgp_Array2OfPnt &points)
{
    for (int row = points.LowerRow(); row <= points.UpperRow(); ++row)
        for (int column = points.LowerCol(); column <= points.UpperCol(); ++column)
            if (!isPlace(points(row, column)))
                return false;
    return true;
}

bool isSoundCurve(const Handle(Geom_Curve) & curve)
{
    if (const auto spline = Handle(Geom_BSplineCurve)::DownCast(curve))
        return arePlaces(spline->Poles()) && areNumbers(spline->Knots());
    if (const auto bezier = Handle(Geom_BezierCurve)::DownCast(curve))
        return arePlaces(bezier->Poles());
    if (const auto trimmed = Handle(Geom_TrimmedCurve)::DownCast(curve))
        return isSoundCurve(trimmed->BasisCurve());
    if (const auto offset = Handle(Geom_OffsetCurve)::DownCast(curve))
        return std::isfinite(offset->Offset()) && isSoundCurve(offset->BasisCurve());
    return isPlace(curve->Value(Somewhere));
}

bool isSoundSurface(const Handle(Geom_Surface) & surface)
{
    if (const auto spline = Handle(Geom_BSplineSurface)::DownCast(surface))
        return arePlaces(spline->Poles()) && areNumbers(spline->UKnots()) && areNumbers(spline->VKnots());
    if (const auto bezier = Handle(Geom_BezierSurface)::DownCast(surface))
        return arePlaces(bezier->Poles());
    if (const auto trimmed = Handle(Geom_RectangularTrimmedSurface)::DownCast(surface))
        return isSoundSurface(trimmed->BasisSurface());
    if (const auto offset = Handle(Geom_OffsetSurface)::DownCast(surface))
        return std::isfinite(offset->Offset()) && isSoundSurface(offset->BasisSurface());
    if (const auto swept = Handle(Geom_SweptSurface)::DownCast(surface))
        return isSoundCurve(swept->BasisCurve());
    return isPlace(surface->Value(Somewhere, Somewhere));
}

bool isSoundEdge(const TopoDS_Edge &edge)
{
    double first = 0, last = 0;
    const Handle(Geom_Curve) curve = BRep_Tool::Curve(edge, first, last);
    return curve.IsNull() || (!std::isnan(first) && !std::isnan(last) && isSoundCurve(curve));
}

bool isSoundFace(const TopoDS_Face &face)
{
    const Handle(Geom_Surface) surface = BRep_Tool::Surface(face);
    return surface.IsNull() || isSoundSurface(surface);
}

} // namespace

bool isSound(const TopoDS_Shape &shape)
{
    for (TopExp_Explorer i(shape, TopAbs_VERTEX); i.More(); i.Next()) {
        if (!isPlace(BRep_Tool::Pnt(TopoDS::Vertex(i.Current()))))
            return false;
    }
    for (TopExp_Explorer i(shape, TopAbs_EDGE); i.More(); i.Next()) {
        if (!isSoundEdge(TopoDS::Edge(i.Current())))
            return false;
    }
    for (TopExp_Explorer i(shape, TopAbs_FACE); i.More(); i.Next()) {
        if (!isSoundFace(TopoDS::Face(i.Current())))
            return false;
    }
    return true;
}

} // namespace twinscope::occt
