// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace twinscope::mqtt {

/// Reads along an MQTT 5 broker's byte stream and stops it at a packet whose properties MQTT does not know.
/// libmosquitto before 2.0.16 ends the whole program when it meets one, so it must never get to see it. Anything else
/// that may be wrong with a packet is left to the library.
class PropertyGuard
{
public:
    /// Takes what came; returns what may be passed on by now, in order. Nothing more once the stream is unsound.
    QByteArray pass(const QByteArray &bytes);
    bool isUnsound() const { return m_unsound; }

private:
    bool judgeNext(qint64 at);

    QByteArray m_held;    ///< the beginning of a packet, too short to be judged
    qint64 m_through = 0; ///< bytes of a sound packet that are still to come
    bool m_unsound = false;
};

} // namespace twinscope::mqtt
