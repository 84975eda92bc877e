// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvtime.h>

#include "csvcivil.h"

#include <QDateTime>

#include <charconv>
#include <cmath>

namespace twinscope::historian {

namespace {

constexpr qint64 NsPerSecond = 1'000'000'000;
constexpr qint64 QuarterHour = 900;

constexpr std::array<const char *, CsvTimeKinds.size()> Keys = {
    "iso", "day-first", "month-first", "unix-s", "unix-ms", "unix-us", "unix-ns", "seconds", "rows"};

/// The sum in nanoseconds; nothing where no Time can hold it.
std::optional<core::Time> momentOf(qint64 second, qint64 ns, qint64 more = 0)
{
    qint64 total = 0;
    const bool overflows = __builtin_mul_overflow(second, NsPerSecond, &total) ||
                           __builtin_add_overflow(total, ns, &total) || __builtin_add_overflow(total, more, &total);
    return overflows ? std::nullopt : std::optional(core::Time{total});
}

/// Decimal text times `scale` in whole nanoseconds, exactly: a double would lose the last digits of Unix times.
std::optional<qint64> scaled(std::string_view text, qint64 scale)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    qint64 value = 0;
    qint64 unit = scale;
    bool inFraction = false, anyDigit = false, overflows = false;
    for (const char c : text) {
        if ((c == '.' || c == ',') && !inFraction) {
            inFraction = true;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        anyDigit = true;
        if (inFraction)
            unit /= 10;
        else
            overflows = __builtin_mul_overflow(value, 10, &value) || overflows;
        overflows = __builtin_add_overflow(value, (c - '0') * unit, &value) || overflows;
    }
    return anyDigit && !overflows ? std::optional(negative ? -value : value) : std::nullopt;
}

/// "1.58e9": no promise of the last nanosecond here, as none is written.
std::optional<qint64> scaledWithExponent(std::string_view text, qint64 scale)
{
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const double ns = number * double(scale);
    if (fault != std::errc() || end != text.data() + text.size() || !(std::abs(ns) < 9.2e18))
        return std::nullopt;
    return qint64(ns);
}

std::optional<core::Time> sinceStart(std::string_view text, qint64 scale, core::Time start)
{
    text = trimmed(text);
    auto ns = scaled(text, scale);
    if (!ns && text.find_first_of("eE") != std::string_view::npos)
        ns = scaledWithExponent(text, scale);
    return ns ? momentOf(0, start.ns, *ns) : std::nullopt;
}

} // namespace

QString toKey(CsvTimeKind kind)
{
    return QString::fromLatin1(Keys[size_t(kind)]);
}

std::optional<CsvTimeKind> csvTimeKind(const QString &key)
{
    for (const CsvTimeKind kind : CsvTimeKinds) {
        if (toKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

bool namesZone(std::string_view text)
{
    for (const DateOrder order : {DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst}) {
        if (const auto civil = parseCivil(text, order); civil && civil->zoneOffset)
            return true;
    }
    return false;
}

CsvTimeReader::CsvTimeReader(const CsvTimeFormat &format)
    : m_format(format)
    , m_zone(format.zone)
    , m_isUtc(format.zone == "UTC" || !m_zone.isValid())
{
}

std::optional<core::Time> CsvTimeReader::read(std::string_view text) const
{
    switch (m_format.kind) {
    case CsvTimeKind::YearFirst:
    case CsvTimeKind::DayFirst:
    case CsvTimeKind::MonthFirst:
        return readDate(text);
    case CsvTimeKind::UnixSeconds:
        return sinceStart(text, NsPerSecond, {});
    case CsvTimeKind::UnixMilliseconds:
        return sinceStart(text, 1'000'000, {});
    case CsvTimeKind::UnixMicroseconds:
        return sinceStart(text, 1'000, {});
    case CsvTimeKind::UnixNanoseconds:
        return sinceStart(text, 1, {});
    case CsvTimeKind::SecondsFromStart:
        return sinceStart(text, NsPerSecond, m_format.start);
    case CsvTimeKind::Rows:
        break;
    }
    return std::nullopt;
}

std::optional<core::Time> CsvTimeReader::ofRow(quint64 row) const
{
    return momentOf(qint64(row), m_format.start.ns);
}

std::optional<core::Time> CsvTimeReader::readDate(std::string_view text) const
{
    const DateOrder order = m_format.kind == CsvTimeKind::YearFirst  ? DateOrder::YearFirst
                            : m_format.kind == CsvTimeKind::DayFirst ? DateOrder::DayFirst
                                                                     : DateOrder::MonthFirst;
    const auto civil = parseCivil(text, order);
    if (!civil)
        return std::nullopt;
    const qint64 local = civil->secondsSinceEpoch();
    return momentOf(local - civil->zoneOffset.value_or(offsetAt(local)), civil->nanosecond);
}

qint64 CsvTimeReader::offsetAt(qint64 localSeconds) const
{
    if (m_isUtc)
        return 0;
    const qint64 quarter = localSeconds / QuarterHour;
    if (quarter != m_quarter) {
        const QDateTime asUtc = QDateTime::fromSecsSinceEpoch(quarter * QuarterHour, Qt::UTC);
        m_offset = QDateTime(asUtc.date(), asUtc.time(), m_zone).offsetFromUtc();
        m_quarter = quarter;
    }
    return m_offset;
}

} // namespace twinscope::historian
