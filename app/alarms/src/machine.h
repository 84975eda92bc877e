// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>

#include <optional>

namespace twinscope::alarms {

/// What a machine wants to do next: a new state, when, and what the channel showed then.
struct Change
{
    AlarmState state = AlarmState::Normal;
    core::Time time;
    core::Value value;
};

/// The state machine of one alarm: limit, deadband, delays, acknowledgement, shelving. Knows no clock and no journal;
/// every call that may change the state returns the changes it made, in order. Not thread-safe.
class Machine
{
public:
    using Changes = std::vector<Change>;

    Machine(const plant::AlarmDefinition &definition, const plant::Limits &limits);

    /// Goes on from what a journal said last.
    void restore(const Transition &last);

    Changes judge(const core::Sample &sample);
    Changes tick(core::Time now); ///< `now` on the clock that stamped the samples' arrival

    Changes acknowledge(core::Time now);
    Changes shelve(core::Time now, core::Time until);
    Changes unshelve(core::Time now);

    AlarmState state() const { return m_state; }
    core::Time shelvedUntil() const { return m_shelvedUntil; }

private:
    /// The value speaks against the present activity since then; it becomes the truth when it has done so long enough.
    struct Pending
    {
        core::Time time;
        core::Time arrival;
    };

    bool isBeyond(double value) const;
    core::Duration delay() const;
    void settle(core::Time now, Changes &changes);
    void leaveShelf(core::Time time, Changes &changes);
    void turn(core::Time time, Changes &changes);
    void enter(AlarmState state, core::Time time, Changes &changes);

    plant::LimitName m_limit;
    std::optional<double> m_threshold;
    double m_deadband;
    core::Duration m_onDelay, m_offDelay;

    AlarmState m_state = AlarmState::Normal;
    bool m_active = false; ///< after deadband and delays; goes on under a shelf
    std::optional<Pending> m_pending;
    core::Value m_value;
    core::Time m_shelvedUntil;
};

} // namespace twinscope::alarms
