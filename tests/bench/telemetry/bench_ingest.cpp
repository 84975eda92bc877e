// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/decoder.h>
#include <twinscope/telemetry/ingest.h>

#include <benchmark/benchmark.h>

using namespace twinscope;
using namespace twinscope::telemetry;

namespace {

constexpr int Topics = 1'000;
const core::Time Arrival = core::Time::fromSeconds(1'773'050'400);

enum Form : int64_t { Plain, JsonUnixTime, JsonIsoTime, JsonObjectOfTen };

QString topicOf(int number)
{
    return QStringLiteral("plant/unit-1/sensor-%1").arg(number);
}

QByteArray payloadOf(Form form)
{
    switch (form) {
    case Plain:
        return "12.375";
    case JsonUnixTime:
        return R"({"ts":1773050400123,"value":12.375})";
    case JsonIsoTime:
        return R"({"time":"2026-03-09T10:00:00.123Z","value":12.375,"quality":"good"})";
    case JsonObjectOfTen:
        return R"({"ts":1773050400123,"c0":1.5,"c1":2.5,"c2":3.5,"c3":4.5,"c4":5.5,"c5":6.5,"c6":7.5,"c7":8.5,"c8":9.5,)"
               R"("c9":10.5})";
    }
    return {};
}

plant::Plant plantFor(Form form)
{
    plant::Plant plant;
    const int perTopic = form == JsonObjectOfTen ? 10 : 1;
    for (int i = 0; i < Topics * perTopic; ++i) {
        plant::Channel channel;
        channel.id = QStringLiteral("c%1").arg(i);
        channel.address.source = QStringLiteral("broker");
        channel.address.topic = topicOf(i / perTopic);
        if (form == JsonObjectOfTen)
            channel.address.pointer = QStringLiteral("/c%1").arg(i % perTopic);
        plant.channels.push_back(channel);
    }
    return plant;
}

PayloadDecoder decoderFor(const plant::Plant &plant)
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels;
    for (size_t i = 0; i < plant.channels.size(); ++i)
        channels.emplace_back(core::ChannelIndex(i), plant.channels[i]);
    return {std::move(channels), 1 << 20};
}

std::vector<Payload> payloadsFor(Form form)
{
    std::vector<Payload> payloads;
    for (int i = 0; i < Topics; ++i)
        payloads.push_back({topicOf(i), payloadOf(form), Arrival});
    return payloads;
}

/// Samples per second out of payloads.
void decode(benchmark::State &state)
{
    const Form form = Form(state.range(0));
    const PayloadDecoder decoder = decoderFor(plantFor(form));
    const auto payloads = payloadsFor(form);
    int64_t samples = 0;
    for (auto _ : state) {
        for (const Payload &payload : payloads)
            samples += int64_t(decoder.decode(payload).samples.size());
    }
    state.SetItemsProcessed(samples);
}

/// Samples per second the whole way: decoded, into the live table, through the queue, to an archive that takes all.
void decodeAndIngest(benchmark::State &state)
{
    const Form form = Form(state.range(0));
    const plant::Plant plant = plantFor(form);
    const PayloadDecoder decoder = decoderFor(plant);
    const auto payloads = payloadsFor(form);
    const core::SystemClock clock;
    core::MessageLog log(clock);
    LiveTable table(plant.channels);
    Ingest ingest(table, plant, clock, log);
    ingest.setArchive(
        [](std::span<const IncomingSample>, std::span<const Receipt>) -> core::Result<quint64> { return 0; });
    ingest.start();
    for (auto _ : state) {
        for (const Payload &payload : payloads)
            ingest.deliver(decoder.decode(payload).samples);
    }
    ingest.stop();
    const IngestCounters counters = ingest.counters();
    state.SetItemsProcessed(int64_t(counters.stored));
    state.counters["dropped"] = double(counters.dropped);
}

BENCHMARK(decode)->Name("Decoder/plain")->Arg(Plain);
BENCHMARK(decode)->Name("Decoder/jsonUnixTime")->Arg(JsonUnixTime);
BENCHMARK(decode)->Name("Decoder/jsonIsoTime")->Arg(JsonIsoTime);
BENCHMARK(decode)->Name("Decoder/jsonObjectOfTen")->Arg(JsonObjectOfTen);
BENCHMARK(decodeAndIngest)->Name("DecodeAndIngest/plain")->Arg(Plain)->UseRealTime();
BENCHMARK(decodeAndIngest)->Name("DecodeAndIngest/jsonObjectOfTen")->Arg(JsonObjectOfTen)->UseRealTime();

} // namespace
