// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal.h"

#include <algorithm>

namespace twinscope::alarms {

Journal::Journal(size_t alarmCount, size_t capacity)
    : m_capacity(std::max<size_t>(1, capacity))
    , m_histories(alarmCount)
{
}

void Journal::add(Transition transition)
{
    History &history = m_histories[size_t(transition.alarm)];
    const Entry *before = last(transition.alarm);
    history.ordered = history.ordered && (!before || before->transition.time <= transition.time);
    const core::Time since = sinceOf(transition);
    history.numbers.push_back(m_firstNumber + m_entries.size());
    m_entries.push_back({std::move(transition), since});
    if (m_entries.size() > m_capacity)
        forgetOldest();
}

core::Time Journal::sinceOf(const Transition &transition) const
{
    const Entry *before = last(transition.alarm);
    const bool goesOn =
        transition.state == AlarmState::AcknowledgedActive || transition.state == AlarmState::UnacknowledgedReturn;
    return goesOn && before ? before->since : transition.time;
}

void Journal::forgetOldest()
{
    Entry &oldest = m_entries.front();
    History &history = m_histories[size_t(oldest.transition.alarm)];
    history.numbers.pop_front();
    history.forgotten = std::move(oldest);
    m_entries.pop_front();
    ++m_firstNumber;
}

const Journal::Entry *Journal::last(AlarmIndex alarm) const
{
    const History &history = m_histories[size_t(alarm)];
    if (!history.numbers.empty())
        return &entry(history.numbers.back());
    return history.forgotten ? &*history.forgotten : nullptr;
}

const Journal::Entry *Journal::at(AlarmIndex alarm, core::Time time) const
{
    const History &history = m_histories[size_t(alarm)];
    const auto isLater = [&](quint64 number) { return entry(number).transition.time > time; };
    if (history.ordered) {
        const auto after = std::partition_point(history.numbers.begin(), history.numbers.end(),
                                                [&](quint64 number) { return !isLater(number); });
        if (after != history.numbers.begin())
            return &entry(*std::prev(after));
    } else {
        const auto found = std::find_if_not(history.numbers.rbegin(), history.numbers.rend(), isLater);
        if (found != history.numbers.rend())
            return &entry(*found);
    }
    const bool reachesBack = history.forgotten && history.forgotten->transition.time <= time;
    return reachesBack ? &*history.forgotten : nullptr;
}

std::vector<Transition> Journal::all() const
{
    std::vector<Transition> transitions;
    transitions.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        transitions.push_back(entry.transition);
    return transitions;
}

} // namespace twinscope::alarms
