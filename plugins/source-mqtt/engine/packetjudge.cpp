// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetjudge.h"

namespace twinscope::mqtt {

namespace {

constexpr qint64 LongestPacket = 268'435'460;

using Finding = JudgedPacket::Finding;

/// Control packet types, MQTT 5 section 2.1.2.
enum PacketType : quint8 {
    Connack = 2,
    Publish = 3,
    Puback = 4,
    Pubcomp = 7,
    Suback = 9,
    Unsuback = 11,
    Disconnect = 14,
    Auth = 15
};

/// A position within the bytes of one packet, of which only the beginning may be here.
class Reader
{
public:
    Reader(const QByteArray &bytes, qint64 at, qint64 limit)
        : m_bytes(bytes)
        , m_at(at)
        , m_limit(limit)
    {
    }

    qint64 at() const { return m_at; }
    void skip(qint64 count) { m_at += count; }

    Finding need(qint64 count) const
    {
        if (m_at + count > m_limit)
            return Finding::Unsound;
        return m_at + count > m_bytes.size() ? Finding::TooShort : Finding::Sound;
    }

    Finding byte(quint8 &value)
    {
        const Finding there = need(1);
        if (there == Finding::Sound)
            value = quint8(m_bytes[m_at++]);
        return there;
    }

    Finding word(int &value)
    {
        const Finding there = need(2);
        if (there == Finding::Sound) {
            value = quint8(m_bytes[m_at]) << 8 | quint8(m_bytes[m_at + 1]);
            m_at += 2;
        }
        return there;
    }

    /// A variable byte integer of at most four bytes, section 1.5.5.
    Finding number(qint64 &value)
    {
        value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            quint8 part = 0;
            if (const Finding there = byte(part); there != Finding::Sound)
                return there;
            value |= qint64(part & 0x7f) << shift;
            if (!(part & 0x80))
                return Finding::Sound;
        }
        return Finding::Unsound;
    }

private:
    const QByteArray &m_bytes;
    qint64 m_at;
    qint64 m_limit; ///< nothing that belongs to us lies behind it
};

/// How a property's value is laid out, section 2.2.2.2.
enum class Layout { Unknown, Byte, Word, DoubleWord, Number, Text, TextPair };

Layout layoutOf(quint8 property)
{
    switch (property) {
    case 0x01:
    case 0x17:
    case 0x19:
    case 0x24:
    case 0x25:
    case 0x28:
    case 0x29:
    case 0x2a:
        return Layout::Byte;
    case 0x13:
    case 0x21:
    case 0x22:
    case 0x23:
        return Layout::Word;
    case 0x02:
    case 0x11:
    case 0x18:
    case 0x27:
        return Layout::DoubleWord;
    case 0x0b:
        return Layout::Number;
    case 0x03:
    case 0x08:
    case 0x09:
    case 0x12:
    case 0x15:
    case 0x16:
    case 0x1a:
    case 0x1c:
    case 0x1f:
        return Layout::Text;
    case 0x26:
        return Layout::TextPair;
    default:
        return Layout::Unknown;
    }
}

Finding skipText(Reader &reader)
{
    int length = 0;
    const Finding there = reader.word(length);
    reader.skip(length);
    return there;
}

Finding skipValue(Reader &reader, Layout layout)
{
    qint64 ignored = 0;
    switch (layout) {
    case Layout::Unknown:
        return Finding::Unsound;
    case Layout::Byte:
        reader.skip(1);
        return Finding::Sound;
    case Layout::Word:
        reader.skip(2);
        return Finding::Sound;
    case Layout::DoubleWord:
        reader.skip(4);
        return Finding::Sound;
    case Layout::Number:
        return reader.number(ignored);
    case Layout::Text:
        return skipText(reader);
    case Layout::TextPair:
        break;
    }
    const Finding name = skipText(reader);
    return name == Finding::Sound ? skipText(reader) : name;
}

/// From the property length on.
Finding judgeProperties(const QByteArray &bytes, qint64 begin, qint64 packetEnd)
{
    Reader outer(bytes, begin, packetEnd);
    qint64 length = 0;
    if (const Finding read = outer.number(length); read != Finding::Sound)
        return read;
    const qint64 end = outer.at() + length;
    if (end > packetEnd)
        return Finding::Unsound;
    Reader reader(bytes, outer.at(), end);
    while (reader.at() < end) {
        quint8 property = 0;
        if (const Finding there = reader.byte(property); there != Finding::Sound)
            return there;
        if (const Finding value = skipValue(reader, layoutOf(property)); value != Finding::Sound)
            return value;
    }
    return reader.at() == end ? Finding::Sound : Finding::Unsound;
}

/// A PUBLISH up to its packet id; the reader stands behind that then.
Finding readMessage(Reader &reader, quint8 header, MessageHeader &message)
{
    int topic = 0;
    if (const Finding there = reader.word(topic); there != Finding::Sound)
        return there;
    if (const Finding there = reader.need(topic); there == Finding::Unsound)
        return there;
    reader.skip(topic);
    message.qos = (header >> 1) & 3;
    message.duplicate = header & 8;
    message.retained = header & 1;
    if (message.qos == 0)
        return Finding::Sound;
    int id = 0;
    const Finding there = reader.word(id);
    message.packetId = quint16(id);
    return there;
}

/// Where the properties of another packet than PUBLISH begin; at its end where it has none.
qint64 findProperties(const Reader &reader, quint8 type, qint64 packetEnd)
{
    const qint64 rest = packetEnd - reader.at();
    if (type == Connack || type == Suback || type == Unsuback)
        return reader.at() + 2;
    if (type >= Puback && type <= Pubcomp && rest > 3)
        return reader.at() + 3;
    if ((type == Disconnect || type == Auth) && rest > 1)
        return reader.at() + 1;
    return packetEnd;
}

Finding judge(const QByteArray &bytes, int protocolVersion, JudgedPacket &packet)
{
    Reader start(bytes, 0, LongestPacket);
    quint8 header = 0;
    qint64 rest = 0;
    if (const Finding there = start.byte(header); there != Finding::Sound)
        return there;
    if (const Finding there = start.number(rest); there != Finding::Sound)
        return there;
    packet.length = start.at() + rest;
    packet.isMessage = header >> 4 == Publish;
    Reader reader(bytes, start.at(), packet.length);
    if (packet.isMessage) {
        if (const Finding there = readMessage(reader, header, packet.message); there != Finding::Sound)
            return there;
    }
    if (protocolVersion != 5)
        return Finding::Sound;
    const qint64 begin = packet.isMessage ? reader.at() : findProperties(reader, header >> 4, packet.length);
    return begin < packet.length ? judgeProperties(bytes, begin, packet.length) : Finding::Sound;
}

} // namespace

JudgedPacket judgePacket(const QByteArray &bytes, int protocolVersion)
{
    JudgedPacket packet;
    packet.finding = judge(bytes, protocolVersion, packet);
    return packet;
}

} // namespace twinscope::mqtt
