// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include "scenario/measured.h"
#include "task/fmuworker.h"

#include <atomic>
#include <functional>

namespace twinscope::whatif {

/// How far an ensemble is.
struct EnsembleProgress
{
    quint64 total = 0;                 ///< runs of this shard
    quint64 done = 0;                  ///< well or not, those of an earlier start included
    quint64 failed = 0;                ///< of these
    std::optional<double> secondsLeft; ///< once it can be told
    bool paused = false;
};

/// Lets somebody hold an ensemble up. Thread-safe. Runs under way are finished before a pause begins; a cancel goes through
/// the Progress of the job.
class EnsembleControl
{
public:
    void pause() { m_paused = true; }
    void resume() { m_paused = false; }
    bool isPaused() const { return m_paused; }

private:
    std::atomic_bool m_paused = false;
};

struct EnsembleRequest
{
    Scenario scenario;
    QString baseFolder;   ///< what the scenario's relative paths begin from: where its file or its project lies
    QString model, state; ///< paths that come instead of the scenario's own; empty: the scenario's
    RunPlan plan;
    MeasuredInputs measured;    ///< nothing in it: the model's own start
    QMap<QString, QString> set; ///< on top of the scenario: quantities by name, then parameters and inputs of the model
    QString folder;             ///< where the results go: made where missing, see results/manifest.h
    bool resume = false;        ///< go on with what is in the folder; else it has to be empty or missing
    int workers = 0;            ///< processes at the same time; 0: one for each core
    QString saveState;          ///< where the state at the end of run 0 goes; empty: nowhere
    FmuLimits limits;           ///< `worker.time` holds for one run
};

struct EnsembleReport
{
    EnsembleProgress end;
    double seconds = 0; ///< this time, by the clock
    double steps = 0;   ///< communication steps made this time
    QStringList warnings;
};

/// Makes the runs of a plan in worker processes, one for each core, each of which makes one run after the other. What goes
/// wrong with a run (a crash, a hang, an exit, too much memory) is told with that run, its worker is replaced, and the rest
/// goes on. Results are written as they come, at a place that only the number of the run decides: neither the number of
/// workers nor shards nor an interruption changes a byte of the finished folder.
/// Blocks; call it from a job. `listener` is called from the calling thread, a few times a second at most. Errors: what is
/// wrong with the scenario, the model or the plan before any run; a folder that belongs to something else; Cancelled (what
/// is done stays, and `resume` goes on with it). A run that failed is no error of the ensemble.
core::Result<EnsembleReport> runEnsemble(const EnsembleRequest &request, EnsembleControl &control,
                                         core::Progress &progress,
                                         const std::function<void(const EnsembleProgress &)> &listener = {});

/// Makes the ensemble of a manifest once more, from the copies in its folder, and says whether every run came to the same
/// to the last bit: the numbers of the runs that did not. The runs go to `request.folder`, where nothing else of the
/// request but workers and limits matters. Blocks. Errors: as above; another version of the model than the manifest's.
core::Result<std::vector<quint64>> reproduce(const QString &manifestPath, const EnsembleRequest &request,
                                             EnsembleControl &control, core::Progress &progress,
                                             const std::function<void(const EnsembleProgress &)> &listener = {});

/// Puts the shards of one ensemble together: `folder`, which is made, is then what one machine would have made of it. Errors:
/// folders of different ensembles, a run that is in none of them.
core::Result<void> mergeShards(const QStringList &folders, const QString &folder);

} // namespace twinscope::whatif
