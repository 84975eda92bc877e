// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittoconnection.h"

#include "mosquittofailure.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <QFile>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace twinscope::mqtt {

namespace {

constexpr int PacketsPerTurn = 500; ///< then timers, stop() and other sockets get their turn
constexpr int InFlightWindow = 200; ///< unacknowledged QoS 1 messages; MQTT 5 brokers may ask for less
constexpr int MinimumKeepAlive = 5; ///< what the library accepts
constexpr std::chrono::milliseconds KeepAliveTick{500};

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

int pendingSocketError(int socket)
{
    int error = 0;
    socklen_t length = sizeof(error);
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

} // namespace

MosquittoConnection::~MosquittoConnection()
{
    m_listener = nullptr;
    if (!m_client)
        return;
    if (m_connected)
        mosquitto_disconnect(m_client);
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
    if (m_libraryDepth > 0)
        deleteLater();
    else
        delete this;
}

void MosquittoConnection::start(const MqttOptions &options, const QString &host)
{
    initialiseLibraryOnce();
    m_tls = options.tls;
    if (!createClient(options)) {
        end(m_tls ? MqttFailure::TlsFailed : MqttFailure::Internal, m_lastLibraryError);
        return;
    }
    const InLibrary guard(m_libraryDepth);
    errno = 0;
    const int keepAlive = std::max(options.keepAlive, MinimumKeepAlive);
    const int rc = mosquitto_connect_async(m_client, host.toUtf8().constData(), options.port, keepAlive);
    const int savedErrno = errno;
    if (rc > MOSQ_ERR_SUCCESS || mosquitto_socket(m_client) < 0) {
        end(failureOf(rc, savedErrno), detailOf(rc, savedErrno, m_lastLibraryError));
        return;
    }
    if (guardSocket(options))
        watchSocket();
    else
        end(MqttFailure::Internal, qt_error_string(errno));
}

bool MosquittoConnection::guardSocket(const MqttOptions &options)
{
    if (options.protocolVersion != 5 || options.tls || !GuardedSocket::isNeeded())
        return true;
    m_guarded = std::make_unique<GuardedSocket>();
    connect(m_guarded.get(), &GuardedSocket::unsound, this, [this] { m_unsound = true; });
    connect(m_guarded.get(), &GuardedSocket::connectFailed, this,
            [this](int error) { end(failureOf(MOSQ_ERR_ERRNO, error), detailOf(MOSQ_ERR_ERRNO, error, {})); });
    m_tcpEstablished = true; // as seen from the library; the guard looks after the real connection
    return m_guarded->stepInto(mosquitto_socket(m_client));
}

bool MosquittoConnection::createClient(const MqttOptions &options)
{
    m_client = mosquitto_new(options.clientId.toUtf8().constData(), options.cleanSession, this);
    if (!m_client)
        return false;
    installCallbacks();
    const int rc = applyOptions(options);
    if (rc != MOSQ_ERR_SUCCESS && m_lastLibraryError.isEmpty())
        m_lastLibraryError = QString::fromUtf8(mosquitto_strerror(rc));
    return rc == MOSQ_ERR_SUCCESS;
}

int MosquittoConnection::applyOptions(const MqttOptions &options)
{
    const int version = options.protocolVersion == 5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311;
    int rc = mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION, version);
    if (rc == MOSQ_ERR_SUCCESS)
        rc = mosquitto_int_option(m_client, MOSQ_OPT_TCP_NODELAY, 1);
    if (rc == MOSQ_ERR_SUCCESS)
        rc = mosquitto_int_option(m_client, MOSQ_OPT_SEND_MAXIMUM, InFlightWindow);
    if (rc == MOSQ_ERR_SUCCESS && !options.user.isEmpty())
        rc = mosquitto_username_pw_set(m_client, options.user.toUtf8().constData(),
                                       options.password.toUtf8().constData());
    if (rc != MOSQ_ERR_SUCCESS || !options.tls)
        return rc;
    if (options.caFile.isEmpty())
        return mosquitto_int_option(m_client, MOSQ_OPT_TLS_USE_OS_CERTS, 1);
    rc = mosquitto_tls_set(m_client, QFile::encodeName(options.caFile).constData(), nullptr, nullptr, nullptr, nullptr);
    if (rc != MOSQ_ERR_SUCCESS)
        m_lastLibraryError = options.caFile;
    return rc;
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

void MosquittoConnection::watchSocket()
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
    // What OpenSSL has already read no longer wakes the socket's notifier.
    if (m_tls && !m_ended)
        QMetaObject::invokeMethod(
            this, [this] { readAvailable(); }, Qt::QueuedConnection);
}

void MosquittoConnection::writePending()
{
    const InLibrary guard(m_libraryDepth);
    if (!m_tcpEstablished) {
        const int error = pendingSocketError(mosquitto_socket(m_client));
        if (error != 0) {
            end(failureOf(MOSQ_ERR_ERRNO, error), detailOf(MOSQ_ERR_ERRNO, error, {}));
            return;
        }
        m_tcpEstablished = true;
    }
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
        end(failureOf(rc, savedErrno), detailOf(rc, savedErrno, m_lastLibraryError));
    else
        armWriteNotifier();
}

void MosquittoConnection::armWriteNotifier()
{
    if (!m_writable)
        return;
    m_writable->setEnabled(!m_tcpEstablished || mosquitto_want_write(m_client));
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

MqttFailure MosquittoConnection::failureOf(int rc, int savedErrno) const
{
    if (m_refusal != 0)
        return failureOfRefusal(m_refusal);
    if (m_unsound)
        return MqttFailure::ProtocolError;
    return m_connected ? failureOfConnected(rc) : failureOfAttempt(rc, savedErrno);
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

void MosquittoConnection::onConnect(mosquitto *, void *object, int reason, int, const mosquitto_property *)
{
    MosquittoConnection &connection = self(object);
    if (reason != 0) {
        connection.m_refusal = reason;
        return;
    }
    connection.m_connected = true;
    if (connection.m_listener)
        connection.m_listener->onConnected();
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
    if (!connection.m_listener)
        return;
    const int savedErrno = errno; // readAvailable() judges the library's errno, not the listener's
    connection.m_listener->onMessage(QString::fromUtf8(message->topic),
                                     QByteArray(static_cast<const char *>(message->payload), message->payloadlen));
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
