// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a recorder acknowledges, and what it gets again after it was away.

#include "sourcefixture.h"

namespace twinscope::mqtt {

using telemetry::LinkState;
using test::waitUntil;

namespace {

class MqttDurable : public MqttSourceTest, public testing::WithParamInterface<int>
{
protected:
    telemetry::SourceContext recorder(std::vector<telemetry::Receipt> receipts = {})
    {
        telemetry::SourceContext recording = context(broker.url());
        recording.definition.qos = 1;
        recording.definition.protocolVersion = GetParam();
        recording.recorder = QStringLiteral("test-machine:/plants/pump");
        recording.receipts = std::move(receipts);
        return recording;
    }

    /// Connected, subscribed, and the receipt for the subscriptions stored.
    bool startRecorder(std::vector<telemetry::Receipt> receipts = {})
    {
        const size_t before = sink.receipts().size();
        startSource(recorder(std::move(receipts)));
        const bool subscribed = waitUntil([&] { return sink.receipts().size() > before; });
        sink.settleAll();
        return subscribed;
    }

    std::vector<double> values() const
    {
        std::vector<double> numbers;
        for (const auto &incoming : sink.samples())
            numbers.push_back(incoming.sample.value.toNumber().value_or(-1));
        return numbers;
    }
};

INSTANTIATE_TEST_SUITE_P(Versions, MqttDurable, testing::Values(4, 5));

TEST_P(MqttDurable, whatIsNotStoredComesAgainAfterARestart)
{
    ASSERT_TRUE(startRecorder());
    for (int i = 1; i <= 3; ++i)
        publishOne(QStringLiteral("plant/0"), QByteArray::number(i));
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 3; }));
    const auto subscriptionReceipt = sink.receipts().front();
    source->stop(); // none of the three was settled
    startSource(recorder({subscriptionReceipt}));
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 6; }));
    EXPECT_EQ(values(), (std::vector<double>{1, 2, 3, 1, 2, 3}));
    EXPECT_EQ(sink.repeats(), 0u) << "the store knew none of them";
}

TEST_P(MqttDurable, whatIsStoredButNotAcknowledgedIsKnownAgainAndLeftOut)
{
    ASSERT_TRUE(startRecorder());
    for (int i = 1; i <= 3; ++i)
        publishOne(QStringLiteral("plant/0"), QByteArray::number(i));
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 3; }));
    const auto stored = sink.receipts(); // as if the power failed between the store and the PUBACK
    source->stop();
    startSource(recorder(stored));
    ASSERT_TRUE(waitUntil([&] { return sink.repeats() == 3; }));
    publishOne(QStringLiteral("plant/0"), "4");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 4; }));
    EXPECT_EQ(values(), (std::vector<double>{1, 2, 3, 4}));
}

TEST_P(MqttDurable, whatIsSettledIsAcknowledged)
{
    ASSERT_TRUE(startRecorder());
    for (int i = 1; i <= 3; ++i)
        publishOne(QStringLiteral("plant/0"), QByteArray::number(i));
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 3; }));
    sink.settleAll();
    publishOne(QStringLiteral("plant/1"), "9"); // by the time it comes, the acknowledgements have left
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 4; }));
    const auto subscriptionReceipt = sink.receipts().front();
    source->stop();
    startSource(recorder({subscriptionReceipt})); // forgets the receipts: only the broker could know
    publishOne(QStringLiteral("plant/2"), "10");
    ASSERT_TRUE(waitUntil([&] { return sink.samples().back().sample.value == core::Value(10.0); }));
    EXPECT_EQ(values(), (std::vector<double>{1, 2, 3, 9, 9, 10})) << "only the unsettled one came again";
}

TEST_P(MqttDurable, whatIsPublishedWhileItIsAwayIsKeptForIt)
{
    ASSERT_TRUE(startRecorder());
    const auto receipts = sink.receipts();
    source->stop();
    for (int i = 1; i <= 3; ++i)
        publishOne(QStringLiteral("plant/0"), QByteArray::number(i));
    startSource(recorder(receipts));
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 3; }));
    EXPECT_EQ(values(), (std::vector<double>{1, 2, 3}));
}

TEST_P(MqttDurable, retainedMessagesAreNotRecordedAgainAfterARestart)
{
    publishOne(QStringLiteral("plant/0"), "5", true);
    ASSERT_TRUE(startRecorder());
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 1; }));
    sink.settleAll();
    publishOne(QStringLiteral("plant/1"), "6");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 2; }));
    const auto receipts = sink.receipts();
    source->stop();
    startSource(recorder(receipts));
    publishOne(QStringLiteral("plant/1"), "7");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() >= 3; }));
    EXPECT_EQ(values(), (std::vector<double>{5, 6, 7}));
}

TEST_P(MqttDurable, aSecondWindowLeavesTheRecordersSessionAlone)
{
    ASSERT_TRUE(startRecorder());
    RecordingSink otherSink;
    telemetry::SourceContext viewer = recorder();
    viewer.recorder.clear();
    viewer.definition.clientId = QStringLiteral("fixed"); // even with the recorder's own name
    viewer.sink = &otherSink;
    MqttSource second(viewer);
    second.start();
    ASSERT_TRUE(waitUntil([&] { return otherSink.link() == LinkState::Connected; }));
    publishOne(QStringLiteral("plant/0"), "1", true);
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 1 && otherSink.sampleCount() >= 1; }));
    EXPECT_TRUE(otherSink.receipts().empty());
    EXPECT_EQ(sink.link(), LinkState::Connected);
    EXPECT_EQ(source->status().reconnects, 0u);
}

TEST_P(MqttDurable, aRefusedPayloadIsAcknowledgedWithItsMarker)
{
    ASSERT_TRUE(startRecorder());
    const size_t before = sink.receipts().size();
    publishOne(QStringLiteral("plant/0"), "rubbish");
    ASSERT_TRUE(waitUntil([&] { return sink.refusals().size() == 1; }));
    EXPECT_EQ(sink.receipts().size(), before + 1);
}

TEST_P(MqttDurable, itHoldsBackWhileTheStoreIsSlow)
{
    startSource(recorder(), {.largestBacklog = 10});
    ASSERT_TRUE(waitUntil([&] { return !sink.receipts().empty(); }));
    MqttPublisher publisher;
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    for (int i = 0; i < 3'000; ++i)
        ASSERT_TRUE(publisher.publish(QStringLiteral("plant/0"), QByteArray::number(i), 1, false).ok());
    ASSERT_TRUE(publisher.flush(Patience).ok());
    EXPECT_LE(sink.sampleCount(), 1'100u) << "the broker's window and one batch at most";
    ASSERT_TRUE(waitUntil(
        [&] {
            sink.settleAll();
            return sink.sampleCount() >= 3'000;
        },
        std::chrono::seconds(60)));
    const auto all = values();
    ASSERT_EQ(all.size(), 3'000u);
    for (size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(all[i], double(i));
}

TEST_P(MqttDurable, itSaysWhetherItIsThere)
{
    RecordingSink watcherSink;
    telemetry::SourceContext watching = context(broker.url(), 1);
    watching.sink = &watcherSink;
    watching.channels[0].second.address.topic = QStringLiteral("status/recorder");
    watching.channels[0].second.address.pointer = QStringLiteral("/online");
    watching.channels[0].second.kind = plant::ChannelKind::Boolean;
    MqttSource watcher(watching);
    watcher.start();
    telemetry::SourceContext recording = recorder();
    recording.definition.statusTopic = QStringLiteral("status/recorder");
    startSource(recording);
    ASSERT_TRUE(waitUntil([&] { return watcherSink.sampleCount() >= 1; }));
    EXPECT_EQ(watcherSink.samples().back().sample.value, core::Value(true));
    source->stop();
    ASSERT_TRUE(waitUntil([&] { return watcherSink.samples().back().sample.value == core::Value(false); }));
}

} // namespace
} // namespace twinscope::mqtt
