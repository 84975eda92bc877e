// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyrows.h"

#include <QtEndian>

#include <bit>

namespace twinscope::postgres {

namespace {
constexpr size_t UsualRowSize = 96;
constexpr qint16 Fields = 9;
constexpr qint32 Null = -1;
} // namespace

CopyRows::CopyRows(size_t expected)
    : m_bytes("PGCOPY\n\377\r\n\0", 11)
{
    m_bytes.reserve(qsizetype(expected * UsualRowSize + 64));
    append(qint32(0)); // flags
    append(qint32(0)); // no extension of the header
}

template<typename T>
void CopyRows::append(T value)
{
    const T bigEndian = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

template<typename T>
void CopyRows::field(T value)
{
    append(qint32(sizeof value));
    append(value);
}

void CopyRows::field(const std::optional<QByteArray> &bytes)
{
    append(bytes ? qint32(bytes->size()) : Null);
    if (bytes)
        m_bytes.append(*bytes);
}

void CopyRows::add(qint32 series, const core::Sample &sample)
{
    const Row row = rowOf(sample);
    append(Fields);
    field(m_count++);
    field(series);
    field(row.time);
    field(row.arrival);
    field(row.quality);
    field(row.kind);
    field(row.mark);
    if (row.number)
        field(std::bit_cast<qint64>(*row.number));
    else
        append(Null);
    field(row.words);
}

QByteArray CopyRows::take()
{
    append(qint16(-1));
    return std::move(m_bytes);
}

} // namespace twinscope::postgres
