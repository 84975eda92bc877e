// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QTimeZone>

#include <array>
#include <optional>
#include <string_view>

namespace twinscope::historian {

/// How moments are written in a column.
enum class CsvTimeKind : quint8 {
    YearFirst,   ///< 2020-03-09 10:14:33.5, 2020/03/09, 20200309T101433Z: ISO 8601 and its relatives
    DayFirst,    ///< 09.03.2020 10:14:33, 9/3/20, 09-Mar-20
    MonthFirst,  ///< 03/09/2020 10:14:33 AM
    UnixSeconds, ///< since 1970, fractions allowed, every digit counts
    UnixMilliseconds,
    UnixMicroseconds,
    UnixNanoseconds,
    SecondsFromStart, ///< since CsvTimeFormat::start
    Rows,             ///< no time in the file: a row each second from the start
};
inline constexpr std::array CsvTimeKinds = {
    CsvTimeKind::YearFirst,       CsvTimeKind::DayFirst,         CsvTimeKind::MonthFirst,
    CsvTimeKind::UnixSeconds,     CsvTimeKind::UnixMilliseconds, CsvTimeKind::UnixMicroseconds,
    CsvTimeKind::UnixNanoseconds, CsvTimeKind::SecondsFromStart, CsvTimeKind::Rows};

/// "iso", "day-first", "month-first", "unix-s", "unix-ms", "unix-us", "unix-ns", "seconds", "rows": for options.
QString toKey(CsvTimeKind kind);
std::optional<CsvTimeKind> csvTimeKind(const QString &key);

struct CsvTimeFormat
{
    CsvTimeKind kind = CsvTimeKind::YearFirst;
    QByteArray zone = "UTC"; ///< of dates that name none themselves; an IANA name or "UTC+02:00"
    core::Time start;        ///< for SecondsFromStart and Rows
};

/// Reads moments of one format, to the nanosecond; digits beyond are cut off. Fast: for millions of rows.
class CsvTimeReader
{
public:
    explicit CsvTimeReader(const CsvTimeFormat &format); ///< a zone nobody knows reads as UTC

    /// Nothing where the text is no moment of this format, or lies before 1678 or after 2262.
    std::optional<core::Time> read(std::string_view text) const;
    std::optional<core::Time> ofRow(quint64 row) const; ///< kind Rows; row counts from 0

private:
    std::optional<core::Time> readDate(std::string_view text) const;
    qint64 offsetAt(qint64 localSeconds) const;

    CsvTimeFormat m_format;
    QTimeZone m_zone;
    bool m_isUtc;
    mutable qint64 m_quarter = -1; ///< the quarter of an hour the offset was asked for last; zones change only there
    mutable qint64 m_offset = 0;
};

/// Whether the text says its zone itself ("Z", "+01:00").
bool namesZone(std::string_view text);

} // namespace twinscope::historian
