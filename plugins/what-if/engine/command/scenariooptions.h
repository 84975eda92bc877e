// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/ensemble.h"

#include <CLI/CLI.hpp>

namespace twinscope::whatif {

/// What the command line of `twinscope simulate` says about scenarios, on top of what it says about any run.
struct ScenarioOptions
{
    std::string scenario, plant, method, objective, shard, saveState, reproduce;
    std::optional<quint64> runs;
    quint64 seed = 0;
    int levels = RunPlan().levels, starts = RunPlan().starts, workers = 0;
    std::vector<std::string> quantities, merge;
    bool resume = false, json = false, check = false;

    void declare(CLI::App &app);
    bool wantsEnsemble() const { return runs || !method.empty() || !shard.empty(); }
};

/// The plan of the options. `--shard I/N` counts from 0 or from 1, as job arrays do: N/N is 0/N. Error: one sentence.
core::Result<RunPlan> planFrom(const ScenarioOptions &options);

/// NAME=VALUE texts. Error: the first that is of another form.
core::Result<std::vector<NamedText>> pairsFrom(const std::vector<std::string> &texts);

} // namespace twinscope::whatif
