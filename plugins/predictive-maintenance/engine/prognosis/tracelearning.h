// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"
#include "prognosis/lesson.h"

namespace twinscope::predict {

/// Every unit's wear over its whole life, as FleetModel::traces, and forecasts to be tried on the way.
struct TraceLesson
{
    struct Case
    {
        size_t unit = 0;
        double truth = 0; ///< remaining life
        Indicator trace;  ///< of the unit, as it was known then
    };
    std::vector<Indicator> traces;
    std::vector<Case> cases; ///< at most fifteen for each unit, over its life in even steps
};

TraceLesson traceLesson(const Fleet &fleet, const ConditionScale &scale, const HealthIndex &health);

/// Whether "best" gives a method a try on such wear: "gamma", whose increments never fall, only where falls make up less
/// than a quarter of all change.
bool suits(const QString &method, const TraceLesson &lesson);

/// What a method guesses of each case without having seen its unit. Cancelled.
core::Result<std::vector<HeldOut>> tryTraces(const QString &method, const TraceLesson &lesson, double cap,
                                             core::Progress &progress);

/// Remaining life by "similarity" to past traces, or by a model of how the trace itself goes on (degradationModels()), up
/// to the cap; the cap where there is too little to go by.
double traceGuess(const QString &method, const std::vector<Indicator> &past, const Indicator &trace, double cap);

} // namespace twinscope::predict
