// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>

#include <deque>
#include <optional>

namespace twinscope::alarms {

/// The transitions of all alarms, in memory, in the order they happened. Bounded: the oldest go first and are counted,
/// but the last forgotten one of each alarm is kept, so that later states stay right. Not thread-safe.
class Journal
{
public:
    /// A transition, and what a row of the alarm list needs besides it.
    struct Entry
    {
        Transition transition;
        core::Time since; ///< see AlarmRow::since
    };

    explicit Journal(size_t alarmCount, size_t capacity = 1'000'000);

    void add(Transition transition);

    /// The newest entry of an alarm; null where it never left Normal.
    const Entry *last(AlarmIndex alarm) const;
    /// The last entry, in the order they happened, that is not from after `time`.
    const Entry *at(AlarmIndex alarm, core::Time time) const;

    std::vector<Transition> all() const;
    quint64 forgotten() const { return m_firstNumber; }

private:
    struct History
    {
        std::deque<quint64> numbers;    ///< of its entries, ascending
        bool ordered = true;            ///< times never went back, so that they can be searched by halves
        std::optional<Entry> forgotten; ///< the last one dropped
    };

    const Entry &entry(quint64 number) const { return m_entries[number - m_firstNumber]; }
    core::Time sinceOf(const Transition &transition) const;
    void forgetOldest();

    size_t m_capacity;
    std::deque<Entry> m_entries;
    quint64 m_firstNumber = 0;
    std::vector<History> m_histories;
};

} // namespace twinscope::alarms
