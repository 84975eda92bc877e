// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimpimporter.h"

#include "estimate.h"
#include "scenebuilder.h"
#include "scenereader.h"

#include <assimp/commonMetaData.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <new>

namespace twinscope::assimp {

namespace {

constexpr qint64 HeadSize = 64 << 10;
constexpr double ReadingShare = 0.6;

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
    core::Result<FileFormat> detect() const;
    core::Result<geometry::Model> build(aiScene &scene, const FileFormat &format, SceneReader &reader);
    core::Error withRequests(core::Error error, const FileRequests &requests) const;
    void addWarnings(geometry::Model &model, const FileRequests &requests) const;

    const QFileInfo m_file;
    const geometry::ImportSettings m_settings;
    core::Progress &m_progress;
};

core::Result<FileFormat> Reading::detect() const
{
    QFile file(m_file.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Unreadable,
                           QCoreApplication::translate(
                               "import-assimp", "The file cannot be opened. Check that it exists and may be read."),
                           file.errorString()};
    const FileFormat format = fileFormat(file.read(HeadSize), m_file.suffix());
    if (format.isKnown())
        return format;
    return core::Error{core::ErrorCode::Unsupported,
                       file.size() == 0
                           ? QCoreApplication::translate("import-assimp", "The file is empty. Export it again.")
                           : QCoreApplication::translate(
                                 "import-assimp", "The file's content is of no known mesh format. Export it as glTF."),
                       m_file.filePath()};
}

QString nameWithVersion(const FileFormat &format, const aiScene &scene)
{
    aiString told;
    if (!scene.mMetaData || !scene.mMetaData->Get(AI_METADATA_SOURCE_FORMAT_VERSION, told) || told.length == 0)
        return format.name;
    const QString version = QString::fromUtf8(told.C_Str());
    const bool inThousands = format.name == QLatin1String("FBX") && version.toInt() >= 1000;
    return format.name + QLatin1Char(' ') + (inThousands ? QString::number(version.toInt() / 1000.0) : version);
}

QString assumedUnit(const FileFormat &format, const FileFrame &frame)
{
    return QCoreApplication::translate(
               "import-assimp",
               "%1 files carry no length unit; %2 were assumed. Set the unit if the model has the wrong size.")
        .arg(format.name, frame.metresPerUnit == 1 ? QCoreApplication::translate("import-assimp", "metres")
                                                   : QCoreApplication::translate("import-assimp", "millimetres"));
}

core::Error noSurface(const FileFormat &format, const LeftOut &leftOut)
{
    return {
        core::ErrorCode::Malformed,
        QCoreApplication::translate(
            "import-assimp", "The %1 file contains no surface that could be shown. Export it with its faces or solids.")
            .arg(format.name),
        leftOut.sentences().join(QLatin1Char(' '))};
}

/// The Collada reader scales the root already; here lengths stay the file's until all are turned into metres.
void undoReadersScale(aiScene &scene, const FileFormat &format, const FileFrame &told)
{
    if (format.suffix != QLatin1String("dae"))
        return;
    aiMatrix4x4 back;
    const auto factor = float(1 / told.metresPerUnit);
    scene.mRootNode->mTransformation *= aiMatrix4x4::Scaling({factor, factor, factor}, back);
}

void Reading::addWarnings(geometry::Model &model, const FileRequests &requests) const
{
    for (const QString &name : requests.refused)
        model.warnings.append(QCoreApplication::translate(
                                  "import-assimp",
                                  "The model asks for “%1”, which lies outside its folder; that was refused. Put the "
                                  "file beside the model.")
                                  .arg(name));
    for (const QString &path : requests.missing) {
        // After a miss, readers try the model's own name on their own account.
        const bool guessed = QFileInfo(path).completeBaseName() == m_file.completeBaseName();
        if (!guessed || path == requests.missing.first())
            model.warnings.append(
                QCoreApplication::translate("import-assimp", "The side file “%1” is missing. Put it beside the model.")
                    .arg(m_file.absoluteDir().relativeFilePath(path)));
    }
}

core::Result<geometry::Model> Reading::build(aiScene &scene, const FileFormat &format, SceneReader &reader)
{
    const FileFrame told = fileFrame(m_file.filePath(), format, scene);
    undoReadersScale(scene, format, told);
    const FileFrame frame = withSettings(told, m_settings);
    const auto space = format.name == QLatin1String("glTF") ? ColourSpace::Linear : ColourSpace::Display;
    geometry::Model model;
    model.format = nameWithVersion(format, scene);
    model.unit = told.unit;
    model.files = reader.requests().read + reader.requests().missing;
    auto building = m_progress.child(ReadingShare, 1);
    SceneBuilder(scene, frame, space, reader.leftOut()).build(model, m_file.completeBaseName(), building);
    if (m_progress.isCancelled())
        return cancelled();
    if (model.meshes.empty())
        return noSurface(format, reader.leftOut());
    if (!frame.known)
        model.warnings.append(assumedUnit(format, frame));
    addWarnings(model, reader.requests());
    model.warnings += reader.leftOut().sentences();
    m_progress.report(1);
    return model;
}

/// A reader that could not read on often wanted a file it did not get; that is what helps to know.
core::Error Reading::withRequests(core::Error error, const FileRequests &requests) const
{
    if (error.code != core::ErrorCode::Malformed)
        return error;
    if (!requests.refused.isEmpty())
        return {core::ErrorCode::Refused,
                QCoreApplication::translate(
                    "import-assimp", "The model needs “%1”, which lies outside its folder; that was refused. Put "
                                     "the file beside the model and export it again.")
                    .arg(*requests.refused.begin()),
                error.detail};
    if (!requests.missing.isEmpty())
        return {core::ErrorCode::NotFound,
                QCoreApplication::translate("import-assimp",
                                            "The model needs “%1”, which is missing. Put it beside the model.")
                    .arg(m_file.absoluteDir().relativeFilePath(requests.missing.first())),
                error.detail};
    return error;
}

core::Result<geometry::Model> Reading::run()
{
    if (m_progress.isCancelled())
        return cancelled();
    const auto format = detect();
    if (!format)
        return format.error();
    auto reading = m_progress.child(0, ReadingShare);
    SceneReader reader(m_file.absoluteFilePath(), *format, reading);
    const auto scene = reader.read();
    if (!scene)
        return withRequests(scene.error(), reader.requests());
    return build(**scene, *format, reader);
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

geometry::ImportEstimate AssimpImporter::estimate(const QString &path, const geometry::ImportSettings &) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return estimateOf(path, fileFormat(file.peek(HeadSize), QFileInfo(path).suffix()));
}

core::Result<geometry::Model> AssimpImporter::read(const QString &path, const geometry::ImportSettings &settings,
                                                   core::Progress &progress, const geometry::CoarseListener &)
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
