// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/planexport.h"
#include "service/plantrecord.h"

#include <optional>

namespace twinscope::predict {

/// The rules of planning in the plugin's section: { "plan": { … } }, as in a rules file. NotFound where there are none;
/// Malformed names the field. `start` absent: `now`.
core::Result<PlanRules> planRulesOf(const plant::Plant &plant, core::Time now);

/// The newest estimates at a time from the channels ASSET.rul, .rul-low, .rul-high and .health of all lives in service,
/// in hours. `hoursPerCycle`: what one of the channels' unit lasts; none: what it says itself, and an hour for mere
/// cycles. Assets without a good value are left out.
std::vector<LifeEstimate> estimatesAt(const PlantRecord &record, core::Time at,
                                      std::optional<double> hoursPerCycle = {});

/// A plan of least expected cost for what the live channels say at `at`; "hoursPerCycle" of the rules, where they have
/// it, comes before the channels' own unit of time. The errors of planRulesOf and planWork, and
/// NotFound where no asset has an estimate. May take 20 s; not to be cancelled.
core::Result<Schedule> planAt(const PlantRecord &record, core::Time at);

} // namespace twinscope::predict
