// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edgenode.h"

#include "testdata.h"

namespace twinscope::mqtt {

using Writer = test::SparkplugWriter;

EdgeNode::EdgeNode(quint16 brokerPort, quint64 session)
    : m_port(brokerPort)
    , m_session(session)
    , m_transport(MqttTransport::create(*this))
{
}

QByteArray EdgeNode::deathOf(quint64 session)
{
    return Writer::payload({{.name = "bdSeq", .type = Writer::Int64, .value = Writer::longValue(session)}},
                           std::nullopt);
}

MqttOptions EdgeNode::options() const
{
    MqttOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = m_port;
    options.clientId = QStringLiteral("edge-%1").arg(m_session);
    options.will = MqttWill{QStringLiteral("spBv1.0/Plant/NDEATH/Edge"), deathOf(m_session), false};
    return options;
}

bool EdgeNode::connect()
{
    m_transport->open(options());
    return test::waitUntil([this] { return m_ready; });
}

void EdgeNode::onConnected(bool)
{
    (void)m_transport->subscribe(QStringLiteral("spBv1.0/Plant/NCMD/Edge"), 0);
    sayBirths();
}

namespace {

/// Takes a client's place, which the broker then takes for lost.
struct Robber final : MqttListener
{
    void onConnected(bool) override { connected = true; }
    void onDisconnected(MqttFailure, const QString &) override {}
    void onMessage(const MqttMessage &) override {}
    void onSubscribed(const QString &, bool) override {}
    bool connected = false;
};

} // namespace

void EdgeNode::vanish()
{
    Robber robber;
    const auto transport = MqttTransport::create(robber);
    MqttOptions same = options();
    same.will.reset();
    transport->open(same);
    test::waitUntil([&] { return robber.connected; });
}

void EdgeNode::sayDeath(quint64 session)
{
    (void)m_transport->publish(QStringLiteral("spBv1.0/Plant/NDEATH/Edge"), deathOf(session), 0, false);
}

void EdgeNode::onMessage(const MqttMessage &message)
{
    if (!message.payload.contains("Node Control/Rebirth"))
        return;
    ++m_birthsAsked;
    sayBirths();
}

void EdgeNode::sayBirths()
{
    m_sequence = 0;
    say("NBIRTH", QStringLiteral("Edge"),
        {{.name = "bdSeq", .type = Writer::Int64, .value = Writer::longValue(m_session)},
         {.name = "Voltage",
          .alias = 1,
          .type = Writer::Double,
          .value = Writer::doubleValue(230),
          .properties = Writer::textProperty("engUnit", "V") + Writer::doubleProperty("engLow", 0) +
                        Writer::doubleProperty("engHigh", 400)}});
    say("DBIRTH", QStringLiteral("Edge/Pump"),
        {{.name = "Flow", .alias = 2, .type = Writer::Double, .value = Writer::doubleValue(m_flow)}});
}

void EdgeNode::setFlow(double value)
{
    m_flow = value;
    say("DDATA", QStringLiteral("Edge/Pump"), {{.alias = 2, .value = Writer::doubleValue(value)}});
}

void EdgeNode::say(const char *type, const QString &rest, const std::vector<Writer::Metric> &metrics)
{
    (void)m_transport->publish(QStringLiteral("spBv1.0/Plant/%1/%2").arg(QLatin1String(type), rest),
                               Writer::payload(metrics, m_sequence++), 0, false);
}

} // namespace twinscope::mqtt
