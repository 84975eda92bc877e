// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimpimporter.h"

#include "confinedio.h"
#include "fileformat.h"
#include "scenebuilder.h"

#include <assimp/Importer.hpp>
#include <assimp/ProgressHandler.hpp>
#include <assimp/commonMetaData.h>
#include <assimp/config.h>
#include <assimp/postprocess.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <exception>
#include <new>
#include <optional>

namespace twinscope::assimp {

namespace {

constexpr qint64 HeadSize = 64 << 10;
constexpr double ReadingShare = 0.6;

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("import-assimp", "Cancelled."), {}};
}

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

/// One file from its bytes to the model.
class Reading
{
public:
    Reading(const QString &path, const geometry::ImportSettings &settings, core::Progress &progress)
        : m_file(path)
        , m_settings(settings)
        , m_progress(progress)
    {
    }

    core::Result<geometry::Model> run();

private:
    std::optional<core::Error> detect();
    std::optional<core::Error> readScene();
    std::optional<core::Error> triangulate();
    core::Error readerError() const;
    core::Result<geometry::Model> build();
    QString formatName() const;
    void addWarnings(geometry::Model &model, const FileFrame &frame) const;
    ColourSpace colourSpace() const;

    const QFileInfo m_file;
    const geometry::ImportSettings m_settings;
    core::Progress &m_progress;
    FileFormat m_format;
    FileRequests m_requests;
    LeftOut m_leftOut;
    Assimp::Importer m_importer; // owns scene, file access and progress bridge
    aiScene *m_scene = nullptr;
};

std::optional<core::Error> Reading::detect()
{
    QFile file(m_file.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Unreadable,
                           QCoreApplication::translate(
                               "import-assimp", "The file cannot be opened. Check that it exists and may be read."),
                           file.errorString()};
    m_format = fileFormat(file.read(HeadSize), m_file.suffix());
    if (m_format.isKnown())
        return std::nullopt;
    return core::Error{core::ErrorCode::Unsupported,
                       file.size() == 0
                           ? QCoreApplication::translate("import-assimp", "The file is empty. Export it again.")
                           : QCoreApplication::translate(
                                 "import-assimp", "The file's content is of no known mesh format. Export it as glTF."),
                       m_file.filePath()};
}

std::optional<core::Error> Reading::readScene()
{
    m_importer.SetProgressHandler(new ProgressBridge(m_progress.child(0, ReadingShare)));
    auto *io = new ConfinedIo(m_file.absoluteFilePath(), m_format.suffix, m_requests, m_progress);
    m_importer.SetIOHandler(io);
    // By name, because newer versions know more of these than older ones.
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_ANIMATIONS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_CAMERAS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_LIGHTS, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_TEXTURES, false);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_COLLADA_IGNORE_UP_DIRECTION, true);
    m_importer.SetPropertyBool("AI_CONFIG_IMPORT_FBX_IGNORE_UP_DIRECTION", true);
    m_importer.SetPropertyBool(AI_CONFIG_IMPORT_COLLADA_USE_COLLADA_NAMES, true);
    m_scene = const_cast<aiScene *>(m_importer.ReadFile(io->modelName(), 0));
    if (m_progress.isCancelled())
        return cancelled();
    if (!m_scene || !m_scene->mRootNode)
        return readerError();
    return std::nullopt;
}

core::Error Reading::readerError() const
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

std::optional<core::Error> Reading::triangulate()
{
    cleanScene(*m_scene, m_leftOut);
    if (m_format.suffix == QLatin1String("stl"))
        dropNormals(*m_scene);
    if (hasPolygons(*m_scene)) {
        m_scene = const_cast<aiScene *>(m_importer.ApplyPostProcessing(aiProcess_Triangulate));
        if (!m_scene)
            return readerError();
        cleanScene(*m_scene, m_leftOut);
    }
    if (m_progress.isCancelled())
        return cancelled();
    m_progress.report(ReadingShare, QCoreApplication::translate("import-assimp", "Building"));
    return std::nullopt;
}

ColourSpace Reading::colourSpace() const
{
    return m_format.name == QLatin1String("glTF") ? ColourSpace::Linear : ColourSpace::Display;
}

QString Reading::formatName() const
{
    aiString told;
    if (!m_scene->mMetaData || !m_scene->mMetaData->Get(AI_METADATA_SOURCE_FORMAT_VERSION, told) || told.length == 0)
        return m_format.name;
    const QString version = QString::fromUtf8(told.C_Str());
    const bool inThousands = m_format.name == QLatin1String("FBX") && version.toInt() >= 1000;
    return m_format.name + QLatin1Char(' ') + (inThousands ? QString::number(version.toInt() / 1000.0) : version);
}

void Reading::addWarnings(geometry::Model &model, const FileFrame &frame) const
{
    if (!frame.known)
        model.warnings.append(
            QCoreApplication::translate(
                "import-assimp",
                "%1 files carry no length unit; %2 were assumed. Set the unit if the model has the wrong size.")
                .arg(m_format.name, frame.metresPerUnit == 1
                                        ? QCoreApplication::translate("import-assimp", "metres")
                                        : QCoreApplication::translate("import-assimp", "millimetres")));
    for (const QString &name : m_requests.refused)
        model.warnings.append(QCoreApplication::translate(
                                  "import-assimp",
                                  "The model asks for “%1”, which lies outside its folder; that was refused. Put the "
                                  "file beside the model.")
                                  .arg(name));
    for (const QString &path : m_requests.missing) {
        // After a miss, readers try the model's own name on their own account.
        const bool guessed = QFileInfo(path).completeBaseName() == m_file.completeBaseName();
        if (!guessed || path == m_requests.missing.first())
            model.warnings.append(
                QCoreApplication::translate("import-assimp", "The side file “%1” is missing. Put it beside the model.")
                    .arg(m_file.absoluteDir().relativeFilePath(path)));
    }
    model.warnings += m_leftOut.sentences();
}

core::Result<geometry::Model> Reading::build()
{
    const FileFrame told = fileFrame(m_file.filePath(), m_format, *m_scene);
    // The Collada reader scales the root already; here lengths stay the file's until all are turned into metres.
    if (m_format.suffix == QLatin1String("dae")) {
        aiMatrix4x4 back;
        const auto factor = float(1 / told.metresPerUnit);
        m_scene->mRootNode->mTransformation *= aiMatrix4x4::Scaling({factor, factor, factor}, back);
    }
    const FileFrame frame = withSettings(told, m_settings);
    geometry::Model model;
    model.format = formatName();
    model.unit = told.unit;
    model.files = m_requests.read + m_requests.missing;
    auto building = m_progress.child(ReadingShare, 1);
    SceneBuilder(*m_scene, frame, colourSpace(), m_leftOut).build(model, m_file.completeBaseName(), building);
    if (m_progress.isCancelled())
        return cancelled();
    if (model.meshes.empty())
        return core::Error{
            core::ErrorCode::Malformed,
            QCoreApplication::translate(
                "import-assimp",
                "The %1 file contains no surface that could be shown. Export it with its faces or solids.")
                .arg(m_format.name),
            m_leftOut.sentences().join(QLatin1Char(' '))};
    addWarnings(model, frame);
    m_progress.report(1);
    return model;
}

core::Result<geometry::Model> Reading::run()
{
    if (m_progress.isCancelled())
        return cancelled();
    for (const auto step : {&Reading::detect, &Reading::readScene, &Reading::triangulate}) {
        if (auto error = (this->*step)())
            return *error;
    }
    return build();
}

} // namespace

QStringList AssimpImporter::formats() const
{
    return formatNames();
}

int AssimpImporter::probe(const QByteArray &head, const QString &suffix) const
{
    return fileFormat(head, suffix).certainty;
}

core::Result<geometry::Model> AssimpImporter::read(const QString &path, const geometry::ImportSettings &settings,
                                                   core::Progress &progress)
{
    try {
        return Reading(path, settings, progress).run();
    } catch (const std::bad_alloc &) {
        return core::Error{
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate(
                "import-assimp",
                "The file needs more memory than it is allowed. Raise the limit, or simplify the model."),
            {}};
    } catch (const std::exception &e) {
        return core::Error{
            core::ErrorCode::Malformed,
            QCoreApplication::translate("import-assimp",
                                        "The file is damaged, or uses something that cannot be read. Export it again."),
            QString::fromUtf8(e.what())};
    }
}

} // namespace twinscope::assimp
