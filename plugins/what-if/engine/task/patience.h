// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmuworker.h"

#include <atomic>
#include <thread>

namespace twinscope::whatif {

/// Stops a worker that shows no sign of life for too long, or that takes too long for one run.
class Patience
{
public:
    Patience(const FmuLimits &limits, core::Progress &outer);

    core::Progress &progress() { return m_progress; } ///< for the worker's process
    void sign() { m_lastSign = Clock::now(); }        ///< besides what it reports
    void beginRun();                                  ///< the time of a run counts from here
    void endRun() { m_isRunning = false; }
    /// Why it was stopped; nothing where it was not, or where the outer progress was cancelled.
    std::optional<core::Error> exhausted() const;

private:
    using Clock = std::chrono::steady_clock;
    enum class End { None, Hangs, TooLong };
    void watch(const std::stop_token &end);
    bool isOver();

    const FmuLimits m_limits;
    std::stop_source m_stop;
    std::atomic<Clock::time_point> m_lastSign = Clock::now(), m_begin = Clock::now();
    std::atomic_bool m_isRunning = false;
    std::atomic<End> m_end = End::None;
    std::stop_callback<std::function<void()>> m_cancelled;
    core::Progress m_progress;
    std::jthread m_watch;
};

/// Runs a worker's task with patience. Errors are told of the FMU: whoever runs one cares for the FMU, not for processes.
core::Result<QJsonObject> runPatiently(const QStringList &arguments, const FmuLimits &limits, core::Progress &progress,
                                       const core::WorkerProcess::NoteListener &note = {});
/// The same with patience of the caller's, who knows when runs begin; `limits.worker.time` is then that of the process.
core::Result<QJsonObject> runPatiently(const QStringList &arguments, const core::WorkerLimits &limits,
                                       Patience &patience, const core::WorkerProcess::NoteListener &note);

} // namespace twinscope::whatif
