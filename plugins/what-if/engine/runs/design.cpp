// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design.h"

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

/// Elementary effects need a value at both ends of [0, 1], where many distributions have none.
constexpr double MorrisMargin = 0.01;
constexpr double TornadoLow = 0.05, TornadoHigh = 0.95;
constexpr quint64 OrderStream = quint64(1) << 40; // beyond those that count quantities

} // namespace

core::Result<Design> Design::make(const Scenario &scenario, const RunPlan &plan)
{
    const auto runs = runCount(scenario, plan);
    const auto names = variedQuantities(scenario, plan);
    if (!runs || !names)
        return runs ? names.error() : runs.error();
    Design design;
    design.m_plan = plan;
    design.m_names = *names;
    design.m_runs = *runs;
    for (const QString &name : *names)
        design.m_quantities.push_back(*scenario.quantity(name));
    const int dimensions = int(design.size());
    if (plan.method == Method::LatinHypercube) {
        for (int i = 0; i < dimensions; ++i)
            design.m_parts.push_back(permutation(quint32(plan.runs), plan.seed, OrderStream + quint64(i)));
    } else if (plan.method == Method::Sobol || plan.method == Method::Optimise) {
        design.m_sobol.emplace(dimensions, plan.seed);
    } else if (plan.method == Method::SobolIndices) {
        design.m_sobol.emplace(2 * dimensions, plan.seed);
    }
    return design;
}

double Design::valueAt(size_t index, double share) const
{
    const ScenarioQuantity &quantity = m_quantities[index];
    const bool wantsRange = m_plan.method == Method::Grid || m_plan.method == Method::Optimise;
    if (quantity.distribution && !wantsRange)
        return quantity.distribution->quantile(share);
    return *quantity.low + (*quantity.high - *quantity.low) * share;
}

std::vector<double> Design::valuesAt(const std::vector<double> &shares) const
{
    std::vector<double> values(size());
    for (size_t i = 0; i < size(); ++i)
        values[i] = valueAt(i, shares[i]);
    return values;
}

std::vector<double> Design::nominal() const
{
    std::vector<double> values;
    values.reserve(size());
    for (const ScenarioQuantity &quantity : m_quantities)
        values.push_back(quantity.value);
    return values;
}

std::vector<double> Design::gridPoint(quint64 run) const
{
    std::vector<double> shares(size());
    const auto levels = quint64(m_plan.levels);
    for (size_t i = size(); i-- > 0; run /= levels)
        shares[i] = levels > 1 ? double(run % levels) / double(levels - 1) : 0.5;
    return valuesAt(shares);
}

std::vector<double> Design::tornadoPoint(quint64 run) const
{
    std::vector<double> values = nominal();
    if (run == 0)
        return values;
    const size_t index = size_t(run - 1) / 2;
    const bool isLow = run % 2 == 1;
    const bool isSpread = m_quantities[index].distribution.has_value();
    values[index] = valueAt(index, isSpread ? (isLow ? TornadoLow : TornadoHigh) : isLow ? 0 : 1);
    return values;
}

std::vector<double> Design::drawnShares(quint64 run) const
{
    std::vector<double> shares(size());
    if (m_plan.method == Method::Sobol) {
        m_sobol->point(run, shares);
        return shares;
    }
    for (size_t i = 0; i < size(); ++i) {
        const double draw = uniform(m_plan.seed, i, run);
        shares[i] = m_parts.empty() ? draw : (double(m_parts[i][size_t(run)]) + draw) / double(m_plan.runs);
    }
    return shares;
}

double Design::morrisStep() const
{
    return double(m_plan.levels) / (2.0 * (m_plan.levels - 1));
}

int Design::changed(quint64 trajectory, int k) const
{
    return int(permutation(quint32(size()), m_plan.seed, OrderStream + trajectory)[size_t(k) - 1]);
}

/// Morris 1991: from a point of the grid, one coordinate after the other by half the grid, up or down.
double Design::unitOf(quint64 run, int quantity) const
{
    const quint64 trajectory = run / (size() + 1), k = run % (size() + 1);
    const auto order = permutation(quint32(size()), m_plan.seed, OrderStream + trajectory);
    const auto place = std::ranges::find(order, quint32(quantity)) - order.begin();
    const double draw = uniform(m_plan.seed, quint64(quantity), trajectory);
    const int half = m_plan.levels / 2; // a step spans so many levels
    const int low = std::min(int(draw * 2 * half) / 2, half - 1);
    const bool goesUp = int(draw * 2 * half) % 2 == 0;
    const bool isUp = (k > quint64(place)) == goesUp;
    return double(low + (isUp ? half : 0)) / double(m_plan.levels - 1);
}

std::vector<double> Design::morrisShares(quint64 run) const
{
    std::vector<double> shares(size());
    for (size_t i = 0; i < size(); ++i) {
        const double unit = unitOf(run, int(i));
        shares[i] = m_quantities[i].distribution ? MorrisMargin + (1 - 2 * MorrisMargin) * unit : unit;
    }
    return shares;
}

/// Saltelli et al. 2010: run 0 of a sample is A, run 1 is B, run 2 + j is A with coordinate j of B.
std::vector<double> Design::saltelliShares(quint64 run) const
{
    std::vector<double> both;
    m_sobol->point(run / (size() + 2), both);
    const quint64 k = run % (size() + 2);
    std::vector<double> shares(size());
    for (size_t i = 0; i < size(); ++i)
        shares[i] = k == 1 || k == i + 2 ? both[size() + i] : both[i];
    return shares;
}

std::vector<double> Design::point(quint64 run) const
{
    switch (m_plan.method) {
    case Method::Grid:
        return gridPoint(run);
    case Method::MonteCarlo:
    case Method::LatinHypercube:
    case Method::Sobol:
        return valuesAt(drawnShares(run));
    case Method::Tornado:
        return tornadoPoint(run);
    case Method::Morris:
        return valuesAt(morrisShares(run));
    case Method::SobolIndices:
        return valuesAt(saltelliShares(run));
    case Method::Single:
    case Method::Optimise:
        break;
    }
    return nominal();
}

std::vector<double> Design::startPoint(quint64 start) const
{
    std::vector<double> values = nominal();
    if (start > 0) {
        std::vector<double> shares;
        m_sobol->point(start, shares);
        values = valuesAt(shares);
    }
    for (size_t i = 0; i < size(); ++i)
        values[i] = std::clamp(values[i], *m_quantities[i].low, *m_quantities[i].high);
    return values;
}

std::vector<double> Design::lows() const
{
    std::vector<double> values;
    values.reserve(size());
    for (const ScenarioQuantity &quantity : m_quantities)
        values.push_back(*quantity.low);
    return values;
}

std::vector<double> Design::highs() const
{
    std::vector<double> values;
    values.reserve(size());
    for (const ScenarioQuantity &quantity : m_quantities)
        values.push_back(*quantity.high);
    return values;
}

} // namespace twinscope::whatif
