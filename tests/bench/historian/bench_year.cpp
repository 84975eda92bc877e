// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include <random>

namespace twinscope::bench {
namespace {

constexpr int Columns = 2000;
constexpr qint64 End = SecondsOfYear * Second;

void year(const Visit &visit)
{
    for (qint64 second = 0; second < SecondsOfYear; ++second)
        visit(0, second * Second, flowAt(second));
}

/// Loaded once for all rows.
BenchStore &loadedStore()
{
    static BenchStore store;
    static const bool loaded = [] {
        store.load(year);
        return true;
    }();
    Q_UNUSED(loaded);
    return store;
}

double ourSeconds = 0; ///< of the whole year, for the peers' rows

void yearInColumns(benchmark::State &state)
{
    BenchStore &store = loadedStore();
    const auto series = store->series(QStringLiteral("channel-0")).value();
    const double before = processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    for (auto _ : state)
        benchmark::DoNotOptimize(store->envelope(series, {0}, {End}, Columns));
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    ourSeconds = spent.count() / double(state.iterations());
    state.counters["processor ms"] = (processorSeconds() - before) / double(state.iterations()) * 1e3;
}
BENCHMARK(yearInColumns)->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(1);

/// Windows of any width at any place, none of them twice.
void anyWindowInColumns(benchmark::State &state)
{
    BenchStore &store = loadedStore();
    const auto series = store->series(QStringLiteral("channel-0")).value();
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> share(0, 1);
    double slowest = 0, slowestProcessor = 0, slowestDays = 0;
    for (auto _ : state) {
        const auto width = qint64(double(End) * std::pow(10, -5 * share(random)));
        const auto from = qint64(double(End - width) * share(random));
        const double before = processorSeconds();
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(store->envelope(series, {from}, {from + width}, Columns));
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        if (spent.count() > slowest)
            slowestDays = double(width) / (86'400.0 * Second);
        slowest = std::max(slowest, spent.count());
        slowestProcessor = std::max(slowestProcessor, processorSeconds() - before);
    }
    state.counters["slowest ms"] = slowest * 1e3;
    state.counters["its days"] = slowestDays;
    state.counters["slowest processor ms"] = slowestProcessor * 1e3;
}
BENCHMARK(anyWindowInColumns)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(500);

void groupByOf(benchmark::State &state, std::unique_ptr<Peer> (*make)())
{
    const auto peer = make();
    const QString missing = peer->load(year);
    double seconds = 0;
    for (auto _ : state) {
        if (!missing.isEmpty()) {
            state.SkipWithError(missing.toUtf8().constData());
            break;
        }
        seconds = peer->groupBy(0, End, Columns);
        state.SetIterationTime(seconds);
    }
    state.counters["times slower"] = ourSeconds > 0 ? seconds / ourSeconds : 0;
}
BENCHMARK_CAPTURE(groupByOf, SQLite, makeSqlitePeer)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);
BENCHMARK_CAPTURE(groupByOf, PostgreSQL, makePostgresPeer)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(3);
BENCHMARK_CAPTURE(groupByOf, InfluxDB, makeInfluxPeer)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
