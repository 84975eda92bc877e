// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What we look at ourselves around OpenCASCADE: the content probe, STEP's schema, units, the estimate, and the clean-up of a
// tree of any form, whose first byte in the input says how many nodes follow.

#include "estimate.h"
#include "fileformat.h"
#include "fuzzfile.h"
#include "lengthunit.h"
#include "treecleanup.h"

#include <cmath>

namespace twinscope::test {

using namespace occt;

namespace {

/// Two bytes a node: which earlier one is its parent, and whether it has a mesh and a name. As the walker makes them, only
/// nodes without children have a mesh.
std::vector<geometry::Node> treeOf(const QByteArray &input)
{
    std::vector<geometry::Node> nodes;
    for (qsizetype i = 0; i + 1 < input.size(); i += 2) {
        geometry::Node node;
        const auto kind = quint8(input[i + 1]);
        node.parent = nodes.empty() ? -1 : int(quint8(input[i]) % nodes.size());
        node.mesh = kind & 1 ? kind >> 2 : -1;
        node.name = kind & 2 ? QStringLiteral("n%1").arg(kind) : QString();
        if (node.parent >= 0)
            nodes[size_t(node.parent)].mesh = -1;
        nodes.push_back(node);
    }
    return nodes;
}

void expectSoundTree(const std::vector<geometry::Node> &nodes, size_t atMost)
{
    fuzzExpect(nodes.size() <= atMost, "the clean-up made nodes");
    for (size_t i = 0; i < nodes.size(); ++i) {
        fuzzExpect(i == 0 ? nodes[i].parent == -1 : nodes[i].parent >= 0 && size_t(nodes[i].parent) < i,
                   "a parent behind its child");
        fuzzExpect(!nodes[i].name.isEmpty(), "a node without a name");
    }
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    return {"ISO-10303-21;\nHEADER;FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 }'));ENDSEC;DATA;#1=ADVANCED_FACE",
            "/* a comment */ ISO-10303-21; /* /* */ FILE_SCHEMA /**/ (('AP242_MANAGED')) MILLIMETRE",
            QByteArray(72, ' ') + "S      1\n" + QByteArray("     144       1\n").repeated(4),
            "DBRep_DrawableShape\n\nCASCADE Topology V1\nFa\nFa\n",
            "Open CASCADE Topology V3",
            "inches",
            QByteArray("\0\0\0\1\1\2\0\3", 8)};
}

void fuzzOne(const QByteArray &input)
{
    const QString path = fuzzFile(input, "input");

    const FileKind kind = fileKind(input);
    const auto estimate = estimateOf(path, geometry::ImportSettings::Detail::Normal);
    fuzzExpect(std::isfinite(estimate.seconds) && estimate.seconds >= 0, "no time");
    fuzzExpect(kind != FileKind::Unknown || !estimate.isKnown(), "an estimate of what is unknown");
    fuzzExpect(!stepFormatName(stepSchema(input)).isEmpty(), "a format without a name");
    const LengthUnit unit = stepLengthUnit(QString::fromUtf8(input));
    fuzzExpect(unit.metres > 0 && std::isfinite(unit.metres), "a unit that is no length");
    const auto nodes = treeOf(input);
    expectSoundTree(cleanedTree(nodes), nodes.size());
}

} // namespace twinscope::test
