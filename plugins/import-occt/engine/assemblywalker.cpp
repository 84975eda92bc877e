// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblywalker.h"

#include "assemblysize.h"

#include <BRep_Tool.hxx>
#include <QCoreApplication>
#include <QRegularExpression>
#include <TColStd_HSequenceOfExtendedString.hxx>
#include <TCollection_AsciiString.hxx>
#include <TDF_Tool.hxx>
#include <TDataStd_Name.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_LayerTool.hxx>

#include <cmath>

namespace twinscope::occt {

namespace {

QString toQString(const TCollection_ExtendedString &text)
{
    return QString::fromUtf16(text.ToExtString(), text.Length()).trimmed();
}

// Bare numbers, "NAUO12" and "*DIT36" are keys of the writing program; "=>[0:1:1:2]" and shape types are fillers of the reader.
bool isMeaningful(const QString &name)
{
    static const QRegularExpression key(
        QStringLiteral("^(\\d*|NAUO\\d*|\\*\\w+|=>\\[.*\\]|SOLID|SHELL|COMPOUND|COMPSOLID|ASSEMBLY|FACE)$"));
    return !key.match(name).hasMatch();
}

QString labelName(const TDF_Label &label)
{
    Handle(TDataStd_Name) attribute;
    if (!label.FindAttribute(TDataStd_Name::GetID(), attribute))
        return {};
    const QString name = toQString(attribute->Get());
    return isMeaningful(name) ? name : QString();
}

QMatrix4x4 toMatrix(const gp_Trsf &trsf, double scale)
{
    QMatrix4x4 matrix;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column)
            matrix(row, column) = float(trsf.Value(row + 1, column + 1) * (column == 3 ? scale : 1.0));
    }
    return matrix;
}

constexpr double Far = 250; ///< metres; up to here a float knows a hundredth of a millimetre

/// See Part::zero.
gp_XYZ zeroOf(const TopoDS_Shape &shape, double scale)
{
    const TopExp_Explorer vertex(shape, TopAbs_VERTEX);
    if (!vertex.More())
        return {0, 0, 0};
    gp_XYZ metres = BRep_Tool::Pnt(TopoDS::Vertex(vertex.Current())).XYZ() * scale;
    for (int axis = 1; axis <= 3; ++axis) {
        const double place = metres.Coord(axis);
        metres.SetCoord(axis, std::isfinite(place) && std::abs(place) > Far ? std::round(place) : 0);
    }
    return metres / scale;
}

QMatrix4x4 moved(const gp_XYZ &by, double scale)
{
    QMatrix4x4 matrix;
    matrix.translate(float(by.X() * scale), float(by.Y() * scale), float(by.Z() * scale));
    return matrix;
}

QMatrix4x4 mirror(bool yes)
{
    QMatrix4x4 matrix;
    matrix.scale(yes ? -1.0f : 1.0f, 1.0f, 1.0f);
    return matrix;
}

} // namespace

/// What an occurrence stands for: the shape's own label, and how it is placed.
struct AssemblyWalker::Definition
{
    TDF_Label occurrence;
    TDF_Label label; ///< equal to occurrence where that is no reference
    bool isAssembly = false;
    gp_Trsf placement;

    explicit Definition(const TDF_Label &from)
        : occurrence(from)
        , label(from)
    {
        TopLoc_Location location;
        for (TDF_Label next; XCAFDoc_ShapeTool::GetReferredShape(label, next); label = next)
            location = location * XCAFDoc_ShapeTool::GetLocation(label);
        isAssembly = XCAFDoc_ShapeTool::IsAssembly(label);
        if (!isAssembly)
            location = location * XCAFDoc_ShapeTool::GetShape(label).Location();
        placement = location.Transformation();
    }
};

AssemblyWalker::AssemblyWalker(const CafDocument &caf, double metresPerMillimetre, const core::Progress &progress)
    : m_caf(caf)
    , m_progress(progress)
    , m_scale(metresPerMillimetre)
    , m_shapes(XCAFDoc_DocumentTool::ShapeTool(caf.document->Main()))
{
}

core::Result<Assembly> AssemblyWalker::walk(const QString &rootName)
{
    m_rootName = rootName;
    TDF_LabelSequence roots;
    m_shapes->GetFreeShapes(roots);
    Occurrence root;
    if (roots.Length() > 1) {
        m_assembly.nodes.push_back({rootName, -1, -1, {}, 0, {}});
        root.parent = 0;
    }
    for (const TDF_Label &label : roots) {
        root.label = label;
        visit(root);
    }
    if (m_progress.isCancelled())
        return cancelledError();
    if (m_tooLarge)
        return tooLargeError();
    return std::move(m_assembly);
}

void AssemblyWalker::visit(const Occurrence &occurrence)
{
    m_tooLarge = m_tooLarge || m_assembly.nodes.size() >= MaximumNodes || m_path.Length() > MaximumDepth;
    if (m_tooLarge || m_progress.isCancelled())
        return;
    const Definition definition(occurrence.label);
    m_path.Append(occurrence.label);
    const int node = addNode(occurrence, definition);
    const bool mirrored = occurrence.mirrored != bool(definition.placement.IsNegative());
    const QRgb colour = ownColour(definition);
    if (definition.isAssembly) {
        const QRgb whole = colour ? colour : labelColour(definition.label);
        visitComponents(definition, {{}, node, mirrored, whole ? whole : occurrence.inherited});
    } else {
        const int part = partOf(definition, mirrored, nearestName(node));
        const bool hasColour = m_assembly.parts[size_t(part)].colours.whole != 0;
        m_assembly.nodes[size_t(node)].mesh = part;
        m_assembly.nodes[size_t(node)].transform *=
            mirror(mirrored) * moved(m_assembly.parts[size_t(part)].zero, m_scale) * mirror(mirrored);
        m_assembly.nodes[size_t(node)].colour = colour || hasColour ? colour : occurrence.inherited;
    }
    m_path.Remove(m_path.Length());
}

void AssemblyWalker::visitComponents(const Definition &definition, const Occurrence &below)
{
    TDF_LabelSequence components;
    XCAFDoc_ShapeTool::GetComponents(definition.label, components);
    Occurrence component = below;
    for (const TDF_Label &label : components) {
        component.label = label;
        visit(component);
    }
}

int AssemblyWalker::addNode(const Occurrence &occurrence, const Definition &definition)
{
    geometry::Node node;
    node.name = labelName(definition.occurrence);
    if (node.name.isEmpty())
        node.name = labelName(definition.label);
    if (node.name.isEmpty() && occurrence.parent < 0)
        node.name = m_rootName;
    node.parent = occurrence.parent;
    const bool mirrored = occurrence.mirrored != bool(definition.placement.IsNegative());
    node.transform = mirror(occurrence.mirrored) * toMatrix(definition.placement, m_scale) * mirror(mirrored);
    node.layer = layerOf(definition);
    m_assembly.nodes.push_back(std::move(node));
    return int(m_assembly.nodes.size()) - 1;
}

QString AssemblyWalker::nearestName(int node) const
{
    while (node >= 0 && m_assembly.nodes[size_t(node)].name.isEmpty())
        node = m_assembly.nodes[size_t(node)].parent;
    return node < 0 ? m_rootName : m_assembly.nodes[size_t(node)].name;
}

int AssemblyWalker::partOf(const Definition &definition, bool mirrored, const QString &fallbackName)
{
    auto &known = m_partOfLabel[mirrored ? 1 : 0];
    if (const int *part = known.Seek(definition.label))
        return *part;
    const QString name = labelName(definition.label);
    const int part = addPart(definition.label, mirrored, name.isEmpty() ? fallbackName : name);
    known.Bind(definition.label, part);
    return part;
}

int AssemblyWalker::addPart(const TDF_Label &label, bool mirrored, const QString &name)
{
    Part part;
    part.name = name;
    part.shape = XCAFDoc_ShapeTool::GetShape(label).Located(TopLoc_Location());
    if (!admitShape(part.shape)) {
        m_tooLarge = true;
        part.shape = {};
    }
    part.zero = zeroOf(part.shape, m_scale);
    part.colours = partColours(label);
    part.mirrored = mirrored;
    TCollection_AsciiString entry;
    if (!part.colours.faces.IsEmpty())
        TDF_Tool::Entry(label, entry);
    const ShapeKey key{part.shape.TShape().get(), int(part.shape.Orientation()), mirrored, part.colours.whole,
                       entry.ToCString()};
    const auto [known, isNew] = m_partOfShape.emplace(key, int(m_assembly.parts.size()));
    if (isNew)
        m_assembly.parts.push_back(std::move(part));
    return known->second;
}

QRgb AssemblyWalker::ownColour(const Definition &definition) const
{
    if (const QRgb colour = occurrenceColour(m_shapes, m_path))
        return colour;
    return definition.occurrence == definition.label ? 0 : labelColour(definition.occurrence);
}

QString AssemblyWalker::layerOf(const Definition &definition) const
{
    const Handle(XCAFDoc_LayerTool) tool = XCAFDoc_DocumentTool::LayerTool(m_caf.document->Main());
    Handle(TColStd_HSequenceOfExtendedString) layers;
    for (const TDF_Label &label : {definition.occurrence, definition.label}) {
        if (tool->GetLayers(label, layers) && !layers.IsNull() && !layers->IsEmpty())
            return toQString(layers->First());
    }
    return {};
}

} // namespace twinscope::occt
