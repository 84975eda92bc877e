// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmuworker.h"

#include "fmutask.h"
#include "runjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

/// Stops a worker that shows no sign of life for too long.
class Patience
{
public:
    Patience(std::chrono::seconds patience, core::Progress &outer)
        : m_cancelled(outer.stopToken(), [this] { m_stop.request_stop(); })
        , m_progress(m_stop.get_token(),
                     [this, &outer](double fraction, const QString &step) {
                         m_last = Clock::now();
                         outer.report(fraction, step);
                     })
        , m_watch([this, patience](const std::stop_token &end) { watch(patience, end); })
    {
    }

    core::Progress &progress() { return m_progress; }
    bool isExhausted() const { return m_exhausted; }

private:
    using Clock = std::chrono::steady_clock;

    void watch(std::chrono::seconds patience, const std::stop_token &end)
    {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any ended;
        while (!ended.wait_for(lock, end, 100ms, [&end] { return end.stop_requested(); })) {
            if (Clock::now() - m_last.load() > patience) {
                m_exhausted = true;
                m_stop.request_stop();
            }
        }
    }

    std::stop_source m_stop;
    std::atomic<Clock::time_point> m_last = Clock::now();
    std::atomic_bool m_exhausted = false;
    std::stop_callback<std::function<void()>> m_cancelled;
    core::Progress m_progress;
    std::jthread m_watch;
};

core::Result<QJsonObject> runPatiently(const QStringList &arguments, const FmuLimits &limits, core::Progress &progress,
                                       const core::WorkerProcess::NoteListener &note = {})
{
    Patience patience(limits.patience, progress);
    auto answer = core::WorkerProcess::run(arguments, limits.worker, patience.progress(), note);
    if (answer || !patience.isExhausted() || answer.error().code != core::ErrorCode::Cancelled)
        return answer;
    return hangingFor(limits.patience);
}

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
        return answer ? core::Error{core::ErrorCode::Internal, QString(), {}} : toldOfFmu(answer.error());
    QJsonObject info = readInfo(folder.path());
    QJsonArray problems = info[QStringLiteral("problems")].toArray();
    const QJsonArray added =
        answer ? (*answer)[QStringLiteral("problems")].toArray()
               : QJsonArray{QCoreApplication::translate("whatif", "Loading the FMU's library failed: %1")
                                .arg(toldOfFmu(answer.error()).sentence)};
    for (const QJsonValue problem : added)
        problems.append(problem);
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
    const auto answer = runPatiently(taskArguments(QStringLiteral("simulate"), path, *run.m_folder), limits, progress);
    if (!answer)
        return toldOfFmu(answer.error());
    run.m_report = runReportFrom(*answer);
    return run;
}

} // namespace twinscope::whatif
