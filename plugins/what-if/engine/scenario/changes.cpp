// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"

#include "text.h"

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

/// A curve with one more effect on it: piece by piece, each side of each bend.
Curve bent(const Curve &curve, std::vector<double> times, double horizon,
           const std::function<double(double, bool, double)> &value)
{
    for (const auto &point : curve.points)
        times.push_back(point.first);
    times.push_back(horizon); // what bends beyond it has to be on its way there
    std::erase_if(times, [](double time) { return !std::isfinite(time); });
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    Curve result;
    for (const double time : times) {
        if (time < 0 || time > horizon) {
            if (time < 0)
                result.points.emplace_back(time, curve.before(time));
            if (time < 0 && curve.after(time) != curve.before(time))
                result.points.emplace_back(time, curve.after(time));
            continue;
        }
        const double left = time == 0 ? curve.before(0) : value(time, false, curve.before(time));
        const double right = value(time, true, curve.after(time));
        result.points.emplace_back(time, left);
        if (right != left)
            result.points.emplace_back(time, right);
    }
    return result;
}

} // namespace

double Changes::Number::value(std::span<const double> quantities) const
{
    return expression ? expression->evaluate(quantities) : number;
}

core::Result<Changes::Number> Changes::number(const Amount &amount, const Names &names)
{
    if (amount.isGiven())
        return Number{amount.number, nullptr};
    auto expression = Expression::compile(amount.expression, names);
    if (!expression)
        return expression.error();
    return Number{0, std::make_shared<Expression>(std::move(expression).value())};
}

core::Result<Changes::Compiled> Changes::compile(const Change &change, const Names &quantities, const Names &formula)
{
    Compiled compiled;
    compiled.change = change;
    const bool isFormula = change.shape == Change::Shape::Expression;
    const std::pair<Number &, Amount> numbers[] = {{compiled.value, isFormula ? Amount() : change.value},
                                                   {compiled.at, change.at},
                                                   {compiled.until, change.until.value_or(Amount())},
                                                   {compiled.duration, change.duration},
                                                   {compiled.period, change.period},
                                                   {compiled.growth, change.growth},
                                                   {compiled.delay, change.delay},
                                                   {compiled.most, change.most}};
    for (const auto &[number, amount] : numbers) {
        auto read = Changes::number(amount, quantities);
        if (!read)
            return read.error();
        number = std::move(read).value();
    }
    if (isFormula) {
        auto expression = Expression::compile(change.value.expression, formula);
        if (!expression)
            return expression.error();
        compiled.formula = std::make_shared<Expression>(std::move(expression).value());
    }
    return compiled;
}

core::Result<Changes> Changes::compile(const Scenario &scenario)
{
    Changes changes;
    changes.m_horizon = scenario.horizonSeconds;
    changes.m_step = scenario.stepSeconds;
    Names quantities, formula;
    for (const QString &name : scenario.quantityNames()) {
        quantities.add(name);
        formula.add(name);
    }
    formula.add(QStringLiteral("t"));
    formula.add(QStringLiteral("before"));
    for (size_t i = 0; i < scenario.changes.size(); ++i) {
        const Change &change = scenario.changes[i];
        if (!change.enabled)
            continue;
        auto compiled = compile(change, quantities, formula);
        if (!compiled)
            return core::Error{
                core::ErrorCode::Malformed,
                Text::tr("The change of “%1” cannot be used: %2.").arg(change.variable, compiled.error().sentence),
                QStringLiteral("changes[%1]").arg(i)};
        changes.m_changes.push_back(std::move(compiled).value());
        if (!changes.m_variables.contains(change.variable))
            changes.m_variables += change.variable;
    }
    return changes;
}

Curve Changes::apply(const QString &variable, Curve curve, std::span<const double> quantities) const
{
    for (const Compiled &compiled : m_changes) {
        if (compiled.change.variable != variable)
            continue;
        Effect effect = effectOf(compiled, curve, quantities);
        curve = bent(curve, std::move(effect.bends), m_horizon, effect.value);
    }
    return curve;
}

void Changes::addGrid(std::vector<double> &bends, double from, double to) const
{
    for (double k = std::ceil(from / m_step); k * m_step <= std::min(to, m_horizon); ++k)
        bends.push_back(k * m_step);
}

} // namespace twinscope::whatif
