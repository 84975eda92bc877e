// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/planrules.h"
#include "prognosis/fleetmodel.h"

#include <optional>

namespace twinscope::predict {

/// One asset's work in the plan.
struct PlannedTask
{
    QString asset;
    WorkRules work;
    std::optional<QDateTime> start; ///< none: no shift is worth its cost, or the crew has no hours left
    double riskBefore = 0;          ///< probability of a failure before the work, or before the horizon's end
    double expectedCost = 0;
    bool isCrowdedOut = false; ///< has no start although some shift would be worth its cost: others need the crew more

    bool isLikelyToFail() const { return riskBefore >= 0.5; }
};

/// A plan of least expected cost, beside what two simpler ways would cost over the same horizon.
struct Schedule
{
    std::vector<PlannedTask> tasks; ///< in the order of the assets
    double planned = 0, runToFailure = 0, fixedInterval = 0;
    bool optimal = true; ///< false: the solver was stopped after its time with the best plan it had
};

/// Chooses for every asset a person's shift or none, so that the expected cost is least and nobody has more work than
/// hours. A task's cost in a shift: probability of an earlier failure × its cost, otherwise the planned work, the
/// downtime where production would run, and the life that is given up. A shift counts as standing where a standstill
/// holds all of it; one that costs no less than to leave the asset alone is not chosen. Mixed-integer programme, GLPK.
/// The estimates are in cycles. InvalidArgument where a task fits in no shift; Malformed from the rules.
core::Result<Schedule> planWork(const std::vector<LifeEstimate> &estimates, const PlanRules &rules);

} // namespace twinscope::predict
