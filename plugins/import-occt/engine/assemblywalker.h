// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cafdocument.h"
#include "colours.h"

#include <twinscope/core/job.h>
#include <twinscope/geometry/model.h>

#include <TDF_LabelMapHasher.hxx>

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace twinscope::occt {

/// One distinct shape, in millimetres and its own frame.
struct Part
{
    QString name; ///< its own, else that of the nearest group round its first occurrence
    TopoDS_Shape shape;
    PartColours colours;
    bool mirrored = false; ///< to be meshed as its mirror image, x → -x
    /// Where the mesh has its zero: beside a shape that stands in the coordinates of its country, in whole metres, which
    /// floats hold exactly; else at the shape's own.
    gp_XYZ zero{0, 0, 0};
};

/// The assembly tree of a document. Node::mesh is an index into parts; transforms are in metres; nodes below the root
/// may be nameless.
struct Assembly
{
    std::vector<geometry::Node> nodes;
    std::vector<Part> parts;
};

/// Turns XCAF labels into nodes and parts. Occurrences of the same shape share a part. No node's transform mirrors:
/// where a file places a mirrored occurrence, the mirroring moves down into a part of its own.
class AssemblyWalker
{
public:
    AssemblyWalker(const CafDocument &caf, double metresPerMillimetre, const core::Progress &progress);

    /// Called once. LimitExceeded where the tree is unreasonably large or deep, Cancelled where the user asked for it.
    core::Result<Assembly> walk(const QString &rootName);

private:
    struct Occurrence
    {
        TDF_Label label;
        int parent = -1;
        bool mirrored = false; ///< parity of the mirrorings above
        QRgb inherited = 0;    ///< colour of the assemblies above
    };
    struct Definition;
    using ShapeKey = std::tuple<const void *, int, bool, QRgb, std::string>;

    void visit(const Occurrence &occurrence);
    void visitComponents(const Definition &definition, const Occurrence &below);
    int addNode(const Occurrence &occurrence, const Definition &definition);
    QString nearestName(int node) const;
    int partOf(const Definition &definition, bool mirrored, const QString &fallbackName);
    int addPart(const TDF_Label &label, bool mirrored, const QString &name);
    QRgb ownColour(const Definition &definition) const;
    QString layerOf(const Definition &definition) const;

    const CafDocument &m_caf;
    const core::Progress &m_progress;
    const double m_scale;
    Handle(XCAFDoc_ShapeTool) m_shapes;
    QString m_rootName;
    TDF_LabelSequence m_path; ///< component labels from the outermost to the one visited
    Assembly m_assembly;
    NCollection_DataMap<TDF_Label, int, TDF_LabelMapHasher> m_partOfLabel[2]; ///< by mirrored
    std::map<ShapeKey, int> m_partOfShape;
    bool m_tooLarge = false;
};

} // namespace twinscope::occt
