// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Never = std::numeric_limits<double>::infinity();
constexpr double SecondsAnHour = 3600;
constexpr double MostPulses = 1e5;

using Operation = Change::Operation;

double operated(Operation operation, double before, double value)
{
    switch (operation) {
    case Operation::By:
        return before + value;
    case Operation::Times:
        return before * value;
    case Operation::To:
        break;
    }
    return value;
}

/// Whether the side of a time lies in [from, to).
bool isWithin(double time, bool after, double from, double to)
{
    return after ? time >= from && time < to : time > from && time <= to;
}

} // namespace

Changes::Effect Changes::step(const Compiled &compiled, std::span<const double> quantities) const
{
    const double from = compiled.at.value(quantities), value = compiled.value.value(quantities);
    const double to = compiled.change.until ? compiled.until.value(quantities) : Never;
    return {{from, to}, [=, operation = compiled.change.operation](double time, bool after, double before) {
                return isWithin(time, after, from, to) ? operated(operation, before, value) : before;
            }};
}

Changes::Effect Changes::ramp(const Compiled &compiled, const Curve &curve, std::span<const double> quantities) const
{
    const double from = compiled.at.value(quantities), value = compiled.value.value(quantities);
    const double to = std::max(compiled.until.value(quantities), from);
    const double first = curve.after(from);
    Effect effect{{from, to}, {}};
    if (compiled.change.operation == Operation::Times)
        addGrid(effect.bends, from, to);
    effect.value = [=, operation = compiled.change.operation](double time, bool after, double before) {
        if (!isWithin(time, after, from, Never))
            return before;
        const double share = to > from ? std::min((time - from) / (to - from), 1.0) : 1.0;
        if (operation == Operation::To)
            return first + (value - first) * share;
        return operated(operation, before, operation == Operation::By ? value * share : 1 + (value - 1) * share);
    };
    return effect;
}

Changes::Effect Changes::pulse(const Compiled &compiled, std::span<const double> quantities) const
{
    const double from = compiled.at.value(quantities), value = compiled.value.value(quantities);
    const double duration = compiled.duration.value(quantities);
    const double period = compiled.period.value(quantities) > 0 ? compiled.period.value(quantities) : Never;
    Effect effect;
    for (double k = 0; k < MostPulses && from + (k > 0 ? k * period : 0) <= m_horizon; ++k) {
        const double begin = from + (k > 0 ? k * period : 0);
        effect.bends.push_back(begin);
        effect.bends.push_back(begin + duration);
    }
    effect.value = [=, operation = compiled.change.operation](double time, bool after, double before) {
        double begin = from;
        if (period < Never && time > from)
            begin += std::floor((time - from) / period) * period;
        const bool isIn = isWithin(time, after, begin, begin + duration) ||
                          (begin > from && isWithin(time, after, begin - period, begin - period + duration));
        return isIn ? operated(operation, before, value) : before;
    };
    return effect;
}

Changes::Effect Changes::table(const Compiled &compiled) const
{
    const Change &change = compiled.change;
    Curve rows;
    Effect effect;
    for (const auto &row : change.rows) {
        if (!change.straight && !rows.points.empty())
            rows.points.emplace_back(row.first, rows.points.back().second);
        rows.points.push_back(row);
        effect.bends.push_back(row.first);
    }
    if (change.operation == Operation::Times && change.straight)
        addGrid(effect.bends, change.rows.front().first, change.rows.back().first);
    effect.value = [rows, operation = change.operation](double time, bool after, double before) {
        if (!isWithin(time, after, rows.points.front().first, Never))
            return before;
        return operated(operation, before, after ? rows.after(time) : rows.before(time));
    };
    return effect;
}

Changes::Effect Changes::formula(const Compiled &compiled, std::span<const double> quantities) const
{
    const double from = compiled.at.value(quantities);
    Effect effect{{from}, {}};
    addGrid(effect.bends, from, m_horizon);
    std::vector<double> numbers(quantities.begin(), quantities.end());
    numbers.resize(quantities.size() + 2);
    effect.value = [numbers, from, &compiled](double time, bool after, double before) mutable {
        if (!isWithin(time, after, from, Never))
            return before;
        numbers[numbers.size() - 2] = time;
        numbers[numbers.size() - 1] = before;
        return operated(compiled.change.operation, before, compiled.formula->evaluate(numbers));
    };
    return effect;
}

Changes::Effect Changes::maintenance(const Compiled &compiled, const Curve &curve,
                                     std::span<const double> quantities) const
{
    const double work = compiled.at.value(quantities) + compiled.delay.value(quantities);
    const double growth = compiled.growth.value(quantities) / SecondsAnHour, most = compiled.most.value(quantities);
    const double first = std::min(curve.after(0), most), restored = compiled.value.value(quantities);
    Effect effect{{0, work}, {}};
    if (growth > 0) {
        effect.bends.push_back((most - first) / growth);
        effect.bends.push_back(work + (most - restored) / growth);
    }
    effect.value = [=](double time, bool after, double) {
        const bool isDone = isWithin(time, after, work, Never);
        const double grown = isDone ? restored + growth * (time - work) : first + growth * time;
        return std::min(grown, most);
    };
    return effect;
}

Changes::Effect Changes::effectOf(const Compiled &compiled, const Curve &curve,
                                  std::span<const double> quantities) const
{
    switch (compiled.change.shape) {
    case Change::Shape::Step:
        return step(compiled, quantities);
    case Change::Shape::Ramp:
        return ramp(compiled, curve, quantities);
    case Change::Shape::Pulse:
        return pulse(compiled, quantities);
    case Change::Shape::Table:
        return table(compiled);
    case Change::Shape::Expression:
        return formula(compiled, quantities);
    case Change::Shape::Maintenance:
        break;
    }
    return maintenance(compiled, curve, quantities);
}

} // namespace twinscope::whatif
