// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/fanchart.h"
#include "resultbook.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::whatif {

/// What a fan chart is to show.
struct FanQuestion
{
    QString output; ///< variable of the model
    QString title;
    std::shared_ptr<const LoadedRuns> single, ensemble; ///< either may be null
    std::shared_ptr<const LoadedRuns> chosen;           ///< of the chosen scenario, where that is another one
    QString scenario, chosenTitle;
    plant::Plant plant;
    std::shared_ptr<const core::ValueSource> history; ///< may be null
    core::Time now;                                   ///< nothing is measured after it
};

/// How what came then differs from what the scenario said.
struct Hindsight
{
    core::Duration span{0}; ///< measured since the scenario's start; 0: nothing
    double mean = 0;        ///< measured minus scenario
    double greatest = 0;    ///< the difference of the greatest size
    core::Time at;          ///< when that was
};

struct FanAnswer
{
    FanPlot plot; ///< its note tells the hindsight
    Hindsight hindsight;
};

/// Reads curves and record. Blocks.
core::Result<FanAnswer> answer(const FanQuestion &question);

} // namespace twinscope::whatif
