// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttexplorer.h"

#include <QRandomGenerator>

namespace twinscope::mqtt {

namespace {

MqttLinkSetup setupFor(const telemetry::ExplorerContext &context)
{
    MqttLinkSetup setup;
    setup.source = context.source;
    setup.credentials = context.credentials;
    setup.clientId =
        QStringLiteral("twinscope-discover-%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    return setup;
}

} // namespace

ExplorerSession::ExplorerSession(telemetry::ExplorerContext context, StatusCell &status)
    : m_context(std::move(context))
    , m_status(status)
    , m_link(*this, setupFor(m_context))
{
    m_link.setParent(this); // follows into the explorer's thread
}

void ExplorerSession::end()
{
    m_link.end();
    m_status.set({});
}

void ExplorerSession::linkUp(bool)
{
    (void)m_link.transport()->subscribe(QStringLiteral("#"), 0);
}

void ExplorerSession::messageCame(const MqttMessage &message)
{
    m_context.hear({message.topic, message.payload, m_context.clock->now()});
}

void ExplorerSession::publish(const QString &topic, const QByteArray &payload)
{
    if (m_link.transport())
        (void)m_link.transport()->publish(topic, payload, 0, false);
}

MqttExplorer::~MqttExplorer()
{
    stop();
}

void MqttExplorer::start()
{
    if (m_session.object())
        return;
    m_session.start(std::make_unique<ExplorerSession>(m_context, m_status));
    m_session.post([session = m_session.object()] { session->begin(); });
}

void MqttExplorer::stop()
{
    if (m_session.object())
        m_session.stop(&ExplorerSession::end);
}

void MqttExplorer::publish(const QString &topic, const QByteArray &payload)
{
    if (ExplorerSession *session = m_session.object())
        m_session.post([session, topic, payload] { session->publish(topic, payload); });
}

} // namespace twinscope::mqtt
