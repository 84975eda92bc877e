// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/projectfile.h>

#include "jsontext.h"
#include "projectdocument.h"

#include <twinscope/plant/spelling.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace twinscope::plant {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int FormatVersion = 1;

bool holdsSection(const Json &root)
{
    return root.contains("assets") || root.contains("channels");
}

/// Whether this is a project at all, and one that this version understands.
Result<void> checkFormat(const Json &root, ProblemList &problems)
{
    const QString pointer = QStringLiteral("/twinscope");
    const auto version = root.is_object() ? root.find("twinscope") : root.end();
    const bool present = root.is_object() && version != root.end();
    if (!present && !(root.is_object() && holdsSection(root)))
        return Error{
            ErrorCode::Unsupported,
            Sentence::tr("The file is JSON, but not a Twinscope project: a project begins with { \"twinscope\": 1."),
            {}};
    if (!present)
        problems.add({}, Sentence::tr("The format's version is missing: begin the file with \"twinscope\": 1."));
    else if (version->is_number() && version->get<double>() > FormatVersion)
        return Error{
            ErrorCode::Unsupported,
            Sentence::tr("The project has format %1, but this Twinscope knows formats up to %2: update Twinscope.")
                .arg(QString::fromStdString(version->dump()))
                .arg(FormatVersion),
            {}};
    else if (*version != FormatVersion)
        problems.add(pointer, Sentence::tr("The format's version must be the number 1: write \"twinscope\": 1."));
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{
            ErrorCode::NotFound,
            Sentence::tr("There is no project file \"%1\": check the path.").arg(path) +
                didYouMean(info.fileName(), info.dir().entryList({QStringLiteral("*.twin.json")}, QDir::Files)),
            {}};
    if (!info.isFile())
        return Error{ErrorCode::Unreadable,
                     Sentence::tr("\"%1\" is not a file: name the NAME.twin.json file of the project.").arg(path),
                     {}};
    const qint64 limit = JsonLimits().bytes;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     Sentence::tr("The project file \"%1\" cannot be opened: check its permissions.").arg(path),
                     file.errorString()};
    QByteArray bytes = file.read(limit + 1); // one more than allowed, so that the parser tells that it is too large
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Unreadable, Sentence::tr("The project file \"%1\" cannot be read.").arg(path),
                     file.errorString()};
    return bytes;
}

Error cannotSave(const QString &path, const QString &detail)
{
    return {ErrorCode::WriteFailed,
            Sentence::tr("The project could not be saved to \"%1\": check the folder's permissions and the free space. "
                         "The old file is untouched.")
                .arg(path),
            detail};
}

std::shared_ptr<const ProjectDocument> emptyDocument()
{
    return std::make_shared<ProjectDocument>(QByteArray(), Json::object({{"twinscope", FormatVersion}}), Reading());
}

} // namespace

QString Project::directory() const
{
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

QString Project::absolute(const QString &relative) const
{
    return QDir::cleanPath(QDir(directory()).absoluteFilePath(relative));
}

Result<Project> openProject(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? parseProject(*bytes, path) : bytes.error();
}

Result<Project> parseProject(const QByteArray &json, const QString &path)
{
    ProblemList problems;
    Result<Json> root = parseJson(json, problems);
    if (!root)
        return root.error();
    if (const Result<void> format = checkFormat(*root, problems); !format)
        return format.error();
    Project project;
    project.path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    Reading reading = ProjectReader(project.directory(), problems).read(*root);
    project.plant = reading.plant;
    project.problems = problems.take();
    project.document = std::make_shared<ProjectDocument>(json, std::move(*root), std::move(reading));
    return project;
}

Project relocated(const Project &project, const QString &path)
{
    Project moved = project;
    moved.path = QFileInfo(path).absoluteFilePath();
    const QDir folder(moved.directory());
    const auto adapt = [&](QString &file) {
        if (!file.isEmpty() && QFileInfo(file).isRelative())
            file = folder.relativeFilePath(project.absolute(file));
    };
    for (Asset &asset : moved.plant.assets)
        adapt(asset.model.file);
    for (Source &source : moved.plant.sources) {
        for (QString *file : {&source.caFile, &source.certificateFile, &source.keyFile})
            adapt(*file);
    }
    return moved;
}

QByteArray serialise(const Project &project)
{
    const auto document = project.document ? project.document : emptyDocument();
    const Json merged = mergedDocument(project.plant, *document);
    if (!document->text.isEmpty() && merged == document->root)
        return document->text; // not a byte differs where nothing was changed
    return formatJson(merged, indentOf(document->text));
}

Result<void> saveProject(Project &project)
{
    if (project.path.isEmpty())
        return Error{
            ErrorCode::InvalidArgument, Sentence::tr("The project has no file yet: choose one to save it to."), {}};
    const QByteArray bytes = serialise(project);
    QSaveFile file(project.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotSave(project.path, file.errorString());
    Result<Project> saved = parseProject(bytes, project.path);
    if (!saved)
        return Error{ErrorCode::Internal,
                     Sentence::tr("The project was saved, but cannot be read back: keep a copy of it and report "
                                  "this defect."),
                     saved.error().sentence};
    project.document = saved->document;
    project.problems = saved->problems;
    return {};
}

} // namespace twinscope::plant
