// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sparkplug B metrics per second: from the bytes of a message to samples, and on into the live table and the queue.

#include "sparkplugwriter.h"

#include <twinscope/telemetry/ingest.h>
#include <twinscope/telemetry/sparkplughost.h>

#include <benchmark/benchmark.h>

using namespace twinscope;
using namespace twinscope::telemetry;
using Writer = test::SparkplugWriter;

namespace {

constexpr int Metrics = 500;

plant::Plant plantOfMetrics()
{
    plant::Plant plant;
    for (int i = 0; i < Metrics; ++i) {
        plant::Channel channel;
        channel.id = QStringLiteral("c%1").arg(i);
        channel.address = {QStringLiteral("broker"),
                           QStringLiteral("spBv1.0/Plant/Edge"),
                           {},
                           {},
                           QStringLiteral("Area/Sensor %1").arg(i)};
        plant.channels.push_back(channel);
    }
    return plant;
}

QByteArray birth()
{
    std::vector<Writer::Metric> metrics;
    for (int i = 0; i < Metrics; ++i)
        metrics.push_back({.name = "Area/Sensor " + QByteArray::number(i),
                           .alias = quint64(i),
                           .type = Writer::Double,
                           .value = Writer::doubleValue(i)});
    return Writer::payload(metrics, 255);
}

/// All metrics by alias with times of their own, for each of the 256 sequence numbers.
std::vector<Payload> data()
{
    std::vector<Payload> messages;
    for (quint64 sequence = 0; sequence < 256; ++sequence) {
        std::vector<Writer::Metric> metrics;
        for (int i = 0; i < Metrics; ++i)
            metrics.push_back({.alias = quint64(i),
                               .timestamp = 1'700'000'000'000 + sequence,
                               .value = Writer::doubleValue(double(sequence) + i * 0.25)});
        messages.push_back({QStringLiteral("spBv1.0/Plant/NDATA/Edge"), Writer::payload(metrics, sequence),
                            core::Time{1'700'000'000'000'000'000}});
    }
    return messages;
}

SparkplugHost hostFor(const plant::Plant &plant)
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels;
    for (size_t i = 0; i < plant.channels.size(); ++i)
        channels.emplace_back(core::ChannelIndex(i), plant.channels[i]);
    return {channels, 1 << 20};
}

void decode(benchmark::State &state)
{
    const plant::Plant plant = plantOfMetrics();
    SparkplugHost host = hostFor(plant);
    (void)host.hear({QStringLiteral("spBv1.0/Plant/NBIRTH/Edge"), birth(), {}});
    const auto messages = data();
    size_t next = 0;
    int64_t samples = 0;
    for (auto _ : state) {
        samples += int64_t(host.hear(messages[next]).samples.size());
        next = (next + 1) % messages.size();
    }
    state.SetItemsProcessed(samples);
}

void decodeAndIngest(benchmark::State &state)
{
    const plant::Plant plant = plantOfMetrics();
    SparkplugHost host = hostFor(plant);
    (void)host.hear({QStringLiteral("spBv1.0/Plant/NBIRTH/Edge"), birth(), {}});
    const auto messages = data();
    const core::SystemClock clock;
    core::MessageLog log(clock);
    LiveTable table(plant.channels);
    Ingest ingest(table, plant, clock, log);
    ingest.setArchive(
        [](std::span<const IncomingSample>, std::span<const Receipt>) -> core::Result<quint64> { return 0; });
    ingest.start();
    size_t next = 0;
    for (auto _ : state) {
        ingest.deliver(host.hear(messages[next]).samples);
        next = (next + 1) % messages.size();
    }
    ingest.stop();
    state.SetItemsProcessed(int64_t(ingest.counters().stored));
    state.counters["dropped"] = double(ingest.counters().dropped);
}

BENCHMARK(decode)->Name("Sparkplug/decode");
BENCHMARK(decodeAndIngest)->Name("Sparkplug/decodeAndIngest")->UseRealTime();

} // namespace
