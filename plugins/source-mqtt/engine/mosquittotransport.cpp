// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittotransport.h"

#include "mosquittoconnection.h"
#include "mqttrules.h"

#include <csignal>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

/// The library writes without MSG_NOSIGNAL; a connection that ends must not end the program.
void blockBrokenPipeSignal()
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
}

} // namespace

std::unique_ptr<MqttTransport> MqttTransport::create(MqttListener &listener)
{
    return std::make_unique<MosquittoTransport>(listener);
}

QString MqttTransport::implementation()
{
    return QStringLiteral("libmosquitto");
}

MosquittoTransport::MosquittoTransport(MqttListener &listener)
    : m_listener(listener)
{
    blockBrokenPipeSignal();
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        if (!isConnected())
            giveUp(MqttFailure::TimedOut,
                   QStringLiteral("no CONNACK within %1 ms").arg(m_options.connectTimeout.count()));
    });
}

MosquittoTransport::~MosquittoTransport()
{
    close();
}

void MosquittoTransport::open(const MqttOptions &options)
{
    close();
    m_refusedBeforeEnd = 0;
    m_options = options;
    m_timeout.start(options.connectTimeout);
    m_connection = new MosquittoConnection(m_listener);
    connect(m_connection, &MosquittoConnection::ended, this, &MosquittoTransport::giveUp);
    m_connection->start(options);
}

void MosquittoTransport::giveUp(MqttFailure why, const QString &detail)
{
    m_refusedBeforeEnd = outgoing().refused;
    close();
    m_listener.onDisconnected(why, detail);
}

void MosquittoTransport::close()
{
    m_timeout.stop();
    if (MosquittoConnection *connection = std::exchange(m_connection, nullptr))
        connection->retire();
}

bool MosquittoTransport::isConnected() const
{
    return m_connection && m_connection->isConnected();
}

Result<void> MosquittoTransport::subscribe(const QString &filter, int qos)
{
    if (!isConnected())
        return notConnected();
    if (auto sound = checkFilter(filter); !sound)
        return sound;
    return m_connection->subscribe(filter.toUtf8(), qos) ? Result<void>() : notConnected();
}

Result<void> MosquittoTransport::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    if (!isConnected())
        return notConnected();
    if (auto allowed = checkPublish(topic, payload); !allowed)
        return allowed;
    return m_connection->publish(topic.toUtf8(), payload, qos, retain) ? Result<void>() : notConnected();
}

void MosquittoTransport::acknowledge(quint16 packetId)
{
    if (isConnected())
        m_connection->acknowledge(packetId);
}

void MosquittoTransport::setReading(bool reading)
{
    if (isConnected())
        m_connection->setReading(reading);
}

MqttOutgoing MosquittoTransport::outgoing() const
{
    return m_connection ? m_connection->outgoing() : MqttOutgoing{0, m_refusedBeforeEnd};
}

void MosquittoTransport::requestRoundTrip()
{
    if (isConnected())
        m_connection->requestRoundTrip();
}

} // namespace twinscope::mqtt
