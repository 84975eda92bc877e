// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machine.h"

#include <algorithm>
#include <cmath>

namespace twinscope::alarms {

using plant::LimitName;

namespace {

std::optional<double> thresholdOf(const plant::AlarmDefinition &definition, const plant::Limits &limits)
{
    switch (definition.limit) {
    case LimitName::LowLow:
        return limits.lowLow;
    case LimitName::Low:
        return limits.low;
    case LimitName::High:
        return limits.high;
    case LimitName::HighHigh:
        return limits.highHigh;
    case LimitName::State:
        return definition.state;
    }
    return std::nullopt;
}

} // namespace

Machine::Machine(const plant::AlarmDefinition &definition, const plant::Limits &limits)
    : m_limit(definition.limit)
    , m_threshold(thresholdOf(definition, limits))
    , m_deadband(std::isfinite(definition.deadband) ? std::abs(definition.deadband) : 0)
    , m_onDelay(std::max(definition.onDelay, core::Duration(0)))
    , m_offDelay(std::max(definition.offDelay, core::Duration(0)))
{
}

void Machine::restore(const Transition &last)
{
    m_state = last.state;
    m_active = isActive(last.state);
    m_value = last.value;
    m_shelvedUntil = last.until;
    m_pending.reset();
}

bool Machine::isBeyond(double value) const
{
    const double slack = m_active ? m_deadband : 0; // only the way back has to pass the deadband
    switch (m_limit) {
    case LimitName::LowLow:
    case LimitName::Low:
        return value <= *m_threshold + slack;
    case LimitName::High:
    case LimitName::HighHigh:
        return value >= *m_threshold - slack;
    case LimitName::State:
        return value == *m_threshold;
    }
    return false;
}

core::Duration Machine::delay() const
{
    return m_active ? m_offDelay : m_onDelay;
}

Machine::Changes Machine::judge(const core::Sample &sample)
{
    Changes changes;
    const auto number = sample.value.toNumber();
    if (!m_threshold || !number || !std::isfinite(*number) || sample.quality.level == core::QualityLevel::Bad) {
        m_pending.reset();
        return changes;
    }
    settle(sample.time, changes); // the value before held until now, perhaps for long enough
    m_value = sample.value;
    if (isBeyond(*number) == m_active)
        m_pending.reset();
    else if (!m_pending)
        m_pending = Pending{sample.time, sample.arrival};
    settle(sample.time, changes);
    return changes;
}

void Machine::settle(core::Time now, Changes &changes)
{
    if (m_pending && now - m_pending->time >= delay())
        turn(m_pending->time + delay(), changes);
}

Machine::Changes Machine::tick(core::Time now)
{
    Changes changes;
    if (m_pending && now - m_pending->arrival >= delay())
        turn(m_pending->time + delay(), changes);
    if (m_state == AlarmState::Shelved && m_shelvedUntil <= now)
        leaveShelf(m_shelvedUntil, changes);
    return changes;
}

void Machine::turn(core::Time time, Changes &changes)
{
    m_active = !m_active;
    m_pending.reset();
    if (m_state == AlarmState::Shelved)
        return;
    if (m_active)
        enter(AlarmState::UnacknowledgedActive, time, changes);
    else
        enter(m_state == AlarmState::AcknowledgedActive ? AlarmState::Normal : AlarmState::UnacknowledgedReturn, time,
              changes);
}

Machine::Changes Machine::acknowledge(core::Time now)
{
    Changes changes;
    if (needsAcknowledgement(m_state))
        enter(isActive(m_state) ? AlarmState::AcknowledgedActive : AlarmState::Normal, now, changes);
    return changes;
}

Machine::Changes Machine::shelve(core::Time now, core::Time until)
{
    Changes changes;
    m_shelvedUntil = until;
    enter(AlarmState::Shelved, now, changes);
    return changes;
}

Machine::Changes Machine::unshelve(core::Time now)
{
    Changes changes;
    if (m_state == AlarmState::Shelved)
        leaveShelf(now, changes);
    return changes;
}

void Machine::leaveShelf(core::Time time, Changes &changes)
{
    enter(m_active ? AlarmState::UnacknowledgedActive : AlarmState::Normal, time, changes);
}

void Machine::enter(AlarmState state, core::Time time, Changes &changes)
{
    m_state = state;
    changes.push_back({state, time, m_value});
}

} // namespace twinscope::alarms
