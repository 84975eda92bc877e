// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

#include <twinscope/core/result.h>

namespace twinscope::whatif {

/// What came of a scenario that was run once.
struct Outcome
{
    Scenario scenario;
    QMap<QString, double> kpis; ///< by name; one that could not be computed is not there
    bool operator==(const Outcome &) const = default;
};

/// What came of everything that was once run under a scenario's name, so that its earlier versions can tell it when their
/// folders are long overwritten: outcomes.json in the scenario's folder, at most 100, the newest first. Both block.
std::vector<Outcome> outcomesIn(const QString &folder);
core::Result<void> keepOutcome(const QString &folder, const Outcome &outcome); ///< instead of one that ran alike

} // namespace twinscope::whatif
