// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulation/run.h"

#include <twinscope/core/workerprocess.h>

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace twinscope::whatif {

/// How much an FMU may take, where nothing else is said.
struct FmuLimits
{
    core::WorkerLimits worker{.memoryBytes = qint64(4) << 30, .time = std::chrono::hours(1)};
    std::chrono::seconds patience{30}; ///< for one step, or to begin with; then it hangs and is stopped
};

/// The end of an FMU's worker, told of the FMU: whoever runs one cares for the FMU, not for processes.
core::Error toldOfFmu(const core::Error &error);
core::Error hangingFor(std::chrono::seconds patience);
core::Error noFolder(const QString &detail); ///< no temporary folder can be made

/// What an FMU says of itself, and whether it can be loaded, found out in a worker. What keeps it from being loaded, a crash
/// included, is among `problems`. Blocks. Errors: the file cannot be read as an FMU at all.
core::Result<QJsonObject> inspectFmu(const QString &path, const FmuLimits &limits, core::Progress &progress);

struct SystemDescription;
enum class SteppingOrder;

/// A finished run: the report, and the results as long as this lives.
class FmuRunResult
{
public:
    const RunReport &report() const { return m_report; }
    QString resultFile() const;

private:
    friend core::Result<FmuRunResult> simulateFmu(const QString &, const RunRequest &, const FmuLimits &,
                                                  core::Progress &);
    friend core::Result<FmuRunResult> simulateSystem(const SystemDescription &, const RunRequest &, SteppingOrder,
                                                     const FmuLimits &, core::Progress &);
    RunReport m_report;
    std::shared_ptr<QTemporaryDir> m_folder;
};

/// One run from start to end in a worker of its own. Blocks. A crash, a hang, an exit inside the FMU, or memory beyond the
/// limit is an error of this run and of nothing else.
core::Result<FmuRunResult> simulateFmu(const QString &path, const RunRequest &request, const FmuLimits &limits,
                                       core::Progress &progress);

} // namespace twinscope::whatif
