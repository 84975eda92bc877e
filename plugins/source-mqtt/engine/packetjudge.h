// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace twinscope::mqtt {

/// What the fixed part of a PUBLISH says besides topic and payload (MQTT 5 section 3.3.1, 3.3.2.2).
struct MessageHeader
{
    quint16 packetId = 0; ///< 0 with QoS 0
    quint8 qos = 0;
    bool duplicate = false;
    bool retained = false;
};

/// The beginning of a broker's packet, as far as it has to be understood before the library in use may see it.
struct JudgedPacket
{
    enum class Finding { Sound, Unsound, TooShort };
    Finding finding = Finding::TooShort;
    qint64 length = 0; ///< of the whole packet, where sound
    bool isMessage = false;
    MessageHeader message;
};

/// Judges the packet that `bytes` begin with; only its beginning need be there. With MQTT 5 unsound where it has
/// properties that MQTT does not know: libmosquitto before 2.0.16 ends the whole program when it meets one. Anything else
/// that may be wrong with a packet is left to the library.
JudgedPacket judgePacket(const QByteArray &bytes, int protocolVersion);

} // namespace twinscope::mqtt
