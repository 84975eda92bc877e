// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptbook.h"

namespace twinscope::mqtt {

using telemetry::Receipt;

namespace {

constexpr quint32 Subscriptions = 0x10000; ///< in the place of a packet id

/// FNV-1a, because it has to be the same in every run and on every machine.
quint64 hashOf(QByteArrayView bytes, quint64 hash = 0xcbf29ce484222325)
{
    for (const char c : bytes)
        hash = (hash ^ quint8(c)) * 0x100000001b3;
    return hash;
}

quint64 digestOf(const MqttMessage &message)
{
    return hashOf(message.payload, hashOf(message.topic.toUtf8() + '\0'));
}

quint64 digestOf(QStringList filters, int qos)
{
    filters.sort();
    return hashOf(filters.join(QChar::Null).toUtf8(), hashOf(QByteArray::number(qos)));
}

} // namespace

ReceiptBook::ReceiptBook(QString source, std::span<const Receipt> stored)
    : m_source(std::move(source))
{
    for (const Receipt &receipt : stored) {
        if (receipt.message == Subscriptions)
            m_subscriptions = receipt.digest;
        else
            m_entries.insert(quint16(receipt.message), {++m_newest, receipt.digest, true});
    }
}

ReceiptBook::Verdict ReceiptBook::judge(const MqttMessage &message) const
{
    if (!message.duplicate)
        return Verdict::New;
    const auto entry = m_entries.constFind(message.packetId);
    if (entry == m_entries.cend() || m_newest - entry->number >= Window || entry->digest != digestOf(message))
        return Verdict::New;
    return entry->stored ? Verdict::Stored : Verdict::Waiting;
}

Receipt ReceiptBook::enter(const MqttMessage &message)
{
    const Entry entry{++m_newest, digestOf(message)};
    m_entries.insert(message.packetId, entry);
    return {m_source, message.packetId, entry.digest};
}

bool ReceiptBook::setStored(const Receipt &receipt)
{
    const auto entry = m_entries.find(quint16(receipt.message));
    if (receipt.message == Subscriptions || entry == m_entries.end() || entry->digest != receipt.digest)
        return false;
    entry->stored = true;
    return true;
}

bool ReceiptBook::hasSubscriptions(const QStringList &filters, int qos) const
{
    return m_subscriptions == digestOf(filters, qos);
}

Receipt ReceiptBook::enterSubscriptions(const QStringList &filters, int qos)
{
    m_subscriptions = digestOf(filters, qos);
    m_renewed = m_newest;
    return {m_source, Subscriptions, m_subscriptions};
}

std::optional<Receipt> ReceiptBook::renewSubscriptions()
{
    if (m_subscriptions == 0 || m_newest - m_renewed < Window / 4)
        return std::nullopt;
    m_renewed = m_newest;
    return Receipt{m_source, Subscriptions, m_subscriptions};
}

} // namespace twinscope::mqtt
