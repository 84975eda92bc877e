// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/embeddedstore.h>

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace twinscope::historian {
namespace {

constexpr qint64 Second = 1'000'000'000;

/// A plant's store, as full as the benchmark asks.
class Plant
{
public:
    explicit Plant(int channels)
    {
        for (int i = 0; i < channels; ++i)
            m_series.push_back(*m_store->series(QStringLiteral("channel-%1").arg(i)));
    }

    /// One sample of every channel, `rounds` times.
    bool record(int rounds)
    {
        for (int round = 0; round < rounds; ++round, ++m_second) {
            std::vector<SeriesSample> batch;
            batch.reserve(m_series.size());
            for (const SeriesId id : m_series)
                batch.push_back(
                    {id, {{m_second * Second}, {m_second * Second + 5}, 0.1 * double(m_second % 977), core::good()}});
            if (!m_store->append(batch).ok())
                return false;
        }
        return true;
    }

    const Store &store() const { return *m_store; }
    const std::vector<SeriesId> &series() const { return m_series; }
    core::Time now() const { return {m_second * Second}; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedStore> m_store = openEmbeddedStore(m_folder.filePath(QStringLiteral("b.twin.history"))).value();
    std::vector<SeriesId> m_series;
    qint64 m_second = 0;
};

void appendDurably(benchmark::State &state)
{
    Plant plant(int(state.range(0)));
    for (auto _ : state) {
        if (!plant.record(1))
            state.SkipWithError("append failed");
    }
    state.counters["samples/s"] =
        benchmark::Counter(double(state.iterations() * state.range(0)), benchmark::Counter::kIsRate);
    state.counters["bytes/sample"] =
        double(plant.store().statistics()->bytes) / double(std::max<quint64>(1, plant.store().statistics()->samples));
}
BENCHMARK(appendDurably)->Arg(8)->Arg(200)->Arg(2000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void valuesOfAllChannels(benchmark::State &state)
{
    Plant plant(int(state.range(0)));
    (void)plant.record(100);
    for (auto _ : state)
        benchmark::DoNotOptimize(plant.store().valuesAt(plant.series(), {50 * Second}));
}
BENCHMARK(valuesOfAllChannels)->Arg(200)->Arg(10'000)->Unit(benchmark::kMillisecond);

void envelopeOfOneChannel(benchmark::State &state)
{
    Plant plant(10);
    (void)plant.record(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(plant.store().envelope(plant.series()[3], {0}, plant.now(), 1000));
}
BENCHMARK(envelopeOfOneChannel)->Arg(1000)->Arg(20'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace twinscope::historian

BENCHMARK_MAIN();
