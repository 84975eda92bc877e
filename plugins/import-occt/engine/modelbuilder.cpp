// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelbuilder.h"

#include "treecleanup.h"

#include <Message_ProgressScope.hxx>
#include <QCoreApplication>

namespace twinscope::occt {

namespace {

constexpr double MetresPerMillimetre = 0.001;
constexpr qsizetype MaximumNames = 10;

double scaleOf(const CafDocument &caf, const geometry::ImportSettings &settings)
{
    return settings.unitOverride > 0 ? MetresPerMillimetre * settings.unitOverride / caf.unit.metres
                                     : MetresPerMillimetre;
}

QMatrix4x4 yUpToZUp()
{
    return {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1};
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

} // namespace

core::Result<geometry::Model> buildModel(const CafDocument &caf, const QString &rootName,
                                         const geometry::ImportSettings &settings, core::Progress &progress,
                                         OcctProgress &indicator, const Message_ProgressRange &range)
{
    const double scale = scaleOf(caf, settings);
    auto assembly = AssemblyWalker(caf, scale, progress).walk(rootName);
    if (!assembly)
        return assembly.error();

    geometry::Model model;
    model.format = caf.format;
    model.unit = caf.unit.ucum;
    model.warnings = caf.warnings;
    model.files = caf.files;
    indicator.setStep(QCoreApplication::translate("import-occt", "Meshing the shapes"));
    const std::vector<int> meshOfPart = meshParts(*assembly, Mesher(settings.detail, scale), model, range);
    if (progress.isCancelled())
        return cancelledError();
    if (model.meshes.empty())
        return nothingToShowError();
    model.nodes = cleanedTree(nodesWithMeshes(std::move(assembly->nodes), meshOfPart));
    if (settings.yUp)
        model.nodes.front().transform = yUpToZUp() * model.nodes.front().transform;
    return model;
}

} // namespace twinscope::occt
