// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "propertyguard.h"

#include <algorithm>

namespace twinscope::mqtt {

namespace {

constexpr qint64 LongestPacket = 268'435'460;
constexpr qsizetype LongestHeld = 1 << 20; ///< no honest broker sends more properties with one packet

enum class Finding { Sound, Unsound, TooShort };

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

/// Where the properties begin; at or behind the packet's end where it has none.
Finding findProperties(Reader reader, quint8 header, qint64 packetEnd, qint64 &begin)
{
    const quint8 type = header >> 4;
    const qint64 rest = packetEnd - reader.at();
    begin = packetEnd;
    if (type == Publish) {
        const int packetId = header & 0x06 ? 2 : 0;
        int topic = 0;
        const Finding there = reader.word(topic);
        begin = reader.at() + topic + packetId;
        return there;
    }
    if (type == Connack || type == Suback || type == Unsuback)
        begin = reader.at() + 2;
    else if (type >= Puback && type <= Pubcomp && rest > 3)
        begin = reader.at() + 3;
    else if ((type == Disconnect || type == Auth) && rest > 1)
        begin = reader.at() + 1;
    return Finding::Sound;
}

/// Judges the packet at the beginning of `bytes`; `length` is then its whole length.
Finding judge(const QByteArray &bytes, qint64 &length)
{
    Reader start(bytes, 0, LongestPacket);
    quint8 header = 0;
    qint64 rest = 0;
    if (const Finding there = start.byte(header); there != Finding::Sound)
        return there;
    if (const Finding there = start.number(rest); there != Finding::Sound)
        return there;
    length = start.at() + rest;
    qint64 begin = 0;
    if (const Finding found = findProperties(Reader(bytes, start.at(), length), header, length, begin);
        found != Finding::Sound)
        return found;
    return begin < length ? judgeProperties(bytes, begin, length) : Finding::Sound;
}

} // namespace

QByteArray PropertyGuard::pass(const QByteArray &bytes)
{
    m_held += bytes;
    qint64 passed = 0;
    while (!m_unsound) {
        const qint64 step = std::min<qint64>(m_through, m_held.size() - passed);
        passed += step;
        m_through -= step;
        if (passed == m_held.size() || !judgeNext(passed))
            break;
    }
    const QByteArray through = m_held.first(passed);
    m_held.remove(0, passed);
    return through;
}

/// Whether the packet that begins at `at` may pass; if not, it is too short yet or the stream is unsound.
bool PropertyGuard::judgeNext(qint64 at)
{
    qint64 length = 0;
    const QByteArray packet = QByteArray::fromRawData(m_held.constData() + at, m_held.size() - at);
    const Finding finding = judge(packet, length);
    if (finding == Finding::Sound)
        m_through = length;
    m_unsound = finding == Finding::Unsound || (finding == Finding::TooShort && packet.size() > LongestHeld);
    return finding == Finding::Sound;
}

} // namespace twinscope::mqtt
