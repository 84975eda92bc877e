// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtmqtttransport.h"

#include "mqttrules.h"
#include "qtmqttfailure.h"

#include <algorithm>

namespace twinscope::mqtt {

using core::Result;

namespace {

constexpr quint64 InFlightWindow = 200; ///< unacknowledged QoS 1 messages; MQTT 5 brokers may ask for less
constexpr int MinimumKeepAlive = 5;

} // namespace

std::unique_ptr<MqttTransport> MqttTransport::create(MqttListener &listener)
{
    return std::make_unique<QtMqttTransport>(listener);
}

QString MqttTransport::implementation()
{
    return QStringLiteral("Qt MQTT");
}

QtMqttTransport::QtMqttTransport(MqttListener &listener)
    : m_listener(listener)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail(MqttFailure::TimedOut, QStringLiteral("no CONNACK within %1 ms").arg(m_options.connectTimeout.count()));
    });
    connect(&m_pingTimer, &QTimer::timeout, this, &QtMqttTransport::ping);
}

QtMqttTransport::~QtMqttTransport()
{
    reset();
    release(true);
}

void QtMqttTransport::open(const MqttOptions &options)
{
    close();
    m_refused = 0;
    m_options = options;
    m_options.keepAlive = std::max(options.keepAlive, MinimumKeepAlive);
    m_timeout.start(options.connectTimeout);
    makeClient();
    makeSocket();
}

void QtMqttTransport::makeSocket()
{
    m_socket = new BrokerSocket(m_options);
    connect(m_socket, &BrokerSocket::established, this, &QtMqttTransport::handshake);
    connect(m_socket, &BrokerSocket::failed, this, &QtMqttTransport::fail, Qt::QueuedConnection);
    connect(m_socket, &BrokerSocket::written, this, &QtMqttTransport::bytesWritten);
    m_socket->connectToBroker();
}

void QtMqttTransport::makeClient()
{
    m_client = new QMqttClient;
    m_client->setClientId(m_options.clientId);
    m_client->setUsername(m_options.user);
    m_client->setPassword(m_options.user.isEmpty() ? QString() : m_options.password);
    m_client->setCleanSession(m_options.cleanSession);
    m_client->setProtocolVersion(m_options.protocolVersion == 5 ? QMqttClient::MQTT_5_0 : QMqttClient::MQTT_3_1_1);
    m_client->setKeepAlive(quint16(std::min(m_options.keepAlive, 65'535)));
    m_client->setAutoKeepAlive(false); // pings are ours, so that one can serve as a round trip
    if (m_options.will) {
        m_client->setWillTopic(m_options.will->topic);
        m_client->setWillMessage(m_options.will->payload);
        m_client->setWillQoS(1);
        m_client->setWillRetain(m_options.will->retain);
    }
    if (m_options.protocolVersion == 5)
        setVersion5Properties();
    watchClient();
}

void QtMqttTransport::setVersion5Properties()
{
    QMqttConnectionProperties properties;
    properties.setMaximumReceive(quint16(m_options.receiveMaximum));
    properties.setSessionExpiryInterval(quint32(std::min<qint64>(m_options.sessionExpiry.count(), 0xffffffff)));
    m_client->setConnectionProperties(properties);
}

void QtMqttTransport::watchClient()
{
    connect(m_client, &QMqttClient::stateChanged, this, &QtMqttTransport::clientStateChanged);
    connect(m_client, &QMqttClient::messageReceived, this,
            [this](const QByteArray &payload, const QMqttTopicName &topic) {
                const MessageHeader header = m_socket->takeHeader();
                m_listener.onMessage(
                    {topic.name(), payload, header.qos, header.packetId, header.duplicate, header.retained});
            });
    connect(m_client, &QMqttClient::messageSent, this, &QtMqttTransport::acknowledged);
    connect(m_client, &QMqttClient::messageStatusChanged, this,
            [this](qint32, QMqtt::MessageStatus status, const QMqttMessageStatusProperties &properties) {
                if (status == QMqtt::MessageStatus::Acknowledged && int(properties.reasonCode()) >= 0x80)
                    ++m_refused;
            });
    connect(m_client, &QMqttClient::brokerSessionRestored, this, [this] { m_hasSession = true; });
    connect(m_client, &QMqttClient::pingResponseReceived, this, &QtMqttTransport::pingAnswered);
}

void QtMqttTransport::handshake()
{
    m_client->setTransport(m_socket, QMqttClient::IODevice);
    m_client->connectToHost();
}

void QtMqttTransport::clientStateChanged(QMqttClient::ClientState state)
{
    if (state == QMqttClient::Connected) {
        m_timeout.stop();
        m_connected = true;
        m_pingTimer.start(std::chrono::seconds(m_options.keepAlive));
        m_socket->setAccepted();
        m_listener.onConnected(m_hasSession);
    } else if (state == QMqttClient::Disconnected) {
        // Qt MQTT sets the error after the state in some paths and is still on the stack: judge and tell later.
        QMetaObject::invokeMethod(
            this,
            [this, attempt = m_attempt] {
                if (attempt == m_attempt)
                    fail(failureOf(m_client->error(), m_connected),
                         QStringLiteral("Qt MQTT error %1").arg(m_client->error()));
            },
            Qt::QueuedConnection);
    }
}

Result<void> QtMqttTransport::subscribe(const QString &filter, int qos)
{
    if (!m_connected)
        return notConnected();
    if (auto sound = checkFilter(filter); !sound)
        return sound;
    QMqttSubscription *subscription = m_client->subscribe(QMqttTopicFilter(filter), quint8(qos));
    if (!subscription)
        return notConnected();
    connect(subscription, &QMqttSubscription::stateChanged, this,
            [this, filter](QMqttSubscription::SubscriptionState state) {
                if (state == QMqttSubscription::Subscribed || state == QMqttSubscription::Error)
                    m_listener.onSubscribed(filter, state == QMqttSubscription::Subscribed);
            });
    return {};
}

Result<void> QtMqttTransport::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    if (!m_connected)
        return notConnected();
    if (auto allowed = checkPublish(topic, payload); !allowed)
        return allowed;
    if (qos > 0) {
        m_waiting.push_back({topic, payload, retain});
        sendWaiting();
        return {};
    }
    if (m_client->publish(QMqttTopicName(topic), payload, 0, retain) < 0)
        return notConnected();
    ++m_unwritten;
    return {};
}

quint64 QtMqttTransport::window() const
{
    if (m_options.protocolVersion != 5)
        return InFlightWindow;
    const quint64 allowed = m_client->serverConnectionProperties().maximumReceive();
    return allowed > 0 ? std::min(allowed, InFlightWindow) : InFlightWindow;
}

void QtMqttTransport::sendWaiting()
{
    while (!m_waiting.empty() && m_unacknowledged < window() && send(m_waiting.front()))
        m_waiting.pop_front();
}

bool QtMqttTransport::send(const Waiting &message)
{
    if (m_client->publish(QMqttTopicName(message.topic), message.payload, 1, message.retain) < 0)
        return false;
    ++m_unacknowledged;
    return true;
}

void QtMqttTransport::acknowledged(qint32)
{
    --m_unacknowledged;
    sendWaiting();
    tellProgress();
}

void QtMqttTransport::bytesWritten()
{
    if (m_unwritten == 0 || m_socket->hasUnwritten())
        return;
    m_unwritten = 0;
    tellProgress();
}

void QtMqttTransport::tellProgress()
{
    if (std::exchange(m_progressTold, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_progressTold = false;
            if (m_connected)
                m_listener.onOutgoingProgress();
        },
        Qt::QueuedConnection);
}

void QtMqttTransport::acknowledge(quint16 packetId)
{
    if (m_connected)
        m_socket->acknowledge(packetId);
}

void QtMqttTransport::setReading(bool reading)
{
    if (m_connected)
        m_socket->setReading(reading);
}

MqttOutgoing QtMqttTransport::outgoing() const
{
    return {m_unwritten + m_unacknowledged + m_waiting.size(), m_refused};
}

void QtMqttTransport::requestRoundTrip()
{
    if (!m_connected)
        return;
    // Qt MQTT takes a third unanswered ping for a dead broker.
    m_roundTripWanted = !m_pings.empty();
    if (m_pings.empty() && m_client->requestPing())
        m_pings.push_back(true);
}

void QtMqttTransport::pingAnswered()
{
    const bool isRoundTrip = !m_pings.empty() && m_pings.front();
    if (!m_pings.empty())
        m_pings.pop_front();
    if (m_roundTripWanted)
        requestRoundTrip();
    if (isRoundTrip)
        m_listener.onRoundTrip();
}

void QtMqttTransport::ping()
{
    if (!m_pings.empty())
        fail(MqttFailure::ConnectionLost, QStringLiteral("no PINGRESP within %1 s").arg(m_options.keepAlive));
    else if (m_client->requestPing())
        m_pings.push_back(false);
}

void QtMqttTransport::fail(MqttFailure why, const QString &detail)
{
    close();
    m_listener.onDisconnected(why, detail);
}

void QtMqttTransport::close()
{
    reset();
    release(false);
}

void QtMqttTransport::reset()
{
    ++m_attempt;
    m_timeout.stop();
    m_pingTimer.stop();
    m_connected = false;
    m_waiting.clear();
    m_pings.clear();
    m_hasSession = false;
    m_roundTripWanted = false;
    m_unwritten = m_unacknowledged = 0;
}

void QtMqttTransport::release(bool atOnce)
{
    QMqttClient *client = std::exchange(m_client, nullptr);
    BrokerSocket *socket = std::exchange(m_socket, nullptr);
    if (client)
        client->disconnect(this);
    if (socket)
        socket->disconnect(this);
    // Qt MQTT's good-bye waits until everything is written; a broker that reads no more would hold us for half a minute.
    const bool canSayGoodBye = socket && socket->isOpen() && !socket->hasUnwritten();
    if (client && canSayGoodBye)
        client->disconnectFromHost();
    // Otherwise either may be on the call stack. The client goes first: it still looks at the socket.
    for (QObject *object : {static_cast<QObject *>(client), static_cast<QObject *>(socket)}) {
        if (atOnce)
            delete object;
        else if (object)
            object->deleteLater();
    }
}

} // namespace twinscope::mqtt
