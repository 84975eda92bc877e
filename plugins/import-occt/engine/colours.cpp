// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colours.h"

#include <TopExp_Explorer.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_GraphNode.hxx>

#include <QColor>

#include <algorithm>
#include <vector>

namespace twinscope::occt {

QRgb toRgb(const Quantity_ColorRGBA &colour)
{
    double red = 0, green = 0, blue = 0;
    colour.GetRGB().Values(red, green, blue, Quantity_TOC_sRGB);
    const auto byte = [](double value) { return int(std::clamp(value, 0.0, 1.0) * 255 + 0.5); };
    const QRgb rgb = qRgba(byte(red), byte(green), byte(blue), byte(double(colour.Alpha())));
    return rgb == 0 ? qRgba(0, 0, 0, 1) : rgb;
}

QRgb labelColour(const TDF_Label &label)
{
    const Handle(XCAFDoc_ColorTool) tool = XCAFDoc_DocumentTool::ColorTool(label);
    Quantity_ColorRGBA colour;
    if (tool->GetColor(label, XCAFDoc_ColorSurf, colour) || tool->GetColor(label, XCAFDoc_ColorGen, colour))
        return toRgb(colour);
    return 0;
}

QRgb PartColours::of(const TopoDS_Shape &face) const
{
    const int *own = faces.Seek(face);
    return own ? QRgb(*own) : whole;
}

PartColours partColours(const TDF_Label &part)
{
    PartColours colours;
    colours.whole = labelColour(part);
    TDF_LabelSequence labels;
    XCAFDoc_ShapeTool::GetSubShapes(part, labels);
    std::vector<std::pair<TopoDS_Shape, QRgb>> coloured;
    for (const TDF_Label &label : labels) {
        if (const QRgb colour = labelColour(label))
            coloured.emplace_back(XCAFDoc_ShapeTool::GetShape(label), colour);
    }
    // ShapeType() falls from compound (0) to vertex: larger things first, so that smaller ones overwrite.
    std::stable_sort(coloured.begin(), coloured.end(),
                     [](const auto &a, const auto &b) { return a.first.ShapeType() < b.first.ShapeType(); });
    for (const auto &[shape, colour] : coloured) {
        for (TopExp_Explorer face(shape, TopAbs_FACE); face.More(); face.Next())
            colours.faces.Bind(face.Current(), int(colour));
    }
    return colours;
}

QRgb occurrenceColour(const Handle(XCAFDoc_ShapeTool) & shapes, const TDF_LabelSequence &path)
{
    // The outermost assembly has the last word, so the longest path is asked first.
    for (int first = 1; first < path.Length(); ++first) {
        TDF_LabelSequence labels;
        for (int i = first; i <= path.Length(); ++i)
            labels.Append(path(i));
        Handle(XCAFDoc_GraphNode) usage;
        if (!shapes->FindSHUO(labels, usage))
            continue;
        if (const QRgb colour = labelColour(usage->Label()))
            return colour;
    }
    return 0;
}

} // namespace twinscope::occt
