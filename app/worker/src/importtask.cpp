// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importtask.h"

#include <twinscope/geometry/featurelines.h>
#include <twinscope/geometry/filehash.h>
#include <twinscope/geometry/modelcache.h>
#include <twinscope/geometry/modelcheck.h>
#include <twinscope/geometry/simplify.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace twinscope::worker {

namespace {

using geometry::Importer;
using geometry::ImportSettings;
using geometry::Model;

constexpr qint64 HeadSize = 64 << 10;
constexpr double Read = 0.7, Simplified = 0.9, Drawn = 0.95;

struct Request
{
    QString file;
    QString out;
    QString coarse; ///< empty: not wanted
    ImportSettings settings;
};

core::Error wrongArguments(const QString &detail)
{
    return {core::ErrorCode::InvalidArgument,
            QCoreApplication::translate(
                "worker", "The import was called wrongly. Use: twinscope-worker import FILE --out CACHEFILE [--coarse "
                          "CACHEFILE] [--detail coarse|normal|fine] [--unit METRES] [--up x|y|z] [--memory BYTES]"),
            detail};
}

core::Result<Request> parse(const QStringList &arguments)
{
    const QCommandLineOption out(QStringLiteral("out"), {}, QStringLiteral("file"));
    const QCommandLineOption coarse(QStringLiteral("coarse"), {}, QStringLiteral("file"));
    const QCommandLineOption detail(QStringLiteral("detail"), {}, QStringLiteral("level"), QStringLiteral("normal"));
    const QCommandLineOption unit(QStringLiteral("unit"), {}, QStringLiteral("metres"), QStringLiteral("0"));
    const QCommandLineOption up(QStringLiteral("up"), {}, QStringLiteral("axis"));
    QCommandLineParser parser;
    parser.addOptions({out, coarse, detail, unit, up});
    if (!parser.parse(QStringList{QStringLiteral("import")} + arguments))
        return wrongArguments(parser.errorText());
    const auto level = geometry::detailFromKey(parser.value(detail));
    const auto axis = geometry::upFromKey(parser.value(up));
    bool isNumber = false;
    const double metres = parser.value(unit).toDouble(&isNumber);
    if (parser.positionalArguments().size() != 1 || !parser.isSet(out) || !level || !axis || !isNumber || metres < 0)
        return wrongArguments(arguments.join(QLatin1Char(' ')));
    return Request{
        parser.positionalArguments().first(), parser.value(out), parser.value(coarse), {*level, metres, *axis}};
}

core::Result<std::shared_ptr<Importer>> chooseImporter(const sdk::Registry<Importer> &importers, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("worker", "The file cannot be opened. Check that it exists and may be read."),
            file.errorString()};
    if (file.size() == 0)
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate("worker", "The file is empty. Export it again."), path};
    const QByteArray head = file.read(HeadSize);
    const QString suffix = QFileInfo(path).suffix().toLower();
    std::shared_ptr<Importer> best;
    int certainty = 0;
    QStringList formats;
    for (const auto &importer : importers.items()) {
        formats += importer->formats();
        if (const int c = importer->probe(head, suffix); c > certainty) {
            certainty = c;
            best = importer;
        }
    }
    if (best)
        return best;
    return core::Error{
        core::ErrorCode::Unsupported,
        QCoreApplication::translate("worker",
                                    "No importer knows this file's content. Export it in one of these formats: %1.")
            .arg(formats.isEmpty() ? QCoreApplication::translate("worker", "none, because no import plugin was found")
                                   : formats.join(QStringLiteral(", "))),
        path};
}

QJsonArray toJson(const QVector3D &v)
{
    return {double(v.x()), double(v.y()), double(v.z())};
}

QJsonObject boundsOf(const Model &model)
{
    const geometry::Bounds bounds = model.bounds();
    return {{QStringLiteral("min"), toJson(bounds.min)}, {QStringLiteral("max"), toJson(bounds.max)}};
}

QJsonArray dependenciesOf(const Model &model)
{
    QJsonArray dependencies;
    core::Progress progress;
    for (const QString &file : model.files)
        dependencies.append(
            QJsonObject{{QStringLiteral("path"), file},
                        {QStringLiteral("hash"), QString::fromLatin1(geometry::fileHash(file, progress))}});
    return dependencies;
}

QJsonObject describe(const Model &model, const Importer &importer)
{
    return {{QStringLiteral("format"), model.format},
            {QStringLiteral("unit"), model.unit},
            {QStringLiteral("importer"), importer.id()},
            {QStringLiteral("parts"), qint64(model.meshes.size())},
            {QStringLiteral("instances"), qint64(model.instanceCount())},
            {QStringLiteral("triangles"), qint64(model.triangleCount())},
            {QStringLiteral("bounds"), boundsOf(model)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(model.warnings)},
            {QStringLiteral("dependencies"), dependenciesOf(model)}};
}

core::Error brokenPromise(const Importer &importer, const QString &fault)
{
    return {core::ErrorCode::Internal,
            QCoreApplication::translate(
                "worker",
                "The importer made a model that contradicts itself. Please report it with the detail and the file."),
            QStringLiteral("%1: %2").arg(importer.id(), fault)};
}

/// Where a coarse model goes, and who is told; nothing where none is wanted.
geometry::CoarseListener coarseWriter(const Request &request, const sdk::WorkerTask::Note &note)
{
    if (request.coarse.isEmpty())
        return {};
    return [path = request.coarse, &note](const Model &model) {
        if (geometry::faultOf(model).isEmpty() && geometry::writeModelCache(model, path))
            note({{QStringLiteral("coarse"), true}});
    };
}

} // namespace

core::Result<QJsonObject> ImportTask::run(const QStringList &arguments, core::Progress &progress, const Note &note)
{
    const auto request = parse(arguments);
    if (!request)
        return request.error();
    const auto importer = chooseImporter(m_services.importers(), request->file);
    if (!importer)
        return importer.error();
    note({{QStringLiteral("estimate"), geometry::toJson((*importer)->estimate(request->file, request->settings))}});
    auto reading = progress.child(0, Read);
    auto model = (*importer)->read(request->file, request->settings, reading, coarseWriter(*request, note));
    if (!model)
        return model.error();
    if (const QString fault = geometry::faultOf(*model); !fault.isEmpty())
        return brokenPromise(**importer, fault);
    progress.report(Read, QCoreApplication::translate("worker", "Simplifying"));
    auto simplifying = progress.child(Read, Simplified);
    geometry::simplify(*model, simplifying);
    auto drawing = progress.child(Simplified, Drawn);
    geometry::addFeatureLines(*model, drawing);
    progress.report(Drawn, QCoreApplication::translate("worker", "Storing"));
    if (const auto written = geometry::writeModelCache(*model, request->out); !written)
        return written.error();
    return describe(*model, **importer);
}

} // namespace twinscope::worker
