// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages per second through a real mosquitto on the loopback interface: publisher alone, and publisher to source.

#include "mosquittobroker.h"
#include "mqttpublisher.h"
#include "mqttsource.h"
#include "testdata.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include <atomic>

namespace twinscope::mqtt {

namespace {

constexpr int MessagesPerRound = 100'000;
constexpr std::chrono::seconds Patience{120};

class CountingSink final : public telemetry::SampleSink
{
public:
    void deliver(telemetry::Delivery delivery) override { count += delivery.samples.size(); }
    void linkChanged(const QString &, const telemetry::LinkStatus &) override {}
    std::atomic<size_t> count = 0;
};

std::vector<QString> topics(int count)
{
    std::vector<QString> all;
    for (int i = 0; i < count; ++i)
        all.push_back(QStringLiteral("plant/area-%1/channel-%2").arg(i % 10).arg(i));
    return all;
}

bool publishRound(MqttPublisher &publisher, const std::vector<QString> &topics, int qos)
{
    for (int i = 0; i < MessagesPerRound; ++i) {
        if (!publisher.publish(topics[size_t(i) % topics.size()], QByteArray::number(i * 0.25), qos, false))
            return false;
    }
    return publisher.flush(Patience).ok();
}

void publishing(benchmark::State &state)
{
    test::MosquittoBroker broker;
    MqttPublisher publisher;
    if (!broker.start() || !publisher.open(broker.url(), Patience)) {
        state.SkipWithError("no mosquitto");
        return;
    }
    const auto names = topics(200);
    for (auto _ : state) {
        if (!publishRound(publisher, names, int(state.range(0))))
            state.SkipWithError("the broker was lost");
    }
    state.SetItemsProcessed(state.iterations() * MessagesPerRound);
    state.SetLabel(MqttTransport::implementation().toStdString());
}

void publisherToSource(benchmark::State &state)
{
    test::MosquittoBroker broker;
    MqttPublisher publisher;
    if (!broker.start() || !publisher.open(broker.url(), Patience)) {
        state.SkipWithError("no mosquitto");
        return;
    }
    const core::SystemClock clock;
    core::MessageLog log(clock);
    CountingSink sink;
    telemetry::SourceContext context{.clock = &clock, .sink = &sink, .log = &log};
    context.definition.url = broker.url();
    const auto names = topics(int(state.range(0)));
    for (size_t i = 0; i < names.size(); ++i) {
        plant::Channel channel;
        channel.address.topic = names[i];
        context.channels.emplace_back(core::ChannelIndex(i), channel);
    }
    (void)publisher.publish(names.back(), "0", 0, true);
    MqttSource source(context);
    source.start();
    test::waitUntil([&] { return sink.count >= 1; });
    size_t expected = 1;
    for (auto _ : state) {
        expected += MessagesPerRound;
        if (!publishRound(publisher, names, 0) || !test::waitUntil([&] { return sink.count >= expected; }, Patience))
            state.SkipWithError("messages were lost");
    }
    state.SetItemsProcessed(state.iterations() * MessagesPerRound);
    state.SetLabel(MqttTransport::implementation().toStdString());
}

BENCHMARK(publishing)->ArgName("qos")->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(publisherToSource)
    ->ArgName("topics")
    ->Arg(20)
    ->Arg(200)
    ->Arg(2'000)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace twinscope::mqtt

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
