// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachestream.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace twinscope::geometry {

namespace {

/// What is to follow bytes so that the next begin at a multiple of four.
size_t paddingOf(size_t size)
{
    return (4 - size % 4) % 4;
}

} // namespace

struct CacheChecksum::State
{
    XXH3_state_t xxh;
};

CacheChecksum::CacheChecksum()
    : m_state(std::make_unique<State>())
{
    XXH3_64bits_reset(&m_state->xxh);
}

CacheChecksum::~CacheChecksum() = default;

void CacheChecksum::add(const void *data, size_t size)
{
    XXH3_64bits_update(&m_state->xxh, data, size);
}

quint64 CacheChecksum::value() const
{
    return XXH3_64bits_digest(&m_state->xxh);
}

void CacheWriter::bytes(const void *data, size_t size)
{
    if (size == 0)
        return;
    m_ok = m_ok && m_device.write(static_cast<const char *>(data), qint64(size)) == qint64(size);
    m_checksum.add(data, size);
    m_size += size;
}

void CacheWriter::text(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    number(quint64(utf8.size()));
    bytes(utf8.constData(), size_t(utf8.size()));
    bytes("\0\0\0", paddingOf(size_t(utf8.size())));
}

std::span<const uchar> CacheReader::take(size_t size)
{
    if (m_failed || size > m_rest.size()) {
        m_failed = true;
        m_rest = {};
        return {};
    }
    const auto taken = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return taken;
}

size_t CacheReader::count(size_t smallest)
{
    const auto n = number<quint64>();
    if (n <= m_rest.size() / smallest)
        return size_t(n);
    m_failed = true;
    m_rest = {};
    return 0;
}

QString CacheReader::text()
{
    const auto raw = take(count(1));
    take(paddingOf(raw.size()));
    return QString::fromUtf8(reinterpret_cast<const char *>(raw.data()), qsizetype(raw.size()));
}

} // namespace twinscope::geometry
