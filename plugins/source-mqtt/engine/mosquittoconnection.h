// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "brokersocket.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

struct mosquitto;
struct mosquitto_message;
typedef struct mqtt5__property mosquitto_property;

namespace twinscope::mqtt {

/// One connection through libmosquitto. The library speaks with us over the loopback interface; the way from us to the broker
/// is a BrokerSocket, so that encryption, failures and acknowledgements are ours. All of it is watched by the Qt event
/// loop: everything happens in one thread and nothing ever waits.
class MosquittoConnection final : public QObject
{
    Q_OBJECT
public:
    explicit MosquittoConnection(MqttListener &listener)
        : m_listener(&listener)
    {
    }
    ~MosquittoConnection() override; ///< says good-bye where possible without waiting; no callback

    /// ended() follows on failure, through the event loop.
    void start(const MqttOptions &options);
    /// Silences it at once; deletes it as soon as the library is not on the call stack.
    void retire();

    bool isConnected() const { return m_connected; }
    bool subscribe(const QByteArray &filter, int qos);
    bool publish(const QByteArray &topic, const QByteArray &payload, int qos, bool retain);
    void acknowledge(quint16 packetId) { m_broker->acknowledge(packetId); }
    void setReading(bool reading) { m_broker->setReading(reading); }
    MqttOutgoing outgoing() const { return m_outgoing; }
    void requestRoundTrip();

signals:
    void ended(MqttFailure why, const QString &detail); ///< once; the connection is of no use any more

private:
    void startLibrary();
    bool createClient();
    int applyOptions();
    int applyVersion5();
    void installCallbacks();
    bool connectLibrary();
    void takeLocal();
    void watchLibrary();
    void brokerEnded(MqttFailure why, const QString &detail);
    void toLibrary();
    void toBroker();
    void readAvailable();
    void writePending();
    void keepAlive();
    void afterLibraryCall(int rc, int savedErrno);
    void armWriteNotifier();
    void end(MqttFailure why, const QString &detail);
    MqttFailure failureOf(int rc) const;

    static void onConnect(mosquitto *, void *self, int reason, int flags, const mosquitto_property *);
    static void onDisconnect(mosquitto *, void *self, int reason, const mosquitto_property *);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *, const mosquitto_property *);
    static void onPublish(mosquitto *, void *self, int id, int reason, const mosquitto_property *);
    static void onSubscribe(mosquitto *, void *self, int id, int count, const int *granted, const mosquitto_property *);
    static void onUnsubscribe(mosquitto *, void *self, int id, const mosquitto_property *);
    static void onLog(mosquitto *, void *self, int level, const char *text);

    MqttListener *m_listener; ///< null once retired
    mosquitto *m_client = nullptr;
    MqttOptions m_options;
    std::unique_ptr<BrokerSocket> m_broker;
    QTcpServer m_door;                                       ///< open only until the library has come in
    QTcpSocket *m_local = nullptr;                           ///< our end of the way to the library; the door's child
    std::unique_ptr<QSocketNotifier> m_readable, m_writable; ///< the library's end
    QTimer m_keepAliveTimer;
    QHash<int, QString> m_subscriptions; ///< message id → filter, not yet answered
    MqttOutgoing m_outgoing;
    QString m_lastLibraryError;
    int m_refusal = 0; ///< CONNACK's return or reason code
    int m_libraryDepth = 0;
    bool m_connected = false;
    bool m_ended = false;
    bool m_brokerEnded = false;
    MqttFailure m_brokerFailure = MqttFailure::ConnectionLost; ///< why, where it ended
    QString m_brokerDetail;
    bool m_progressTold = false;
};

} // namespace twinscope::mqtt
