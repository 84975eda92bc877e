// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "claimboard.h"
#include "ensemble.h"

#include "results/runstore.h"

#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace twinscope::whatif {

/// One thread and one worker process for each core, all of which take from one board. Runs that fail are written down by
/// this side, with the reason: the worker may not be there any more to do it.
class WorkerPool
{
public:
    struct Setup
    {
        QString results;   ///< the folder, with manifest.json and model.fmu
        QString temporary; ///< a folder for the workers' own
        QString saveState;
        int workers = 1;
        FmuLimits limits;
    };
    /// How far it is. Copied out under a lock.
    struct State
    {
        quint64 done = 0, failed = 0; ///< runs, since this pool was made
        double steps = 0;
        QStringList warnings;
        QSet<quint64> searched;           ///< searches that came to their end
        std::optional<core::Error> error; ///< of the ensemble, not of a run
    };

    WorkerPool(Setup setup, const Manifest &manifest, ClaimBoard &board, RunStore &store);

    /// Starts the threads; they end when the board is empty, at an error, and when `stop` is asked.
    void start(const std::stop_token &stop);
    /// Waits for the end of all threads, so long at most.
    bool isRunningAfter(std::chrono::milliseconds time);
    State state() const;

private:
    /// What one worker is at.
    struct Turn
    {
        std::optional<quint64> run;
        std::vector<double> at;
    };
    void serve(int number, const std::stop_token &stop);
    bool serveOnce(int number, core::Progress &progress);
    void take(const QJsonObject &note, Turn &turn);
    void fail(quint64 run, const std::vector<double> &at, const QString &sentence);
    void endWith(const core::Error &error);
    void endWhereNot(const core::Result<void> &written); ///< under the lock

    const Setup m_setup;
    const Manifest &m_manifest;
    ClaimBoard &m_board;
    RunStore &m_store;
    mutable std::mutex m_mutex;
    State m_state;
    std::stop_source m_stop;
    std::condition_variable m_ended;
    int m_running = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace twinscope::whatif
