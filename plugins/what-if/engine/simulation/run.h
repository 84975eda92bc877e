// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "instancerun.h"

namespace twinscope::whatif {

/// One simulation of one FMU. What is left open comes from the FMU's default experiment, else: start 0, stop start + 1, a
/// round step that gives 200 to 500 of them.
struct RunRequest
{
    std::optional<Kind> kind;
    std::optional<double> start, stop, step, tolerance;
    std::vector<NamedText> set;
    QString input;       ///< CSV; empty: none
    QStringList outputs; ///< names, also several with commas between them; empty: see defaultOutputs()
    bool loggingOn = false;
};

/// Simulates in this process: only ever a worker's. Results go to `resultFile` (see resultfile.h). `computed` is told when
/// they are all there, before the FMU is ended, which some do not survive.
/// Errors: what the FMU reported, with the time; what the request gets wrong; Cancelled.
core::Result<RunReport> runFmu(const Fmu &fmu, const RunRequest &request, const QString &resultFile,
                               core::Progress &progress, const std::function<void(const RunReport &)> &computed = {});

/// The span of a request and its FMU. Error: a stop before the start, a step that is not positive, too many steps.
core::Result<TimeGrid> timeGrid(const RunRequest &request, const Description &description, Kind kind);

} // namespace twinscope::whatif
