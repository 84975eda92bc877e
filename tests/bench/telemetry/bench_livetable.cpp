// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/livetable.h>

#include <benchmark/benchmark.h>

#include <memory>

using namespace twinscope;
using namespace twinscope::telemetry;

namespace {

std::vector<IncomingSample> samplesFor(size_t channels)
{
    std::vector<IncomingSample> samples;
    for (size_t i = 0; i < channels; ++i)
        samples.push_back(
            {core::ChannelIndex(i), {core::Time{1}, core::Time{1}, core::Value(double(i)), core::good()}});
    return samples;
}

/// Samples per second into the table, every channel in turn. Argument: channels.
void writeAll(benchmark::State &state)
{
    const auto count = size_t(state.range(0));
    LiveTable table{std::vector<plant::Channel>(count)};
    const auto samples = samplesFor(count);
    for (auto _ : state)
        table.write(samples.data(), samples.size());
    state.SetItemsProcessed(state.iterations() * int64_t(count));
}
BENCHMARK(writeAll)->Name("LiveTable/write")->Arg(1'000)->Arg(10'000)->Arg(100'000);

/// The same from several threads into one table.
void writeTogether(benchmark::State &state)
{
    static std::unique_ptr<LiveTable> table;
    constexpr size_t count = 10'000;
    if (state.thread_index() == 0)
        table = std::make_unique<LiveTable>(std::vector<plant::Channel>(count));
    const auto samples = samplesFor(count);
    for (auto _ : state)
        table->write(samples.data(), samples.size());
    state.SetItemsProcessed(state.iterations() * int64_t(count));
}
BENCHMARK(writeTogether)->Name("LiveTable/writeFromThreads")->Threads(2)->Threads(4)->UseRealTime();

/// What a frame costs the window. Arguments: channels, percent of them that changed since the last frame.
void collectNews(benchmark::State &state)
{
    const auto count = size_t(state.range(0));
    LiveTable table{std::vector<plant::Channel>(count)};
    const auto samples = samplesFor(count);
    const size_t changed = count * size_t(state.range(1)) / 100;
    quint64 revision = table.collect(0, [](core::ChannelIndex, const core::Sample &) {});
    size_t visited = 0;
    for (auto _ : state) {
        state.PauseTiming();
        table.write(samples.data(), changed);
        state.ResumeTiming();
        revision = table.collect(revision, [&](core::ChannelIndex, const core::Sample &sample) {
            benchmark::DoNotOptimize(&sample);
            ++visited;
        });
    }
    state.counters["visited"] = benchmark::Counter(double(visited), benchmark::Counter::kAvgIterations);
}
BENCHMARK(collectNews)
    ->Name("LiveTable/collect")
    ->Args({1'000, 100})
    ->Args({100'000, 0})
    ->Args({100'000, 1})
    ->Args({100'000, 100})
    ->Unit(benchmark::kMicrosecond);

} // namespace
