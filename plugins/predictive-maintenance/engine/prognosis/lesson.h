// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/booster.h"
#include "prognosis/conditionscale.h"
#include "prognosis/lifeintervals.h"

namespace twinscope::predict {

/// Rows of the fleet as features, with what was left of the unit's life.
struct Lesson
{
    explicit Lesson(size_t columns)
        : table(columns)
    {
    }
    FeatureTable table;
    std::vector<size_t> units;
    std::vector<double> lives;
    std::vector<bool> judged; ///< late enough in the record for a forecast
};

/// Everything that is read out of the fleet in one pass.
struct Study
{
    Lesson lesson;
    std::vector<Vector> young, failed; ///< levels for the health index
};

/// Reads the fleet as a live asset's record would be read. Of large fleets only every n-th row becomes a lesson.
Study study(const Fleet &fleet, const ConditionScale &scale);

/// Whether a forecast at that row of a run is judged: late enough that trends are told from noise.
bool isJudged(Eigen::Index row, Eigen::Index rows);

/// Cases of one unit stand together and weigh 1 together.
std::vector<HeldOut> inOrder(std::vector<HeldOut> cases);

} // namespace twinscope::predict
