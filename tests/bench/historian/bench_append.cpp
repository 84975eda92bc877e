// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <benchmark/benchmark.h>

namespace twinscope::bench {
namespace {

constexpr int BatchSize = 100'000;

/// One thread appends batches of as many channels as the argument says; each batch is durable when append() returns.
void appendDurably(benchmark::State &state)
{
    BenchStore store;
    const auto series = store.makeSeries(int(state.range(0)));
    std::vector<historian::SeriesSample> batch(BatchSize);
    qint64 sample = 0;
    double processor = 0, slowest = 0;
    for (auto _ : state) {
        state.PauseTiming();
        for (auto &entry : batch) {
            const qint64 second = sample / qint64(series.size());
            entry = {series[size_t(sample++) % series.size()],
                     {{second * Second}, {second * Second + 5}, flowAt(second), core::good()}};
        }
        state.ResumeTiming();
        const double before = processorSeconds();
        const auto start = std::chrono::steady_clock::now();
        if (!store->append(batch).ok())
            state.SkipWithError("append failed");
        slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        processor += processorSeconds() - before;
    }
    state.counters["samples/s"] = benchmark::Counter(double(sample), benchmark::Counter::kIsRate);
    state.counters["samples/s of processor"] = double(sample) / processor;
    state.counters["slowest batch s"] = slowest;
    state.counters["bytes/sample"] = store->statistics()->bytesPerSample();
    state.counters["peak MB"] = peakMegabytes();
}
BENCHMARK(appendDurably)->Arg(1)->Arg(100)->Arg(10'000)->Iterations(150)->Unit(benchmark::kMillisecond)->UseRealTime();

/// What a live plant does: one sample of every channel at a time.
void appendRounds(benchmark::State &state)
{
    BenchStore store;
    const auto series = store.makeSeries(int(state.range(0)));
    qint64 second = 0;
    for (auto _ : state) {
        std::vector<historian::SeriesSample> batch;
        batch.reserve(series.size());
        for (const auto id : series)
            batch.push_back({id, {{second * Second}, {second * Second + 5}, flowAt(second), core::good()}});
        ++second;
        if (!store->append(batch).ok())
            state.SkipWithError("append failed");
    }
    state.counters["samples/s"] =
        benchmark::Counter(double(second * qint64(series.size())), benchmark::Counter::kIsRate);
}
BENCHMARK(appendRounds)->Arg(8)->Arg(200)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One moment of every channel, as a replay asks for it with each frame.
void valuesOfAllChannels(benchmark::State &state)
{
    BenchStore store;
    const auto series = store.makeSeries(int(state.range(0)));
    store.load([&](const Visit &visit) {
        for (qint64 second = 0; second < 200; ++second) {
            for (quint32 channel = 0; channel < series.size(); ++channel)
                visit(channel, second * Second, flowAt(second + channel));
        }
    });
    qint64 second = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(store->valuesAt(series, {(second++ % 200) * Second}));
}
BENCHMARK(valuesOfAllChannels)->Arg(200)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace twinscope::bench

BENCHMARK_MAIN();
