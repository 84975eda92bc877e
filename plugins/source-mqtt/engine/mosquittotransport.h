// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"

#include <QObject>
#include <QTimer>

namespace twinscope::mqtt {

class MosquittoConnection;

/// MqttTransport over libmosquitto: one MosquittoConnection at a time, guarded by the connect timeout.
class MosquittoTransport final : public QObject, public MqttTransport
{
    Q_OBJECT
public:
    explicit MosquittoTransport(MqttListener &listener);
    ~MosquittoTransport() override;

    void open(const MqttOptions &options) override;
    void close() override;
    bool isConnected() const override;
    core::Result<void> subscribe(const QString &filter, int qos) override;
    core::Result<void> publish(const QString &topic, const QByteArray &payload, int qos, bool retain) override;
    void acknowledge(quint16 packetId) override;
    void setReading(bool reading) override;
    MqttOutgoing outgoing() const override;
    void requestRoundTrip() override;

private:
    void giveUp(MqttFailure why, const QString &detail);

    MqttListener &m_listener;
    MqttOptions m_options;
    MosquittoConnection *m_connection = nullptr; ///< deletes itself when retired
    QTimer m_timeout;
    quint64 m_refusedBeforeEnd = 0;
};

} // namespace twinscope::mqtt
