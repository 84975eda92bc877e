// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Acknowledgements, sessions that outlive a connection, last wills and back-pressure.

#include "mqttfixture.h"

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

class MqttSessions : public MqttVersions
{
protected:
    void SetUp() override
    {
        MqttVersions::SetUp();
        if (testing::Test::IsSkipped())
            return;
        ASSERT_TRUE(publisher.connectTo(options()));
    }

    /// The same client each time, whose session the broker keeps.
    MqttOptions keepingSession() const
    {
        MqttOptions keeping = options();
        keeping.clientId = QStringLiteral("recorder");
        keeping.cleanSession = false;
        keeping.sessionExpiry = std::chrono::seconds(60);
        return keeping;
    }

    void publish(const QByteArray &payload)
    {
        ASSERT_TRUE(publisher.transport->publish(QStringLiteral("t"), payload, 1, false).ok());
        ASSERT_TRUE(waitUntil([&] { return publisher.transport->outgoing().pending == 0; }));
    }

    Client publisher;
};

INSTANTIATE_TEST_SUITE_P(Versions, MqttSessions, testing::Values(4, 5));

TEST_P(MqttSessions, whatWasNotAcknowledgedComesAgainWithTheSamePacketId)
{
    Client first;
    first.said.acknowledges = nullptr;
    ASSERT_TRUE(first.connectTo(keepingSession()));
    EXPECT_FALSE(first.said.hasSession);
    ASSERT_TRUE(first.subscribeTo(QStringLiteral("t"), 1));
    for (const char *payload : {"1", "2", "3"})
        publish(payload);
    ASSERT_TRUE(first.waitForMessages(3));
    EXPECT_FALSE(first.said.messages[0].duplicate);
    first.transport->acknowledge(first.said.messages[0].packetId);
    first.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return first.said.roundTrips == 1; }));
    first.transport->close();

    Client second;
    ASSERT_TRUE(second.connectTo(keepingSession()));
    EXPECT_TRUE(second.said.hasSession);
    ASSERT_TRUE(second.waitForMessages(2));
    for (size_t i : {0u, 1u}) {
        EXPECT_EQ(second.said.messages[i].payload, first.said.messages[i + 1].payload);
        EXPECT_EQ(second.said.messages[i].packetId, first.said.messages[i + 1].packetId);
        EXPECT_TRUE(second.said.messages[i].duplicate);
        EXPECT_EQ(second.said.messages[i].qos, 1);
    }
    second.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return second.said.roundTrips == 1; }));
    EXPECT_EQ(second.said.messageCount, 2u);
    second.transport->close();

    Client third;
    ASSERT_TRUE(third.connectTo(keepingSession()));
    publish("4");
    ASSERT_TRUE(third.waitForMessages(1));
    EXPECT_EQ(third.said.messages[0].payload, "4") << "the others were acknowledged";
}

TEST_P(MqttSessions, whatIsPublishedMeanwhileIsKept)
{
    {
        Client first;
        ASSERT_TRUE(first.connectTo(keepingSession()));
        ASSERT_TRUE(first.subscribeTo(QStringLiteral("t"), 1));
    }
    for (int i = 0; i < 500; ++i)
        ASSERT_TRUE(publisher.transport->publish(QStringLiteral("t"), QByteArray::number(i), 1, false).ok());
    ASSERT_TRUE(waitUntil([&] { return publisher.transport->outgoing().pending == 0; }));
    Client second;
    ASSERT_TRUE(second.connectTo(keepingSession()));
    ASSERT_TRUE(second.waitForMessages(500));
    for (int i = 0; i < 500; ++i)
        ASSERT_EQ(second.said.messages[size_t(i)].payload, QByteArray::number(i));
}

TEST_P(MqttSessions, theBrokerWaitsForAcknowledgements)
{
    MqttOptions narrow = keepingSession();
    narrow.receiveMaximum = 5;
    Client slow;
    slow.said.acknowledges = nullptr;
    ASSERT_TRUE(slow.connectTo(narrow));
    ASSERT_TRUE(slow.subscribeTo(QStringLiteral("t"), 1));
    for (int i = 0; i < 100; ++i)
        publish(QByteArray::number(i));
    slow.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return slow.said.roundTrips == 1; }));
    const quint64 window = slow.said.messageCount;
    EXPECT_LE(window, GetParam() == 5 ? 5u : 20u); // mosquitto's own limit with MQTT 3.1.1
    slow.said.acknowledges = slow.transport.get();
    for (quint64 i = 0; i < window; ++i)
        slow.transport->acknowledge(slow.said.messages[i].packetId);
    EXPECT_TRUE(slow.waitForMessages(100));
}

TEST_P(MqttSessions, nothingIsReadWhileReadingIsOff)
{
    Client reader;
    ASSERT_TRUE(reader.connectTo(options()));
    ASSERT_TRUE(reader.subscribeTo(QStringLiteral("t")));
    reader.transport->setReading(false);
    const QByteArray payload(10'000, 'x');
    for (int i = 0; i < 2'000; ++i)
        ASSERT_TRUE(publisher.transport->publish(QStringLiteral("t"), payload, 0, false).ok());
    publisher.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return publisher.said.roundTrips == 1; }));
    EXPECT_LT(reader.said.messageCount, 200u) << "only what was buffered already";
    reader.transport->setReading(true);
    EXPECT_TRUE(reader.waitForMessages(2'000));
}

TEST_P(MqttSessions, theLastWillIsSpokenWhenTheConnectionBreaksAndNotAfterAGoodBye)
{
    ASSERT_TRUE(publisher.subscribeTo(QStringLiteral("status"), 1));
    MqttOptions mortal = options();
    mortal.will = MqttWill{QStringLiteral("status"), "gone"};
    mortal.clientId = QStringLiteral("mortal");
    Client polite, robber;
    ASSERT_TRUE(polite.connectTo(mortal));
    polite.transport->close();
    ASSERT_TRUE(polite.connectTo(mortal));
    ASSERT_TRUE(robber.connectTo(mortal)) << "takes the place of the first, which the broker throws out";
    ASSERT_TRUE(publisher.waitForMessages(1));
    EXPECT_EQ(publisher.said.messages[0].payload, "gone");
    EXPECT_EQ(publisher.said.messageCount, 1u);
}

TEST_P(MqttSessions, sharedSubscriptionsDivideTheMessages)
{
    Client left, right;
    for (Client *client : {&left, &right}) {
        ASSERT_TRUE(client->connectTo(options()));
        ASSERT_TRUE(client->subscribeTo(QStringLiteral("$share/recorders/t"), 1));
    }
    for (int i = 0; i < 100; ++i)
        publish(QByteArray::number(i));
    ASSERT_TRUE(waitUntil([&] { return left.said.messageCount + right.said.messageCount == 100; }));
    EXPECT_GT(left.said.messageCount, 10u);
    EXPECT_GT(right.said.messageCount, 10u);
}

} // namespace
} // namespace twinscope::mqtt
