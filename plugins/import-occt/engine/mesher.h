// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assemblywalker.h"
#include "facemesh.h"

#include <twinscope/geometry/importer.h>

#include <Message_ProgressRange.hxx>

namespace twinscope::occt {

/// A part as triangles, and what did not become triangles.
struct MeshedPart
{
    geometry::Mesh mesh; ///< without levels where nothing could be meshed
    int failedFaces = 0;
    int freeEdges = 0; ///< edges that bound no face: wires, curves, drafting

    bool isEmpty() const { return mesh.levels.empty(); }
};

/// Tessellates parts. The triangulation stays in the part's faces, where equal faces of other parts find it.
class Mesher
{
public:
    Mesher(geometry::ImportSettings::Detail detail, double metresPerMillimetre);

    /// A part that is not sound stays empty. One that cannot be meshed as it is, or not well, is repaired and tried again. Never throws for a bad shape, only
    /// for want of memory. After a cancel the result is incomplete.
    MeshedPart mesh(const Part &part, const Message_ProgressRange &range) const;

private:
    struct Attempt
    {
        MeshedPart part;
        bool isDoubtful = false; ///< the triangles of some face need not be what its edges say
    };
    Attempt attempt(const Part &part, const Message_ProgressRange &range) const;
    bool tessellate(const TopoDS_Shape &shape, double size,
                    const Message_ProgressRange &range) const; ///< without doubts
    void collect(const Part &part, double size, MeshedPart &result) const;
    /// The face as it was tessellated, else as a spline: some cones and tori resist in their own form. Empty where both fail.
    FaceMesh meshOf(const TopoDS_Face &face, double size) const;

    geometry::ImportSettings::Detail m_detail;
    double m_scale;
};

} // namespace twinscope::occt
