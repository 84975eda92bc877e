// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmutask.h"

#include "runjson.h"

#include "remote/fmuhost.h"
#include "runs/ensembleworker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace twinscope::whatif {

namespace {

core::Error wrongArguments(const QStringList &arguments)
{
    return {
        core::ErrorCode::InvalidArgument,
        QCoreApplication::translate(
            "whatif",
            "The worker was called wrongly. Use: twinscope-worker fmu info|simulate|ensemble|serve FILE --folder DIR"),
        arguments.join(QLatin1Char(' '))};
}

core::Result<void> writeJson(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) >= 0 &&
        file.flush())
        return {};
    return core::Error{
        core::ErrorCode::WriteFailed,
        QCoreApplication::translate("whatif", "%1 cannot be written. Check the free space of the temporary folder.")
            .arg(path),
        file.errorString()};
}

core::Result<Fmu> unpackInto(const QString &path, FmuSummary summary, const QString &folder, core::Progress &progress)
{
    QDir(folder).mkpath(QStringLiteral("fmu"));
    QDir(folder).mkpath(QStringLiteral("work"));
    auto unpacked = unpackFmu(path, std::move(summary), folder + QStringLiteral("/fmu"), progress);
    // What an FMU writes without saying where stays in here.
    QDir::setCurrent(folder + QStringLiteral("/work"));
    return unpacked;
}

core::Result<Fmu> unpackInto(const QString &path, const QString &folder, core::Progress &progress)
{
    auto summary = readFmu(path);
    if (!summary)
        return summary.error();
    return unpackInto(path, std::move(summary).value(), folder, progress);
}

QStringList loadProblems(const Fmu &fmu)
{
    QStringList problems;
    for (const Kind kind : kindsOf(fmu.summary.description)) {
        const auto path = fmu.libraryPath(kind);
        if (!path)
            continue; // told from the archive's directory already
        if (const auto loaded = SharedLibrary::load(*path, SharedLibrary::Symbols::AllNow); !loaded)
            problems += loaded.error().sentence;
    }
    problems.removeDuplicates();
    return problems;
}

core::Result<QJsonObject> info(const QString &path, const QString &folder, core::Progress &progress,
                               const sdk::WorkerTask::Note &note)
{
    auto summary = readFmu(path);
    if (!summary)
        return summary.error();
    if (const auto written = writeJson(taskfiles::info(folder), toJson(*summary)); !written)
        return written.error();
    note({{QStringLiteral("described"), true}});
    const auto fmu = unpackInto(path, std::move(summary).value(), folder, progress);
    const QStringList problems = fmu ? loadProblems(*fmu) : QStringList{fmu.error().sentence};
    return QJsonObject{{QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
}

core::Result<QJsonObject> requestIn(const QString &folder)
{
    QFile file(taskfiles::request(folder));
    if (!file.open(QIODevice::ReadOnly))
        return wrongArguments({file.fileName()});
    return QJsonDocument::fromJson(file.readAll()).object();
}

core::Result<QJsonObject> ensemble(const QString &path, const QString &folder, core::Progress &progress,
                                   const sdk::WorkerTask::Note &note)
{
    const auto request = requestIn(folder);
    if (!request)
        return request.error();
    const auto fmu = unpackInto(path, folder, progress);
    if (!fmu)
        return fmu.error();
    return EnsembleWorker(ensembleWorkerRequestFrom(*request), progress, note).work(*fmu);
}

core::Result<QJsonObject> simulate(const QString &path, const QString &folder, core::Progress &progress,
                                   const sdk::WorkerTask::Note &note)
{
    const auto given = requestIn(folder);
    if (!given)
        return given.error();
    const RunRequest request = runRequestFrom(*given);
    const auto fmu = unpackInto(path, folder, progress);
    if (!fmu)
        return fmu.error();
    const auto computed = [&](const RunReport &report) { note({{QStringLiteral("computed"), toJson(report)}}); };
    const auto report = runFmu(*fmu, request, taskfiles::result(folder), progress, computed);
    if (!report)
        return report.error();
    return toJson(*report);
}

core::Result<QJsonObject> serve(const QString &path, const QString &folder, core::Progress &progress)
{
    QFile file(taskfiles::request(folder));
    if (!file.open(QIODevice::ReadOnly))
        return wrongArguments({file.fileName()});
    const RemoteOptions options = remoteOptionsFrom(QJsonDocument::fromJson(file.readAll()).object());
    auto fmu = unpackInto(path, folder, progress);
    if (!fmu)
        return fmu.error();
    if (const auto served = serveFmu(std::move(fmu).value(), options, folder); !served)
        return served.error();
    return QJsonObject();
}

} // namespace

namespace taskfiles {

QString info(const QString &folder)
{
    return folder + QStringLiteral("/info.json");
}
QString request(const QString &folder)
{
    return folder + QStringLiteral("/request.json");
}
QString result(const QString &folder)
{
    return folder + QStringLiteral("/result");
}

} // namespace taskfiles

core::Result<QJsonObject> FmuTask::run(const QStringList &arguments, core::Progress &progress, const Note &note)
{
    const bool proper = arguments.size() == 4 && arguments.at(2) == QLatin1String("--folder");
    const QString folder = proper ? QDir(arguments.at(3)).absolutePath() : QString();
    const QString path = proper ? QFileInfo(arguments.at(1)).absoluteFilePath() : QString();
    if (proper && arguments.at(0) == QLatin1String("info"))
        return info(path, folder, progress, note);
    if (proper && arguments.at(0) == QLatin1String("simulate"))
        return simulate(path, folder, progress, note);
    if (proper && arguments.at(0) == QLatin1String("ensemble"))
        return ensemble(path, folder, progress, note);
    if (proper && arguments.at(0) == QLatin1String("serve"))
        return serve(path, folder, progress);
    return wrongArguments(arguments);
}

} // namespace twinscope::whatif
