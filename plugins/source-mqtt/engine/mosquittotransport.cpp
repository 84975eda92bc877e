// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittotransport.h"

#include "mosquittoconnection.h"
#include "mqttrules.h"

#include <QHostAddress>
#include <QHostInfo>

#include <csignal>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

/// OpenSSL writes without MSG_NOSIGNAL; a broker that dies must not end the program.
void blockBrokenPipeSignal()
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
}

bool isNumericAddress(const QString &host)
{
    return !QHostAddress(host).isNull();
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
    if (isNumericAddress(options.host)) {
        m_addresses = {options.host};
        tryNextAddress();
    } else {
        lookUp();
    }
}

void MosquittoTransport::lookUp()
{
    m_lookup = QHostInfo::lookupHost(m_options.host, this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (info.addresses().isEmpty()) {
            giveUp(MqttFailure::HostNotFound, info.errorString());
            return;
        }
        for (const QHostAddress &address : info.addresses())
            m_addresses.append(address.toString());
        // A certificate is checked against the name, so the library has to be given the name.
        if (m_options.tls)
            m_addresses = {m_options.host};
        tryNextAddress();
    });
}

void MosquittoTransport::tryNextAddress()
{
    if (m_connection)
        m_connection->retire();
    m_connection = new MosquittoConnection(m_listener);
    connect(m_connection, &MosquittoConnection::ended, this, &MosquittoTransport::attemptEnded);
    m_connection->start(m_options, m_addresses.takeFirst());
}

void MosquittoTransport::attemptEnded(MqttFailure why, const QString &detail)
{
    const bool nobodyThere = why == MqttFailure::NothingAnswers || why == MqttFailure::TimedOut;
    if (nobodyThere && !m_addresses.isEmpty())
        tryNextAddress();
    else
        giveUp(why, detail);
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
    m_addresses.clear();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
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
