// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <map>

namespace twinscope::cli {

namespace {

using geometry::ImportSettings;
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
    return {{QStringLiteral("name"), model.nodes[size_t(node)].name}, {QStringLiteral("children"), below}};
}

class ImportCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        static const std::map<std::string, ImportSettings::Detail> details = {
            {"coarse", ImportSettings::Detail::Coarse},
            {"normal", ImportSettings::Detail::Normal},
            {"fine", ImportSettings::Detail::Fine}};
        CLI::App *app = root.add_subcommand("import", "Read a CAD file into the cache and tell what is in it.");
        app->add_option("FILE", m_path, "STEP, IGES, BREP, glTF, OBJ, STL, PLY, FBX, DAE, 3MF …")->required();
        app->add_flag("--json", m_json, "Print everything, with the node tree, as JSON.");
        app->add_option("--detail", m_settings.detail, "coarse, normal or fine")
            ->transform(CLI::CheckedTransformer(details));
        app->add_option("--unit-metres", m_settings.unitOverride,
                        "Metres per file unit, instead of what the file says.");
        app->add_flag("--y-up", m_settings.yUp, "The file's Y axis is up although its format says otherwise.");
        return app;
    }

    int run(Host &) override
    {
        core::Progress progress;
        const auto loaded = geometry::ModelLoader().load(QString::fromStdString(m_path), m_settings, progress);
        if (!loaded)
            return fail(loaded.error());
        if (m_json)
            printJson(summary(*loaded));
        else
            printSummary(*loaded);
        return Done;
    }

private:
    static QJsonObject summary(const geometry::LoadedModel &loaded)
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
    ImportSettings m_settings;
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace twinscope::cli
