// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guardedsocket.h"
#include "mqtttransport.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

struct mosquitto;
struct mosquitto_message;
typedef struct mqtt5__property mosquitto_property;

namespace twinscope::mqtt {

/// One attempt to reach one address through libmosquitto, and the connection that comes of it. The library's socket is
/// watched by the Qt event loop, so that everything happens in one thread and nothing ever waits.
class MosquittoConnection final : public QObject
{
    Q_OBJECT
public:
    explicit MosquittoConnection(MqttListener &listener)
        : m_listener(&listener)
    {
    }
    ~MosquittoConnection() override; ///< says good-bye where possible without waiting; no callback

    /// `host` is a numeric address or a name; ended() follows on failure, through the event loop.
    void start(const MqttOptions &options, const QString &host);
    /// Silences it at once; deletes it as soon as the library is not on the call stack.
    void retire();

    bool isConnected() const { return m_connected; }
    bool subscribe(const QByteArray &filter, int qos);
    bool publish(const QByteArray &topic, const QByteArray &payload, int qos, bool retain);
    MqttOutgoing outgoing() const { return m_outgoing; }
    void requestRoundTrip();

signals:
    void ended(MqttFailure why, const QString &detail); ///< once; the connection is of no use any more

private:
    bool createClient(const MqttOptions &options);
    int applyOptions(const MqttOptions &options);
    void installCallbacks();
    bool guardSocket(const MqttOptions &options);
    void watchSocket();
    void readAvailable();
    void writePending();
    void keepAlive();
    void afterLibraryCall(int rc, int savedErrno);
    void armWriteNotifier();
    void end(MqttFailure why, const QString &detail);
    MqttFailure failureOf(int rc, int savedErrno) const;

    static void onConnect(mosquitto *, void *self, int reason, int flags, const mosquitto_property *);
    static void onDisconnect(mosquitto *, void *self, int reason, const mosquitto_property *);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *, const mosquitto_property *);
    static void onPublish(mosquitto *, void *self, int id, int reason, const mosquitto_property *);
    static void onSubscribe(mosquitto *, void *self, int id, int count, const int *granted, const mosquitto_property *);
    static void onUnsubscribe(mosquitto *, void *self, int id, const mosquitto_property *);
    static void onLog(mosquitto *, void *self, int level, const char *text);

    MqttListener *m_listener; ///< null once retired
    mosquitto *m_client = nullptr;
    std::unique_ptr<GuardedSocket> m_guarded; ///< where the library needs it
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_keepAliveTimer;
    QHash<int, QString> m_subscriptions; ///< message id → filter, not yet answered
    MqttOutgoing m_outgoing;
    QString m_lastLibraryError;
    int m_refusal = 0; ///< CONNACK's return or reason code
    int m_libraryDepth = 0;
    bool m_tcpEstablished = false;
    bool m_connected = false;
    bool m_ended = false;
    bool m_progressTold = false;
    bool m_tls = false;
    bool m_unsound = false; ///< the guard stopped the stream
};

} // namespace twinscope::mqtt
