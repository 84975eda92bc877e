// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelbuilder.h"

#include "treecleanup.h"

#include <BRepTools.hxx>
#include <Message_ProgressScope.hxx>
#include <QCoreApplication>
#include <TopExp_Explorer.hxx>

namespace twinscope::occt {

namespace {

constexpr double MetresPerMillimetre = 0.001;
constexpr qsizetype MaximumNames = 10;
constexpr int ManyFaces = 500;

double scaleOf(const CafDocument &caf, const geometry::ImportSettings &settings)
{
    return settings.unitOverride > 0 ? MetresPerMillimetre * settings.unitOverride / caf.unit.metres
                                     : MetresPerMillimetre;
}

QString listed(const QStringList &names)
{
    const QString shown = names.mid(0, MaximumNames).join(QStringLiteral(", "));
    if (names.size() <= MaximumNames)
        return shown;
    return QCoreApplication::translate("import-occt", "%1 and %2 more").arg(shown).arg(names.size() - MaximumNames);
}

/// What the meshing of all parts left out.
struct Losses
{
    QStringList emptyParts;
    QStringList damagedParts;
    int freeEdges = 0;

    void note(const MeshedPart &part)
    {
        freeEdges += part.freeEdges;
        if (part.failedFaces == 0)
            return;
        (part.isEmpty() ? emptyParts : damagedParts) << QStringLiteral("“%1”").arg(part.mesh.name);
    }

    QStringList sentences() const
    {
        QStringList result;
        if (!emptyParts.isEmpty())
            result << QCoreApplication::translate("import-occt",
                                                  "Left out, because no surface of them can be shown: %1.")
                          .arg(listed(emptyParts));
        if (!damagedParts.isEmpty())
            result << QCoreApplication::translate("import-occt",
                                                  "Shown with faces missing, because these are damaged: %1.")
                          .arg(listed(damagedParts));
        if (freeEdges > 0)
            result << QCoreApplication::translate("import-occt",
                                                  "Curves and wires without a surface (%1) are not shown.")
                          .arg(freeEdges);
        return result;
    }
};

/// Meshes every part into the model; the answer is each part's index in Model::meshes, -1 for one left out.
std::vector<int> meshParts(const Assembly &assembly, const Mesher &mesher, geometry::Model &model,
                           const Message_ProgressRange &range)
{
    Message_ProgressScope scope(range, nullptr, double(assembly.parts.size()));
    std::vector<int> meshOfPart(assembly.parts.size(), -1);
    Losses losses;
    for (size_t i = 0; i < assembly.parts.size() && scope.More(); ++i) {
        MeshedPart part = mesher.mesh(assembly.parts[i], scope.Next());
        losses.note(part);
        if (part.isEmpty())
            continue;
        meshOfPart[i] = int(model.meshes.size());
        model.meshes.push_back(std::move(part.mesh));
    }
    model.warnings << losses.sentences();
    return meshOfPart;
}

/// The assembly's nodes, with indices into Model::meshes instead of parts.
std::vector<geometry::Node> nodesWithMeshes(std::vector<geometry::Node> nodes, const std::vector<int> &meshOfPart)
{
    for (geometry::Node &node : nodes)
        node.mesh = node.mesh < 0 ? -1 : meshOfPart[size_t(node.mesh)];
    return nodes;
}

int countFaces(const TopoDS_Shape &shape)
{
    int count = 0;
    for (TopExp_Explorer face(shape, TopAbs_FACE); face.More(); face.Next())
        ++count;
    return count;
}

} // namespace

ModelBuilder::ModelBuilder(const CafDocument &caf, const geometry::ImportSettings &settings, core::Progress &progress)
    : m_caf(caf)
    , m_settings(settings)
    , m_progress(progress)
    , m_scale(scaleOf(caf, settings))
{
}

core::Result<void> ModelBuilder::walk(const QString &rootName)
{
    auto assembly = AssemblyWalker(m_caf, m_scale, m_progress).walk(rootName);
    if (!assembly)
        return assembly.error();
    m_assembly = std::move(assembly).value();
    return {};
}

bool ModelBuilder::isLarge() const
{
    int faces = 0;
    for (const Part &part : m_assembly.parts)
        faces += countFaces(part.shape);
    return faces >= ManyFaces;
}

core::Result<geometry::Model> ModelBuilder::build(geometry::ImportSettings::Detail detail,
                                                  const Message_ProgressRange &range) const
{
    geometry::Model model;
    model.format = m_caf.format;
    model.unit = m_caf.unit.ucum;
    model.warnings = m_caf.warnings;
    model.files = m_caf.files;
    const std::vector<int> meshOfPart = meshParts(m_assembly, Mesher(detail, m_scale), model, range);
    if (m_progress.isCancelled())
        return cancelledError();
    if (model.meshes.empty())
        return nothingToShowError();
    model.nodes = cleanedTree(nodesWithMeshes(m_assembly.nodes, meshOfPart));
    model.nodes.front().transform = geometry::rotationToZUp(m_settings.up) * model.nodes.front().transform;
    return model;
}

void ModelBuilder::forgetTriangles() const
{
    for (const Part &part : m_assembly.parts)
        BRepTools::Clean(part.shape);
}

} // namespace twinscope::occt
