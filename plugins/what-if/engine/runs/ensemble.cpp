// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensemble.h"

#include "design.h"
#include "ensemblefolder.h"
#include "text.h"
#include "workerpool.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <limits>
#include <thread>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

constexpr auto ReportInterval = 100ms;
constexpr double LeastSecondsToTell = 1;

/// An ensemble from its folder to its tables.
class Ensemble
{
public:
    Ensemble(const EnsembleRequest &request, EnsembleControl &control, core::Progress &progress,
             const std::function<void(const EnsembleProgress &)> &listener)
        : m_request(request)
        , m_control(control)
        , m_progress(progress)
        , m_listener(listener)
    {
    }

    core::Result<EnsembleReport> make(Manifest manifest);

private:
    std::vector<quint64> missingUnits() const;
    bool isSearch() const { return m_manifest.plan.method == Method::Optimise; }
    quint64 unitCount() const { return isSearch() ? quint64(m_manifest.plan.starts) : m_manifest.runs; }
    core::Result<void> round(const std::vector<quint64> &units, const QString &temporary);
    core::Result<void> rounds();
    void countKnown();
    void tellNotFinite();
    void tell(const WorkerPool::State &state, bool paused);
    int workers(size_t units) const;

    const EnsembleRequest &m_request;
    EnsembleControl &m_control;
    core::Progress &m_progress;
    const std::function<void(const EnsembleProgress &)> &m_listener;
    Manifest m_manifest;
    std::unique_ptr<RunStore> m_store;
    EnsembleReport m_report;
    QSet<quint64> m_searched;
    double m_activeSeconds = 0;
    quint64 m_doneBefore = 0; ///< by earlier starts
};

/// Searches are always gone through again: their answers are on disk, and only the search knows whether it was over.
std::vector<quint64> Ensemble::missingUnits() const
{
    std::vector<quint64> missing;
    for (quint64 unit = 0; unit < unitCount(); ++unit) {
        if (!m_manifest.isOfShard(isSearch() ? unit * m_manifest.plan.runs : unit))
            continue;
        if (isSearch() ? !m_searched.contains(unit) : m_store->read(unit, true).state == RunState::Missing)
            missing.push_back(unit);
    }
    return missing;
}

void Ensemble::countKnown()
{
    EnsembleProgress &end = m_report.end;
    for (quint64 run = 0; run < m_manifest.runs; ++run) {
        if (!m_manifest.isOfShard(run))
            continue;
        ++end.total;
        const RunState state = m_store->read(run).state;
        end.done += state == RunState::Missing ? 0 : 1;
        end.failed += state == RunState::Failed ? 1 : 0;
    }
    m_doneBefore = end.done;
}

int Ensemble::workers(size_t units) const
{
    const int wanted = m_request.workers > 0 ? m_request.workers : int(std::thread::hardware_concurrency());
    return std::clamp(int(std::min<size_t>(units, 1024)), 1, std::max(wanted, 1));
}

void Ensemble::tell(const WorkerPool::State &state, bool paused)
{
    EnsembleProgress now = m_report.end;
    now.done += state.done;
    now.failed += state.failed;
    now.paused = paused;
    const double made = double(now.done - m_doneBefore);
    if (made > 0 && m_activeSeconds > LeastSecondsToTell)
        now.secondsLeft = m_activeSeconds / made * double(now.total - std::min(now.total, now.done));
    const double share = now.total > 0 ? double(now.done) / double(now.total) : 1;
    m_progress.report(std::min(share, 1.0), Text::tr("%1 of %2 runs").arg(now.done).arg(now.total));
    if (m_listener)
        m_listener(now);
}

core::Result<void> Ensemble::round(const std::vector<quint64> &units, const QString &temporary)
{
    auto board = ClaimBoard::create(temporary + QStringLiteral("/board"), units);
    if (!board)
        return board.error();
    WorkerPool pool({.results = QDir(m_request.folder).absolutePath(),
                     .temporary = temporary,
                     .saveState = m_request.saveState,
                     .workers = workers(units.size()),
                     .limits = m_request.limits},
                    m_manifest, **board, *m_store);
    QElapsedTimer timer;
    timer.start();
    (*board)->pause(m_control.isPaused());
    pool.start(m_progress.stopToken());
    while (pool.isRunningAfter(ReportInterval)) {
        const bool paused = m_control.isPaused();
        m_activeSeconds += paused ? 0 : double(timer.nsecsElapsed()) * 1e-9;
        timer.restart();
        (*board)->pause(paused);
        tell(pool.state(), paused);
    }
    m_activeSeconds += double(timer.nsecsElapsed()) * 1e-9;
    const WorkerPool::State state = pool.state();
    tell(state, false);
    m_report.end.done += state.done;
    m_report.end.failed += state.failed;
    m_report.steps += state.steps;
    m_report.warnings += state.warnings;
    m_searched += state.searched;
    if (state.error)
        return *state.error;
    if (m_progress.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, Text::tr("Cancelled."), {}};
    return {};
}

/// Usually one. What a process took and did not come to, because it was ended from outside, is left for the next.
core::Result<void> Ensemble::rounds()
{
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return core::Error{core::ErrorCode::WriteFailed,
                           Text::tr("No temporary folder can be made. Check its free space."), temporary.errorString()};
    quint64 before = std::numeric_limits<quint64>::max();
    for (auto units = missingUnits(); !units.empty(); units = missingUnits()) {
        if (m_report.end.done == before)
            return core::Error{core::ErrorCode::Internal, Text::tr("The workers end without making any run."), {}};
        before = m_report.end.done;
        if (const auto made = round(units, temporary.path()); !made)
            return made.error();
    }
    return {};
}

/// Of all runs, those of earlier starts, too.
void Ensemble::tellNotFinite()
{
    const QHash<quint64, QString> notFinite = readNotes(m_request.folder, RunNote::NotFinite);
    if (notFinite.isEmpty())
        return;
    const quint64 run = *std::min_element(notFinite.keyBegin(), notFinite.keyEnd());
    const QString sentence = notFinite[run];
    m_report.warnings += m_report.end.total == 1
                             ? sentence
                             : Text::tr("%1 of %2 runs have results that are no finite numbers. Run %3: %4")
                                   .arg(notFinite.size())
                                   .arg(m_report.end.total)
                                   .arg(run)
                                   .arg(sentence);
}

core::Result<EnsembleReport> Ensemble::make(Manifest manifest)
{
    m_manifest = std::move(manifest);
    auto store = RunStore::open(m_request.folder, m_manifest, true);
    if (!store)
        return store.error();
    m_store = std::move(store).value();
    countKnown();
    QElapsedTimer timer;
    timer.start();
    if (const auto made = rounds(); !made)
        return made.error();
    if (const auto tables = writeTables(m_request.folder); !tables)
        return tables.error();
    m_report.seconds = double(timer.nsecsElapsed()) * 1e-9;
    m_report.warnings += m_manifest.measured.warnings;
    tellNotFinite();
    return m_report;
}

} // namespace

core::Result<EnsembleReport> runEnsemble(const EnsembleRequest &request, EnsembleControl &control,
                                         core::Progress &progress,
                                         const std::function<void(const EnsembleProgress &)> &listener)
{
    EnsembleSources sources;
    auto manifest = planEnsemble(request, sources);
    if (!manifest)
        return manifest.error();
    if (const auto opened = openFolder(request.folder, request.resume, *manifest, sources); !opened)
        return opened.error();
    return Ensemble(request, control, progress, listener).make(std::move(manifest).value());
}

} // namespace twinscope::whatif
