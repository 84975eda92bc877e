// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenereader.h"

#include <assimp/ProgressHandler.hpp>
#include <assimp/config.h>
#include <assimp/postprocess.h>

#include <QCoreApplication>

#include <exception>
#include <new>

namespace twinscope::assimp {

namespace {

class ProgressBridge final : public Assimp::ProgressHandler
{
public:
    explicit ProgressBridge(core::Progress progress)
        : m_progress(std::move(progress))
    {
    }

    bool Update(float fraction) override
    {
        // Readers start over for each of their phases; people want to see one bar that only grows.
        if (fraction > m_last) {
            m_last = fraction;
            m_progress.report(double(fraction), QCoreApplication::translate("import-assimp", "Reading"));
        }
        return !m_progress.isCancelled();
    }

private:
    core::Progress m_progress;
    float m_last = 0;
};

} // namespace

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("import-assimp", "Cancelled."), {}};
}

SceneReader::SceneReader(QString path, FileFormat format, core::Progress &progress)
    : m_path(std::move(path))
    , m_format(std::move(format))
    , m_progress(progress)
{
}

core::Result<aiScene *> SceneReader::read()
{
    const auto scene = readScene();
    return scene ? triangulated(*scene) : scene;
}

void SceneReader::configure()
{
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_ANIMATIONS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_CAMERAS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_LIGHTS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_TEXTURES, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_COLLADA_IGNORE_UP_DIRECTION, true);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_COLLADA_USE_COLLADA_NAMES, true);
    // By its name, because only newer versions turn FBX on their own account and have a constant for it.
    m_importer.SetPropertyBool("AI_CONFIG_IMPORT_FBX_IGNORE_UP_DIRECTION", true);
}

core::Result<aiScene *> SceneReader::readScene()
{
    configure();
    m_importer.SetProgressHandler(new ProgressBridge(m_progress.child(0, 0.9)));
    auto *io = new ConfinedIo(m_path, m_format.suffix, m_requests, m_progress);
    m_importer.SetIOHandler(io);
    auto *scene = const_cast<aiScene *>(m_importer.ReadFile(io->modelName(), 0));
    if (m_progress.isCancelled())
        return cancelled();
    if (!scene || !scene->mRootNode)
        return readerError();
    return scene;
}

core::Result<aiScene *> SceneReader::triangulated(aiScene *scene)
{
    cleanScene(*scene, m_leftOut);
    if (m_format.suffix == QLatin1String("stl"))
        dropNormals(*scene);
    if (hasPolygons(*scene)) {
        scene = const_cast<aiScene *>(m_importer.ApplyPostProcessing(aiProcess_Triangulate));
        if (!scene)
            return readerError();
        cleanScene(*scene, m_leftOut);
    }
    if (m_progress.isCancelled())
        return cancelled();
    m_progress.report(1, QCoreApplication::translate("import-assimp", "Building"));
    return scene;
}

core::Error SceneReader::readerError() const
{
    const QString detail = QString::fromUtf8(m_importer.GetErrorString());
    try {
        if (m_importer.GetException())
            std::rethrow_exception(m_importer.GetException());
    } catch (const std::bad_alloc &) {
        throw;
    } catch (...) {
        // What else it threw is told by the detail.
    }
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate(
                "import-assimp",
                "The %1 file is damaged, or uses something that cannot be read. Export it again, or in another format.")
                .arg(m_format.name),
            detail};
}

} // namespace twinscope::assimp
