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
    if (m_session)
        return;
    m_session = std::make_unique<ExplorerSession>(m_context, m_status);
    m_session->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_session.get(), &ExplorerSession::begin, Qt::QueuedConnection);
}

void MqttExplorer::stop()
{
    if (!m_session)
        return;
    QMetaObject::invokeMethod(
        m_session.get(),
        [this] {
            m_session->end();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    m_session.reset();
}

void MqttExplorer::publish(const QString &topic, const QByteArray &payload)
{
    ExplorerSession *session = m_session.get();
    if (session)
        QMetaObject::invokeMethod(
            session, [session, topic, payload] { session->publish(topic, payload); }, Qt::QueuedConnection);
}

} // namespace twinscope::mqtt
