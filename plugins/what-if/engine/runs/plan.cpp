// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan.h"

#include "draws.h"
#include "text.h"

#include "scenario/scenario.h"

#include <array>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double MostRuns = 1e8;

constexpr std::array<std::pair<Method, const char *>, 9> Keys = {{{Method::Single, "single"},
                                                                  {Method::Grid, "grid"},
                                                                  {Method::MonteCarlo, "mc"},
                                                                  {Method::LatinHypercube, "lhs"},
                                                                  {Method::Sobol, "sobol"},
                                                                  {Method::Tornado, "tornado"},
                                                                  {Method::Morris, "morris"},
                                                                  {Method::SobolIndices, "sobol-indices"},
                                                                  {Method::Optimise, "optimise"}}};

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

bool wantsRange(Method method)
{
    return method == Method::Grid || method == Method::Optimise;
}

bool takesPart(const ScenarioQuantity &quantity, Method method)
{
    return wantsRange(method) ? quantity.low.has_value() : quantity.distribution.has_value();
}

core::Result<QStringList> named(const Scenario &scenario, const RunPlan &plan)
{
    for (const QString &name : plan.quantities) {
        const ScenarioQuantity *quantity = scenario.quantity(name);
        if (!quantity)
            return wrong(Text::tr("The scenario has no quantity “%1”; it has: %2.")
                             .arg(name, scenario.quantityNames().join(QStringLiteral(", "))));
        if (!takesPart(*quantity, plan.method) && !quantity->low)
            return wrong(wantsRange(plan.method)
                             ? Text::tr("The quantity “%1” has no low and high to be varied between.").arg(name)
                             : Text::tr("The quantity “%1” has neither a distribution nor low and high.").arg(name));
    }
    QStringList names;
    for (const ScenarioQuantity &quantity : scenario.quantities) {
        if (plan.quantities.contains(quantity.name))
            names += quantity.name;
    }
    return names;
}

core::Result<double> exactCount(const RunPlan &plan, double quantities)
{
    const auto runs = double(plan.runs);
    switch (plan.method) {
    case Method::Single:
        return 1.0;
    case Method::Grid:
        return std::pow(double(plan.levels), quantities);
    case Method::Tornado:
        return 2 * quantities + 1;
    case Method::Morris:
        if (plan.levels < 2 || plan.levels % 2 != 0)
            return wrong(
                Text::tr("Elementary effects need an even number of levels, 2 at least; %1 is none.").arg(plan.levels));
        return runs * (quantities + 1);
    case Method::SobolIndices:
        return runs * (quantities + 2);
    case Method::Optimise:
        return runs * plan.starts;
    case Method::MonteCarlo:
    case Method::LatinHypercube:
    case Method::Sobol:
        break;
    }
    return runs;
}

} // namespace

QString keyOf(Method method)
{
    for (const auto &[known, key] : Keys) {
        if (known == method)
            return QString::fromLatin1(key);
    }
    return {};
}

std::optional<Method> methodFromKey(const QString &wanted)
{
    for (const auto &[method, key] : Keys) {
        if (wanted == QLatin1String(key))
            return method;
    }
    return std::nullopt;
}

core::Result<QStringList> variedQuantities(const Scenario &scenario, const RunPlan &plan)
{
    if (plan.method == Method::Single)
        return QStringList();
    QStringList names;
    for (const ScenarioQuantity &quantity : scenario.quantities) {
        if (takesPart(quantity, plan.method))
            names += quantity.name;
    }
    if (!plan.quantities.isEmpty()) {
        auto chosen = named(scenario, plan);
        if (!chosen)
            return chosen.error();
        names = *chosen;
    }
    if (!names.isEmpty())
        return names;
    return wrong(wantsRange(plan.method)
                     ? Text::tr("No quantity of the scenario has a low and a high to be varied between.")
                     : Text::tr("No quantity of the scenario has a distribution, so that nothing is uncertain."));
}

core::Result<quint64> runCount(const Scenario &scenario, const RunPlan &plan)
{
    const auto names = variedQuantities(scenario, plan);
    if (!names)
        return names.error();
    if (plan.runs < 1 || plan.levels < 1 || plan.starts < 1)
        return wrong(Text::tr("At least one run is needed."));
    if (plan.shard.count < 1 || plan.shard.index >= plan.shard.count)
        return wrong(
            Text::tr("Shard %1 of %2 does not exist; they count from 0.").arg(plan.shard.index).arg(plan.shard.count));
    if (2 * names->size() > SobolPoints::MostDimensions)
        return wrong(Text::tr("%1 quantities are more than can be varied at once.").arg(names->size()));
    const auto count = exactCount(plan, double(names->size()));
    if (!count)
        return count.error();
    if (*count > MostRuns)
        return wrong(Text::tr("That would be %1 runs, which is more than 100 million.").arg(*count, 0, 'g', 3));
    return quint64(*count);
}

} // namespace twinscope::whatif
