// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include "scenario/measured.h"
#include "task/fmuworker.h"

#include <condition_variable>
#include <mutex>

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
    QString fmu; ///< path of the model, found by findModel()
    RunPlan plan;
    MeasuredInputs measured;    ///< nothing in it: the model's own start
    QMap<QString, QString> set; ///< on top of the scenario: quantities by name, then parameters and inputs of the model
    QString folder;             ///< where the results go: made where missing, see results/resultfolder.h
    bool resume = false;        ///< go on with what is in the folder; else it has to be empty or missing
    int workers = 0;            ///< processes at the same time; 0: one for each core
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

/// Path of the scenario's FMU: as it is where absolute, else below `baseFolder`, else among the models that ship. Error: it is in
/// none of them.
core::Result<QString> findModel(const Scenario &scenario, const QString &baseFolder);

/// Whether the scenario fits its model: every variable exists and may be what it is used as, every expression finds its
/// names, units agree with the channels'. Sentences, with pointers; empty: all is well. Reads the FMU's description only.
std::vector<struct ScenarioFault> checkAgainstModel(const Scenario &scenario, const Description &description);

} // namespace twinscope::whatif
