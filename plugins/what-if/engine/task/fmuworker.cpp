// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmuworker.h"

#include "fmutask.h"
#include "patience.h"
#include "runjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace twinscope::whatif {

namespace {

QStringList taskArguments(const QString &what, const QString &path, const QTemporaryDir &folder)
{
    return {QStringLiteral("fmu"), what, QFileInfo(path).absoluteFilePath(), QStringLiteral("--folder"), folder.path()};
}

QJsonObject readInfo(const QString &folder)
{
    QFile file(taskfiles::info(folder));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

core::Error noFolder(const QString &detail)
{
    return {core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif", "No temporary folder can be made. Check its free space."), detail};
}

core::Error toldOfFmu(const core::Error &error)
{
    if (error.code != core::ErrorCode::Crashed)
        return error;
    const QString cause = error.detail.section(QLatin1Char('\n'), 0, 0);
    if (cause.startsWith(QLatin1String("signal")))
        return {error.code,
                QCoreApplication::translate(
                    "whatif", "The FMU crashed (%1). Nothing else is affected; report it to whoever made the FMU.")
                    .arg(cause),
                error.detail.section(QLatin1Char('\n'), 1)};
    if (cause.startsWith(QLatin1String("exit code")))
        return {error.code,
                QCoreApplication::translate("whatif", "The FMU ended its process (%1) instead of reporting an error. "
                                                      "Nothing else is affected; report it to whoever made the FMU.")
                    .arg(cause),
                error.detail.section(QLatin1Char('\n'), 1)};
    return error;
}

core::Error hangingFor(std::chrono::seconds patience)
{
    return {core::ErrorCode::TimedOut,
            QCoreApplication::translate("whatif", "The FMU hangs: it came no further for %1 s and was stopped.")
                .arg(patience.count()),
            {}};
}

core::Result<QJsonObject> inspectFmu(const QString &path, const FmuLimits &limits, core::Progress &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return noFolder(folder.errorString());
    bool described = false;
    const auto answer =
        runPatiently(taskArguments(QStringLiteral("info"), path, folder), limits, progress,
                     [&](const QJsonObject &note) { described |= note[QStringLiteral("described")].toBool(); });
    if (!described)
        return answer ? core::Error{core::ErrorCode::Internal, QString(), {}} : answer.error();
    QJsonObject info = readInfo(folder.path());
    QJsonArray problems = info[QStringLiteral("problems")].toArray();
    const QJsonArray added =
        answer ? (*answer)[QStringLiteral("problems")].toArray()
               : QJsonArray{QCoreApplication::translate("whatif", "Loading the FMU's library failed: %1")
                                .arg(answer.error().sentence)};
    for (const QJsonValue problem : added) {
        if (!problems.contains(problem))
            problems.append(problem);
    }
    info[QStringLiteral("problems")] = problems;
    return info;
}

QString FmuRunResult::resultFile() const
{
    return taskfiles::result(m_folder->path());
}

core::Result<FmuRunResult> simulateFmu(const QString &path, const RunRequest &request, const FmuLimits &limits,
                                       core::Progress &progress)
{
    FmuRunResult run;
    run.m_folder = std::make_shared<QTemporaryDir>();
    QFile file(taskfiles::request(run.m_folder->path()));
    RunRequest absolute = request;
    if (!request.input.isEmpty())
        absolute.input = QFileInfo(request.input).absoluteFilePath();
    if (!run.m_folder->isValid() || !file.open(QIODevice::WriteOnly) ||
        file.write(QJsonDocument(toJson(absolute)).toJson()) < 0)
        return noFolder(file.errorString());
    file.close();
    QJsonObject computed;
    const auto answer =
        runPatiently(taskArguments(QStringLiteral("simulate"), path, *run.m_folder), limits, progress,
                     [&](const QJsonObject &note) { computed = note[QStringLiteral("computed")].toObject(); });
    if (!answer && (computed.isEmpty() || answer.error().code == core::ErrorCode::Cancelled))
        return answer.error();
    run.m_report = runReportFrom(answer ? *answer : computed);
    if (!answer)
        run.m_report.warnings +=
            QCoreApplication::translate("whatif", "All results are there, but the FMU could not be ended: %1")
                .arg(answer.error().sentence);
    return run;
}

} // namespace twinscope::whatif
