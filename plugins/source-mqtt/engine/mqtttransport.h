// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace twinscope::mqtt {

/// Why a connection could not be made, or ended.
enum class MqttFailure : quint8 {
    HostNotFound,   ///< the name has no address
    NothingAnswers, ///< no program listens there, or no way leads there
    TimedOut,       ///< it listens, but no MQTT answer came within the connect timeout
    BadCredentials, ///< user or password is wrong
    NotAuthorised,  ///< the broker wants a user, or this one may not connect
    ClientIdRejected,
    VersionRefused, ///< the broker does not speak the MQTT version asked for
    BrokerBusy,     ///< the broker said that it cannot serve now
    TlsFailed,      ///< certificate, name or encryption did not match
    ProtocolError,  ///< what came is not MQTT
    ConnectionLost, ///< it was connected, then the broker or the network went away
    Internal,       ///< the library could not do it: memory, sockets
};

struct MqttWill
{
    QString topic;
    QByteArray payload; ///< QoS 1
    bool retain = true;
};

/// One connection as it is asked for. The password lives only here, never in a project file.
struct MqttOptions
{
    QString host;
    quint16 port = 1883;
    bool tls = false;
    QString caFile;          ///< PEM file with the accepted certificate authorities; empty: those of the system
    QString certificateFile; ///< PEM file with the client's certificate, where the broker asks for one
    QString keyFile;         ///< PEM file with its private key
    QString keyPassword;     ///< where the key is encrypted
    QString clientId;
    QString user;
    QString password;
    bool cleanSession = true;              ///< false: the broker keeps subscriptions and QoS 1 messages meanwhile
    std::chrono::seconds sessionExpiry{0}; ///< how long it keeps them; MQTT 5, without a clean session
    int receiveMaximum = 1'000;            ///< unacknowledged QoS 1 messages at a time; MQTT 5
    std::optional<MqttWill> will;          ///< what the broker publishes for us when the connection is lost
    int protocolVersion = 4;               ///< 4 = MQTT 3.1.1, 5 = MQTT 5
    int keepAlive = 30;                    ///< seconds, at least 5
    std::chrono::milliseconds connectTimeout{10'000}; ///< from open() to the broker's CONNACK
};

/// A message as it came.
struct MqttMessage
{
    QString topic;
    QByteArray payload;
    int qos = 0;
    quint16 packetId = 0;   ///< QoS 1: what acknowledge() wants
    bool duplicate = false; ///< the broker sends it again [MQTT-3.3.1-1]
    bool retained = false;
};

/// What is told by a transport. All calls come from the event loop of the transport's thread, never from inside a call
/// to the transport. A listener may call the transport, but must not destroy it.
class MqttListener
{
public:
    virtual ~MqttListener() = default;
    /// With a session the broker has kept our subscriptions, and sends what was not acknowledged.
    virtual void onConnected(bool hasSession) = 0;
    /// Exactly once after each open(), unless close() came first; the transport is closed then and may be opened again.
    virtual void onDisconnected(MqttFailure why, const QString &detail) = 0;
    /// With QoS 1 the broker takes it for delivered once acknowledge() was called, and not before.
    virtual void onMessage(const MqttMessage &message) = 0;
    /// The broker's answer to subscribe().
    virtual void onSubscribed(const QString &filter, bool granted) = 0;
    /// outgoing().pending became smaller. Several may be told as one.
    virtual void onOutgoingProgress() {}
    /// The broker answered requestRoundTrip(): it has read everything published before.
    virtual void onRoundTrip() {}
};

/// What was published and is still under way, since open(). Nothing is pending once the connection ended.
struct MqttOutgoing
{
    quint64 pending = 0; ///< QoS 0: not yet with the operating system; QoS 1: not yet acknowledged
    quint64 refused = 0; ///< acknowledged with a refusal (MQTT 5 only: 3.1.1 brokers cannot say so)
};

/// One MQTT client. It lives in the thread that made it, which must run a Qt event loop; every call comes from there and
/// returns at once. Order: open(), wait for onConnected(), subscribe() and publish(), close(). Errors of the library in
/// use never get out: they become an MqttFailure. It never reconnects by itself and forgets subscriptions when closed.
class MqttTransport
{
public:
    virtual ~MqttTransport() = default; ///< as close()

    /// Legal while closed. Never calls the listener before it returns.
    virtual void open(const MqttOptions &options) = 0;
    /// Says good-bye to the broker where that is possible without waiting. The listener hears nothing more.
    virtual void close() = 0;
    virtual bool isConnected() const = 0;

    /// qos 0 or 1. Fails while not connected and for a filter that is none; the broker's own answer is onSubscribed().
    virtual core::Result<void> subscribe(const QString &filter, int qos) = 0;
    /// qos 0 or 1. Queues without limit what cannot be sent at once: watch outgoing(). Fails while not connected, for a
    /// topic with wildcards, and for a payload beyond what MQTT can carry (256 MB).
    virtual core::Result<void> publish(const QString &topic, const QByteArray &payload, int qos, bool retain) = 0;
    /// The QoS 1 message with this packet id is dealt with. Acknowledgements leave in the order of the messages. An id
    /// of an earlier connection, or one that is unknown, is ignored.
    virtual void acknowledge(quint16 packetId) = 0;
    /// False: nothing more is read, and the broker has to wait; a keep-alive may end the connection meanwhile.
    virtual void setReading(bool reading) = 0;
    virtual MqttOutgoing outgoing() const = 0;
    /// Asks the broker for a sign of life behind everything published so far: onRoundTrip(). Nothing while not connected.
    virtual void requestRoundTrip() = 0;

    /// The implementation chosen when Twinscope was configured, and its name for people: "libmosquitto", "Qt MQTT".
    static std::unique_ptr<MqttTransport> create(MqttListener &listener);
    static QString implementation();
};

} // namespace twinscope::mqtt
