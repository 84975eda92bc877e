// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfactory.h"
#include "sourcefixture.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

namespace twinscope::mqtt {

using core::QualityReason;
using telemetry::LinkState;
using test::waitUntil;

namespace {

TEST_F(MqttSourceTest, numbersArriveWithTheArrivalTime)
{
    ASSERT_TRUE(startAndWaitUntilSubscribed(context(broker.url())));
    publishOne(QStringLiteral("plant/1"), "21.5");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 2; }));
    const auto sample = sink.samples().back();
    EXPECT_EQ(sample.channel, 1u);
    EXPECT_EQ(sample.sample.value.toNumber(), 21.5);
    EXPECT_EQ(sample.sample.arrival, Now);
    EXPECT_EQ(sample.sample.quality, core::good());
    EXPECT_TRUE(source->status().sentence.isEmpty());
}

TEST_F(MqttSourceTest, otherTopicsAreNotSubscribed)
{
    ASSERT_TRUE(startAndWaitUntilSubscribed(context(broker.url())));
    publishOne(QStringLiteral("plant/999"), "1");
    publishOne(QStringLiteral("plant/0"), "2");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 2; }));
    EXPECT_EQ(sink.samples().back().sample.value.toNumber(), 2.0);
}

TEST_F(MqttSourceTest, floodArrivesWholeAndInBatches)
{
    constexpr size_t Count = 100'000;
    ASSERT_TRUE(startAndWaitUntilSubscribed(context(broker.url())));
    MqttPublisher publisher;
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    for (size_t i = 0; i < Count; ++i)
        ASSERT_TRUE(
            publisher.publish(QStringLiteral("plant/%1").arg(i % 3), QByteArray::number(quint64(i)), 0, false).ok());
    ASSERT_TRUE(publisher.flush(std::chrono::seconds(60)).ok());
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == Count + 1; }, std::chrono::seconds(60)));
    EXPECT_LT(sink.batchCount(), Count / 10);
    EXPECT_EQ(sink.samples().back().sample.value.toNumber(), double(Count - 1));
}

TEST_F(MqttSourceTest, uselessPayloadsAreRefusedAndTheRestGoesOn)
{
    auto limited = context(broker.url());
    limited.definition.maxPayload = 1'000'000;
    ASSERT_TRUE(startAndWaitUntilSubscribed(std::move(limited)));
    publishOne(QStringLiteral("plant/0"), QByteArray(10 * 1024 * 1024, '7'));
    publishOne(QStringLiteral("plant/0"), QByteArray::fromHex("00ff00fe80"));
    publishOne(QStringLiteral("plant/0"), "nan");
    publishOne(QStringLiteral("plant/0"), "");
    publishOne(QStringLiteral("plant/1"), "5");
    ASSERT_TRUE(waitUntil([&] { return sink.sampleCount() == 2; }));
    EXPECT_EQ(sink.refusals().size(), 4u);
    EXPECT_EQ(sink.markers().front().quality, core::bad(QualityReason::TooLarge));
    for (const QString &sentence : sink.refusals())
        EXPECT_FALSE(sentence.isEmpty());
    EXPECT_EQ(sink.link(), LinkState::Connected);
}

TEST_F(MqttSourceTest, deadBrokerIsToldAtOnceAndComesBackByItself)
{
    ASSERT_TRUE(startAndWaitUntilSubscribed(context(broker.url())));
    broker.kill();
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_TRUE(source->status().sentence.contains(QStringLiteral("127.0.0.1:%1").arg(broker.port())));
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    ASSERT_TRUE(waitForLink(LinkState::Connected));
    EXPECT_EQ(source->status().reconnects, 1u);
    EXPECT_TRUE(source->status().sentence.isEmpty());
    const size_t before = sink.sampleCount();
    publishOne(QStringLiteral("plant/0"), "7", true); // retained: comes whether or not the subscription is there yet
    EXPECT_TRUE(waitUntil([&] { return sink.sampleCount() > before; }));
}

TEST_F(MqttSourceTest, absentBrokerIsToldOnceAndFoundWhenItComes)
{
    broker.kill();
    startSource(context(broker.url()));
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_EQ(source->status().sentence,
              QStringLiteral("Nothing answers at 127.0.0.1:%1: is the broker running?").arg(broker.port()));
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    ASSERT_TRUE(waitForLink(LinkState::Connected));
    EXPECT_EQ(source->status().reconnects, 0u);
    const auto links = sink.links();
    ASSERT_EQ(links.size(), 3u); // connecting, lost, connected: repeated attempts say nothing new
    EXPECT_EQ(links[0].state, LinkState::Connecting);
    EXPECT_EQ(links[1].state, LinkState::Lost);
}

TEST_F(MqttSourceTest, userAndPasswordComeFromTheEnvironment)
{
    test::MosquittoBroker locked({.user = QStringLiteral("operator"), .password = QStringLiteral("secret")});
    ASSERT_TRUE(locked.start()) << locked.failure().toStdString();
    startSource(context(locked.url()));
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_TRUE(source->status().sentence.contains(QStringLiteral("TWINSCOPE_MQTT_PASSWORD")));
    source->stop();

    qputenv("TWINSCOPE_MQTT_USER_PLANT", "operator");
    qputenv("TWINSCOPE_MQTT_PASSWORD_PLANT", "secret");
    startSource(context(locked.url()));
    EXPECT_TRUE(waitForLink(LinkState::Connected));
    qunsetenv("TWINSCOPE_MQTT_USER_PLANT");
    qunsetenv("TWINSCOPE_MQTT_PASSWORD_PLANT");
}

TEST_F(MqttSourceTest, faultyAddressIsToldAndStopsCleanly)
{
    startSource(context(QStringLiteral("http://127.0.0.1")));
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_TRUE(source->status().sentence.contains(QStringLiteral("mqtt://")));
    source->stop();
    EXPECT_EQ(source->status().state, LinkState::Stopped);
}

TEST_F(MqttSourceTest, serverThatIsNoBrokerIsToldAsSuch)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, [&] {
        while (QTcpSocket *caller = server.nextPendingConnection())
            caller->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    startSource(context(QStringLiteral("mqtt://127.0.0.1:%1").arg(server.serverPort())), {std::chrono::seconds(2)});
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_TRUE(source->status().sentence.contains(QStringLiteral("MQTT")));
}

TEST_F(MqttSourceTest, stopsWithinTwoSecondsInEveryState)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    const auto stopTakes = [&] {
        QElapsedTimer timer;
        timer.start();
        source->stop();
        return timer.elapsed();
    };
    startSource(context(broker.url()));
    EXPECT_LT(stopTakes(), 2'000) << "just started";
    startSource(context(broker.url()));
    ASSERT_TRUE(waitForLink(LinkState::Connected));
    EXPECT_LT(stopTakes(), 2'000) << "connected";
    startSource(context(QStringLiteral("mqtt://127.0.0.1:%1").arg(silent.serverPort())));
    ASSERT_TRUE(waitUntil([&] { return silent.hasPendingConnections(); }));
    EXPECT_LT(stopTakes(), 2'000) << "waiting for an answer";
    startSource(context(QStringLiteral("mqtt://127.0.0.1:%1").arg(test::freeLoopbackPort())));
    ASSERT_TRUE(waitForLink(LinkState::Lost));
    EXPECT_LT(stopTakes(), 2'000) << "between two attempts";
    startSource(context(QStringLiteral("mqtt://no-such-host.invalid")));
    EXPECT_LT(stopTakes(), 2'000) << "looking up a name";
    EXPECT_EQ(source->status().state, LinkState::Stopped);
}

TEST_F(MqttSourceTest, nothingComesAfterStopAndItCanStartAgain)
{
    ASSERT_TRUE(startAndWaitUntilSubscribed(context(broker.url())));
    source->stop();
    const size_t before = sink.sampleCount();
    publishOne(QStringLiteral("plant/0"), "9", true);
    EXPECT_EQ(sink.sampleCount(), before);
    EXPECT_EQ(sink.link(), LinkState::Stopped);
    source->start();
    EXPECT_TRUE(waitUntil([&] { return sink.sampleCount() > before; }));
}

TEST_F(MqttSourceTest, factoryMakesBoth)
{
    MqttFactory factory;
    EXPECT_EQ(factory.type(), QStringLiteral("mqtt"));
    EXPECT_NE(factory.createPublisher(), nullptr);
    const auto made = factory.createSource(context(broker.url()));
    made->start();
    EXPECT_TRUE(waitUntil([&] { return made->status().state == LinkState::Connected; }));
    made->stop();
}

} // namespace
} // namespace twinscope::mqtt
