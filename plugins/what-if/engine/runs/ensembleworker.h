// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "claimboard.h"
#include "design.h"
#include "scenariorun.h"
#include "search.h"

#include "results/runstore.h"

#include <twinscope/sdk/workertask.h>

namespace twinscope::whatif {

/// What a worker of an ensemble is told, as JSON: { "results": folder, "board": file, "state": file or "" }.
struct EnsembleWorkerRequest
{
    QString results; ///< the folder, with manifest.json
    QString board;
    QString state; ///< where the state at the end of run 0 goes; empty: nowhere
};
QJsonObject toJson(const EnsembleWorkerRequest &request);
EnsembleWorkerRequest ensembleWorkerRequestFrom(const QJsonObject &object);

/// Makes runs until the board is empty. Notes: {"begin": run, "at": [values]}, then {"done": run, "steps", "warnings", "notFinite"} or
/// {"failed": run, "sentence"}; {"waits": true} while the ensemble is paused. Result: {"again": true} where another process
/// has to go on, since this model can be instantiated only once in one.
class EnsembleWorker
{
public:
    EnsembleWorker(const EnsembleWorkerRequest &request, core::Progress &progress, sdk::WorkerTask::Note note)
        : m_request(request)
        , m_progress(progress)
        , m_note(std::move(note))
    {
    }

    core::Result<QJsonObject> work(const Fmu &fmu);

private:
    core::Result<void> prepare(const Fmu &fmu);
    core::Result<void> unit(quint64 number);
    core::Result<void> search(quint64 start);
    core::Result<Evaluated> make(quint64 run, const std::vector<double> &values);
    core::Result<Evaluated> evaluated(quint64 run, const std::vector<double> &values);
    core::Result<void> keep(RunResult result, const ScenarioOutcome &outcome);
    void waitWhilePaused();

    const EnsembleWorkerRequest m_request;
    core::Progress &m_progress;
    sdk::WorkerTask::Note m_note;
    Manifest m_manifest;
    std::optional<Design> m_design;
    std::unique_ptr<ClaimBoard> m_board;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<ScenarioRun> m_run;
    std::vector<double> m_curves;
    bool m_once = false;    ///< one instance in a process
    bool m_isSpent = false; ///< and that was it
};

} // namespace twinscope::whatif
