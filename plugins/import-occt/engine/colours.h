// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>
#include <Quantity_ColorRGBA.hxx>
#include <TDF_Label.hxx>
#include <TDF_LabelSequence.hxx>
#include <TopTools_DataMapOfShapeInteger.hxx>
#include <XCAFDoc_ShapeTool.hxx>

namespace twinscope::occt {

/// sRGB with alpha, as the file's author saw it; never 0, which means "no colour".
QRgb toRgb(const Quantity_ColorRGBA &colour);

/// The surface colour of a label, else its general colour, else 0.
QRgb labelColour(const TDF_Label &label);

/// The colours of a part: of the whole, and of single faces where they differ.
struct PartColours
{
    QRgb whole = 0;
    TopTools_DataMapOfShapeInteger faces; ///< face → QRgb, for faces with a colour of their own

    QRgb of(const TopoDS_Shape &face) const;
};

/// Solids, shells and faces of a part may each have a colour; the smaller one counts.
PartColours partColours(const TDF_Label &part);

/// The colour an assembly gives to one occurrence deep inside it (STEP's specified higher usage), else 0.
/// `path` holds the component labels from the outermost to the occurrence.
QRgb occurrenceColour(const Handle(XCAFDoc_ShapeTool) & shapes, const TDF_LabelSequence &path);

} // namespace twinscope::occt
