// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backoff.h"
#include "mqttendpoint.h"
#include "mqtttransport.h"

#include <twinscope/telemetry/source.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace twinscope::mqtt {

/// Whom an MqttLink serves. All calls come from the link's thread.
class MqttLinkUser
{
public:
    virtual ~MqttLinkUser() = default;
    virtual void linkUp(bool hasSession) = 0; ///< subscribe now
    virtual void linkDown() {}                ///< before the status says so
    virtual void linkChanged(const telemetry::LinkStatus &status, const QString &detail) = 0;
    virtual void messageCame(const MqttMessage &message) = 0;
    virtual void subscriptionAnswered(const QString &filter, bool granted) = 0;
};

/// What a connection is made with. The broker is named by `source`, which never holds a secret.
struct MqttLinkSetup
{
    plant::Source source;
    QString clientId;
    bool keepsSession = false;                           ///< the broker collects for us while we are away
    std::function<std::optional<MqttWill>()> will;       ///< asked before each attempt; may be empty
    std::function<telemetry::Credentials()> credentials; ///< the same
    std::chrono::milliseconds connectTimeout{10'000};
};

/// Keeps the connection to one broker up, trying again with back-off, and says how it stands. Lives in one thread with an
/// event loop; begin() and end() are called there.
class MqttLink final : public QObject, private MqttListener
{
    Q_OBJECT
public:
    MqttLink(MqttLinkUser &user, MqttLinkSetup setup);
    ~MqttLink() override;

    void begin();
    void end();                                              ///< says good-bye; the user hears nothing more
    MqttTransport *transport() { return m_transport.get(); } ///< null before begin() and after end()
    QString broker() const { return m_endpoint ? m_endpoint->display() : m_setup.source.url; }

private:
    void onConnected(bool hasSession) override;
    void onDisconnected(MqttFailure why, const QString &detail) override;
    void onMessage(const MqttMessage &message) override { m_user.messageCame(message); }
    void onSubscribed(const QString &filter, bool granted) override { m_user.subscriptionAnswered(filter, granted); }

    void attempt();
    void tell(telemetry::LinkState state, const QString &sentence, const QString &detail = {});
    MqttOptions options() const;

    MqttLinkUser &m_user;
    const MqttLinkSetup m_setup;
    std::optional<MqttEndpoint> m_endpoint;
    std::unique_ptr<MqttTransport> m_transport;
    QTimer m_retryTimer;
    Backoff m_backoff;
    quint64 m_connections = 0;
};

} // namespace twinscope::mqtt
