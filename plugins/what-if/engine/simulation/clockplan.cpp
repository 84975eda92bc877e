// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockplan.h"

#include <algorithm>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Never = std::numeric_limits<double>::infinity();

} // namespace

ClockPlan::ClockPlan(const Description &description)
{
    for (const Variable &variable : description.variables) {
        if (!variable.clock || variable.causality != Causality::Input || variable.aliasOf)
            continue;
        const bool triggered = variable.clock->interval == ClockTraits::Interval::Triggered;
        (triggered ? m_triggered : m_clocks)
            .push_back({.reference = variable.reference, .traits = *variable.clock, .next = Never});
    }
}

bool ClockPlan::beginClock(Instance &instance, Clock &clock, double start)
{
    const bool fraction = clock.traits.supportsFraction;
    const bool said = clock.traits.period.has_value() && isPeriodic(clock);
    ClockInterval interval{.seconds = clock.traits.period};
    double shift = clock.traits.shift;
    if (!said && !instance.interval(clock.reference, fraction, interval))
        return false;
    if (!isPeriodic(clock)) {
        clock.next = interval.seconds ? start + *interval.seconds : Never;
        return true;
    }
    if (!said && !instance.shift(clock.reference, fraction, shift))
        return false;
    clock.period = interval.seconds.value_or(0);
    clock.first = clock.next = start + shift;
    return true;
}

bool ClockPlan::begin(Instance &instance, double start)
{
    return std::all_of(m_clocks.begin(), m_clocks.end(),
                       [&](Clock &clock) { return beginClock(instance, clock, start); });
}

double ClockPlan::next() const
{
    double next = Never;
    for (const Clock &clock : m_clocks)
        next = std::min(next, clock.next);
    return next;
}

quint32 ClockPlan::priorityOf(ValueReference reference) const
{
    for (const auto *clocks : {&m_clocks, &m_triggered}) {
        const auto found =
            std::find_if(clocks->begin(), clocks->end(), [&](const Clock &c) { return c.reference == reference; });
        if (found != clocks->end())
            return found->traits.priority;
    }
    return 0;
}

std::vector<ValueReference> ClockPlan::takeDue(double time, double tolerance, const std::vector<ValueReference> &more)
{
    std::vector<ValueReference> due = more;
    for (Clock &clock : m_clocks) {
        clock.ticked = clock.next <= time + tolerance;
        if (!clock.ticked)
            continue;
        due.push_back(clock.reference);
        ++clock.ticks;
        clock.last = clock.next;
        clock.next = isPeriodic(clock) && clock.period > 0 ? clock.first + double(clock.ticks) * clock.period : Never;
    }
    std::stable_sort(due.begin(), due.end(),
                     [this](ValueReference a, ValueReference b) { return priorityOf(a) < priorityOf(b); });
    return due;
}

bool ClockPlan::tick(Instance &instance, double time, double tolerance, const std::vector<ValueReference> &more)
{
    if (m_clocks.empty() && more.empty())
        return true;
    const auto due = takeDue(time, tolerance, more);
    if (due.empty())
        return true;
    const auto active = std::make_unique<bool[]>(due.size());
    std::fill_n(active.get(), due.size(), true);
    return instance.set(VariableType::Clock, due, active.get(), due.size());
}

/// A tunable clock whose interval the description leaves open follows the FMU's parameters.
bool ClockPlan::mayChange(const Clock &clock)
{
    using enum ClockTraits::Interval;
    return clock.traits.interval == Countdown || (clock.traits.interval == Changing && clock.ticked) ||
           (clock.traits.interval == Tunable && !clock.traits.period);
}

bool ClockPlan::ask(Instance &instance, Clock &clock, double time)
{
    ClockInterval interval;
    if (!instance.interval(clock.reference, clock.traits.supportsFraction, interval))
        return false;
    if (!interval.seconds || !interval.changed)
        return true;
    const double periodic = clock.last ? *clock.last + *interval.seconds : clock.first;
    clock.next = clock.first = isPeriodic(clock) ? std::max(time, periodic) : time + *interval.seconds;
    clock.period = *interval.seconds;
    clock.ticks = 0;
    return true;
}

bool ClockPlan::update(Instance &instance, double time)
{
    for (Clock &clock : m_clocks) {
        if (mayChange(clock) && !ask(instance, clock, time))
            return false;
        clock.ticked = false;
    }
    return true;
}

bool ClockPlan::updateCountdowns(Instance &instance, double time)
{
    return std::all_of(m_clocks.begin(), m_clocks.end(), [&](Clock &clock) {
        return clock.traits.interval != ClockTraits::Interval::Countdown || ask(instance, clock, time);
    });
}

} // namespace twinscope::whatif
