// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"
#include "sparkplugwriter.h"

namespace twinscope::mqtt {

/// A small Sparkplug B edge node "Plant/Edge" with one device "Pump": it says its births, answers requests for them, and
/// leaves its death with the broker as its last will. Main thread.
class EdgeNode final : private MqttListener
{
public:
    EdgeNode(quint16 brokerPort, quint64 session);

    bool connect();                 ///< and says its births
    void vanish();                  ///< as if the cable was cut: the broker speaks its death
    void sayDeath(quint64 session); ///< as a broker that is late does

    void setFlow(double value);   ///< says it
    void skip() { ++m_sequence; } ///< as if a message was lost
    int birthsAsked() const { return m_birthsAsked; }

private:
    void onConnected(bool) override;
    void onDisconnected(MqttFailure, const QString &) override {}
    void onMessage(const MqttMessage &message) override;
    void onSubscribed(const QString &, bool) override { m_ready = true; }

    void sayBirths();
    void say(const char *type, const QString &rest, const std::vector<test::SparkplugWriter::Metric> &metrics);
    static QByteArray deathOf(quint64 session);
    MqttOptions options() const;

    const quint16 m_port;
    const quint64 m_session;
    std::unique_ptr<MqttTransport> m_transport;
    quint8 m_sequence = 0;
    double m_flow = 1;
    int m_birthsAsked = 0;
    bool m_ready = false;
};

} // namespace twinscope::mqtt
