// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/schedule.h"

#include <QJsonObject>

namespace twinscope::predict {

/// tasks ([{unit, start, end, skill, parts, risk, cost}], start and end null where the work can wait), costs
/// {planned, runToFailure, fixedInterval}, savings {runToFailure, fixedInterval}, optimal, assumptions.
QJsonObject toJson(const Schedule &schedule, const PlanRules &rules);

/// The work list: a header and a line for each planned task, in the order of time.
QByteArray toCsv(const Schedule &schedule);

/// One event for each planned task (RFC 5545). `now` becomes the events' stamp.
QByteArray toICalendar(const Schedule &schedule, const QDateTime &now);

} // namespace twinscope::predict
