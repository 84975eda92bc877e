// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/ganttplan.h"
#include "plan/schedule.h"

#include <twinscope/plant/plant.h>

namespace twinscope::predict {

/// A plan with what it was made from.
struct MadePlan
{
    Schedule schedule;
    PlanRules rules;
};

/// When it begins, ends: core times of Qt's.
core::Time timeOf(const QDateTime &moment);

/// The Gantt picture of a plan: a lane for each person, tasks given to the first of their skill who is free.
GanttPlan ganttOf(const MadePlan &plan, const plant::Plant &plant);

/// What the remaining lives of the plant are counted in: "s", or "cycle" in the user's language.
QString lifeUnitOf(const plant::Plant &plant);

/// What the figures of a plan rest on, as sentences for people. `lifeUnit`: of lifeUnitOf().
QString assumptionsOf(const PlanRules &rules, const QString &lifeUnit);

} // namespace twinscope::predict
