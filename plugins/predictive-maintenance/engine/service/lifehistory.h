// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifeservice.h"
#include "prognosis/fleetmodel.h"
#include "service/recordedfleet.h"

namespace twinscope::predict {

/// What a model says of one asset at one moment.
struct LifePoint
{
    core::Time time;
    double rul = 0, low = 0, high = 0; ///< in the model's measure of life (FleetModel::cycleUnit); NaN: nothing to say
    double health = 0;
    int condition = -1; ///< the operating condition that all of this is relative to, from 0; -1: not known
};

/// One asset's life as the model would have told it at the time: every point knows only what was before it.
struct LifeCurve
{
    std::vector<LifePoint> points; ///< times rising
    QString unit;                  ///< of the lives, UCUM or ""
    core::Time begun;              ///< of the life that runs at the end
    int conditions = 1;            ///< that the model tells apart
};

/// The life curve of an asset over [from, to], with `points` points at most. Rows are replayed from the record as the
/// live channels do it, from the beginning of the life that runs at `from` on.
/// The errors of readModel; InvalidArgument where nothing was recorded; Cancelled.
core::Result<LifeCurve> lifeCurve(const PlantRecord &record, const LifeService &service, core::Time from, core::Time to,
                                  int points, core::Progress &progress);

/// One run to failure, and what the model said on its way.
struct RunBackTest
{
    QString unit;
    std::vector<double> cycles;      ///< since the run's beginning, one for each forecast
    std::vector<Forecast> forecasts; ///< beside the truth
    BackTestScores scores;           ///< of this run alone
};

/// How good a model is on runs whose end is known: nobody should believe a number without it.
struct BackTest
{
    BackTestScores scores; ///< all runs alike: RMSE, score, coverage, width, prognostic horizon, alpha-lambda
    std::vector<RunBackTest> runs;
    double cap = 0;        ///< lives were compared up to it
    QString cycleUnit;     ///< of all times here
    bool sameData = false; ///< the model was learned from these very runs: it flatters itself, and is to be told so
};

/// Lets the model forecast at up to 50 moments of each run, from what was known then. The runs' columns are the model's:
/// readFleet or recordedFleet with FleetWishes::sensors / RecordedFleet::quantities = model.columns.
/// InvalidArgument where there is no run, or one is too short; Cancelled.
core::Result<BackTest> backTest(const FleetModel &model, const Fleet &runs, core::Progress &progress);

} // namespace twinscope::predict
