// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Twinscope as Sparkplug B host application, with a real broker and an edge node.

#include "edgenode.h"
#include "mqttfactory.h"
#include "sourcefixture.h"

#include <twinscope/telemetry/discovery.h>

namespace twinscope::mqtt {

using core::QualityReason;
using telemetry::LinkState;
using test::waitUntil;

namespace {

constexpr core::ChannelIndex Voltage = 0, Flow = 1;

class SparkplugHostTest : public MqttSourceTest
{
protected:
    telemetry::SourceContext host()
    {
        telemetry::SourceContext context = MqttSourceTest::context(broker.url(), 2);
        context.channels[0].second.address = {
            context.definition.id, QStringLiteral("spBv1.0/Plant/Edge"), {}, {}, QStringLiteral("Voltage")};
        context.channels[1].second.address = {
            context.definition.id, QStringLiteral("spBv1.0/Plant/Edge/Pump"), {}, {}, QStringLiteral("Flow")};
        return context;
    }

    core::Value newest(core::ChannelIndex channel) const
    {
        core::Value value;
        for (const auto &incoming : sink.samples()) {
            if (incoming.channel == channel)
                value = incoming.sample.value;
        }
        return value;
    }

    bool waitForFlow(double value)
    {
        return waitUntil([&] { return newest(Flow) == core::Value(value); });
    }

    size_t lost() const
    {
        const auto markers = sink.markers();
        return size_t(std::ranges::count_if(markers, [](const core::Sample &sample) {
            return sample.quality == core::bad(QualityReason::SourceLost);
        }));
    }
};

} // namespace

TEST_F(SparkplugHostTest, aNodeThatWasThereBeforeIsAskedForItsValues)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    startSource(host());
    ASSERT_TRUE(waitForFlow(1));
    EXPECT_EQ(newest(Voltage), core::Value(230.0));
    EXPECT_GE(node.birthsAsked(), 1);
    node.setFlow(2.5);
    EXPECT_TRUE(waitForFlow(2.5));
}

TEST_F(SparkplugHostTest, aGapMakesTheNodeSayEverythingAgain)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    startSource(host());
    ASSERT_TRUE(waitForFlow(1));
    const int before = node.birthsAsked();
    node.skip();
    node.setFlow(3);
    ASSERT_TRUE(waitForFlow(3));
    EXPECT_TRUE(waitUntil([&] { return node.birthsAsked() > before; }));
}

TEST_F(SparkplugHostTest, aNodeThatVanishesIsBadAtOnceAndGoodWhenItIsBack)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    startSource(host());
    ASSERT_TRUE(waitForFlow(1));
    node.vanish();
    ASSERT_TRUE(waitUntil([&] { return lost() == 2; })) << "node and device";
    EdgeNode again(broker.port(), 2);
    ASSERT_TRUE(again.connect());
    again.setFlow(7);
    ASSERT_TRUE(waitForFlow(7));
    again.sayDeath(1); // the broker's last word about the earlier session comes late
    again.setFlow(8);
    ASSERT_TRUE(waitForFlow(8));
    EXPECT_EQ(lost(), 2u);
}

TEST_F(SparkplugHostTest, theHostSaysWhetherItIsThere)
{
    RecordingSink watcherSink;
    telemetry::SourceContext watching = context(broker.url(), 1);
    watching.sink = &watcherSink;
    watching.channels[0].second.kind = plant::ChannelKind::Boolean;
    watching.channels[0].second.address.topic = QStringLiteral("spBv1.0/STATE/twinscope");
    watching.channels[0].second.address.pointer = QStringLiteral("/online");
    MqttSource watcher(watching);
    watcher.start();
    telemetry::SourceContext recording = host();
    recording.recorder = QStringLiteral("machine:/plant");
    recording.definition.sparkplugHost = QStringLiteral("twinscope");
    startSource(recording);
    ASSERT_TRUE(waitUntil([&] { return watcherSink.sampleCount() >= 1; }));
    EXPECT_EQ(watcherSink.samples().back().sample.value, core::Value(true));
    EXPECT_EQ(watcherSink.samples().back().sample.time, Now) << "the time of the birth is in the message";
    source->stop();
    EXPECT_TRUE(waitUntil([&] { return watcherSink.samples().back().sample.value == core::Value(false); }));
}

TEST_F(SparkplugHostTest, discoveryFindsTheNodesMetricsAndTheTopics)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    telemetry::Discovery discovery;
    std::unique_ptr<telemetry::Explorer> explorer;
    telemetry::ExplorerContext context;
    context.source.url = broker.url();
    context.clock = &clock;
    context.hear = [&](const telemetry::Payload &message) {
        for (const auto &command : discovery.hear(message))
            explorer->publish(command.topic, command.payload);
    };
    explorer = MqttFactory().createExplorer(context);
    explorer->start();
    ASSERT_TRUE(waitUntil([&] { return explorer->status().state == LinkState::Connected; }));
    publishOne(QStringLiteral("plant/level"), "4.2", true);
    node.setFlow(5); // the explorer missed the birth and asks for it
    ASSERT_TRUE(waitUntil([&] { return discovery.findings().size() == 3; }));
    explorer->stop();
    const auto found = discovery.findings();
    EXPECT_EQ(found[0].place(), QStringLiteral("plant/level"));
    EXPECT_EQ(found[1].place(), QStringLiteral("spBv1.0/Plant/Edge Voltage"));
    EXPECT_EQ(found[2].place(), QStringLiteral("spBv1.0/Plant/Edge/Pump Flow"));
    EXPECT_EQ(found[2].newest, QStringLiteral("5"));
}

} // namespace twinscope::mqtt
