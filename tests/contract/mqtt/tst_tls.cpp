// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificates.h"
#include "mqttfixture.h"

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

class MqttTls : public testing::Test
{
protected:
    void SetUp() override
    {
        if (test::MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        if (!certificates.make())
            GTEST_SKIP() << "The openssl program is not installed; install the package of that name to run this test.";
        broker = std::make_unique<test::MosquittoBroker>(test::MosquittoBroker::Options{
            .certificateFile = certificates.server(), .keyFile = certificates.serverKey()});
        ASSERT_TRUE(broker->start()) << broker->failure().toStdString();
    }
    void TearDown() override { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    MqttOptions options(const QString &authority) const
    {
        MqttOptions options;
        options.host = QStringLiteral("127.0.0.1");
        options.port = broker->port();
        options.tls = true;
        options.caFile = authority;
        options.clientId = QStringLiteral("tls-client");
        return options;
    }

    Certificates certificates;
    std::unique_ptr<test::MosquittoBroker> broker;
};

TEST_F(MqttTls, knownAuthorityConnectsByAddressAndName)
{
    if (!resolvesLocalhost())
        GTEST_SKIP() << "This machine cannot resolve localhost; add it to /etc/hosts.";
    for (const QString &host : {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}) {
        Client client;
        MqttOptions there = options(certificates.authority());
        there.host = host;
        ASSERT_TRUE(client.connectTo(there))
            << host.toStdString() << ": " << client.said.ended.front().detail.toStdString();
    }
}

TEST_F(MqttTls, carriesLargeAndManyMessages)
{
    Client client;
    ASSERT_TRUE(client.connectTo(options(certificates.authority())));
    ASSERT_TRUE(client.subscribeTo(QStringLiteral("t/#")));
    const QByteArray large(3 * 1024 * 1024, 'x');
    ASSERT_TRUE(client.transport->publish(QStringLiteral("t/large"), large, 0, false).ok());
    for (int i = 0; i < 5'000; ++i)
        ASSERT_TRUE(client.transport->publish(QStringLiteral("t/%1").arg(i), QByteArray::number(i), 0, false).ok());
    ASSERT_TRUE(client.waitForMessages(5'001));
    EXPECT_EQ(client.said.messages.front().payload.size(), large.size());
    EXPECT_TRUE(waitUntil([&] { return client.transport->outgoing().pending == 0; }));
}

TEST_F(MqttTls, unknownAuthorityIsRefused)
{
    Client client;
    EXPECT_FALSE(client.connectTo(options({})));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::TlsFailed);
    EXPECT_FALSE(client.said.ended.front().detail.isEmpty());
}

TEST_F(MqttTls, anotherAuthorityIsRefused)
{
    Client client;
    EXPECT_FALSE(client.connectTo(options(certificates.stranger())));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::TlsFailed);
}

TEST_F(MqttTls, aCertificateForAnotherHostIsRefused)
{
    test::MosquittoBroker impostor(
        {.certificateFile = certificates.elsewhere(), .keyFile = certificates.elsewhereKey()});
    ASSERT_TRUE(impostor.start()) << impostor.failure().toStdString();
    MqttOptions there = options(certificates.authority());
    there.port = impostor.port();
    Client client;
    EXPECT_FALSE(client.connectTo(there));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::TlsFailed);
    EXPECT_FALSE(client.said.ended.front().detail.isEmpty());
}

/// A broker that lets nobody in without a certificate.
class MqttClientCertificate : public MqttTls
{
protected:
    void SetUp() override
    {
        MqttTls::SetUp();
        if (IsSkipped())
            return;
        broker = std::make_unique<test::MosquittoBroker>(
            test::MosquittoBroker::Options{.certificateFile = certificates.server(),
                                           .keyFile = certificates.serverKey(),
                                           .extraLines = {QStringLiteral("require_certificate true"),
                                                          QStringLiteral("cafile ") + certificates.authority()}});
        ASSERT_TRUE(broker->start()) << broker->failure().toStdString();
    }

    MqttOptions withCertificate(const QString &key) const
    {
        MqttOptions with = options(certificates.authority());
        with.certificateFile = certificates.client();
        with.keyFile = key;
        return with;
    }

    void expectRefusal(const MqttOptions &options)
    {
        Client client;
        EXPECT_FALSE(client.connectTo(options));
        ASSERT_EQ(client.said.ended.size(), 1u);
        EXPECT_EQ(client.said.ended.front().why, MqttFailure::TlsFailed);
    }
};

TEST_F(MqttClientCertificate, opensTheDoor)
{
    Client client;
    ASSERT_TRUE(client.connectTo(withCertificate(certificates.clientKey())))
        << client.said.ended.front().detail.toStdString();
    EXPECT_TRUE(client.subscribeTo(QStringLiteral("t"), 1));
}

TEST_F(MqttClientCertificate, mayHaveALockedKey)
{
    MqttOptions locked = withCertificate(certificates.lockedClientKey());
    locked.keyPassword = QStringLiteral("open sesame");
    Client client;
    EXPECT_TRUE(client.connectTo(locked));
    locked.keyPassword = QStringLiteral("wrong");
    expectRefusal(locked);
}

TEST_F(MqttClientCertificate, isMissed)
{
    expectRefusal(options(certificates.authority()));
}

TEST_F(MqttClientCertificate, withoutItsFilesIsTold)
{
    MqttOptions missing = withCertificate(QStringLiteral("/no/such/client.key"));
    expectRefusal(missing);
    missing = withCertificate(certificates.clientKey());
    missing.certificateFile = QStringLiteral("/no/such/client.pem");
    expectRefusal(missing);
}

TEST_F(MqttTls, missingAuthorityFileIsTold)
{
    Client client;
    EXPECT_FALSE(client.connectTo(options(QStringLiteral("/no/such/authority.pem"))));
    ASSERT_EQ(client.said.ended.size(), 1u);
    EXPECT_EQ(client.said.ended.front().why, MqttFailure::TlsFailed);
}

TEST_F(MqttTls, plainClientAtTlsPortIsNotConnected)
{
    MqttOptions plain = options({});
    plain.tls = false;
    plain.connectTimeout = std::chrono::seconds(2);
    Client client;
    EXPECT_FALSE(client.connectTo(plain));
    ASSERT_EQ(client.said.ended.size(), 1u);
    const MqttFailure why = client.said.ended.front().why;
    EXPECT_TRUE(why == MqttFailure::ProtocolError || why == MqttFailure::TimedOut) << testing::PrintToString(why);
}

TEST_F(MqttTls, tlsClientAtPlainPortIsNotConnected)
{
    test::MosquittoBroker plain;
    ASSERT_TRUE(plain.start()) << plain.failure().toStdString();
    MqttOptions there = options(certificates.authority());
    there.port = plain.port();
    there.connectTimeout = std::chrono::seconds(2);
    Client client;
    EXPECT_FALSE(client.connectTo(there));
    ASSERT_EQ(client.said.ended.size(), 1u);
    const MqttFailure why = client.said.ended.front().why;
    EXPECT_TRUE(why == MqttFailure::TlsFailed || why == MqttFailure::TimedOut || why == MqttFailure::ProtocolError)
        << testing::PrintToString(why);
}

} // namespace
} // namespace twinscope::mqtt
