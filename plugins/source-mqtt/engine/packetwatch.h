// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetjudge.h"

#include <QByteArray>

#include <deque>

namespace twinscope::mqtt {

/// Stands between an MQTT client library and the network and reads along both ways. Libraries acknowledge a message as
/// soon as they have read it; here their PUBACKs end, and those that leave are written when acknowledge() says so, in
/// the order in which the messages came [MQTT-4.6.0-2]. Pure: bytes in, bytes out.
class PacketWatch
{
public:
    explicit PacketWatch(int protocolVersion)
        : m_version(protocolVersion)
    {
    }

    /// What the library may see by now of what the broker sent, in order. Nothing more once the stream is unsound.
    QByteArray fromBroker(const QByteArray &bytes);
    bool isUnsound() const { return m_unsound; }
    /// The header of the oldest message that was passed on and not asked for yet: libraries keep the order.
    MessageHeader takeHeader();

    /// What may leave for the broker by now of what the library wrote.
    QByteArray fromLibrary(const QByteArray &bytes);
    /// The message with this packet id is dealt with; unknown ids are ignored. Returns what may leave now.
    QByteArray acknowledge(quint16 packetId);

private:
    struct Unacknowledged
    {
        quint16 packetId = 0;
        bool done = false;
    };

    bool judgeNext(qint64 at);
    bool isBetweenPackets() const { return m_leaving == 0; }

    const int m_version;
    QByteArray m_arrived;  ///< the beginning of a broker's packet, too short to be judged
    qint64 m_arriving = 0; ///< bytes of a sound packet that are still to come
    bool m_unsound = false;
    std::deque<MessageHeader> m_headers;

    QByteArray m_written; ///< the beginning of a library's packet, too short to be recognised
    qint64 m_leaving = 0; ///< bytes of the packet that is being passed on
    std::deque<Unacknowledged> m_unacknowledged;
    QByteArray m_acknowledgements; ///< to leave at the next packet's end
};

} // namespace twinscope::mqtt
