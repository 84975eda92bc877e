// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetwatch.h"

#include <algorithm>
#include <optional>

namespace twinscope::mqtt {

namespace {

constexpr qsizetype LongestHeld = 1 << 20; ///< no honest broker sends more properties with one packet
constexpr quint8 Puback = 4;

/// The whole length of the packet at `at`; nothing while that is not known yet.
std::optional<qint64> packetLength(const QByteArray &bytes, qint64 at)
{
    qint64 rest = 0;
    for (int i = 0; i < 4; ++i) {
        const qint64 position = at + 1 + i;
        if (position >= bytes.size())
            return std::nullopt;
        rest |= qint64(bytes[position] & 0x7f) << (7 * i);
        if (!(bytes[position] & 0x80))
            return position + 1 - at + rest;
    }
    return bytes.size() - at; // no library writes this; the broker will say so
}

} // namespace

QByteArray PacketWatch::fromBroker(const QByteArray &bytes)
{
    m_arrived += bytes;
    qint64 passed = 0;
    while (!m_unsound) {
        const qint64 step = std::min<qint64>(m_arriving, m_arrived.size() - passed);
        passed += step;
        m_arriving -= step;
        if (passed == m_arrived.size() || !judgeNext(passed))
            break;
    }
    const QByteArray through = m_arrived.first(passed);
    m_arrived.remove(0, passed);
    return through;
}

/// Whether the packet that begins at `at` may pass; if not, it is too short yet or the stream is unsound.
bool PacketWatch::judgeNext(qint64 at)
{
    using Finding = JudgedPacket::Finding;
    const QByteArray rest = QByteArray::fromRawData(m_arrived.constData() + at, m_arrived.size() - at);
    const JudgedPacket packet = judgePacket(rest, m_version);
    m_unsound =
        packet.finding == Finding::Unsound || (packet.finding == Finding::TooShort && rest.size() > LongestHeld);
    if (packet.finding != Finding::Sound)
        return false;
    m_arriving = packet.length;
    if (packet.isMessage) {
        m_headers.push_back(packet.message);
        if (packet.message.qos == 1)
            m_unacknowledged.push_back({packet.message.packetId});
    }
    return true;
}

MessageHeader PacketWatch::takeHeader()
{
    if (m_headers.empty())
        return {};
    const MessageHeader header = m_headers.front();
    m_headers.pop_front();
    return header;
}

QByteArray PacketWatch::fromLibrary(const QByteArray &bytes)
{
    m_written += bytes;
    QByteArray leaving;
    qint64 at = 0;
    while (at < m_written.size()) {
        if (isBetweenPackets()) {
            leaving += std::exchange(m_acknowledgements, {});
            const auto length = packetLength(m_written, at);
            const bool isAcknowledgement = quint8(m_written[at]) >> 4 == Puback;
            if (!length || (isAcknowledgement && at + *length > m_written.size()))
                break;
            if (isAcknowledgement) {
                at += *length;
                continue;
            }
            m_leaving = *length;
        }
        const qint64 step = std::min<qint64>(m_leaving, m_written.size() - at);
        leaving += QByteArrayView(m_written).sliced(at, step);
        at += step;
        m_leaving -= step;
    }
    m_written.remove(0, at);
    if (isBetweenPackets())
        leaving += std::exchange(m_acknowledgements, {});
    return leaving;
}

QByteArray PacketWatch::acknowledge(quint16 packetId)
{
    const auto message = std::ranges::find_if(
        m_unacknowledged, [packetId](const Unacknowledged &u) { return u.packetId == packetId && !u.done; });
    if (message == m_unacknowledged.end())
        return {};
    message->done = true;
    for (; !m_unacknowledged.empty() && m_unacknowledged.front().done; m_unacknowledged.pop_front()) {
        const quint16 id = m_unacknowledged.front().packetId;
        const char packet[] = {char(Puback << 4), 2, char(id >> 8), char(id & 0xff)};
        m_acknowledgements.append(packet, sizeof(packet));
    }
    return isBetweenPackets() ? std::exchange(m_acknowledgements, {}) : QByteArray();
}

} // namespace twinscope::mqtt
