// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"

#include <twinscope/telemetry/source.h>

#include <QHash>

#include <optional>
#include <span>

namespace twinscope::mqtt {

/// Which QoS 1 messages of a persistent session were taken already, so that what the broker sends again is not recorded
/// again. A broker repeats a message with the packet id it had and the DUP flag set [MQTT-3.3.1-1], [MQTT-4.4.0-1]; the
/// store keeps receipts, each written together with its message's samples. A receipt counts only while fewer than `Window`
/// messages came after it: by then its PUBACK has arrived, and the packet id may mean another message of the same
/// content. A broker that uses an id again at once, for the same content, and is cut off between the two, cannot be told
/// from one that repeats itself. Not thread-safe.
class ReceiptBook
{
public:
    static constexpr quint64 Window = 4'096; ///< messages; as many as a store keeps receipts of

    ReceiptBook(QString source, std::span<const telemetry::Receipt> stored);

    enum class Verdict {
        New,
        Waiting, ///< the broker sends again what is still on its way to the store
        Stored,  ///< the broker sends again what is stored: only the acknowledgement is missing
    };
    Verdict judge(const MqttMessage &message) const;

    /// Takes a new message; the receipt goes to the store with its samples.
    telemetry::Receipt enter(const MqttMessage &message);
    /// False where it is not that of the newest message with its packet id: nobody waits for an acknowledgement then.
    bool setStored(const telemetry::Receipt &receipt);

    /// Subscriptions that the session at the broker is known to have. The receipt for new ones is for the store, too.
    bool hasSubscriptions(const QStringList &filters, int qos) const;
    telemetry::Receipt enterSubscriptions(const QStringList &filters, int qos);
    /// The same receipt again, from time to time, before the store forgets it.
    std::optional<telemetry::Receipt> renewSubscriptions();

private:
    struct Entry
    {
        quint64 number = 0; ///< of the message
        quint64 digest = 0;
        bool stored = false;
    };

    const QString m_source;
    QHash<quint16, Entry> m_entries; ///< by packet id
    quint64 m_newest = 0;
    quint64 m_subscriptions = 0; ///< their digest; 0: none are known
    quint64 m_renewed = 0;       ///< the newest message when their receipt was written
};

} // namespace twinscope::mqtt
