// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerpool.h"

#include "ensembleworker.h"
#include "text.h"

#include "task/fmutask.h"
#include "task/patience.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace twinscope::whatif {

namespace {

using core::ErrorCode;

constexpr auto ProcessLifetime = std::chrono::hours(24 * 365);
constexpr int MostWarnings = 100;

/// Whether it is what the FMU did to the run that was under way, and not to the ensemble.
bool isOfRun(ErrorCode code)
{
    return code == ErrorCode::Crashed || code == ErrorCode::TimedOut || code == ErrorCode::LimitExceeded ||
           code == ErrorCode::Malformed;
}

core::Error notWritten(const QString &path)
{
    return {ErrorCode::WriteFailed,
            Text::tr("%1 cannot be written. Check the free space of the temporary folder.").arg(path),
            {}};
}

} // namespace

WorkerPool::WorkerPool(Setup setup, const Manifest &manifest, ClaimBoard &board, RunStore &store)
    : m_setup(std::move(setup))
    , m_manifest(manifest)
    , m_board(board)
    , m_store(store)
{
}

void WorkerPool::start(const std::stop_token &stop)
{
    m_running = m_setup.workers;
    for (int i = 0; i < m_setup.workers; ++i) {
        m_threads.emplace_back([this, i, stop] {
            serve(i, stop);
            const std::scoped_lock lock(m_mutex);
            --m_running;
            m_ended.notify_all();
        });
    }
}

bool WorkerPool::isRunningAfter(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_ended.wait_for(lock, time, [this] { return m_running == 0; });
}

WorkerPool::State WorkerPool::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void WorkerPool::endWith(const core::Error &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_state.error)
        m_state.error = error;
    m_stop.request_stop();
}

void WorkerPool::serve(int number, const std::stop_token &stop)
{
    const std::stop_callback chained(stop, [this] { m_stop.request_stop(); });
    core::Progress progress(m_stop.get_token());
    while (!m_stop.stop_requested() && serveOnce(number, progress)) {
    }
}

/// One process from start to end; false where no other is needed.
bool WorkerPool::serveOnce(int number, core::Progress &progress)
{
    const QString folder = QStringLiteral("%1/worker-%2").arg(m_setup.temporary).arg(number);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    QFile file(taskfiles::request(folder));
    const EnsembleWorkerRequest request{m_setup.results, m_setup.temporary + QStringLiteral("/board"),
                                        m_setup.saveState};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(request)).toJson()) < 0)
        return endWith(notWritten(file.fileName())), false;
    file.close();
    Turn turn;
    bool began = false;
    Patience patience(m_setup.limits, progress);
    const auto answer =
        runPatiently({QStringLiteral("fmu"), QStringLiteral("ensemble"), m_setup.results + QStringLiteral("/model.fmu"),
                      QStringLiteral("--folder"), folder},
                     {m_setup.limits.worker.memoryBytes, ProcessLifetime}, patience, [&](const QJsonObject &note) {
                         take(note, turn);
                         turn.run ? patience.beginRun() : patience.endRun();
                         patience.sign();
                         began |= turn.run.has_value();
                     });
    if (answer)
        return answer->value(QStringLiteral("again")).toBool() && !m_board.isEmpty();
    if (answer.error().code == ErrorCode::Cancelled)
        return false;
    if (!isOfRun(answer.error().code) || !began) // not even a first run: no other process would do better
        return endWith(answer.error()), false;
    if (turn.run)
        fail(*turn.run, turn.at, answer.error().sentence);
    return !m_board.isEmpty();
}

void WorkerPool::take(const QJsonObject &note, Turn &turn)
{
    const auto number = [&](const char *key) { return quint64(note[QLatin1String(key)].toInteger()); };
    if (note.contains(QLatin1String("begin"))) {
        turn.run = number("begin");
        turn.at.clear();
        const QJsonArray at = note[QStringLiteral("at")].toArray();
        for (const QJsonValue value : at)
            turn.at.push_back(value.toDouble());
    } else if (note.contains(QLatin1String("failed"))) {
        fail(number("failed"), turn.at, note[QStringLiteral("sentence")].toString());
        turn.run.reset();
    } else if (note.contains(QLatin1String("done"))) {
        turn.run.reset();
        const QJsonArray warnings = note[QStringLiteral("warnings")].toArray();
        const std::scoped_lock lock(m_mutex);
        if (const QString notFinite = note[QStringLiteral("notFinite")].toString(); !notFinite.isEmpty())
            endWhereNot(appendNote(m_setup.results, RunNote::NotFinite, number("done"), notFinite));
        ++m_state.done;
        m_state.steps += double(number("steps"));
        for (const QJsonValue warning : warnings) {
            if (m_state.warnings.size() < MostWarnings && !m_state.warnings.contains(warning.toString()))
                m_state.warnings += warning.toString();
        }
    } else if (note.contains(QLatin1String("searched"))) {
        const std::scoped_lock lock(m_mutex);
        m_state.searched.insert(number("searched"));
    }
}

void WorkerPool::endWhereNot(const core::Result<void> &written)
{
    if (written || m_state.error)
        return;
    m_state.error = written.error();
    m_stop.request_stop();
}

/// The sentence first: a record without one would be read as a failure that nobody can explain.
void WorkerPool::fail(quint64 run, const std::vector<double> &at, const QString &sentence)
{
    const std::scoped_lock lock(m_mutex);
    auto written = appendNote(m_setup.results, RunNote::Failed, run, sentence);
    if (written)
        written = m_store.write({.index = run, .state = RunState::Failed, .quantities = at}, {});
    endWhereNot(written);
    ++m_state.done;
    ++m_state.failed;
}

} // namespace twinscope::whatif
