// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "modeloptions.h"
#include "output.h"
#include "picture.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <algorithm>

namespace twinscope::cli {

namespace {

/// A CAD file as a plant of one asset, so that a model is drawn by the very path a plant is.
plant::Project projectOfModel(const QFileInfo &file, plant::ModelReading reading)
{
    plant::Project project;
    project.path = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".twin.json");
    plant::Asset asset;
    asset.id = asset.name = file.completeBaseName();
    asset.model.file = file.fileName();
    reading.file = asset.model.file;
    project.plant.models.push_back(std::move(reading));
    project.plant.name = asset.name;
    project.plant.assets.push_back(asset);
    return project;
}

class RenderCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("render", "Draw a plant or a CAD file into a picture.");
        app->add_option("PLANT|MODEL", m_path, "NAME.twin.json or a CAD file.")->required();
        m_options.declare(*app, true);
        m_model.declare(*app);
        return app;
    }

    Needs needs() const override { return Needs::Picture; }

    int run(Host &host) override
    {
        auto project = openProjectOrModel();
        if (!project)
            return fail(project.error());
        session::SessionOptions options;
        options.record = false;
        options.imports = m_model.limits();
        options.connectSources = m_options.liveSeconds > 0;
        if (options.connectSources)
            host.plugins({QStringLiteral("source"), QStringLiteral("store")});
        session::Session session(std::move(project).value(), host.services(), options);
        session.start();
        return writePicture(session, m_options);
    }

private:
    core::Result<plant::Project> openProjectOrModel() const
    {
        const QFileInfo file(QString::fromStdString(m_path));
        if (file.fileName().endsWith(QLatin1String(".json")))
            return plant::openProject(file.filePath());
        if (!file.exists())
            return core::Error{
                core::ErrorCode::NotFound,
                QCoreApplication::translate("cli", "“%1” does not exist: check the name.").arg(file.filePath()),
                {}};
        return projectOfModel(file, m_model.reading());
    }

    std::string m_path;
    PictureOptions m_options;
    ModelOptions m_model; ///< of a CAD file; a project says itself how its files are read
};

} // namespace

std::unique_ptr<Command> makeRenderCommand()
{
    return std::make_unique<RenderCommand>();
}

} // namespace twinscope::cli
