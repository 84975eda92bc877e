// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachestream.h"

#include <zlib.h>

namespace twinscope::geometry {

quint32 cacheChecksum(std::span<const uchar> data, quint32 soFar)
{
    return quint32(::crc32_z(soFar, data.data(), data.size()));
}

void CacheWriter::bytes(const void *data, size_t size)
{
    if (size == 0)
        return;
    m_ok = m_ok && m_device.write(static_cast<const char *>(data), qint64(size)) == qint64(size);
    m_checksum = cacheChecksum({static_cast<const uchar *>(data), size}, m_checksum);
    m_size += size;
}

void CacheWriter::text(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    number(quint64(utf8.size()));
    bytes(utf8.constData(), size_t(utf8.size()));
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
    return QString::fromUtf8(reinterpret_cast<const char *>(raw.data()), qsizetype(raw.size()));
}

} // namespace twinscope::geometry
