// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "interruptible.h"
#include "modeloptions.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace twinscope::cli {

namespace {

using geometry::Model;

QJsonArray toJson(const QVector3D &v)
{
    return {double(v.x()), double(v.y()), double(v.z())};
}

/// Children of every node, so that the tree is walked once.
std::vector<std::vector<int>> childrenOf(const Model &model)
{
    std::vector<std::vector<int>> children(model.nodes.size());
    for (size_t n = 0; n < model.nodes.size(); ++n) {
        if (model.nodes[n].parent >= 0)
            children[size_t(model.nodes[n].parent)].push_back(int(n));
    }
    return children;
}

QJsonObject treeOf(const Model &model, const std::vector<std::vector<int>> &children, int node)
{
    QJsonArray below;
    for (const int child : children[size_t(node)])
        below.append(treeOf(model, children, child));
    const geometry::Node &n = model.nodes[size_t(node)];
    QJsonObject tree{{QStringLiteral("name"), n.name}, {QStringLiteral("children"), below}};
    if (!n.layer.isEmpty())
        tree.insert(QStringLiteral("layer"), n.layer);
    return tree;
}

class ImportCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("import", "Read a CAD file into the cache and tell what is in it.");
        app->add_option("FILE", m_path, "STEP, IGES, BREP, glTF, OBJ, STL, PLY, FBX, DAE, 3MF …")->required();
        app->add_flag("--json", m_json, "Print everything, with the node tree, as JSON.");
        m_options.declare(*app);
        return app;
    }

    int run(Host &) override
    {
        const geometry::ModelLoader loader(geometry::ModelLoader::defaultCacheDirectory(), m_options.limits().worker);
        geometry::LoadListener listener;
        listener.estimated = [this](const geometry::ImportEstimate &estimate) { tell(estimate); };
        const auto loaded = runInterruptibly<geometry::LoadedModel>([&](core::Progress &progress) {
            return loader.load(QString::fromStdString(m_path), session::importSettings(m_options.reading()), progress,
                               listener);
        });
        if (!loaded)
            return fail(loaded.error());
        if (m_json)
            printJson(summary(*loaded));
        else
            printSummary(*loaded);
        return Done;
    }

private:
    /// Told at once: what it will take is of use before, not after.
    void tell(const geometry::ImportEstimate &estimate)
    {
        m_estimate = estimate;
        if (!m_json)
            print(QStringLiteral("estimate   %1").arg(geometry::describe(estimate)));
    }

    QJsonObject summary(const geometry::LoadedModel &loaded) const
    {
        const Model &model = *loaded.model;
        const geometry::Bounds bounds = model.bounds();
        const bool empty = bounds.isEmpty();
        return {
            {QStringLiteral("format"), model.format},
            {QStringLiteral("unit"), model.unit},
            {QStringLiteral("parts"), qint64(model.meshes.size())},
            {QStringLiteral("instances"), qint64(model.instanceCount())},
            {QStringLiteral("triangles"), qint64(model.triangleCount())},
            {QStringLiteral("bounds"), QJsonObject{{QStringLiteral("min"), toJson(empty ? QVector3D() : bounds.min)},
                                                   {QStringLiteral("max"), toJson(empty ? QVector3D() : bounds.max)}}},
            {QStringLiteral("tree"), model.nodes.empty() ? QJsonObject() : treeOf(model, childrenOf(model), 0)},
            {QStringLiteral("estimate"), m_estimate ? QJsonValue(geometry::toJson(*m_estimate)) : QJsonValue()},
            {QStringLiteral("seconds"), loaded.seconds},
            {QStringLiteral("cached"), loaded.fromCache},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(model.warnings)}};
    }

    static void printSummary(const geometry::LoadedModel &loaded)
    {
        const Model &model = *loaded.model;
        const geometry::Bounds bounds = model.bounds();
        const QVector3D size = bounds.isEmpty() ? QVector3D() : bounds.max - bounds.min;
        print(QStringLiteral("format     %1").arg(model.format));
        print(QStringLiteral("unit       %1").arg(model.unit.isEmpty() ? QStringLiteral("none given") : model.unit));
        print(QStringLiteral("parts      %1").arg(model.meshes.size()));
        print(QStringLiteral("instances  %1").arg(model.instanceCount()));
        print(QStringLiteral("triangles  %1").arg(model.triangleCount()));
        print(QStringLiteral("size       %1 × %2 × %3 m").arg(size.x()).arg(size.y()).arg(size.z()));
        print(QStringLiteral("seconds    %1%2")
                  .arg(loaded.seconds, 0, 'f', 3)
                  .arg(loaded.fromCache ? QStringLiteral(" (from the cache)") : QString()));
        for (const QString &warning : model.warnings)
            printError(warning);
    }

    std::string m_path;
    bool m_json = false;
    ModelOptions m_options;
    std::optional<geometry::ImportEstimate> m_estimate; ///< nothing where the model came from the cache
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace twinscope::cli
