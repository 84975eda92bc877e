// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>
#include <twinscope/plant/plant.h>

namespace twinscope::workbench {

/// How things are written on screen, in one place, so that every panel writes them alike.

/// The value without its unit: a state's name, "on"/"off", or a number with as many decimals as the range asks for.
QString valueText(const plant::Channel &channel, const core::Value &value);

QString qualityMark(const core::Quality &quality); ///< "", "~" or "?"
QString qualityWord(const core::Quality &quality); ///< "", "stale", "source lost" …
QString timeOfDay(core::Time time);                ///< "12:03:44", UTC
QString dateAndTime(core::Time time);              ///< "2026-03-09 12:03:44", UTC
/// Short where the day is the reference's: "12:03:44", else with the date.
QString timeText(core::Time time, core::Time reference);
QString ageText(core::Duration age); ///< "3 s", "5 min", "2 h", "4 d"
QString speedText(double speed);     ///< "10×"

QString priorityName(int priority);          ///< "critical", "high", "medium", "low"
QString stateText(alarms::AlarmState state); ///< "unacknowledged", "acknowledged" …
bool isUnacknowledged(alarms::AlarmState state);
QString limitText(plant::LimitName limit); ///< "HH", "H", "L", "LL", "state"

} // namespace twinscope::workbench
