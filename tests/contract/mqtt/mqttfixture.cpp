// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfixture.h"

#include <netdb.h>

#include <ostream>

namespace twinscope::mqtt {

void RecordingListener::onMessage(const MqttMessage &message)
{
    ++messageCount;
    if (keepsMessages)
        messages.push_back(message);
    if (acknowledges && message.qos == 1)
        acknowledges->acknowledge(message.packetId);
}

bool Client::connectTo(const MqttOptions &options)
{
    const int before = said.connected;
    transport->open(options);
    return test::waitUntil([&] { return said.connected > before || !said.ended.empty(); }) && said.connected > before;
}

bool Client::subscribeTo(const QString &filter, int qos)
{
    const size_t before = said.subscribed.size();
    return transport->subscribe(filter, qos) && test::waitUntil([&] { return said.subscribed.size() > before; }) &&
           said.subscribed.back() == std::pair(filter, true);
}

bool Client::waitForMessages(quint64 count)
{
    return test::waitUntil([&] { return said.messageCount >= count || !said.ended.empty(); },
                           std::chrono::seconds(60)) &&
           said.messageCount >= count;
}

bool Client::waitForEnd()
{
    return test::waitUntil([&] { return !said.ended.empty(); });
}

void MqttTest::SetUp()
{
    if (test::MosquittoBroker::program().isEmpty())
        GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
}

void MqttTest::TearDown()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

MqttOptions MqttTest::options() const
{
    return optionsFor(broker.port());
}

MqttOptions MqttTest::optionsFor(quint16 port) const
{
    static int clients = 0;
    MqttOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    options.clientId = QStringLiteral("contract-%1").arg(++clients);
    return options;
}

MqttOptions MqttVersions::options() const
{
    MqttOptions options = MqttTest::options();
    options.protocolVersion = GetParam();
    return options;
}

void PrintTo(MqttFailure failure, std::ostream *stream)
{
    *stream << "MqttFailure(" << int(failure) << ")";
}

bool resolvesLocalhost()
{
    addrinfo *found = nullptr;
    const bool resolved = ::getaddrinfo("localhost", nullptr, nullptr, &found) == 0;
    if (resolved)
        ::freeaddrinfo(found);
    return resolved;
}

} // namespace twinscope::mqtt
