// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "brokersocket.h"

#include <QMqttClient>
#include <QObject>
#include <QTimer>

#include <deque>

namespace twinscope::mqtt {

/// MqttTransport over Qt MQTT. The socket is our own, so that its errors are seen as they are, nothing waits and
/// acknowledgements are ours; the window for unacknowledged QoS 1 messages, which Qt MQTT does not keep, is kept here.
class QtMqttTransport final : public QObject, public MqttTransport
{
    Q_OBJECT
public:
    explicit QtMqttTransport(MqttListener &listener);
    ~QtMqttTransport() override;

    void open(const MqttOptions &options) override;
    void close() override;
    bool isConnected() const override { return m_connected; }
    core::Result<void> subscribe(const QString &filter, int qos) override;
    core::Result<void> publish(const QString &topic, const QByteArray &payload, int qos, bool retain) override;
    void acknowledge(quint16 packetId) override;
    void setReading(bool reading) override;
    MqttOutgoing outgoing() const override;
    void requestRoundTrip() override;

private:
    struct Waiting
    {
        QString topic;
        QByteArray payload;
        bool retain;
    };

    void makeSocket();
    void makeClient();
    void setVersion5Properties();
    void watchClient();
    void handshake();
    void clientStateChanged(QMqttClient::ClientState state);
    void acknowledged(qint32 id);
    void sendWaiting();
    bool send(const Waiting &message);
    void bytesWritten();
    void tellProgress();
    void ping();
    void fail(MqttFailure why, const QString &detail);
    void release(bool atOnce);
    void reset();
    void pingAnswered();
    quint64 window() const;

    MqttListener &m_listener;
    MqttOptions m_options;
    BrokerSocket *m_socket = nullptr;
    QMqttClient *m_client = nullptr;
    QTimer m_timeout;
    QTimer m_pingTimer;
    std::deque<Waiting> m_waiting; ///< QoS 1 beyond the window
    quint64 m_unwritten = 0;       ///< QoS 0 handed to the socket
    quint64 m_unacknowledged = 0;  ///< QoS 1 handed to the socket
    quint64 m_refused = 0;
    quint64 m_attempt = 0;    ///< tells late queued calls of an earlier connection apart
    std::deque<bool> m_pings; ///< unanswered; true: asked for as a round trip
    bool m_roundTripWanted = false;
    bool m_hasSession = false;
    bool m_connected = false;
    bool m_progressTold = false;
};

} // namespace twinscope::mqtt
