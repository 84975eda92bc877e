// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipentry.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace twinscope::assimp {

namespace {

constexpr qint64 LongestTrailer = (64 << 10) + 22;
constexpr qsizetype DirectoryRecord = 46;
constexpr qsizetype LocalRecord = 30;
constexpr qint64 PackingTables = 4096; ///< more than what packing ever adds to so few bytes
constexpr quint16 Stored = 0, Deflated = 8;

quint16 number16(const QByteArray &data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromLittleEndian<quint16>(data.constData() + at) : quint16(0);
}

quint32 number32(const QByteArray &data, qsizetype at)
{
    return at + 4 <= data.size() ? qFromLittleEndian<quint32>(data.constData() + at) : 0u;
}

QByteArray readAt(QIODevice &archive, qint64 position, qint64 size)
{
    const qint64 left = archive.size() - position; // a size that the archive claims is not to be believed
    return left >= 0 && archive.seek(position) ? archive.read(std::min(size, left)) : QByteArray();
}

struct Entry
{
    quint16 method = 0;
    quint32 packedSize = 0;
    quint32 localRecord = 0;
};

/// The list of entries stands at the end of the file, and where it begins stands in the very last record.
QByteArray directory(QIODevice &archive)
{
    const qint64 tail = std::min(archive.size(), LongestTrailer);
    const QByteArray end = readAt(archive, archive.size() - tail, tail);
    const qsizetype record = end.lastIndexOf("PK\x05\x06");
    if (record < 0)
        return {};
    return readAt(archive, number32(end, record + 16), number32(end, record + 12));
}

std::optional<Entry> findEntry(const QByteArray &directory, const QByteArray &nameEnd)
{
    qsizetype at = 0;
    while (at + DirectoryRecord <= directory.size() && directory.mid(at, 4) == "PK\x01\x02") {
        const qsizetype nameSize = number16(directory, at + 28);
        if (directory.mid(at + DirectoryRecord, nameSize).toLower().endsWith(nameEnd))
            return Entry{number16(directory, at + 10), number32(directory, at + 20), number32(directory, at + 42)};
        at += DirectoryRecord + nameSize + number16(directory, at + 30) + number16(directory, at + 32);
    }
    return std::nullopt;
}

QByteArray inflated(const QByteArray &packed, qsizetype limit)
{
    QByteArray result(limit, Qt::Uninitialized);
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(limit);
    ::inflate(&stream, Z_SYNC_FLUSH);
    result.truncate(limit - qsizetype(stream.avail_out));
    ::inflateEnd(&stream);
    return result;
}

} // namespace

QByteArray zipEntryHead(QIODevice &archive, const QString &nameEnd, qsizetype limit)
{
    const auto entry = findEntry(directory(archive), nameEnd.toLower().toUtf8());
    if (!entry)
        return {};
    const QByteArray local = readAt(archive, entry->localRecord, LocalRecord);
    const qint64 content = qint64(entry->localRecord) + LocalRecord + number16(local, 26) + number16(local, 28);
    const QByteArray packed = readAt(archive, content, std::min<qint64>(entry->packedSize, limit + PackingTables));
    if (entry->method == Stored)
        return packed.left(limit);
    return entry->method == Deflated ? inflated(packed, limit) : QByteArray();
}

} // namespace twinscope::assimp
