// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results.h"

#include "runstore.h"
#include "statistics.h"
#include "text.h"

#include "runs/design.h"
#include "runs/search.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

core::Error unknownOutput(const QString &output)
{
    return {core::ErrorCode::NotFound, Text::tr("The results have no curve of “%1”.").arg(output), {}};
}

KpiSummary summaryOf(const Kpi &kpi, const std::vector<double> &values)
{
    KpiSummary summary{.kpi = kpi.name};
    double sum = 0, squares = 0, kept = 0;
    for (const double value : values) {
        kept += isWithinLimits(kpi, value) ? 1 : 0;
        if (!std::isfinite(value))
            continue;
        summary.least = summary.count == 0 ? value : std::min(summary.least, value);
        summary.greatest = summary.count == 0 ? value : std::max(summary.greatest, value);
        ++summary.count;
        sum += value;
    }
    const auto count = double(summary.count);
    summary.mean = count > 0 ? sum / count : std::nan("");
    for (const double value : values)
        squares += std::isfinite(value) ? (value - summary.mean) * (value - summary.mean) : 0;
    summary.deviation = count > 1 ? std::sqrt(squares / (count - 1)) : 0;
    summary.quantiles = quantilesOf(values);
    summary.share = values.empty() ? 1 : kept / double(values.size());
    return summary;
}

} // namespace

core::Result<std::shared_ptr<const Results>> Results::open(const QString &folder)
{
    auto manifest = loadManifest(folder);
    if (!manifest)
        return manifest.error();
    auto results = std::make_shared<Results>();
    results->m_folder = folder;
    results->m_manifest = std::move(manifest).value();
    return std::shared_ptr<const Results>(results);
}

core::Result<std::vector<RunResult>> Results::runs() const
{
    const auto store = RunStore::open(m_folder, m_manifest, false);
    if (!store)
        return store.error();
    const QHash<quint64, QString> failures = readNotes(m_folder, RunNote::Failed);
    std::vector<RunResult> runs;
    for (quint64 run = 0; run < m_manifest.runs; ++run) {
        RunResult result = (*store)->read(run);
        if (result.state == RunState::Missing)
            continue;
        result.sentence = failures.value(run);
        runs.push_back(std::move(result));
    }
    return runs;
}

core::Result<std::vector<double>> Results::curve(quint64 run, const QString &output) const
{
    const auto store = RunStore::open(m_folder, m_manifest, false);
    if (!store)
        return store.error();
    const auto place = int(m_manifest.outputs.indexOf(output));
    return place < 0 ? core::Result<std::vector<double>>(unknownOutput(output)) : (*store)->curve(run, place);
}

core::Result<Bands> Results::bands(const QString &output) const
{
    const auto store = RunStore::open(m_folder, m_manifest, false);
    if (!store)
        return store.error();
    const auto place = int(m_manifest.outputs.indexOf(output));
    if (place < 0)
        return unknownOutput(output);
    std::vector<std::vector<double>> curves;
    for (quint64 run = 0; run < m_manifest.runs; ++run) {
        if ((*store)->read(run).state == RunState::Done)
            curves.push_back((*store)->curve(run, place));
    }
    Bands bands{.output = output, .times = m_manifest.times(), .lines = {}};
    std::vector<double> values(curves.size());
    for (size_t i = 0; i < bands.times.size(); ++i) {
        std::ranges::transform(curves, values.begin(), [i](const std::vector<double> &curve) { return curve[i]; });
        const auto quantiles = quantilesOf(values);
        for (size_t line = 0; line < quantiles.size(); ++line)
            bands.lines[line].push_back(quantiles[line]);
    }
    return bands;
}

core::Result<std::vector<KpiSummary>> Results::summary() const
{
    const auto runs = this->runs();
    if (!runs)
        return runs.error();
    std::vector<KpiSummary> summaries;
    for (size_t kpi = 0; kpi < m_manifest.scenario.kpis.size(); ++kpi) {
        std::vector<double> values;
        for (const RunResult &run : *runs) {
            if (run.state == RunState::Done)
                values.push_back(run.kpis[kpi]);
        }
        summaries.push_back(summaryOf(m_manifest.scenario.kpis[kpi], values));
    }
    return summaries;
}

core::Result<std::optional<RunResult>> Results::best() const
{
    const auto runs = this->runs();
    const auto objective = objectiveOf(m_manifest.scenario, m_manifest.plan);
    if (!runs || !objective)
        return runs ? core::Result<std::optional<RunResult>>(std::optional<RunResult>()) : runs.error();
    const auto design = Design::make(m_manifest.scenario, m_manifest.plan);
    if (!design)
        return design.error();
    const Search search(m_manifest.scenario, *design, *objective);
    std::optional<RunResult> best;
    for (const RunResult &run : *runs) {
        if (run.state != RunState::Done || search.excess(run.kpis) > 0 || std::isnan(search.objective(run.kpis)))
            continue;
        if (!best || search.objective(run.kpis) < search.objective(best->kpis))
            best = run;
    }
    return best;
}

} // namespace twinscope::whatif
