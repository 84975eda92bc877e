// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages per second through a real mosquitto on the loopback interface: a bare libmosquitto client that only counts,
// and the whole way into the store on disk. Same broker, same publisher, one run; `ratio` is the second over the first.

#include "bareclient.h"
#include "mosquittobroker.h"
#include "mqttpublisher.h"
#include "mqttsource.h"
#include "testdata.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>
#include <twinscope/historian/embeddedstore.h>
#include <twinscope/telemetry/ingest.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <chrono>

namespace twinscope::mqtt {

namespace {

constexpr int MessagesPerRound[] = {200'000, 40'000}; ///< by quality of service
constexpr int Channels = 200;
constexpr std::chrono::seconds Patience{300};

QString topic(int channel)
{
    return QStringLiteral("plant/area-%1/channel-%2").arg(channel % 10).arg(channel);
}

bool publishRound(MqttPublisher &publisher, int qos)
{
    static const std::vector<QString> topics = [] {
        std::vector<QString> all;
        for (int i = 0; i < Channels; ++i)
            all.push_back(topic(i));
        return all;
    }();
    for (int i = 0; i < MessagesPerRound[qos]; ++i) {
        if (!publisher.publish(topics[size_t(i) % Channels], QByteArray::number(i * 0.25), qos, false))
            return false;
    }
    return publisher.flush(Patience).ok();
}

/// A recorder as `twinscope record` has it: source, ingest, store.
class Recording
{
public:
    Recording(const QString &brokerUrl, int qos)
    {
        for (int i = 0; i < Channels; ++i) {
            plant::Channel channel;
            channel.id = QStringLiteral("c%1").arg(i);
            channel.address = {QStringLiteral("broker"), topic(i), {}, {}, {}};
            m_plant.channels.push_back(channel);
            m_series.push_back(*m_store->series(channel.id));
        }
        m_table = std::make_unique<telemetry::LiveTable>(m_plant.channels);
        m_ingest = std::make_unique<telemetry::Ingest>(*m_table, m_plant, m_clock, m_log);
        m_ingest->setArchive([this](auto samples, auto receipts) { return append(samples, receipts); });
        m_ingest->start();
        telemetry::SourceContext context{.clock = &m_clock, .sink = m_ingest.get(), .log = &m_log};
        context.definition.id = QStringLiteral("broker");
        context.definition.url = brokerUrl;
        context.definition.qos = qos;
        context.recorder = QStringLiteral("bench:/plant");
        for (size_t i = 0; i < m_plant.channels.size(); ++i)
            context.channels.emplace_back(core::ChannelIndex(i), m_plant.channels[i]);
        m_source = std::make_unique<MqttSource>(context);
        m_source->start();
    }
    ~Recording()
    {
        m_source->stop();
        m_ingest->stop();
    }

    quint64 count() const
    {
        const auto counters = m_ingest->counters();
        return counters.stored + counters.doubles;
    }

private:
    core::Result<quint64> append(std::span<const telemetry::IncomingSample> samples,
                                 std::span<const telemetry::Receipt> receipts)
    {
        std::vector<historian::SeriesSample> rows;
        for (const auto &incoming : samples)
            rows.push_back({m_series[incoming.channel], incoming.sample});
        std::vector<historian::Receipt> proofs;
        for (const auto &receipt : receipts)
            proofs.push_back({receipt.source, receipt.message, receipt.digest});
        const auto appended = m_store->append(rows, proofs);
        if (!appended)
            return appended.error();
        return appended->doubles;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<historian::EmbeddedStore> m_store =
        historian::openEmbeddedStore(m_folder.filePath(QStringLiteral("store"))).value();
    std::vector<historian::SeriesId> m_series;
    core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
    plant::Plant m_plant;
    std::unique_ptr<telemetry::LiveTable> m_table;
    std::unique_ptr<telemetry::Ingest> m_ingest;
    std::unique_ptr<MqttSource> m_source;
};

double &bareRate(int qos)
{
    static double rates[2] = {};
    return rates[qos];
}

/// Rounds of messages until all of them have arrived; messages per second.
template<typename Receiver>
double rate(benchmark::State &state, MqttPublisher &publisher, const Receiver &receiver, int qos)
{
    (void)publisher.publish(topic(0), "0", 1, true); // comes once the subscription stands
    test::waitUntil([&] { return receiver.count() >= 1; });
    double seconds = 0;
    int64_t messages = 0;
    for (auto _ : state) {
        const auto before = receiver.count();
        const auto start = std::chrono::steady_clock::now();
        const bool arrived =
            publishRound(publisher, qos) &&
            test::waitUntil([&] { return receiver.count() >= before + uint64_t(MessagesPerRound[qos]); }, Patience);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        if (!arrived)
            state.SkipWithError("messages were lost");
        seconds += taken.count();
        messages += MessagesPerRound[qos];
        state.SetIterationTime(taken.count());
    }
    state.SetItemsProcessed(messages);
    return double(messages) / seconds;
}

/// Starts broker and publisher; false where that was not possible.
bool setUp(benchmark::State &state, test::MosquittoBroker &broker, MqttPublisher &publisher)
{
    if (broker.start() && publisher.open(broker.url(), Patience))
        return true;
    state.SkipWithError("no mosquitto");
    return false;
}

/// A window of 1,000 unacknowledged messages instead of 20, for both sides: otherwise QoS 1 measures only the waiting.
const test::MosquittoBroker::Options WideWindow{.extraLines = {QStringLiteral("max_inflight_messages 1000")}};

void bareClient(benchmark::State &state)
{
    const int qos = int(state.range(0));
    test::MosquittoBroker broker(WideWindow);
    MqttPublisher publisher;
    if (!setUp(state, broker, publisher))
        return;
    const bench::BareClient client(broker.port(), "plant/#", qos);
    bareRate(qos) = rate(state, publisher, client, qos);
}

void intoTheStore(benchmark::State &state)
{
    const int qos = int(state.range(0));
    test::MosquittoBroker broker(WideWindow);
    MqttPublisher publisher;
    if (!setUp(state, broker, publisher))
        return;
    const Recording recording(broker.url(), qos);
    state.counters["ratio"] = rate(state, publisher, recording, qos) / bareRate(qos);
    state.SetLabel(MqttTransport::implementation().toStdString());
}

BENCHMARK(bareClient)->ArgName("qos")->Arg(0)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(intoTheStore)->ArgName("qos")->Arg(0)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(bareClient)->ArgName("qos")->Arg(1)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(intoTheStore)->ArgName("qos")->Arg(1)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace twinscope::mqtt

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
