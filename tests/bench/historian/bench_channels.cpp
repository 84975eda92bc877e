// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

namespace twinscope::bench {
namespace {

constexpr int Channels = 100'000;
constexpr int Minutes = 10;
constexpr qint64 Start = 1'700'000'000;

double valueOf(int channel, qint64 second)
{
    return std::round(double(channel % 977) * 1000 + 2000 * std::sin(double(second) * 0.05 + channel)) / 100;
}

/// 100,000 channels, one sample each per second, for ten minutes of plant time, as fast as it goes. Below one core means
/// less than one second of processor time a second; flat means that the last minutes need no more memory than the first.
void hundredThousandChannels(benchmark::State &state)
{
    BenchStore store;
    const auto series = store.makeSeries(Channels);
    std::vector<historian::SeriesSample> batch(Channels);
    double processor = 0, slowest = 0, early = 0, late = 0;
    for (auto _ : state) {
        for (qint64 second = Start; second < Start + Minutes * 60; ++second) {
            for (int i = 0; i < Channels; ++i)
                batch[size_t(i)] = {
                    series[size_t(i)],
                    {{second * Second}, {second * Second + 3'000'000}, valueOf(i, second), core::good()}};
            const double before = processorSeconds();
            const auto begin = std::chrono::steady_clock::now();
            if (!store->append(batch).ok())
                state.SkipWithError("append failed");
            slowest =
                std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
            processor += processorSeconds() - before;
            double &part = second < Start + 5 * 60 ? early : late;
            part = std::max(part, residentMegabytes());
        }
    }
    state.counters["processor s per s"] = processor / (Minutes * 60);
    state.counters["slowest second s"] = slowest;
    state.counters["MB first 5 min"] = early;
    state.counters["MB last 5 min"] = late;
    state.counters["bytes/sample"] = store->statistics()->bytesPerSample();
}
BENCHMARK(hundredThousandChannels)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

} // namespace
} // namespace twinscope::bench

BENCHMARK_MAIN();
