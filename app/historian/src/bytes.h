// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstring>
#include <span>
#include <vector>

namespace twinscope::historian {

using Bytes = std::vector<quint8>;
using ByteView = std::span<const quint8>;

constexpr quint64 zigzag(qint64 value)
{
    return (quint64(value) << 1) ^ quint64(value >> 63);
}
constexpr qint64 unzigzag(quint64 value)
{
    return qint64(value >> 1) ^ -qint64(value & 1);
}

/// Little-endian base 128, seven bits a byte.
inline void putVarint(Bytes &out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(quint8(value | 0x80));
    out.push_back(quint8(value));
}

inline void putBytes(Bytes &out, const void *data, size_t size)
{
    const auto *bytes = static_cast<const quint8 *>(data);
    out.insert(out.end(), bytes, bytes + size);
}

/// In the machine's byte order; every machine we build for is little-endian.
template<typename T>
void putFixed(Bytes &out, T value)
{
    putBytes(out, &value, sizeof value);
}

/// Reads what the put functions wrote. Past the end it gives zeros and is no longer ok().
class ByteReader
{
public:
    explicit ByteReader(ByteView bytes)
        : m_rest(bytes)
    {
    }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.empty(); }
    size_t remaining() const { return m_rest.size(); }

    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const quint8 byte = m_rest.front();
            m_rest = m_rest.subspan(1);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }

    template<typename T>
    T fixed()
    {
        T value{};
        if (const ByteView bytes = take(sizeof value); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    ByteView take(size_t size)
    {
        if (size > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const ByteView taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }

private:
    ByteView m_rest;
    bool m_ok = true;
};

} // namespace twinscope::historian
