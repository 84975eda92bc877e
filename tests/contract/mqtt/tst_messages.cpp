// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfixture.h"

#include <QRandomGenerator>
#include <QSet>

#include <csignal>
#include <numeric>

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

class MqttMessages : public MqttVersions
{
protected:
    void SetUp() override
    {
        MqttVersions::SetUp();
        if (IsSkipped())
            return;
        ASSERT_TRUE(subscriber.connectTo(options()));
        ASSERT_TRUE(publisher.connectTo(options()));
    }

    bool publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false)
    {
        return publisher.transport->publish(topic, payload, qos, retain).ok();
    }

    Client subscriber;
    Client publisher;
};

QByteArray everyByte()
{
    QByteArray bytes(256, '\0');
    std::iota(bytes.begin(), bytes.end(), char(0));
    return bytes;
}

TEST_P(MqttMessages, binaryPayloadsComeAsTheyWere)
{
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("plant/raw")));
    ASSERT_TRUE(publish(QStringLiteral("plant/raw"), everyByte()));
    ASSERT_TRUE(publish(QStringLiteral("plant/raw"), QByteArray()));
    ASSERT_TRUE(subscriber.waitForMessages(2));
    EXPECT_EQ(subscriber.said.messages[0].topic, QStringLiteral("plant/raw"));
    EXPECT_EQ(subscriber.said.messages[0].payload, everyByte());
    EXPECT_TRUE(subscriber.said.messages[1].payload.isEmpty());
}

TEST_P(MqttMessages, unicodeTopics)
{
    const QString topic = QStringLiteral("závod/čerpadlo №1/温度/🌡");
    ASSERT_TRUE(subscriber.subscribeTo(topic));
    ASSERT_TRUE(publish(topic, "21"));
    ASSERT_TRUE(subscriber.waitForMessages(1));
    EXPECT_EQ(subscriber.said.messages[0].topic, topic);
}

TEST_P(MqttMessages, onlyWhatWasSubscribedComes)
{
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("a/one")));
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("b/+")));
    ASSERT_TRUE(publish(QStringLiteral("a/two"), "no"));
    ASSERT_TRUE(publish(QStringLiteral("b/x/y"), "no"));
    ASSERT_TRUE(publish(QStringLiteral("b/x"), "yes"));
    ASSERT_TRUE(publish(QStringLiteral("a/one"), "yes"));
    ASSERT_TRUE(subscriber.waitForMessages(2));
    EXPECT_EQ(subscriber.said.messages[0].topic, QStringLiteral("b/x"));
    EXPECT_EQ(subscriber.said.messages[1].topic, QStringLiteral("a/one"));
}

TEST_P(MqttMessages, retainedValueComesToLateSubscriber)
{
    ASSERT_TRUE(publish(QStringLiteral("plant/state"), "running", 1, true));
    ASSERT_TRUE(waitUntil([&] { return publisher.transport->outgoing().pending == 0; }));
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("plant/state")));
    ASSERT_TRUE(subscriber.waitForMessages(1));
    EXPECT_EQ(subscriber.said.messages[0].payload, QByteArray("running"));
}

TEST_P(MqttMessages, qosOneIsAcknowledged)
{
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("plant/q1"), 1));
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(publish(QStringLiteral("plant/q1"), QByteArray::number(i), 1));
    EXPECT_GT(publisher.transport->outgoing().pending, 0u);
    ASSERT_TRUE(waitUntil([&] { return publisher.transport->outgoing().pending == 0; }));
    EXPECT_EQ(publisher.transport->outgoing().refused, 0u);
    EXPECT_GT(publisher.said.progress, 0);
    ASSERT_TRUE(subscriber.waitForMessages(200));
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(subscriber.said.messages[size_t(i)].payload, QByteArray::number(i));
}

TEST_P(MqttMessages, largePayload)
{
    QByteArray large(10 * 1024 * 1024, '\0');
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(large.data()), large.size() / 4);
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("plant/large")));
    ASSERT_TRUE(publish(QStringLiteral("plant/large"), large));
    ASSERT_TRUE(publish(QStringLiteral("plant/large"), "after"));
    ASSERT_TRUE(subscriber.waitForMessages(2));
    EXPECT_TRUE(subscriber.said.messages[0].payload == large);
    EXPECT_EQ(subscriber.said.messages[1].payload, QByteArray("after"));
}

TEST_P(MqttMessages, floodIsCountedToTheLastMessage)
{
    constexpr quint64 Count = 100'000;
    subscriber.said.keepsMessages = false;
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("flood/#")));
    for (quint64 i = 0; i < Count; ++i)
        ASSERT_TRUE(publish(QStringLiteral("flood/%1").arg(i % 1000), QByteArray::number(i)));
    ASSERT_TRUE(subscriber.waitForMessages(Count));
    subscriber.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return subscriber.said.roundTrips == 1; }));
    EXPECT_EQ(subscriber.said.messageCount, Count);
    EXPECT_TRUE(waitUntil([&] { return publisher.transport->outgoing().pending == 0; }));
}

TEST_P(MqttMessages, roundTripComesAfterEverythingBefore)
{
    ASSERT_TRUE(subscriber.subscribeTo(QStringLiteral("order/#")));
    for (int i = 0; i < 5'000; ++i)
        ASSERT_TRUE(subscriber.transport->publish(QStringLiteral("order/x"), "1", 0, false).ok());
    subscriber.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return subscriber.said.roundTrips == 1; }));
    EXPECT_EQ(subscriber.said.messageCount, 5'000u); // the broker echoes in order
}

TEST_P(MqttMessages, roundTripCanBeAskedAgain)
{
    for (int i = 1; i <= 3; ++i) {
        publisher.transport->requestRoundTrip();
        ASSERT_TRUE(waitUntil([&] { return publisher.said.roundTrips == i; }));
    }
}

TEST_P(MqttMessages, faultyTopicsAreRefusedAndNothingBreaks)
{
    using core::ErrorCode;
    for (const QString &topic :
         {QStringLiteral("a/+/b"), QStringLiteral("#"), QString(), QString(70'000, QLatin1Char('x')),
          QString(QChar(0xD800)), QStringLiteral("nul") + QChar(QChar::Null)}) {
        const auto published = publisher.transport->publish(topic, "1", 0, false);
        ASSERT_FALSE(published.ok());
        EXPECT_EQ(published.error().code, ErrorCode::InvalidArgument);
        EXPECT_FALSE(published.error().sentence.isEmpty());
    }
    EXPECT_FALSE(publisher.transport->subscribe(QStringLiteral("a/#/b"), 0).ok());
    EXPECT_FALSE(publisher.transport->subscribe(QStringLiteral("a+"), 0).ok());
    EXPECT_TRUE(publisher.transport->isConnected());
    EXPECT_EQ(publisher.transport->outgoing().pending, 0u);
}

TEST_P(MqttMessages, closeFromWithinAMessage)
{
    struct Closing final : MqttListener
    {
        void onConnected(bool) override { (void)transport->subscribe(QStringLiteral("stop"), 0); }
        void onDisconnected(MqttFailure, const QString &) override { ++ends; }
        void onSubscribed(const QString &, bool) override { ready = true; }
        void onMessage(const MqttMessage &) override
        {
            ++messages;
            transport->close();
        }
        std::unique_ptr<MqttTransport> transport;
        int messages = 0, ends = 0;
        bool ready = false;
    } listener;
    listener.transport = MqttTransport::create(listener);
    listener.transport->open(options());
    ASSERT_TRUE(waitUntil([&] { return listener.ready; }));
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(publish(QStringLiteral("stop"), "1"));
    publisher.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return publisher.said.roundTrips == 1 && listener.messages > 0; }));
    EXPECT_EQ(listener.messages, 1);
    EXPECT_EQ(listener.ends, 0);
}

/// Stopped, the broker still has its sockets open but reads no more: the hardest state to leave in time.
TEST_P(MqttMessages, destructionDoesNotWaitForABrokerThatReadsNoMore)
{
    ASSERT_EQ(::kill(pid_t(broker.processId()), SIGSTOP), 0);
    const QByteArray payload(1024 * 1024, 'x');
    for (int i = 0; i < 32; ++i)
        ASSERT_TRUE(publish(QStringLiteral("stuck"), payload));
    int turns = 0;
    waitUntil([&] { return ++turns > 20; }); // lets the socket's buffers fill
    EXPECT_GT(publisher.transport->outgoing().pending, 0u);
    QElapsedTimer timer;
    timer.start();
    publisher.transport.reset();
    EXPECT_LT(timer.elapsed(), 1'000);
    ::kill(pid_t(broker.processId()), SIGCONT);
}

TEST_F(MqttTest, refusedPublishIsCountedWithVersion5)
{
    QTemporaryDir folder;
    QFile rights(folder.filePath(QStringLiteral("acl")));
    ASSERT_TRUE(rights.open(QIODevice::WriteOnly));
    rights.write("topic read open/#\n");
    rights.close();
    test::MosquittoBroker strict({.extraLines = {QStringLiteral("acl_file ") + rights.fileName()}});
    ASSERT_TRUE(strict.start()) << strict.failure().toStdString();
    MqttOptions there = optionsFor(strict.port());
    there.protocolVersion = 5;
    Client client;
    ASSERT_TRUE(client.connectTo(there));
    ASSERT_TRUE(client.transport->publish(QStringLiteral("closed"), "1", 1, false).ok());
    ASSERT_TRUE(waitUntil([&] { return client.transport->outgoing().pending == 0; }));
    // Some brokers hang up after the refusal; the count has to stay.
    EXPECT_EQ(client.transport->outgoing().refused, 1u);
}

INSTANTIATE_TEST_SUITE_P(Mqtt, MqttMessages, testing::Values(4, 5),
                         [](const auto &info) { return info.param == 5 ? "v5" : "v3"; });

} // namespace
} // namespace twinscope::mqtt
