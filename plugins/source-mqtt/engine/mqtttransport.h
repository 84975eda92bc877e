// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

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

/// One connection as it is asked for. The password lives only here, never in a project file.
struct MqttOptions
{
    QString host;
    quint16 port = 1883;
    bool tls = false;
    QString caFile; ///< PEM file with the accepted certificate authorities; empty: those of the system
    QString clientId;
    QString user;
    QString password;
    bool cleanSession = true;
    int protocolVersion = 4;                          ///< 4 = MQTT 3.1.1, 5 = MQTT 5
    int keepAlive = 30;                               ///< seconds, at least 5
    std::chrono::milliseconds connectTimeout{10'000}; ///< from open() to the broker's CONNACK
};

/// What is told by a transport. All calls come from the event loop of the transport's thread, never from inside a call
/// to the transport. A listener may call the transport, but must not destroy it.
class MqttListener
{
public:
    virtual ~MqttListener() = default;
    virtual void onConnected() = 0;
    /// Exactly once after each open(), unless close() came first; the transport is closed then and may be opened again.
    virtual void onDisconnected(MqttFailure why, const QString &detail) = 0;
    virtual void onMessage(const QString &topic, const QByteArray &payload) = 0;
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
    virtual MqttOutgoing outgoing() const = 0;
    /// Asks the broker for a sign of life behind everything published so far: onRoundTrip(). Nothing while not connected.
    virtual void requestRoundTrip() = 0;

    /// The implementation chosen when Twinscope was configured, and its name for people: "libmosquitto", "Qt MQTT".
    static std::unique_ptr<MqttTransport> create(MqttListener &listener);
    static QString implementation();
};

} // namespace twinscope::mqtt
