// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokersocket.h"

#include "tlssetup.h"

namespace twinscope::mqtt {

namespace {

constexpr qint64 ReadChunk = 64 * 1024; ///< Qt MQTT moves its whole buffer for each packet, so it is kept small

MqttFailure failureOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return MqttFailure::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::NetworkError:
        return MqttFailure::NothingAnswers;
    case QAbstractSocket::SocketTimeoutError:
        return MqttFailure::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return MqttFailure::TlsFailed;
    case QAbstractSocket::RemoteHostClosedError: // before a CONNACK came: whatever it is, it is not a broker
        return MqttFailure::ProtocolError;
    default:
        return MqttFailure::Internal;
    }
}

} // namespace

BrokerSocket::BrokerSocket(const MqttOptions &options)
    : m_options(options)
    , m_watch(options.protocolVersion)
{
    m_socket.setReadBufferSize(ReadChunk);
    connect(&m_socket, &QSslSocket::readyRead, this, &BrokerSocket::fetch);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &BrokerSocket::written);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &BrokerSocket::written);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &BrokerSocket::socketFailed, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_reasons += error.errorString();
    });
}

BrokerSocket::~BrokerSocket()
{
    m_socket.disconnect(this);
    m_socket.flush();
    m_socket.abort();
}

void BrokerSocket::connectToBroker()
{
    if (!m_options.tls) {
        connect(&m_socket, &QSslSocket::connected, this, &BrokerSocket::becomeOpen);
        m_socket.connectToHost(m_options.host, m_options.port);
        return;
    }
    const auto configuration = tlsConfiguration(m_options);
    if (!configuration) {
        QMetaObject::invokeMethod(
            this, [this, why = configuration.error().detail] { fail(MqttFailure::TlsFailed, why); },
            Qt::QueuedConnection);
        return;
    }
    m_socket.setSslConfiguration(*configuration);
    connect(&m_socket, &QSslSocket::encrypted, this, &BrokerSocket::becomeOpen);
    m_socket.connectToHostEncrypted(m_options.host, m_options.port);
}

void BrokerSocket::becomeOpen()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    open(ReadWrite | Unbuffered);
    emit established();
}

void BrokerSocket::setAccepted()
{
    m_accepted = true;
}

void BrokerSocket::setReading(bool reading)
{
    m_reading = reading;
    if (reading)
        QMetaObject::invokeMethod(this, &BrokerSocket::fetch, Qt::QueuedConnection);
}

void BrokerSocket::acknowledge(quint16 packetId)
{
    if (const QByteArray leaving = m_watch.acknowledge(packetId); isOpen() && !leaving.isEmpty())
        m_socket.write(leaving);
}

void BrokerSocket::fetch()
{
    if (!m_reading || !isOpen() || m_arrived.size() >= ReadChunk)
        return;
    m_arrived += m_watch.fromBroker(m_socket.read(ReadChunk));
    m_hasAnswered = m_hasAnswered || !m_arrived.isEmpty();
    if (m_watch.isUnsound())
        fail(MqttFailure::ProtocolError, QStringLiteral("a property that MQTT 5 does not know"));
    else if (!m_arrived.isEmpty())
        emit readyRead();
}

qint64 BrokerSocket::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min<qint64>(maximum, m_arrived.size());
    std::copy_n(m_arrived.constData(), count, data);
    m_arrived.remove(0, count);
    if (m_arrived.isEmpty() && m_socket.bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &BrokerSocket::fetch, Qt::QueuedConnection);
    return count;
}

qint64 BrokerSocket::writeData(const char *data, qint64 length)
{
    const QByteArray leaving = m_watch.fromLibrary(QByteArray::fromRawData(data, length));
    if (!leaving.isEmpty())
        m_socket.write(leaving);
    return length;
}

void BrokerSocket::socketFailed(QAbstractSocket::SocketError error)
{
    while (m_socket.bytesAvailable() > 0 && m_reading && isOpen() && !m_watch.isUnsound()) {
        m_arrived += m_watch.fromBroker(m_socket.read(ReadChunk)); // a refusal, for example, before the end
        m_hasAnswered = true;
        emit readyRead();
    }
    // With TLS 1.3 a client's certificate is judged after the handshake, so that the answer comes as an end.
    const bool endedByTls = m_options.tls && error == QAbstractSocket::RemoteHostClosedError && !m_hasAnswered;
    const MqttFailure before = endedByTls ? MqttFailure::TlsFailed : failureOf(error);
    fail(m_accepted ? MqttFailure::ConnectionLost : before,
         (QStringList{m_socket.errorString()} + m_reasons).join(QStringLiteral("; ")));
}

void BrokerSocket::fail(MqttFailure why, const QString &detail)
{
    if (!std::exchange(m_failed, true))
        emit failed(why, detail);
}

} // namespace twinscope::mqtt
