// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"
#include "packetwatch.h"

#include <QIODevice>
#include <QSslSocket>

namespace twinscope::mqtt {

/// The connection to a broker, TCP or TLS, as the library in use sees it: a PacketWatch stands between. Looks the name up,
/// tries its addresses, checks certificate and host name. Reading stops while nobody reads, so that the broker has to
/// wait. Event loop; nothing blocks.
class BrokerSocket final : public QIODevice
{
    Q_OBJECT
public:
    explicit BrokerSocket(const MqttOptions &options);
    ~BrokerSocket() override; ///< sends what goes without waiting

    void connectToBroker();        ///< established() or failed() follow through the event loop
    void setAccepted();            ///< the broker's CONNACK came: from now on an error is a lost connection
    void setReading(bool reading); ///< false: what the broker sends stays with the network
    void acknowledge(quint16 packetId);
    MessageHeader takeHeader() { return m_watch.takeHeader(); }
    bool hasUnwritten() const { return m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_arrived.size() + QIODevice::bytesAvailable(); }
    qint64 bytesToWrite() const override { return m_socket.bytesToWrite(); }

signals:
    void established();                                  ///< open for reading and writing from now on
    void failed(MqttFailure why, const QString &detail); ///< once
    void written();                                      ///< fewer bytes are waiting to leave

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    void becomeOpen();
    void fetch();
    void fail(MqttFailure why, const QString &detail);
    void socketFailed(QAbstractSocket::SocketError error);

    const MqttOptions m_options;
    PacketWatch m_watch;
    QSslSocket m_socket;
    QByteArray m_arrived;
    QStringList m_reasons; ///< what TLS had against the broker
    bool m_reading = true;
    bool m_hasAnswered = false; ///< the broker sent something
    bool m_accepted = false;
    bool m_failed = false;
};

} // namespace twinscope::mqtt
