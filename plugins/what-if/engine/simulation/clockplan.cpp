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
        if (variable.clock && variable.causality == Causality::Input && !variable.aliasOf &&
            variable.clock->interval != ClockTraits::Interval::Triggered)
            m_clocks.push_back({.reference = variable.reference, .traits = *variable.clock, .next = Never});
    }
}

bool ClockPlan::beginClock(Instance &instance, Clock &clock, double start)
{
    clock.period = clock.traits.period.value_or(0);
    double shift = clock.traits.shift;
    const bool said = clock.traits.period && clock.traits.interval == ClockTraits::Interval::Constant;
    if (!said) {
        std::optional<double> interval;
        if (!instance.interval(clock.reference, interval))
            return false;
        clock.period = interval.value_or(clock.period);
    }
    if (!isPeriodic(clock)) {
        clock.next = clock.period > 0 ? start + clock.period : Never;
        return true;
    }
    if (!said && !instance.shift(clock.reference, shift))
        return false;
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

bool ClockPlan::tick(Instance &instance, double time, double tolerance, const std::vector<ValueReference> &more)
{
    std::vector<ValueReference> due = more;
    for (Clock &clock : m_clocks) {
        clock.ticked = clock.next <= time + tolerance;
        if (!clock.ticked)
            continue;
        due.push_back(clock.reference);
        ++clock.ticks;
        clock.next = isPeriodic(clock) && clock.period > 0 ? clock.first + double(clock.ticks) * clock.period : Never;
    }
    if (due.empty())
        return true;
    const auto active = std::make_unique<bool[]>(due.size());
    std::fill_n(active.get(), due.size(), true);
    return instance.set(VariableType::Clock, due, active.get(), due.size());
}

bool ClockPlan::update(Instance &instance, double time)
{
    for (Clock &clock : m_clocks) {
        const bool ask = clock.traits.interval == ClockTraits::Interval::Countdown ||
                         (clock.traits.interval == ClockTraits::Interval::Changing && clock.ticked);
        clock.ticked = false;
        std::optional<double> interval;
        if (!ask)
            continue;
        if (!instance.interval(clock.reference, interval))
            return false;
        if (interval)
            clock.next = time + *interval;
    }
    return true;
}

} // namespace twinscope::whatif
