// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several recorders at one broker, and one recorder at several brokers.

#include "sourcefixture.h"
#include "stallingproxy.h"

namespace twinscope::mqtt {

using telemetry::LinkState;
using test::waitUntil;

namespace {

class MqttGroups : public MqttSourceTest, public testing::WithParamInterface<int>
{
protected:
    telemetry::SourceContext recorder(const QString &name)
    {
        telemetry::SourceContext recording = context(broker.url(), 1);
        recording.definition.qos = 1;
        recording.definition.protocolVersion = GetParam();
        recording.recorder = name;
        return recording;
    }

    /// What a sink got, and how often.
    static std::map<int, int> numbersIn(const RecordingSink &sink)
    {
        std::map<int, int> numbers;
        for (const auto &incoming : sink.samples())
            ++numbers[int(incoming.sample.value.toNumber().value_or(-1))];
        return numbers;
    }
};

INSTANTIATE_TEST_SUITE_P(Versions, MqttGroups, testing::Values(4, 5));

TEST_P(MqttGroups, recordersOfOneShareGroupDivideTheMessages)
{
    constexpr int Messages = 400;
    RecordingSink otherSink;
    telemetry::SourceContext one = recorder(QStringLiteral("one")), other = recorder(QStringLiteral("other"));
    one.definition.shareGroup = other.definition.shareGroup = QStringLiteral("recorders");
    other.sink = &otherSink;
    MqttSource second(other);
    second.start();
    startSource(one);
    ASSERT_TRUE(waitUntil([&] { return !sink.receipts().empty() && !otherSink.receipts().empty(); }));
    MqttPublisher publisher;
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    for (int i = 0; i < Messages; ++i)
        ASSERT_TRUE(publisher.publish(QStringLiteral("plant/0"), QByteArray::number(i), 1, false).ok());
    ASSERT_TRUE(publisher.flush(Patience).ok());
    ASSERT_TRUE(waitUntil([&] {
        sink.settleAll();
        otherSink.settleAll();
        return sink.sampleCount() + otherSink.sampleCount() >= Messages;
    }));
    auto all = numbersIn(sink);
    EXPECT_GT(all.size(), size_t(Messages / 10));
    EXPECT_GT(otherSink.sampleCount(), size_t(Messages / 10));
    for (const auto &[number, times] : numbersIn(otherSink))
        all[number] += times;
    EXPECT_EQ(all.size(), size_t(Messages));
    for (const auto &[number, times] : all)
        EXPECT_EQ(times, 1) << number;
}

TEST_P(MqttGroups, theLastWillOfARecorderThatIsCutOffIsSpoken)
{
    RecordingSink watcherSink;
    telemetry::SourceContext watching = context(broker.url(), 1);
    watching.sink = &watcherSink;
    watching.channels[0].second.address.topic = QStringLiteral("status/recorder");
    watching.channels[0].second.address.pointer = QStringLiteral("/online");
    watching.channels[0].second.kind = plant::ChannelKind::Boolean;
    MqttSource watcher(watching);
    watcher.start();
    test::StallingProxy network(broker.port());
    telemetry::SourceContext recording = recorder(QStringLiteral("one"));
    recording.definition.url = QStringLiteral("mqtt://127.0.0.1:%1").arg(network.port());
    recording.definition.statusTopic = QStringLiteral("status/recorder");
    startSource(recording);
    const auto said = [&](bool online) {
        return watcherSink.sampleCount() > 0 && watcherSink.samples().back().sample.value == core::Value(online);
    };
    ASSERT_TRUE(waitUntil([&] { return said(true); }));
    const size_t before = watcherSink.sampleCount();
    network.cut();
    ASSERT_TRUE(waitUntil([&] { return watcherSink.sampleCount() >= before + 2 && said(true); }))
        << "gone by its last will, and back again";
    EXPECT_EQ(watcherSink.samples()[before].sample.value, core::Value(false));
}

TEST_P(MqttGroups, severalBrokersAreReadAtOnceEachInItsWay)
{
    test::MosquittoBroker locked({.user = QStringLiteral("operator"), .password = QStringLiteral("secret")});
    ASSERT_TRUE(locked.start()) << locked.failure().toStdString();
    telemetry::SourceContext plain = context(broker.url(), 1), guarded = context(locked.url(), 1);
    plain.definition.protocolVersion = GetParam();
    guarded.definition.protocolVersion = GetParam() == 5 ? 4 : 5;
    guarded.definition.id = guarded.channels[0].second.address.source = QStringLiteral("guarded");
    guarded.channels[0].first = 1;
    guarded.credentials = [] { return telemetry::Credentials{QStringLiteral("operator"), QStringLiteral("secret")}; };
    MqttSource second(guarded);
    second.start();
    startSource(plain);
    ASSERT_TRUE(waitUntil([&] {
        return source->status().state == LinkState::Connected && second.status().state == LinkState::Connected;
    }));
    qputenv("TWINSCOPE_MQTT_USER", "operator");
    qputenv("TWINSCOPE_MQTT_PASSWORD", "secret");
    for (const auto *place : {&broker, &locked}) {
        MqttPublisher publisher;
        ASSERT_TRUE(publisher.open(place->url(), Patience).ok());
        ASSERT_TRUE(publisher.publish(QStringLiteral("plant/0"), place == &broker ? "1" : "2", 1, true).ok());
        ASSERT_TRUE(publisher.flush(Patience).ok());
    }
    qunsetenv("TWINSCOPE_MQTT_USER");
    qunsetenv("TWINSCOPE_MQTT_PASSWORD");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() >= 2; }));
    for (const auto &incoming : sink.samples())
        EXPECT_EQ(incoming.sample.value, core::Value(incoming.channel == 0 ? 1.0 : 2.0));
    locked.kill();
    ASSERT_TRUE(waitUntil([&] { return second.status().state == LinkState::Lost; }));
    EXPECT_EQ(source->status().state, LinkState::Connected);
}

} // namespace
} // namespace twinscope::mqtt
