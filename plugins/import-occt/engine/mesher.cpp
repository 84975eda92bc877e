// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mesher.h"

#include "healing.h"
#include "soundness.h"

#include <BRepBndLib.hxx>
#include <BRepBuilderAPI_NurbsConvert.hxx>
#include <BRepMesh_IncrementalMesh.hxx>
#include <Bnd_Box.hxx>
#include <IMeshData_Status.hxx>
#include <Message_ProgressScope.hxx>
#include <Precision.hxx>
#include <Standard_OutOfMemory.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>

#include <algorithm>

namespace twinscope::occt {

namespace {

using Detail = geometry::ImportSettings::Detail;

struct Tolerance
{
    double relative; ///< to the diagonal of the shape
    double angle;    ///< radians; OpenCASCADE makes neighbouring facets meet at about half of it
};

Tolerance toleranceOf(Detail detail)
{
    switch (detail) {
    case Detail::Coarse:
        return {0.01, 0.8};
    case Detail::Fine:
        return {0.001, 0.25};
    case Detail::Normal:
        break;
    }
    return {0.003, 0.52};
}

/// Diagonal of the box round all faces that have an end; 0 where there are none.
double sizeOf(const TopoDS_Shape &shape)
{
    Bnd_Box all;
    for (TopExp_Explorer face(shape, TopAbs_FACE); face.More(); face.Next()) {
        Bnd_Box box;
        BRepBndLib::Add(face.Current(), box, false);
        if (!box.IsVoid() && !box.IsOpen())
            all.Add(box);
    }
    return all.IsVoid() ? 0.0 : std::sqrt(all.SquareExtent());
}

int countFreeEdges(const TopoDS_Shape &shape)
{
    int count = 0;
    for (TopExp_Explorer edge(shape, TopAbs_EDGE, TopAbs_FACE); edge.More(); edge.Next())
        ++count;
    return count;
}

/// Runs a step that OpenCASCADE may give up on; a bad shape costs that step, want of memory ends the import.
template<typename Step>
void survives(Step step)
{
    try {
        step();
    } catch (const Standard_OutOfMemory &) {
        throw;
    } catch (const Standard_Failure &) {
        // What is missing afterwards is counted and told by the caller.
    }
}

MeshedPart unsound(const Part &part)
{
    MeshedPart result;
    result.mesh.name = part.name;
    result.failedFaces = 1; // whatever else there is of it
    return result;
}

/// Gathers faces into one mesh, the triangles of a colour side by side.
class MeshCollector
{
public:
    MeshCollector(geometry::Mesh &mesh, double scale, const Part &part)
        : m_mesh(mesh)
        , m_zero(part.zero)
        , m_scale(float(scale))
        , m_xSign(part.mirrored ? -1.0f : 1.0f)
    {
    }

    void add(const FaceMesh &face, QRgb colour)
    {
        const auto base = quint32(m_mesh.positions.size());
        for (size_t i = 0; i < face.positions.size(); ++i) {
            m_mesh.positions.push_back(turned(face.positions[i].XYZ() - m_zero) * m_scale);
            m_mesh.normals.push_back(turned(face.normals[i].XYZ()));
            m_mesh.bounds.add(m_mesh.positions.back());
        }
        auto &indices = m_indices[colour];
        for (auto [a, b, c] : face.triangles) {
            if (m_xSign < 0)
                std::swap(b, c);
            indices.insert(indices.end(), {base + quint32(a), base + quint32(b), base + quint32(c)});
        }
    }

    void finish()
    {
        geometry::Mesh::Level level;
        for (const auto &[colour, indices] : m_indices) {
            level.ranges.push_back({quint32(level.indices.size()), quint32(indices.size()), colour});
            level.indices.append(indices);
        }
        if (!level.indices.empty())
            m_mesh.levels.push_back(std::move(level));
    }

private:
    QVector3D turned(const gp_XYZ &v) const { return {m_xSign * float(v.X()), float(v.Y()), float(v.Z())}; }

    geometry::Mesh &m_mesh;
    std::map<QRgb, std::vector<quint32>> m_indices;
    gp_XYZ m_zero;
    float m_scale, m_xSign;
};

} // namespace

Mesher::Mesher(Detail detail, double metresPerMillimetre)
    : m_detail(detail)
    , m_scale(metresPerMillimetre)
{
}

MeshedPart Mesher::mesh(const Part &part, const Message_ProgressRange &range) const
{
    Message_ProgressScope scope(range, nullptr, 2);
    bool sound = false;
    survives([&] { sound = isSound(part.shape); });
    if (!sound)
        return unsound(part);
    Attempt first = attempt(part, scope.Next());
    if (!first.isDoubtful || scope.UserBreak())
        return std::move(first.part);
    Part repaired = part;
    survives([&] { repaired = healed(part); });
    Attempt second = attempt(repaired, scope.Next());
    const bool better =
        second.part.failedFaces <= first.part.failedFaces && (!second.part.isEmpty() || first.part.isEmpty());
    return std::move(better ? second.part : first.part);
}

Mesher::Attempt Mesher::attempt(const Part &part, const Message_ProgressRange &range) const
{
    Attempt result;
    result.part.mesh.name = part.name;
    result.isDoubtful = true;
    double size = 0;
    survives([&] {
        result.part.freeEdges = countFreeEdges(part.shape);
        size = sizeOf(part.shape);
        result.isDoubtful = size > 0 && !tessellate(part.shape, size, range);
    });
    collect(part, size, result.part);
    return result;
}

bool Mesher::tessellate(const TopoDS_Shape &shape, double size, const Message_ProgressRange &range) const
{
    if (size <= 0)
        return true;
    const Tolerance tolerance = toleranceOf(m_detail);
    BRepMesh_IncrementalMesh algorithm;
    algorithm.SetShape(shape);
    IMeshTools_Parameters &parameters = algorithm.ChangeParameters();
    parameters.Deflection = std::max(size * tolerance.relative, Precision::Confusion());
    parameters.Angle = tolerance.angle;
    parameters.InParallel = true;
    parameters.AllowQualityDecrease = true;
    algorithm.Perform(range);
    constexpr int Doubts =
        IMeshData_OpenWire | IMeshData_SelfIntersectingWire | IMeshData_Failure | IMeshData_UnorientedWire;
    return (algorithm.GetStatusFlags() & Doubts) == 0;
}

FaceMesh Mesher::meshOf(const TopoDS_Face &face, double size) const
{
    FaceMesh mesh;
    survives([&] { mesh = faceMesh(face); });
    if (mesh.isEmpty()) {
        survives([&] {
            BRepBuilderAPI_NurbsConvert converted(face, true);
            tessellate(converted.Shape(), size, {});
            mesh = faceMesh(TopoDS::Face(converted.Shape()));
        });
    }
    return mesh;
}

void Mesher::collect(const Part &part, double size, MeshedPart &result) const
{
    MeshCollector collector(result.mesh, m_scale, part);
    for (TopExp_Explorer i(part.shape, TopAbs_FACE); i.More(); i.Next()) {
        const FaceMesh face = meshOf(TopoDS::Face(i.Current()), size);
        if (face.isEmpty())
            ++result.failedFaces;
        else
            collector.add(face, part.colours.of(i.Current()));
    }
    collector.finish();
}

} // namespace twinscope::occt
