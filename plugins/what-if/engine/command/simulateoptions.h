// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariooptions.h"

namespace twinscope::whatif {

/// What is given on the command line of `twinscope simulate`.
struct SimulateOptions
{
    std::string file, kind, input, out, order = "parallel";
    std::optional<double> start, stop, step, tolerance;
    std::vector<std::string> set, outputs;
    bool log = false;
    qint64 memoryMib = FmuLimits().worker.memoryBytes >> 20;
    qint64 seconds = FmuLimits().worker.time.count();
    qint64 patience = FmuLimits().patience.count();
    ScenarioOptions scenario;

    void declare(CLI::App &app);
    FmuLimits limits() const;
    /// Whether FILE is text and no archive, or there is no FILE because of what is to be done.
    bool isOfScenario() const;
};

/// Runs a scenario, an ensemble of it, or one of --merge and --reproduce. The exit status.
int simulateScenario(const SimulateOptions &options);

} // namespace twinscope::whatif
