// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>
#include <QString>
#include <QtEndian>

#include <cstring>
#include <limits>
#include <span>
#include <vector>

namespace twinscope::geometry {

/// Writes little-endian values to a device and sums them up as it goes. A failed write shows in ok(), once, at the end.
class CacheWriter
{
public:
    explicit CacheWriter(QIODevice &device)
        : m_device(device)
    {
    }

    void bytes(const void *data, size_t size);
    void text(const QString &text);

    template<typename T>
    void number(T value)
    {
        const T little = qToLittleEndian(value);
        bytes(&little, sizeof little);
    }

    /// Elements made of nothing but `Part` values, each of which goes out little-endian.
    template<typename Part, typename T>
    void array(const std::vector<T> &values)
    {
        static_assert(sizeof(T) % sizeof(Part) == 0);
        number(quint64(values.size()));
        std::vector<T> little(values);
        qToLittleEndian<Part>(values.data(), qsizetype(values.size() * (sizeof(T) / sizeof(Part))), little.data());
        bytes(little.data(), little.size() * sizeof(T));
    }

    quint64 size() const { return m_size; }
    quint32 checksum() const { return m_checksum; }
    bool ok() const { return m_ok; }

private:
    QIODevice &m_device;
    quint64 m_size = 0;
    quint32 m_checksum = 0;
    bool m_ok = true;
};

/// Reads what CacheWriter wrote out of bytes that nobody vouches for. After the first thing that does not fit it fails for
/// good: everything read later is zero or empty. No count is believed before the bytes for it are seen to be there.
class CacheReader
{
public:
    explicit CacheReader(std::span<const uchar> data)
        : m_rest(data)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.empty(); }
    QString text();

    template<typename T>
    T number()
    {
        const auto raw = take(sizeof(T));
        return raw.empty() ? T{} : qFromLittleEndian<T>(raw.data());
    }

    /// A count of things that take at least `smallest` bytes each.
    size_t count(size_t smallest);

    template<typename Part, typename T>
    std::vector<T> array()
    {
        std::vector<T> values(count(sizeof(T)));
        const auto raw = take(values.size() * sizeof(T));
        if (!raw.empty())
            qFromLittleEndian<Part>(raw.data(), qsizetype(values.size() * (sizeof(T) / sizeof(Part))), values.data());
        return values;
    }

private:
    std::span<const uchar> take(size_t size);

    std::span<const uchar> m_rest;
    bool m_failed = false;
};

quint32 cacheChecksum(std::span<const uchar> data, quint32 soFar = 0);

} // namespace twinscope::geometry
