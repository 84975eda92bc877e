// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>
#include <twinscope/telemetry/ingest.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace twinscope::bench {
namespace {

constexpr int Channels = 100'000;
constexpr int RealMinutes = 10;
constexpr qint64 Start = 1'700'000'000;

double valueOf(int channel, qint64 second)
{
    return std::round(double(channel % 977) * 1000 + 2000 * std::sin(double(second) * 0.05 + channel)) / 100;
}

/// 100,000 channels, one sample each per second, for that many minutes of plant time, as fast as it goes. Below one core
/// means less than one second of processor time a second; flat means that the last minutes need no more memory than those
/// in the middle.
void hundredThousandChannels(benchmark::State &state)
{
    const qint64 seconds = state.range(0) * 60;
    BenchStore store;
    const auto series = store.makeSeries(Channels);
    std::vector<historian::SeriesSample> batch(Channels);
    double processor = 0, slowest = 0, early = 0, late = 0;
    for (auto _ : state) {
        for (qint64 second = Start; second < Start + seconds; ++second) {
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
            double &part = second < Start + seconds / 2 ? early : late;
            part = std::max(part, residentMegabytes());
        }
    }
    state.counters["processor s per s"] = processor / double(seconds);
    state.counters["slowest second s"] = slowest;
    state.counters["MB first half"] = early;
    state.counters["MB last half"] = late;
    state.counters["bytes/sample"] = store->statistics()->bytesPerSample();
}
BENCHMARK(hundredThousandChannels)
    ->ArgName("minutes")
    ->Arg(10)
    ->Arg(40)
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

/// The whole way inside a recorder: live table, queue, thread, store.
class RecordedPlant
{
public:
    RecordedPlant()
    {
        m_plant.channels.resize(Channels);
        m_ingest = std::make_unique<telemetry::Ingest>(m_table, m_plant, m_clock, m_log);
        m_ingest->setArchive(
            [this](std::span<const telemetry::IncomingSample> samples, auto) { return keep(samples); });
        m_ingest->start();
    }

    void deliver(qint64 second)
    {
        std::vector<telemetry::IncomingSample> samples(Channels);
        const core::Time now = m_clock.now();
        for (int i = 0; i < Channels; ++i)
            samples[size_t(i)] = {core::ChannelIndex(i), {now, now, valueOf(i, second), core::good()}};
        m_ingest->deliver(std::move(samples));
    }

    telemetry::IngestCounters counters() const { return m_ingest->counters(); }
    double bytesPerSample() { return m_store->statistics()->bytesPerSample(); }

private:
    core::Result<quint64> keep(std::span<const telemetry::IncomingSample> samples)
    {
        std::vector<historian::SeriesSample> batch;
        batch.reserve(samples.size());
        for (const auto &incoming : samples)
            batch.push_back({m_series[incoming.channel], incoming.sample});
        const auto appended = m_store->append(batch);
        if (!appended)
            return appended.error();
        return appended->doubles;
    }

    BenchStore m_store;
    const std::vector<historian::SeriesId> m_series = m_store.makeSeries(Channels);
    const core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
    plant::Plant m_plant;
    telemetry::LiveTable m_table{std::vector<plant::Channel>(Channels)};
    std::unique_ptr<telemetry::Ingest> m_ingest;
};

/// The same in the time it takes: ten minutes. The processor time is that of the whole program, making the numbers up
/// included.
void hundredThousandChannelsInRealTime(benchmark::State &state)
{
    if (!qEnvironmentVariableIsSet("TWINSCOPE_BENCH_REAL_TIME"))
        state.SkipWithError("takes ten minutes: set TWINSCOPE_BENCH_REAL_TIME to run it");
    double early = 0, late = 0;
    quint64 longestQueue = 0;
    for (auto _ : state) {
        RecordedPlant plant;
        const double before = processorSeconds();
        auto next = std::chrono::steady_clock::now();
        for (qint64 second = 0; second < RealMinutes * 60; ++second) {
            plant.deliver(second);
            next += std::chrono::seconds(1);
            std::this_thread::sleep_until(next);
            longestQueue = std::max(longestQueue, plant.counters().queued);
            double &part = second < RealMinutes * 30 ? early : late;
            part = std::max(part, residentMegabytes());
        }
        state.counters["cores"] = (processorSeconds() - before) / (RealMinutes * 60);
        const auto counters = plant.counters();
        state.counters["stored"] = double(counters.stored);
        state.counters["dropped"] = double(counters.dropped);
        state.counters["bytes/sample"] = plant.bytesPerSample();
    }
    state.counters["most waiting"] = double(longestQueue); // a second after they came
    state.counters["MB first half"] = early;
    state.counters["MB last half"] = late;
}
BENCHMARK(hundredThousandChannelsInRealTime)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

} // namespace
} // namespace twinscope::bench

BENCHMARK_MAIN();
