// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"
#include "prognosis/lesson.h"

namespace twinscope::predict {

/// Boosted trees, one set for each tenth of the units that it never saw, and what they guessed about those.
struct LearnedTrees
{
    std::vector<Booster> boosters;
    std::vector<HeldOut> cases;
};

/// The units' lives are learned up to `cap`. The same seed gives the same trees. Cancelled; XGBoost's own errors.
core::Result<LearnedTrees> learnTrees(const Lesson &lesson, size_t units, double cap, quint32 seed,
                                      core::Progress &progress);

} // namespace twinscope::predict
