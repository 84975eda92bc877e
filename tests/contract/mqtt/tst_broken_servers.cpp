// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

/// A TCP server that treats each caller as the test says.
class Server : public QTcpServer
{
public:
    using Behaviour = std::function<void(QTcpSocket *)>;

    explicit Server(Behaviour behaviour)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, behaviour = std::move(behaviour)] {
            while (QTcpSocket *caller = nextPendingConnection())
                behaviour(caller);
        });
    }
};

class BrokenServers : public testing::TestWithParam<int>
{
protected:
    void TearDown() override { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    MqttOptions optionsFor(const Server &server) const
    {
        MqttOptions options;
        options.host = QStringLiteral("127.0.0.1");
        options.port = server.serverPort();
        options.clientId = QStringLiteral("hopeful");
        options.protocolVersion = GetParam();
        options.connectTimeout = std::chrono::seconds(2);
        return options;
    }
};

const std::vector<QByteArray> &rubbish()
{
    static const std::vector<QByteArray> all{
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n",
        QByteArray(100'000, '\xff'),
        QByteArray(100'000, '\0'),
        QByteArray::fromHex("20ffffffffff"),           // CONNACK with an endless length
        QByteArray::fromHex("2000"),                   // CONNACK without content
        QByteArray::fromHex("300a000574657374"),       // PUBLISH before CONNACK
        QByteArray::fromHex("1603010200010001fc0303"), // the beginning of a TLS handshake
    };
    return all;
}

TEST_P(BrokenServers, rubbishIsNeverTakenForABroker)
{
    for (const QByteArray &answer : rubbish()) {
        Server server([&](QTcpSocket *caller) { caller->write(answer); });
        Client client;
        EXPECT_FALSE(client.connectTo(optionsFor(server))) << answer.left(20).toHex().toStdString();
        ASSERT_EQ(client.said.ended.size(), 1u);
        const MqttFailure why = client.said.ended.front().why;
        EXPECT_TRUE(why == MqttFailure::ProtocolError || why == MqttFailure::TimedOut)
            << testing::PrintToString(why) << " " << answer.left(20).toHex().toStdString();
    }
}

TEST_P(BrokenServers, rubbishAfterTheConnectionEndsIt)
{
    const QByteArray welcome = QByteArray::fromHex(GetParam() == 5 ? "2003000000" : "20020000");
    for (const QByteArray &answer : rubbish()) {
        Server server([&](QTcpSocket *caller) { caller->write(welcome + answer + QByteArray(300, '\x07')); });
        Client client;
        EXPECT_TRUE(client.connectTo(optionsFor(server)));
        ASSERT_TRUE(waitUntil([&] { return !client.said.ended.empty(); }, std::chrono::seconds(5)))
            << answer.left(20).toHex().toStdString();
        EXPECT_EQ(client.said.ended.size(), 1u);
    }
}

TEST_P(BrokenServers, halfAMessageIsNoMessage)
{
    const QByteArray welcome = QByteArray::fromHex(GetParam() == 5 ? "2003000000" : "20020000");
    Server server([&](QTcpSocket *caller) {
        caller->write(welcome + QByteArray::fromHex("30ff7f000474657374") + "only the beginning");
        QObject::connect(caller, &QTcpSocket::readyRead, caller, &QTcpSocket::disconnectFromHost);
    });
    Client client;
    client.transport->open(optionsFor(server));
    ASSERT_TRUE(client.waitForEnd());
    EXPECT_EQ(client.said.messageCount, 0u);
}

TEST_P(BrokenServers, refusedSubscriptionIsTold)
{
    const bool isVersion5 = GetParam() == 5;
    Server server([&](QTcpSocket *caller) {
        QObject::connect(caller, &QTcpSocket::readyRead, caller, [caller, isVersion5] {
            const QByteArray packet = caller->readAll();
            if (packet.startsWith('\x10'))
                caller->write(QByteArray::fromHex(isVersion5 ? "2003000000" : "20020000"));
            else if (packet.startsWith('\x82')) // SUBSCRIBE: answered with its own packet id and "refused"
                caller->write(isVersion5 ? QByteArray("\x90\x04") + packet.mid(2, 2) + QByteArray("\0\x87", 2)
                                         : QByteArray("\x90\x03") + packet.mid(2, 2) + QByteArray("\x80"));
        });
    });
    Client client;
    ASSERT_TRUE(client.connectTo(optionsFor(server)));
    ASSERT_TRUE(client.transport->subscribe(QStringLiteral("closed"), 0).ok());
    ASSERT_TRUE(waitUntil([&] { return !client.said.subscribed.empty(); }));
    EXPECT_EQ(client.said.subscribed.front(), std::pair(QStringLiteral("closed"), false));
    EXPECT_TRUE(client.transport->isConnected());
}

TEST_P(BrokenServers, silentServerTimesOut)
{
    Server server([](QTcpSocket *) {});
    Client client;
    MqttOptions options = optionsFor(server);
    options.connectTimeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(client.connectTo(options));
    EXPECT_LT(timer.elapsed(), 5'000);
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::TimedOut);
}

TEST_P(BrokenServers, serverThatHangsUp)
{
    Server server([](QTcpSocket *caller) { caller->disconnectFromHost(); });
    Client client;
    EXPECT_FALSE(client.connectTo(optionsFor(server)));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::ProtocolError);
}

TEST_P(BrokenServers, closingAndDestroyingIsQuickInEveryState)
{
    Server silent([](QTcpSocket *) {});
    for (const bool byName : {false, true}) {
        Client client;
        MqttOptions options = optionsFor(silent);
        options.connectTimeout = std::chrono::seconds(60);
        if (byName)
            options.host = QStringLiteral("no-such-host.invalid");
        client.transport->open(options);
        waitUntil([&] { return silent.hasPendingConnections(); }, std::chrono::milliseconds(50));
        QElapsedTimer timer;
        timer.start();
        const size_t endedBefore = client.said.ended.size(); // a name server may already have said no
        client.transport->close();
        client.transport.reset();
        EXPECT_LT(timer.elapsed(), 1'000);
        EXPECT_EQ(client.said.ended.size(), endedBefore);
    }
}

TEST_P(BrokenServers, unroutableAddressTimesOutAndCloses)
{
    Server unused([](QTcpSocket *) {});
    MqttOptions options = optionsFor(unused);
    options.host = QStringLiteral("192.0.2.1"); // reserved for documentation, RFC 5737
    options.connectTimeout = std::chrono::milliseconds(500);
    Client client;
    EXPECT_FALSE(client.connectTo(options));
    ASSERT_EQ(client.said.ended.size(), 1u);
    const MqttFailure why = client.said.ended.front().why;
    EXPECT_TRUE(why == MqttFailure::TimedOut || why == MqttFailure::NothingAnswers) << testing::PrintToString(why);
}

INSTANTIATE_TEST_SUITE_P(Mqtt, BrokenServers, testing::Values(4, 5),
                         [](const auto &info) { return info.param == 5 ? "v5" : "v3"; });

} // namespace
} // namespace twinscope::mqtt
