// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensembleworker.h"

#include "text.h"

#include <QJsonArray>
#include <QSaveFile>

#include <thread>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

constexpr auto PausePoll = 50ms;

QJsonArray jsonOf(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QJsonObject toJson(const EnsembleWorkerRequest &request)
{
    return {{QStringLiteral("results"), request.results},
            {QStringLiteral("board"), request.board},
            {QStringLiteral("state"), request.state}};
}

EnsembleWorkerRequest ensembleWorkerRequestFrom(const QJsonObject &object)
{
    return {object[QStringLiteral("results")].toString(), object[QStringLiteral("board")].toString(),
            object[QStringLiteral("state")].toString()};
}

core::Result<void> EnsembleWorker::prepare(const Fmu &fmu)
{
    auto manifest = loadManifest(m_request.results);
    if (!manifest)
        return manifest.error();
    m_manifest = std::move(manifest).value();
    auto design = Design::make(m_manifest.scenario, m_manifest.plan);
    auto board = ClaimBoard::open(m_request.board);
    auto store = RunStore::open(m_request.results, m_manifest, true);
    auto run = ScenarioRun::prepare(fmu, m_manifest, contentOf(m_request.results + QStringLiteral("/start.state")));
    if (!design)
        return design.error();
    if (!board)
        return board.error();
    if (!store)
        return store.error();
    if (!run)
        return run.error();
    m_design = std::move(design).value();
    m_board = std::move(board).value();
    m_store = std::move(store).value();
    m_run = std::move(run).value();
    const auto kind = chooseKind(fmu.summary.description, kindFromKey(m_manifest.scenario.model.kind));
    m_once = kind && fmu.interface(*kind)->canBeInstantiatedOnlyOncePerProcess;
    return {};
}

void EnsembleWorker::waitWhilePaused()
{
    while (m_board->isPaused()) {
        m_note({{QStringLiteral("waits"), true}});
        std::this_thread::sleep_for(PausePoll);
    }
}

core::Result<void> EnsembleWorker::keep(RunResult result, const ScenarioOutcome &outcome)
{
    result.state = RunState::Done;
    result.kpis = outcome.kpis;
    if (const auto written = m_store->write(result, m_curves); !written)
        return written.error();
    if (!m_request.state.isEmpty() && result.index == 0) {
        QSaveFile file(m_request.state);
        if (!file.open(QIODevice::WriteOnly) || file.write(outcome.state) < 0 || !file.commit())
            return core::Error{core::ErrorCode::WriteFailed,
                               Text::tr("%1 cannot be written. Check the folder and its rights.").arg(m_request.state),
                               file.errorString()};
    }
    m_note({{QStringLiteral("done"), qint64(result.index)},
            {QStringLiteral("steps"), qint64(outcome.report.rows)},
            {QStringLiteral("notFinite"), outcome.report.notFinite},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(outcome.report.warnings)}});
    return {};
}

/// Nothing where the run failed, which is told and no error of the ensemble's. A lack of memory ends the process, since
/// nobody knows what it leaves of it.
core::Result<Evaluated> EnsembleWorker::make(quint64 run, const std::vector<double> &values)
{
    waitWhilePaused();
    m_note({{QStringLiteral("begin"), qint64(run)}, {QStringLiteral("at"), jsonOf(values)}});
    m_run->saveState(!m_request.state.isEmpty() && run == 0);
    const auto outcome = m_run->run(values, m_curves, m_progress);
    m_isSpent = m_once;
    if (!outcome) {
        m_note({{QStringLiteral("failed"), qint64(run)}, {QStringLiteral("sentence"), outcome.error().sentence}});
        return Evaluated();
    }
    if (const auto kept = keep({.index = run, .quantities = values}, *outcome); !kept)
        return kept.error();
    return Evaluated(outcome->kpis);
}

/// An evaluation that an earlier process has made is taken from its record.
core::Result<Evaluated> EnsembleWorker::evaluated(quint64 run, const std::vector<double> &values)
{
    const RunResult known = m_store->read(run);
    if (known.state == RunState::Missing || known.quantities != values)
        return make(run, values);
    return known.state == RunState::Done ? Evaluated(known.kpis) : Evaluated();
}

core::Result<void> EnsembleWorker::search(quint64 start)
{
    const auto objective = objectiveOf(m_manifest.scenario, m_manifest.plan);
    if (!objective)
        return objective.error();
    std::optional<core::Error> error;
    auto searched = Search(m_manifest.scenario, *m_design, *objective)
                        .run(start, [&](quint64 evaluation, const std::vector<double> &values) {
                            if (m_isSpent || evaluation >= m_design->runsAStart())
                                return std::optional<Evaluated>();
                            auto answer = evaluated(start * m_design->runsAStart() + evaluation, values);
                            if (!answer)
                                error = answer.error();
                            return answer ? std::optional<Evaluated>(*answer) : std::nullopt;
                        });
    if (error)
        return *error;
    if (searched && !m_isSpent)
        m_note({{QStringLiteral("searched"), qint64(start)}});
    return searched;
}

core::Result<void> EnsembleWorker::unit(quint64 number)
{
    if (m_manifest.plan.method == Method::Optimise)
        return search(number);
    const auto made = make(number, m_design->point(number));
    return made ? core::Result<void>() : made.error();
}

core::Result<QJsonObject> EnsembleWorker::work(const Fmu &fmu)
{
    if (const auto prepared = prepare(fmu); !prepared)
        return prepared.error();
    while (!m_isSpent) {
        const auto next = m_board->claim();
        if (!next)
            return QJsonObject();
        if (const auto done = unit(*next); !done)
            return done.error();
    }
    return QJsonObject{{QStringLiteral("again"), true}};
}

} // namespace twinscope::whatif
