// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facemesh.h"

#include <BRepGProp_Face.hxx>
#include <BRep_Tool.hxx>
#include <Poly_Triangulation.hxx>
#include <Precision.hxx>

#include <algorithm>
#include <cmath>

namespace twinscope::occt {

namespace {

bool isFinite(const gp_Pnt &p)
{
    return std::isfinite(p.X()) && std::isfinite(p.Y()) && std::isfinite(p.Z());
}

void takePositions(FaceMesh &mesh, const Poly_Triangulation &source, const gp_Trsf &placement)
{
    mesh.positions.reserve(size_t(source.NbNodes()));
    for (int i = 1; i <= source.NbNodes(); ++i)
        mesh.positions.push_back(source.Node(i).Transformed(placement));
}

/// Slivers round a pole or an apex, where corners fall together.
bool isDegenerate(const gp_Pnt &a, const gp_Pnt &b, const gp_Pnt &c)
{
    const gp_XYZ ab = b.XYZ() - a.XYZ(), ac = c.XYZ() - a.XYZ();
    const double size = std::max({ab.SquareModulus(), ac.SquareModulus(), b.SquareDistance(c)});
    return ab.Crossed(ac).Modulus() <= 1e-10 * size;
}

void takeTriangles(FaceMesh &mesh, const Poly_Triangulation &source, bool turned)
{
    const int count = source.NbNodes();
    mesh.triangles.reserve(size_t(source.NbTriangles()));
    const auto at = [&mesh](int node) { return mesh.positions[size_t(node) - 1]; };
    for (int i = 1; i <= source.NbTriangles(); ++i) {
        int a = 0, b = 0, c = 0;
        source.Triangle(i).Get(a, b, c);
        const bool inside = std::min({a, b, c}) >= 1 && std::max({a, b, c}) <= count;
        if (!inside || isDegenerate(at(a), at(b), at(c)))
            continue;
        if (turned)
            std::swap(b, c);
        mesh.triangles.push_back({a - 1, b - 1, c - 1});
    }
}

/// Sums of the normals of the triangles round each node, weighted with their area.
std::vector<gp_XYZ> triangleNormals(const FaceMesh &mesh)
{
    std::vector<gp_XYZ> sums(mesh.positions.size(), gp_XYZ(0, 0, 0));
    for (const auto &[a, b, c] : mesh.triangles) {
        const gp_XYZ origin = mesh.positions[size_t(a)].XYZ();
        const gp_XYZ normal =
            (mesh.positions[size_t(b)].XYZ() - origin).Crossed(mesh.positions[size_t(c)].XYZ() - origin);
        for (const int corner : {a, b, c})
            sums[size_t(corner)] += normal;
    }
    return sums;
}

gp_Dir toDirection(const gp_XYZ &vector)
{
    return vector.Modulus() > gp::Resolution() ? gp_Dir(vector) : gp::DZ();
}

/// The normal of the surface at a node; zero where the surface has none, as at the pole of a sphere.
gp_XYZ surfaceNormal(const BRepGProp_Face &surface, const gp_Pnt2d &uv, bool mirrored)
{
    gp_Pnt point;
    gp_Vec normal;
    surface.Normal(uv.X(), uv.Y(), point, normal);
    const double length = normal.Magnitude();
    if (!std::isfinite(length) || length < Precision::SquareConfusion())
        return {0, 0, 0};
    return normal.XYZ() * ((mirrored ? -1.0 : 1.0) / length);
}

void computeNormals(FaceMesh &mesh, const TopoDS_Face &face, const Poly_Triangulation &source, bool mirrored)
{
    const std::vector<gp_XYZ> fallback = triangleNormals(mesh);
    TopLoc_Location location;
    const bool hasSurface = source.HasUVNodes() && !BRep_Tool::Surface(face, location).IsNull();
    BRepGProp_Face surface;
    if (hasSurface)
        surface.Load(face);
    mesh.normals.reserve(mesh.positions.size());
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const gp_XYZ exact = hasSurface ? surfaceNormal(surface, source.UVNode(int(i) + 1), mirrored) : gp_XYZ(0, 0, 0);
        mesh.normals.push_back(toDirection(exact.Modulus() > 0.5 ? exact : fallback[i]));
    }
}

} // namespace

FaceMesh faceMesh(const TopoDS_Face &face)
{
    TopLoc_Location location;
    const Handle(Poly_Triangulation) &source = BRep_Tool::Triangulation(face, location);
    if (source.IsNull())
        return {};
    const gp_Trsf placement = location.Transformation();
    const bool mirrored = placement.IsNegative();
    FaceMesh mesh;
    takePositions(mesh, *source, placement);
    if (!std::all_of(mesh.positions.begin(), mesh.positions.end(), isFinite))
        return {};
    takeTriangles(mesh, *source, (face.Orientation() == TopAbs_REVERSED) != mirrored);
    computeNormals(mesh, face, *source, mirrored);
    return mesh;
}

} // namespace twinscope::occt
