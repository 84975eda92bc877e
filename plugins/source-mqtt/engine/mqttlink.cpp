// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttlink.h"

#include "mqttsecrets.h"
#include "mqttsentences.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace twinscope::mqtt {

using telemetry::LinkState;

namespace {

QString firstOf(const QString &preferred, const QString &other)
{
    return preferred.isEmpty() ? other : preferred;
}

} // namespace

MqttLink::MqttLink(MqttLinkUser &user, MqttLinkSetup setup)
    : m_user(user)
    , m_setup(std::move(setup))
    , m_retryTimer(this)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &MqttLink::attempt);
}

MqttLink::~MqttLink() = default;

void MqttLink::begin()
{
    const auto endpoint = MqttEndpoint::parse(m_setup.source.url);
    if (!endpoint) {
        tell(LinkState::Lost, endpoint.error().sentence);
        return;
    }
    m_endpoint = *endpoint;
    m_transport = MqttTransport::create(*this);
    tell(LinkState::Connecting, QCoreApplication::translate("mqtt", "Connecting to %1.").arg(broker()));
    attempt();
}

void MqttLink::end()
{
    m_retryTimer.stop();
    m_transport.reset();
}

void MqttLink::attempt()
{
    m_transport->open(options());
}

MqttOptions MqttLink::options() const
{
    const plant::Source &source = m_setup.source;
    const MqttSecrets secrets = MqttSecrets::fromEnvironment(source.id);
    MqttOptions options;
    options.host = m_endpoint->host;
    options.port = m_endpoint->port;
    options.tls = m_endpoint->tls;
    options.caFile = firstOf(secrets.caFile, source.caFile);
    options.certificateFile = source.certificateFile;
    options.keyFile = source.keyFile;
    options.keyPassword = secrets.keyPassword;
    options.clientId = m_setup.clientId;
    options.user = secrets.user;
    options.password = secrets.password;
    if (secrets.user.isEmpty() && m_setup.credentials) {
        const telemetry::Credentials kept = m_setup.credentials();
        options.user = kept.user;
        options.password = kept.password;
    }
    options.cleanSession = !m_setup.keepsSession;
    options.sessionExpiry = m_setup.keepsSession ? std::chrono::seconds(source.sessionExpiry) : std::chrono::seconds(0);
    options.receiveMaximum = source.receiveMaximum;
    if (m_setup.will)
        options.will = m_setup.will();
    options.protocolVersion = source.protocolVersion;
    options.keepAlive = source.keepAlive;
    options.connectTimeout = m_setup.connectTimeout;
    return options;
}

void MqttLink::onConnected(bool hasSession)
{
    ++m_connections;
    m_backoff.reset();
    tell(LinkState::Connected, {});
    m_user.linkUp(hasSession);
}

void MqttLink::onDisconnected(MqttFailure why, const QString &detail)
{
    m_user.linkDown();
    tell(LinkState::Lost, sentenceFor(why, *m_endpoint), detail);
    m_retryTimer.start(m_backoff.next(QRandomGenerator::global()->generateDouble()));
}

void MqttLink::tell(LinkState state, const QString &sentence, const QString &detail)
{
    m_user.linkChanged({state, sentence, m_connections > 1 ? m_connections - 1 : 0}, detail);
}

} // namespace twinscope::mqtt
