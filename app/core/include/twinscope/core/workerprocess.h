// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace twinscope::core {

/// Limits within which foreign files and foreign code are let run.
struct WorkerLimits
{
    qint64 memoryBytes = qint64(4) << 30; ///< address space cap (RLIMIT_AS in the worker)
    std::chrono::seconds time{300};       ///< wall clock; then it is killed
};

/// One run of `twinscope-worker TASK …`: foreign files are read there, so that a crash, a hang or a memory bomb costs one
/// job and never the window. Protocol: the worker prints JSON objects, one a line, on stdout:
///   {"progress": 0.4, "step": "meshing"}   any number of times
///   {"note": {…}}                          any number of times: what the task finds worth telling before its end
///   {"result": {…}} or {"error": {"code": "malformed", "sentence": "…", "detail": "…"}}   once, last
/// "--memory BYTES" is appended to its arguments; TWINSCOPE_LANGUAGE tells it the language of its sentences ("cs_CZ").
class WorkerProcess
{
public:
    /// The program beside the running one (or TWINSCOPE_WORKER from the environment).
    static QString program();

    using NoteListener = std::function<void(const QJsonObject &note)>;

    /// Runs to the end; blocks, so call it from a job. The result is the worker's "result" object.
    /// Errors: the worker's own, Crashed, TimedOut, LimitExceeded (memory), Cancelled. No process is left behind.
    /// Notes come in the calling thread.
    static Result<QJsonObject> run(const QStringList &arguments, const WorkerLimits &limits, Progress &progress,
                                   const NoteListener &note = {});
};

/// "malformed", "timed-out", …: the form of the worker protocol and JSON output, never translated.
QString toKey(ErrorCode code);
ErrorCode errorCodeFromKey(const QString &key);

} // namespace twinscope::core
