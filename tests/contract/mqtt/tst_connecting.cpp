// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfixture.h"

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

constexpr qint64 AtOnceMs = 2'000;

TEST_P(MqttVersions, connectsAndSaysSoOnce)
{
    Client client;
    EXPECT_FALSE(client.transport->isConnected());
    ASSERT_TRUE(client.connectTo(options()));
    EXPECT_TRUE(client.transport->isConnected());
    EXPECT_EQ(client.said.connected, 1);
    EXPECT_TRUE(client.said.ended.empty());
}

TEST_P(MqttVersions, resolvesNames)
{
    if (!resolvesLocalhost())
        GTEST_SKIP() << "This machine cannot resolve localhost; add it to /etc/hosts.";
    Client client;
    MqttOptions byName = options();
    byName.host = QStringLiteral("localhost");
    EXPECT_TRUE(client.connectTo(byName));
}

TEST_P(MqttVersions, wrongPasswordIsToldAsRefusal)
{
    test::MosquittoBroker locked({.user = QStringLiteral("operator"), .password = QStringLiteral("secret")});
    ASSERT_TRUE(locked.start()) << locked.failure().toStdString();
    MqttOptions wrong = options();
    wrong.port = locked.port();
    wrong.user = QStringLiteral("operator");
    wrong.password = QStringLiteral("guess");
    Client client;
    EXPECT_FALSE(client.connectTo(wrong));
    ASSERT_EQ(client.said.ended.size(), 1u);
    const MqttFailure why = client.said.ended.front().why;
    EXPECT_TRUE(why == MqttFailure::NotAuthorised || why == MqttFailure::BadCredentials) << testing::PrintToString(why);
}

TEST_P(MqttVersions, rightPasswordConnects)
{
    test::MosquittoBroker locked({.user = QStringLiteral("operator"), .password = QStringLiteral("sécret")});
    ASSERT_TRUE(locked.start()) << locked.failure().toStdString();
    MqttOptions right = options();
    right.port = locked.port();
    right.user = QStringLiteral("operator");
    right.password = QStringLiteral("sécret");
    Client client;
    EXPECT_TRUE(client.connectTo(right));
}

TEST_P(MqttVersions, deadBrokerIsToldAtOnce)
{
    Client client;
    ASSERT_TRUE(client.connectTo(options()));
    QElapsedTimer timer;
    broker.kill();
    timer.start();
    ASSERT_TRUE(client.waitForEnd());
    EXPECT_LT(timer.elapsed(), AtOnceMs);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::ConnectionLost);
    EXPECT_FALSE(client.transport->isConnected());
}

TEST_P(MqttVersions, opensAgainAfterTheBrokerCameBack)
{
    Client client;
    ASSERT_TRUE(client.connectTo(options()));
    broker.kill();
    ASSERT_TRUE(client.waitForEnd());
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    client.said.ended.clear();
    ASSERT_TRUE(client.connectTo(options()));
    ASSERT_TRUE(client.subscribeTo(QStringLiteral("again")));
    ASSERT_TRUE(client.transport->publish(QStringLiteral("again"), "1", 0, false).ok());
    EXPECT_TRUE(client.waitForMessages(1));
}

TEST_P(MqttVersions, closeSilencesAndTheBrokerSeesIt)
{
    Client watcher;
    ASSERT_TRUE(watcher.connectTo(options()));
    Client client;
    ASSERT_TRUE(client.connectTo(options()));
    client.transport->close();
    EXPECT_FALSE(client.transport->isConnected());
    EXPECT_FALSE(client.transport->publish(QStringLiteral("t"), "1", 0, false).ok());
    watcher.transport->requestRoundTrip();
    ASSERT_TRUE(waitUntil([&] { return watcher.said.roundTrips == 1; }));
    EXPECT_TRUE(client.said.ended.empty());
}

TEST_F(MqttTest, staysConnectedBeyondTheKeepAlive)
{
    MqttOptions impatient = options();
    impatient.keepAlive = 5;
    Client client;
    ASSERT_TRUE(client.connectTo(impatient));
    // The broker throws out whoever is silent for one and a half times the keep alive.
    EXPECT_FALSE(waitUntil([&] { return !client.said.ended.empty(); }, std::chrono::seconds(9)));
    EXPECT_TRUE(client.transport->isConnected());
}

TEST_F(MqttTest, nothingListening)
{
    Client client;
    EXPECT_FALSE(client.connectTo(optionsFor(test::freeLoopbackPort())));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::NothingAnswers);
}

TEST_F(MqttTest, unknownHost)
{
    Client client;
    MqttOptions nowhere = options();
    nowhere.host = QStringLiteral("no-such-host.invalid");
    nowhere.connectTimeout = std::chrono::seconds(20);
    EXPECT_FALSE(client.connectTo(nowhere));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::HostNotFound);
}

TEST_F(MqttTest, openNeverCallsBackBeforeItReturns)
{
    Client client;
    client.transport->open(optionsFor(test::freeLoopbackPort()));
    EXPECT_TRUE(client.said.ended.empty());
    EXPECT_TRUE(client.waitForEnd());
}

TEST_F(MqttTest, openWhileOpenStartsAfresh)
{
    Client client;
    client.transport->open(optionsFor(test::freeLoopbackPort()));
    ASSERT_TRUE(client.connectTo(options()));
    EXPECT_TRUE(client.said.ended.empty());
}

TEST_F(MqttTest, reopensFromWithinTheEnd)
{
    struct Persistent final : MqttListener
    {
        void onConnected(bool) override {}
        void onDisconnected(MqttFailure, const QString &) override
        {
            if (++ends < 5)
                transport->open(options);
        }
        void onMessage(const MqttMessage &) override {}
        void onSubscribed(const QString &, bool) override {}
        std::unique_ptr<MqttTransport> transport;
        MqttOptions options;
        int ends = 0;
    } listener;
    listener.options = optionsFor(test::freeLoopbackPort());
    listener.transport = MqttTransport::create(listener);
    listener.transport->open(listener.options);
    EXPECT_TRUE(waitUntil([&] { return listener.ends == 5; }));
}

TEST_F(MqttTest, namesItsImplementation)
{
    EXPECT_FALSE(MqttTransport::implementation().isEmpty());
    RecordProperty("implementation", MqttTransport::implementation().toStdString());
}

INSTANTIATE_TEST_SUITE_P(Mqtt, MqttVersions, testing::Values(4, 5),
                         [](const auto &info) { return info.param == 5 ? "v5" : "v3"; });

} // namespace
} // namespace twinscope::mqtt
