// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>
#include <twinscope/plant/plant.h>

#include <QString>

#include <optional>
#include <vector>

namespace twinscope::alarms {

/// ISA-18.2-2016 clause 5.2 (alarm state transition diagram), the states this form knows.
enum class AlarmState : quint8 {
    Normal,               ///< A: in normal state
    UnacknowledgedActive, ///< B
    AcknowledgedActive,   ///< C
    UnacknowledgedReturn, ///< D: returned to normal, not yet acknowledged
    Shelved,              ///< G: taken from the operator's list for a time, by the operator
};

bool isActive(AlarmState state);
bool needsAcknowledgement(AlarmState state);

/// "normal", "unacknowledged-active", …: the form of the journal and of JSON output, never translated.
QString toKey(AlarmState state);
std::optional<AlarmState> alarmStateFromKey(const QString &key);

using AlarmIndex = int; ///< position in Plant::alarms

/// One change of one alarm's state. The journal is a list of these; a state at any time is a fold over it.
struct Transition
{
    core::Time time;
    AlarmIndex alarm = -1;
    AlarmState state = AlarmState::Normal;
    core::Value value; ///< what the channel showed
    QString by;        ///< who, where a person did it
    core::Time until;  ///< Shelved: when it ends by itself

    bool operator==(const Transition &) const = default;
};

/// One row of the alarm list at the time of the cursor.
struct AlarmRow
{
    AlarmIndex alarm = -1;
    AlarmState state = AlarmState::Normal;
    core::Time since;  ///< when it became active last; Shelved: when it was shelved
    core::Value value; ///< what the channel showed when the state was entered
    core::Time until;  ///< Shelved: when it ends by itself

    bool operator==(const AlarmRow &) const = default;
};

} // namespace twinscope::alarms
