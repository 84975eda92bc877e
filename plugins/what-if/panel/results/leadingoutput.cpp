// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leadingoutput.h"

#include "scenario/kpiprogram.h"

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double LeastChange = 0.02; ///< relative; less is a quantity that the scenario leaves alone

bool isCounter(const std::vector<double> &values)
{
    return values.front() == 0 && values.back() > 0 && std::ranges::is_sorted(values);
}

bool isSwitch(const std::vector<double> &values)
{
    return std::ranges::all_of(values, [](double value) { return value == 0 || value == 1; });
}

/// How far the values go apart, by the greatest of them; 0 for what says little.
double changeOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty() || isCounter(values) || isSwitch(values))
        return 0;
    const auto [least, greatest] = std::ranges::minmax(values);
    const double size = std::max(std::abs(least), std::abs(greatest));
    return size > 0 ? (greatest - least) / size : 0;
}

QStringList namesOf(const Scenario &scenario, bool onlyWanted)
{
    QStringList names;
    for (const Kpi &kpi : scenario.kpis)
        if (!onlyWanted || kpi.goal != Kpi::Goal::None || kpi.atLeast || kpi.atMost)
            names += KpiProgram::modelNamesIn(kpi.expression, scenario.quantityNames());
    return names;
}

} // namespace

QString leadingOutput(const Scenario &scenario, const QStringList &outputs,
                      const std::function<std::vector<double>(const QString &)> &curve)
{
    QMap<QString, double> changes;
    for (const QString &output : outputs)
        changes.insert(output, changeOf(curve(output)));
    const auto greatest = [&](const QStringList &names) {
        QString found;
        double most = LeastChange;
        for (const QString &name : names)
            if (const double change = changes.value(name); change > most) {
                found = name;
                most = change;
            }
        return found;
    };
    for (const QStringList &names : {namesOf(scenario, true), namesOf(scenario, false), outputs})
        if (QString found = greatest(names); !found.isEmpty())
            return found;
    return outputs.value(0);
}

} // namespace twinscope::whatif
