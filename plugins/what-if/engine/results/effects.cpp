// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results.h"

#include "statistics.h"

#include "runs/design.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();

/// Effects of all varied quantities on all KPIs, by the method of the plan.
class EffectTable
{
public:
    EffectTable(const Manifest &manifest, const Design &design, const std::vector<RunResult> &runs)
        : m_manifest(manifest)
        , m_design(design)
        , m_runs(manifest.runs, nullptr)
    {
        for (const RunResult &run : runs) {
            if (run.state == RunState::Done)
                m_runs[size_t(run.index)] = &run;
        }
    }

    std::vector<Effect> effects() const;

private:
    double value(quint64 run, size_t kpi) const
    {
        const RunResult *result = run < m_runs.size() ? m_runs[size_t(run)] : nullptr;
        return result ? result->kpis[kpi] : NoNumber;
    }
    void tornado(Effect &effect, size_t quantity, size_t kpi) const;
    void morris(Effect &effect, size_t quantity, size_t kpi) const;
    void sobol(Effect &effect, size_t quantity, size_t kpi) const;
    void ranks(Effect &effect, size_t quantity, size_t kpi) const;
    size_t size() const { return size_t(m_manifest.quantities.size()); }

    const Manifest &m_manifest;
    const Design &m_design;
    std::vector<const RunResult *> m_runs;
};

void EffectTable::tornado(Effect &effect, size_t quantity, size_t kpi) const
{
    effect.low = value(2 * quantity + 1, kpi);
    effect.high = value(2 * quantity + 2, kpi);
}

void EffectTable::morris(Effect &effect, size_t quantity, size_t kpi) const
{
    std::vector<double> changes;
    for (quint64 trajectory = 0; trajectory < m_manifest.plan.runs; ++trajectory) {
        for (int k = 1; k <= int(size()); ++k) {
            if (m_design.changed(trajectory, k) != int(quantity))
                continue;
            const quint64 run = trajectory * (size() + 1) + quint64(k);
            const double step = m_design.unitOf(run, int(quantity)) - m_design.unitOf(run - 1, int(quantity));
            const double change = (value(run, kpi) - value(run - 1, kpi)) / step;
            if (std::isfinite(change))
                changes.push_back(change);
        }
    }
    const auto count = double(changes.size());
    double sum = 0, absolute = 0, squares = 0;
    for (const double change : changes) {
        sum += change;
        absolute += std::abs(change);
    }
    for (const double change : changes)
        squares += (change - sum / count) * (change - sum / count);
    effect.mean = sum / count;
    effect.meanAbsolute = absolute / count;
    effect.deviation = count > 1 ? std::sqrt(squares / (count - 1)) : NoNumber;
}

/// Samples with a run that failed are left out as a whole.
void EffectTable::sobol(Effect &effect, size_t quantity, size_t kpi) const
{
    std::vector<double> a, b, mixed;
    for (quint64 sample = 0; sample < m_manifest.plan.runs; ++sample) {
        const quint64 first = sample * (size() + 2);
        const double fa = value(first, kpi), fb = value(first + 1, kpi), fm = value(first + 2 + quantity, kpi);
        if (!std::isfinite(fa + fb + fm))
            continue;
        a.push_back(fa);
        b.push_back(fb);
        mixed.push_back(fm);
    }
    if (a.size() < 2)
        return;
    const SobolEffect found = sobolEffect(a, b, mixed, m_manifest.plan.seed);
    effect.first = found.first;
    effect.total = found.total;
    effect.firstError = found.firstError;
    effect.totalError = found.totalError;
}

void EffectTable::ranks(Effect &effect, size_t quantity, size_t kpi) const
{
    std::vector<double> quantities, kpis;
    for (const RunResult *run : m_runs) {
        if (!run || !std::isfinite(run->kpis[kpi]))
            continue;
        quantities.push_back(run->quantities[quantity]);
        kpis.push_back(run->kpis[kpi]);
    }
    effect.rank = rankCorrelation(quantities, kpis);
}

std::vector<Effect> EffectTable::effects() const
{
    void (EffectTable::*fill)(Effect &, size_t, size_t) const = nullptr;
    switch (m_manifest.plan.method) {
    case Method::Tornado:
        fill = &EffectTable::tornado;
        break;
    case Method::Morris:
        fill = &EffectTable::morris;
        break;
    case Method::SobolIndices:
        fill = &EffectTable::sobol;
        break;
    case Method::MonteCarlo:
    case Method::LatinHypercube:
    case Method::Sobol:
        fill = &EffectTable::ranks;
        break;
    case Method::Single:
    case Method::Grid:
    case Method::Optimise:
        return {};
    }
    std::vector<Effect> effects;
    for (size_t kpi = 0; kpi < m_manifest.scenario.kpis.size(); ++kpi) {
        for (size_t quantity = 0; quantity < size(); ++quantity) {
            Effect effect{m_manifest.quantities[qsizetype(quantity)], m_manifest.scenario.kpis[kpi].name};
            (this->*fill)(effect, quantity, kpi);
            effects.push_back(effect);
        }
    }
    return effects;
}

} // namespace

core::Result<std::vector<Effect>> Results::effects() const
{
    const auto design = Design::make(m_manifest.scenario, m_manifest.plan);
    if (!design)
        return design.error();
    const auto runs = this->runs();
    if (!runs)
        return runs.error();
    return EffectTable(m_manifest, *design, *runs).effects();
}

} // namespace twinscope::whatif
