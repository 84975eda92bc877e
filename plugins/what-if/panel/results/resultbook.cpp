// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultbook.h"

#include "leadingoutput.h"
#include "runs/runfolders.h"
#include "scenario/scenarioversions.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr Method AllMethods[] = {Method::Single,         Method::Grid,         Method::MonteCarlo,
                                 Method::LatinHypercube, Method::Sobol,        Method::Tornado,
                                 Method::Morris,         Method::SobolIndices, Method::Optimise};

/// Of the first run that is there.
QString leadingOf(const LoadedRuns &loaded)
{
    const Manifest &manifest = loaded.manifest();
    if (loaded.runs.empty())
        return manifest.outputs.value(0);
    return leadingOutput(manifest.scenario, manifest.outputs, [&](const QString &output) {
        const auto curve = loaded.results->curve(loaded.runs.front().index, output);
        return curve ? *curve : std::vector<double>();
    });
}

std::shared_ptr<LoadedRuns> load(const QString &folder)
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
    loaded->isComplete = QFileInfo::exists(QDir(folder).filePath(QStringLiteral("summary.json")));
    loaded->start = loaded->manifest().measured.start;
    if (loaded->start == core::Time{})
        loaded->start = loaded->manifest().scenario.start.moment;
    loaded->isDated = loaded->start != core::Time{};
    if (!loaded->isDated)
        loaded->start = loaded->written; // the model's own start has no date: its first moment is when it was run
    loaded->leading = leadingOf(*loaded);
    return loaded;
}

/// What was run of one scenario. Runs without a date begin together, with the one of the scenario as it is.
ScenarioResults loadAll(const plant::Project &project, const QString &scenario)
{
    std::map<Method, std::shared_ptr<LoadedRuns>> loaded;
    for (const Method method : AllMethods)
        if (auto runs = load(runFolder(project, scenario, method)))
            loaded.emplace(method, std::move(runs));
    const auto single = loaded.find(Method::Single);
    ScenarioResults results;
    for (const auto &[method, runs] : loaded) {
        if (!runs->isDated && single != loaded.end())
            runs->start = single->second->start;
        results.byMethod.emplace(method, runs);
    }
    results.outcomes = outcomesIn(scenarioFolder(project, scenario));
    return results;
}

} // namespace

bool isResultOf(const LoadedRuns &runs, const Scenario &scenario)
{
    return runAlike(scenario, runs.manifest().scenario);
}

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

std::shared_ptr<const LoadedRuns> ScenarioResults::stopped() const
{
    auto newest = many();
    return newest && !newest->isComplete ? newest : nullptr;
}

const Outcome *ScenarioResults::outcomeOf(const Scenario &scenario) const
{
    const auto found =
        std::ranges::find_if(outcomes, [&](const Outcome &known) { return runAlike(known.scenario, scenario); });
    return found == outcomes.end() ? nullptr : &*found;
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

void ResultBook::move(const QString &from, const QString &to)
{
    if (!m_desk.plant())
        return;
    m_asked.insert(to);
    m_asked.remove(from);
    m_results.remove(from);
    ++m_reads[from]; // what is still being read was read before the folder moved
    ++m_reads[to];
    m_moves.push_back({m_desk.plant()->project(), from, to});
    if (m_moves.size() == 1)
        moveNext();
}

void ResultBook::moveNext()
{
    m_jobs.start<void>(
        m_moves.front().to,
        [move = m_moves.front()](core::Progress &) { return moveRuns(move.project, move.from, move.to); },
        [this](const core::Result<void> &result) {
            const QString to = m_moves.front().to;
            m_moves.pop_front();
            if (!result)
                emit moveFailed(result.error().sentence);
            if (m_book.find(to))
                reload(to);
            if (!m_moves.empty())
                moveNext();
        });
}

void ResultBook::reload(const QString &scenario)
{
    if (!m_desk.plant())
        return;
    m_jobs.start<ScenarioResults>(
        scenario,
        [scenario, project = m_desk.plant()->project()](core::Progress &) -> core::Result<ScenarioResults> {
            return loadAll(project, scenario);
        },
        [this, scenario, path = m_desk.plant()->project().path,
         read = ++m_reads[scenario]](const core::Result<ScenarioResults> &results) {
            if (!m_desk.plant() || m_desk.plant()->project().path != path || m_reads.value(scenario) != read)
                return;
            m_results.insert(scenario, results ? *results : ScenarioResults());
            emit changed(scenario);
        });
}

} // namespace twinscope::whatif
