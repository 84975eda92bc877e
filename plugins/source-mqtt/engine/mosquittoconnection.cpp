// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittoconnection.h"

#include "mosquittofailure.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <QHash>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>

namespace twinscope::mqtt {

namespace {

constexpr int PacketsPerTurn = 500; ///< then timers, stop() and other sockets get their turn
constexpr int InFlightWindow = 200; ///< unacknowledged QoS 1 messages; MQTT 5 brokers may ask for less
constexpr int MinimumKeepAlive = 5; ///< what the library accepts
constexpr std::chrono::milliseconds KeepAliveTick{500};
constexpr qint64 Chunk = 64 * 1024;
constexpr qint64 EnoughBuffered = 256 * 1024; ///< then the other side has to wait

MosquittoConnection &self(void *object)
{
    return *static_cast<MosquittoConnection *>(object);
}

/// The library may not be torn down while one of its functions is on the stack.
class InLibrary
{
public:
    explicit InLibrary(int &depth)
        : m_depth(depth)
    {
        ++m_depth;
    }
    ~InLibrary() { --m_depth; }

private:
    int &m_depth;
};

void initialiseLibraryOnce()
{
    static const int initialised = mosquitto_lib_init();
    Q_UNUSED(initialised);
}

/// Stops watching at once, yet may be called from the notifier's own signal.
void silence(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

quint16 localPort(int socket)
{
    sockaddr_in address{};
    socklen_t length = sizeof(address);
    const bool known = ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length) == 0;
    return known && address.sin_family == AF_INET ? ntohs(address.sin_port) : 0;
}

/// Moves what the receiving side has room for.
void carry(QIODevice &from, QIODevice &to)
{
    while (from.bytesAvailable() > 0 && to.bytesToWrite() < EnoughBuffered)
        to.write(from.read(Chunk));
}

} // namespace

MosquittoConnection::~MosquittoConnection()
{
    m_listener = nullptr;
    if (!m_client)
        return;
    if (m_connected && m_local && mosquitto_disconnect(m_client) == MOSQ_ERR_SUCCESS && m_local->waitForReadyRead(0))
        m_broker->write(m_local->readAll());
    mosquitto_destroy(m_client);
}

void MosquittoConnection::retire()
{
    m_listener = nullptr;
    m_ended = true;
    silence(m_readable);
    silence(m_writable);
    m_keepAliveTimer.stop();
    disconnect();
    if (m_broker)
        m_broker->disconnect(this);
    if (m_local)
        m_local->disconnect(this);
    if (m_libraryDepth > 0)
        deleteLater();
    else
        delete this;
}

void MosquittoConnection::start(const MqttOptions &options)
{
    initialiseLibraryOnce();
    m_options = options;
    m_options.keepAlive = std::max(options.keepAlive, MinimumKeepAlive);
    m_broker = std::make_unique<BrokerSocket>(options);
    connect(m_broker.get(), &BrokerSocket::established, this, &MosquittoConnection::startLibrary);
    connect(m_broker.get(), &BrokerSocket::failed, this, &MosquittoConnection::brokerEnded);
    connect(m_broker.get(), &BrokerSocket::readyRead, this, &MosquittoConnection::toLibrary);
    connect(m_broker.get(), &BrokerSocket::written, this, &MosquittoConnection::toBroker);
    m_broker->connectToBroker();
}

void MosquittoConnection::startLibrary()
{
    if (!createClient() || !connectLibrary())
        end(MqttFailure::Internal, m_lastLibraryError);
    else
        watchLibrary();
}

/// The library can only connect by itself, so it is let in by a door that closes behind it.
bool MosquittoConnection::connectLibrary()
{
    connect(&m_door, &QTcpServer::newConnection, this, &MosquittoConnection::takeLocal);
    if (!m_door.listen(QHostAddress::LocalHost)) {
        m_lastLibraryError = m_door.errorString();
        return false;
    }
    const InLibrary guard(m_libraryDepth);
    const int rc = mosquitto_connect_async(m_client, "127.0.0.1", m_door.serverPort(), m_options.keepAlive);
    if (rc <= MOSQ_ERR_SUCCESS && mosquitto_socket(m_client) >= 0)
        return true;
    m_lastLibraryError = detailOf(rc, errno, m_lastLibraryError);
    return false;
}

void MosquittoConnection::takeLocal()
{
    while (QTcpSocket *caller = m_door.nextPendingConnection()) {
        const bool isOurs = !m_local && caller->peerPort() == localPort(mosquitto_socket(m_client));
        if (!isOurs) {
            caller->deleteLater();
            continue;
        }
        m_local = caller;
        m_local->setReadBufferSize(EnoughBuffered);
        connect(m_local, &QTcpSocket::readyRead, this, &MosquittoConnection::toBroker);
        connect(m_local, &QTcpSocket::bytesWritten, this, &MosquittoConnection::toLibrary);
        m_door.close();
        toBroker();
        toLibrary();
    }
}

void MosquittoConnection::toLibrary()
{
    if (!m_local)
        return;
    carry(*m_broker, *m_local);
    if (m_brokerEnded && m_local->bytesToWrite() == 0)
        m_local->disconnectFromHost();
}

void MosquittoConnection::toBroker()
{
    if (m_local && m_broker->isOpen())
        carry(*m_local, *m_broker);
}

void MosquittoConnection::brokerEnded(MqttFailure why, const QString &detail)
{
    m_brokerEnded = true;
    m_brokerFailure = why;
    m_brokerDetail = detail;
    if (m_local)
        toLibrary(); // what it reads before the end may tell more
    else
        end(why, detail);
}

bool MosquittoConnection::createClient()
{
    m_client = mosquitto_new(m_options.clientId.toUtf8().constData(), m_options.cleanSession, this);
    if (!m_client)
        return false;
    installCallbacks();
    const int rc = applyOptions();
    if (rc != MOSQ_ERR_SUCCESS && m_lastLibraryError.isEmpty())
        m_lastLibraryError = QString::fromUtf8(mosquitto_strerror(rc));
    return rc == MOSQ_ERR_SUCCESS;
}

int MosquittoConnection::applyOptions()
{
    const int version = m_options.protocolVersion == 5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311;
    int rc = mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION, version);
    if (rc == MOSQ_ERR_SUCCESS)
        rc = mosquitto_int_option(m_client, MOSQ_OPT_TCP_NODELAY, 1);
    if (rc == MOSQ_ERR_SUCCESS)
        rc = mosquitto_int_option(m_client, MOSQ_OPT_SEND_MAXIMUM, InFlightWindow);
    if (rc == MOSQ_ERR_SUCCESS && version == MQTT_PROTOCOL_V5)
        rc = applyVersion5();
    if (rc == MOSQ_ERR_SUCCESS && m_options.will)
        rc = mosquitto_will_set(m_client, m_options.will->topic.toUtf8().constData(),
                                int(m_options.will->payload.size()), m_options.will->payload.constData(), 1,
                                m_options.will->retain);
    if (rc == MOSQ_ERR_SUCCESS && !m_options.user.isEmpty())
        rc = mosquitto_username_pw_set(m_client, m_options.user.toUtf8().constData(),
                                       m_options.password.toUtf8().constData());
    return rc;
}

int MosquittoConnection::applyVersion5()
{
    const int rc = mosquitto_int_option(m_client, MOSQ_OPT_RECEIVE_MAXIMUM, m_options.receiveMaximum);
    if (rc != MOSQ_ERR_SUCCESS || m_options.sessionExpiry.count() == 0)
        return rc;
    // Only the blocking connect takes properties. Without a host it keeps them for the next attempt and goes no further.
    mosquitto_property *properties = nullptr;
    const auto seconds = quint32(std::min<qint64>(m_options.sessionExpiry.count(), 0xffffffff));
    mosquitto_property_add_int32(&properties, MQTT_PROP_SESSION_EXPIRY_INTERVAL, seconds);
    const int kept = mosquitto_connect_bind_v5(m_client, nullptr, 0, m_options.keepAlive, nullptr, properties);
    mosquitto_property_free_all(&properties);
    return kept == MOSQ_ERR_INVAL ? MOSQ_ERR_SUCCESS : MOSQ_ERR_NOT_SUPPORTED;
}

void MosquittoConnection::installCallbacks()
{
    mosquitto_connect_v5_callback_set(m_client, &MosquittoConnection::onConnect);
    mosquitto_disconnect_v5_callback_set(m_client, &MosquittoConnection::onDisconnect);
    mosquitto_message_v5_callback_set(m_client, &MosquittoConnection::onMessage);
    mosquitto_publish_v5_callback_set(m_client, &MosquittoConnection::onPublish);
    mosquitto_subscribe_v5_callback_set(m_client, &MosquittoConnection::onSubscribe);
    mosquitto_unsubscribe_v5_callback_set(m_client, &MosquittoConnection::onUnsubscribe);
    mosquitto_log_callback_set(m_client, &MosquittoConnection::onLog);
}

void MosquittoConnection::watchLibrary()
{
    const int socket = mosquitto_socket(m_client);
    m_readable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { readAvailable(); });
    connect(m_writable.get(), &QSocketNotifier::activated, this, [this] { writePending(); });
    connect(&m_keepAliveTimer, &QTimer::timeout, this, [this] { keepAlive(); });
    m_keepAliveTimer.start(KeepAliveTick);
}

void MosquittoConnection::readAvailable()
{
    const InLibrary guard(m_libraryDepth);
    for (int i = 0; i < PacketsPerTurn && !m_ended; ++i) {
        errno = 0;
        const int rc = mosquitto_loop_read(m_client, 1);
        const int savedErrno = errno;
        const bool drained = savedErrno == EAGAIN || savedErrno == EWOULDBLOCK;
        afterLibraryCall(rc, savedErrno);
        if (drained)
            return;
    }
}

void MosquittoConnection::writePending()
{
    const InLibrary guard(m_libraryDepth);
    errno = 0;
    const int rc = mosquitto_loop_write(m_client, 1);
    afterLibraryCall(rc, errno);
}

void MosquittoConnection::keepAlive()
{
    const InLibrary guard(m_libraryDepth);
    errno = 0;
    const int rc = mosquitto_loop_misc(m_client);
    afterLibraryCall(rc, errno);
}

void MosquittoConnection::afterLibraryCall(int rc, int savedErrno)
{
    if (m_ended)
        return;
    if (rc != MOSQ_ERR_SUCCESS || mosquitto_socket(m_client) < 0)
        end(failureOf(rc), m_brokerEnded ? m_brokerDetail : detailOf(rc, savedErrno, m_lastLibraryError));
    else
        armWriteNotifier();
}

void MosquittoConnection::armWriteNotifier()
{
    if (m_writable)
        m_writable->setEnabled(mosquitto_want_write(m_client));
}

void MosquittoConnection::end(MqttFailure why, const QString &detail)
{
    if (m_ended)
        return;
    m_ended = true;
    m_connected = false;
    m_keepAliveTimer.stop();
    silence(m_readable);
    silence(m_writable);
    QMetaObject::invokeMethod(
        this,
        [this, why, detail] {
            const InLibrary guard(m_libraryDepth); // whoever hears it retires this object
            emit ended(why, detail);
        },
        Qt::QueuedConnection);
}

MqttFailure MosquittoConnection::failureOf(int rc) const
{
    if (m_refusal != 0)
        return failureOfRefusal(m_refusal);
    if (m_brokerEnded)
        return m_brokerFailure;
    return m_connected ? failureOfConnected(rc) : MqttFailure::ProtocolError;
}

bool MosquittoConnection::subscribe(const QByteArray &filter, int qos)
{
    int id = 0;
    const InLibrary guard(m_libraryDepth);
    const int rc = mosquitto_subscribe(m_client, &id, filter.constData(), qos);
    if (rc != MOSQ_ERR_SUCCESS)
        return false;
    m_subscriptions.insert(id, QString::fromUtf8(filter));
    armWriteNotifier();
    return true;
}

bool MosquittoConnection::publish(const QByteArray &topic, const QByteArray &payload, int qos, bool retain)
{
    const InLibrary guard(m_libraryDepth);
    ++m_outgoing.pending; // before the call: for QoS 0 the library may report it as written from within
    errno = 0;
    const int rc = mosquitto_publish_v5(m_client, nullptr, topic.constData(), int(payload.size()), payload.constData(),
                                        qos, retain, nullptr);
    if (rc == MOSQ_ERR_SUCCESS) {
        armWriteNotifier();
        return true;
    }
    --m_outgoing.pending;
    afterLibraryCall(rc, errno);
    return false;
}

void MosquittoConnection::requestRoundTrip()
{
    // Brokers read in order and answer an UNSUBSCRIBE of something never subscribed without any other effect.
    const InLibrary guard(m_libraryDepth);
    if (mosquitto_unsubscribe(m_client, nullptr, "twinscope/round-trip") == MOSQ_ERR_SUCCESS)
        armWriteNotifier();
}

void MosquittoConnection::onConnect(mosquitto *, void *object, int reason, int flags, const mosquitto_property *)
{
    MosquittoConnection &connection = self(object);
    if (reason != 0) {
        connection.m_refusal = reason;
        return;
    }
    connection.m_connected = true;
    connection.m_broker->setAccepted();
    if (connection.m_listener)
        connection.m_listener->onConnected(flags & 1);
}

void MosquittoConnection::onDisconnect(mosquitto *, void *object, int reason, const mosquitto_property *)
{
    // Ends are told after the library's call; here only MQTT 5 brokers' reasons (0x80 and above) are worth keeping.
    if (reason >= 0x80)
        self(object).m_lastLibraryError = QString::fromUtf8(mosquitto_reason_string(reason));
}

void MosquittoConnection::onMessage(mosquitto *, void *object, const mosquitto_message *message,
                                    const mosquitto_property *)
{
    MosquittoConnection &connection = self(object);
    const MessageHeader header = connection.m_broker->takeHeader(); // the library tells less
    if (!connection.m_listener)
        return;
    const int savedErrno = errno; // readAvailable() judges the library's errno, not the listener's
    connection.m_listener->onMessage({QString::fromUtf8(message->topic),
                                      QByteArray(static_cast<const char *>(message->payload), message->payloadlen),
                                      header.qos, header.packetId, header.duplicate, header.retained});
    errno = savedErrno;
}

void MosquittoConnection::onPublish(mosquitto *, void *object, int, int reason, const mosquitto_property *)
{
    MosquittoConnection &connection = self(object);
    --connection.m_outgoing.pending;
    if (reason >= 0x80)
        ++connection.m_outgoing.refused;
    if (!connection.m_listener || std::exchange(connection.m_progressTold, true))
        return;
    QMetaObject::invokeMethod(
        &connection,
        [&connection] {
            connection.m_progressTold = false;
            if (connection.m_listener)
                connection.m_listener->onOutgoingProgress();
        },
        Qt::QueuedConnection);
}

void MosquittoConnection::onSubscribe(mosquitto *, void *object, int id, int count, const int *granted,
                                      const mosquitto_property *)
{
    MosquittoConnection &connection = self(object);
    const QString filter = connection.m_subscriptions.take(id);
    if (connection.m_listener)
        connection.m_listener->onSubscribed(filter, count > 0 && granted[0] < 0x80);
}

void MosquittoConnection::onUnsubscribe(mosquitto *, void *object, int, const mosquitto_property *)
{
    if (MqttListener *listener = self(object).m_listener)
        listener->onRoundTrip();
}

void MosquittoConnection::onLog(mosquitto *, void *object, int level, const char *text)
{
    if (level == MOSQ_LOG_ERR || level == MOSQ_LOG_WARNING)
        self(object).m_lastLibraryError = QString::fromUtf8(text);
}

} // namespace twinscope::mqtt
