// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/array.h>

#include <QIODevice>
#include <QString>
#include <QtEndian>

#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace twinscope::geometry {

/// Over pieces as they come (XXH3, 64 bits).
class CacheChecksum
{
public:
    CacheChecksum();
    ~CacheChecksum();

    void add(const void *data, size_t size);
    quint64 value() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Writes little-endian values to a device and sums them up as it goes. What is written takes a multiple of four bytes,
/// so that numbers can be read where they lie. A failed write shows in ok(), once, at the end.
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
    void array(const Array<T> &values)
    {
        static_assert(sizeof(T) % sizeof(Part) == 0 && sizeof(T) % 4 == 0);
        number(quint64(values.size()));
        if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN) {
            bytes(values.data(), values.size() * sizeof(T));
        } else {
            std::vector<T> little(values.size());
            qToLittleEndian<Part>(values.data(), qsizetype(values.size() * (sizeof(T) / sizeof(Part))), little.data());
            bytes(little.data(), little.size() * sizeof(T));
        }
    }

    quint64 size() const { return m_size; }
    const CacheChecksum &checksum() const { return m_checksum; }
    bool ok() const { return m_ok; }

private:
    QIODevice &m_device;
    quint64 m_size = 0;
    CacheChecksum m_checksum;
    bool m_ok = true;
};

/// Reads what CacheWriter wrote out of bytes that nobody vouches for. After the first thing that does not fit it fails for
/// good: everything read later is zero or empty. No count is believed before the bytes for it are seen to be there.
class CacheReader
{
public:
    /// data begins at a multiple of four; holder keeps it, and with it the arrays that are read.
    explicit CacheReader(std::span<const uchar> data, std::shared_ptr<const void> holder = {})
        : m_rest(data)
        , m_holder(std::move(holder))
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

    /// Lies where it was written, without a copy, on all machines that count bytes as the file does.
    template<typename Part, typename T>
    Array<T> array()
    {
        static_assert(alignof(T) <= 4);
        const size_t size = count(sizeof(T));
        const auto raw = take(size * sizeof(T));
        if (raw.empty())
            return {};
        if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN)
            return {std::span(reinterpret_cast<const T *>(raw.data()), size), m_holder};
        std::vector<T> values(size);
        qFromLittleEndian<Part>(raw.data(), qsizetype(raw.size() / sizeof(Part)), values.data());
        return values;
    }

private:
    std::span<const uchar> take(size_t size);

    std::span<const uchar> m_rest;
    std::shared_ptr<const void> m_holder;
    bool m_failed = false;
};

} // namespace twinscope::geometry
