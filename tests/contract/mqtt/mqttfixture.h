// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mosquittobroker.h"
#include "mqtttransport.h"
#include "testdata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <gtest/gtest.h>

#include <optional>
#include <utility>
#include <vector>

namespace twinscope::mqtt {

/// Writes down everything a transport says.
class RecordingListener final : public MqttListener
{
public:
    struct Ended
    {
        MqttFailure why;
        QString detail;
    };

    void onConnected(bool session) override
    {
        ++connected;
        hasSession = session;
    }
    void onDisconnected(MqttFailure why, const QString &detail) override { ended.push_back({why, detail}); }
    void onMessage(const MqttMessage &message) override;
    void onSubscribed(const QString &filter, bool granted) override { subscribed.emplace_back(filter, granted); }
    void onOutgoingProgress() override { ++progress; }
    void onRoundTrip() override { ++roundTrips; }

    int connected = 0;
    int progress = 0;
    int roundTrips = 0;
    quint64 messageCount = 0;
    bool keepsMessages = true;
    std::vector<Ended> ended;
    std::vector<MqttMessage> messages;
    bool hasSession = false;
    MqttTransport *acknowledges = nullptr; ///< what QoS 1 messages are acknowledged to at once; null: nothing is
    std::vector<std::pair<QString, bool>> subscribed;
};

/// A transport with its listener, and the waits that every test needs.
class Client
{
public:
    Client()
        : transport(MqttTransport::create(said))
    {
        said.acknowledges = transport.get();
    }

    bool connectTo(const MqttOptions &options);
    bool subscribeTo(const QString &filter, int qos = 0);
    bool waitForMessages(quint64 count);
    bool waitForEnd();

    RecordingListener said;
    std::unique_ptr<MqttTransport> transport;
};

class MqttTest : public testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    MqttOptions options() const; ///< for the broker of this test, MQTT 3.1.1
    MqttOptions optionsFor(quint16 port) const;

    test::MosquittoBroker broker;
};

/// The same with MQTT 3.1.1 and 5.
class MqttVersions : public MqttTest, public testing::WithParamInterface<int>
{
protected:
    MqttOptions options() const;
};

void PrintTo(MqttFailure failure, std::ostream *stream);

/// Whether this machine's name service knows "localhost"; a bare system tree may have no /etc/hosts.
bool resolvesLocalhost();

} // namespace twinscope::mqtt
