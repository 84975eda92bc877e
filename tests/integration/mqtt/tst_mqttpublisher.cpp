// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"
#include "mqttpublisher.h"
#include "mqtttransport.h"
#include "testdata.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace twinscope::mqtt {

using core::ErrorCode;
using test::waitUntil;

namespace {

constexpr std::chrono::seconds Patience{30};

/// Counts what a broker hands out.
class Counter final : public MqttListener
{
public:
    explicit Counter(const test::MosquittoBroker &broker)
        : m_transport(MqttTransport::create(*this))
    {
        MqttOptions options;
        options.host = QStringLiteral("127.0.0.1");
        options.port = broker.port();
        options.clientId = QStringLiteral("counter");
        m_transport->open(options);
        EXPECT_TRUE(waitUntil([&] { return m_ready; }));
    }
    void onConnected(bool) override { EXPECT_TRUE(m_transport->subscribe(QStringLiteral("#"), 1).ok()); }
    void onDisconnected(MqttFailure, const QString &) override {}
    void onSubscribed(const QString &, bool) override { m_ready = true; }
    void onMessage(const MqttMessage &message) override
    {
        ++count;
        bytes += message.payload.size();
        if (message.qos == 1)
            m_transport->acknowledge(message.packetId);
    }
    /// After this, everything that the broker had when it was called has been counted.
    void catchUp()
    {
        const int before = m_roundTrips;
        m_transport->requestRoundTrip();
        EXPECT_TRUE(waitUntil([&] { return m_roundTrips > before; }));
    }
    void onRoundTrip() override { ++m_roundTrips; }

    quint64 count = 0;
    qint64 bytes = 0;

private:
    std::unique_ptr<MqttTransport> m_transport;
    int m_roundTrips = 0;
    bool m_ready = false;
};

class MqttPublisherTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (test::MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    }

    test::MosquittoBroker broker;
    MqttPublisher publisher;
};

TEST_F(MqttPublisherTest, flushMeansThatTheBrokerHasIt)
{
    constexpr quint64 Count = 20'000;
    Counter counter(broker);
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    for (int qos : {0, 1}) {
        counter.count = 0;
        for (quint64 i = 0; i < Count; ++i)
            ASSERT_TRUE(publisher.publish(QStringLiteral("p/%1").arg(i % 100), QByteArray::number(i), qos, false).ok());
        ASSERT_TRUE(publisher.flush(Patience).ok());
        ASSERT_TRUE(waitUntil([&] { return counter.count >= Count; }));
        counter.catchUp();
        EXPECT_EQ(counter.count, Count);
    }
}

TEST_F(MqttPublisherTest, whatWasFlushedSurvivesTheEndOfThePublisher)
{
    {
        MqttPublisher brief;
        ASSERT_TRUE(brief.open(broker.url(), Patience).ok());
        for (int i = 0; i < 1'000; ++i)
            ASSERT_TRUE(brief.publish(QStringLiteral("kept/%1").arg(i), "1", 0, true).ok());
        ASSERT_TRUE(brief.flush(Patience).ok());
    }
    Counter counter(broker);
    EXPECT_TRUE(waitUntil([&] { return counter.count == 1'000; }));
}

TEST_F(MqttPublisherTest, largeMessagesKeepTheQueueBounded)
{
    Counter counter(broker);
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    const QByteArray large(4 * 1024 * 1024, 'x');
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(publisher.publish(QStringLiteral("large"), large, 0, false).ok());
    ASSERT_TRUE(publisher.flush(Patience).ok());
    EXPECT_TRUE(waitUntil([&] { return counter.bytes == 30 * large.size(); }));
}

TEST_F(MqttPublisherTest, emptyFlushReturns)
{
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    EXPECT_TRUE(publisher.flush(Patience).ok());
    EXPECT_TRUE(publisher.flush(Patience).ok());
}

TEST_F(MqttPublisherTest, callsBeforeOpenAreErrors)
{
    EXPECT_EQ(publisher.publish(QStringLiteral("t"), "1", 0, false).error().code, ErrorCode::Unavailable);
    EXPECT_EQ(publisher.flush(Patience).error().code, ErrorCode::Unavailable);
}

TEST_F(MqttPublisherTest, absentBrokerAndFaultyAddress)
{
    const quint16 port = test::freeLoopbackPort();
    const auto absent = publisher.open(QStringLiteral("mqtt://127.0.0.1:%1").arg(port), Patience);
    ASSERT_FALSE(absent.ok());
    EXPECT_EQ(absent.error().sentence,
              QStringLiteral("Nothing answers at 127.0.0.1:%1: is the broker running?").arg(port));
    EXPECT_EQ(publisher.open(QStringLiteral("nonsense"), Patience).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(publisher.open(broker.url(), Patience).ok()); // a failed attempt does not spoil the next
}

TEST_F(MqttPublisherTest, faultyTopicIsRefusedAndTheRestGoesOn)
{
    Counter counter(broker);
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    EXPECT_EQ(publisher.publish(QStringLiteral("a/#"), "1", 0, false).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(publisher.publish(QStringLiteral("a"), "1", 0, false).ok());
    EXPECT_TRUE(publisher.flush(Patience).ok());
    EXPECT_TRUE(waitUntil([&] { return counter.count == 1; }));
}

TEST_F(MqttPublisherTest, deadBrokerEndsPublishingAndAnotherOpenHelps)
{
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    ASSERT_TRUE(publisher.publish(QStringLiteral("t"), "1", 0, false).ok());
    broker.kill();
    ASSERT_TRUE(waitUntil([&] { return !publisher.publish(QStringLiteral("t"), "1", 0, false).ok(); }));
    EXPECT_EQ(publisher.flush(Patience).error().code, ErrorCode::Unavailable);
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    ASSERT_TRUE(publisher.publish(QStringLiteral("t"), "1", 1, false).ok());
    EXPECT_TRUE(publisher.flush(Patience).ok());
}

} // namespace
} // namespace twinscope::mqtt
