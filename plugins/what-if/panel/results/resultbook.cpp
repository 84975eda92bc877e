// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultbook.h"

#include "runs/runfolders.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr Method AllMethods[] = {Method::Single,         Method::Grid,         Method::MonteCarlo,
                                 Method::LatinHypercube, Method::Sobol,        Method::Tornado,
                                 Method::Morris,         Method::SobolIndices, Method::Optimise};

std::shared_ptr<const LoadedRuns> load(const QString &folder)
{
    const auto opened = Results::open(folder);
    if (!opened)
        return nullptr;
    auto loaded = std::make_shared<LoadedRuns>();
    loaded->results = *opened;
    const auto take = [](auto result, auto &target) {
        if (result)
            target = std::move(*result);
    };
    take(loaded->results->runs(), loaded->runs);
    take(loaded->results->summary(), loaded->summary);
    take(loaded->results->effects(), loaded->effects);
    if (loaded->manifest().plan.method != Method::Single)
        take(loaded->results->best(), loaded->best);
    const QFileInfo file(QDir(folder).filePath(QStringLiteral("runs.bin")));
    loaded->written = core::Time::fromMilliseconds(file.lastModified().toMSecsSinceEpoch());
    loaded->start = loaded->manifest().measured.start;
    if (loaded->start == core::Time{})
        loaded->start = loaded->manifest().scenario.start.moment;
    if (loaded->start == core::Time{})
        loaded->start = loaded->written; // the model's own start has no date: its first moment is when it was run
    return loaded;
}

} // namespace

quint64 LoadedRuns::failed() const
{
    return quint64(std::ranges::count(runs, RunState::Failed, &RunResult::state));
}

std::shared_ptr<const LoadedRuns> ScenarioResults::newest(std::initializer_list<Method> methods) const
{
    std::shared_ptr<const LoadedRuns> found;
    for (const Method method : methods)
        if (const auto runs = byMethod.find(method); runs != byMethod.end())
            if (!found || runs->second->written > found->written)
                found = runs->second;
    return found;
}

std::shared_ptr<const LoadedRuns> ScenarioResults::single() const
{
    return newest({Method::Single});
}

std::shared_ptr<const LoadedRuns> ScenarioResults::ensemble() const
{
    return newest({Method::MonteCarlo, Method::LatinHypercube, Method::Sobol});
}

std::shared_ptr<const LoadedRuns> ScenarioResults::sensitivity() const
{
    return newest({Method::Tornado, Method::Morris, Method::SobolIndices, Method::MonteCarlo, Method::LatinHypercube,
                   Method::Sobol});
}

std::shared_ptr<const LoadedRuns> ScenarioResults::many() const
{
    return newest({Method::MonteCarlo, Method::LatinHypercube, Method::Sobol, Method::Grid, Method::Optimise,
                   Method::Tornado, Method::Morris, Method::SobolIndices});
}

double ScenarioResults::kpi(const QString &name) const
{
    const auto runs = single();
    if (!runs || runs->runs.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto &kpis = runs->manifest().scenario.kpis;
    const auto place = std::ranges::find(kpis, name, &Kpi::name) - kpis.begin();
    const auto &values = runs->runs.front().kpis;
    return size_t(place) < values.size() ? values[size_t(place)] : std::numeric_limits<double>::quiet_NaN();
}

ResultBook::ResultBook(desk::Desk &desk, ScenarioBook &book, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_book(book)
{
    connect(&book, &ScenarioBook::changed, this, &ResultBook::readNew);
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_results.clear();
        m_asked.clear();
    });
}

const ScenarioResults *ResultBook::find(const QString &scenario) const
{
    const auto found = m_results.constFind(scenario);
    return found == m_results.cend() ? nullptr : &*found;
}

void ResultBook::readNew()
{
    for (const Scenario &scenario : m_book.scenarios())
        if (!m_asked.contains(scenario.name)) {
            m_asked.insert(scenario.name);
            reload(scenario.name);
        }
}

void ResultBook::reload(const QString &scenario)
{
    if (!m_desk.plant())
        return;
    m_jobs.start<ScenarioResults>(
        scenario,
        [scenario, project = m_desk.plant()->project()](core::Progress &) -> core::Result<ScenarioResults> {
            ScenarioResults results;
            for (const Method method : AllMethods)
                if (auto loaded = load(runFolder(project, scenario, method)))
                    results.byMethod.emplace(method, std::move(loaded));
            return results;
        },
        [this, scenario, path = m_desk.plant()->project().path](const core::Result<ScenarioResults> &results) {
            if (!m_desk.plant() || m_desk.plant()->project().path != path)
                return;
            m_results.insert(scenario, results ? *results : ScenarioResults());
            emit changed(scenario);
        });
}

} // namespace twinscope::whatif
