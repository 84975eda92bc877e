// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QString>

#include <vector>

namespace twinscope::predict {

struct TimeSpan
{
    core::Time from, to;
};

/// One piece of work as a GanttChart draws it.
struct GanttTask
{
    QString asset, name; ///< id, and what people call it
    int lane = 0;        ///< place in GanttPlan::lanes
    TimeSpan when;
    double risk = 0; ///< probability of a failure before the work
    QString tip;     ///< what else is known
};

/// What a GanttChart draws: one lane for each person of the crew.
struct GanttPlan
{
    TimeSpan span;
    std::vector<QString> lanes;
    std::vector<GanttTask> tasks;
    std::vector<TimeSpan> standstills; ///< production stands: work costs no downtime then
    std::vector<TimeSpan> shifts;      ///< in which the crew works
};

} // namespace twinscope::predict
