// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/time.h>

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace twinscope::core {

namespace {

constexpr qint64 NsPerSecond = 1'000'000'000;
constexpr qint64 FirstPlausibleSecond = 31'536'000;   // 1971-01-01
constexpr qint64 LastPlausibleSecond = 7'258'118'400; // 2200-01-01
constexpr std::array<qint64, 4> UnitsPerSecond = {1, 1'000, 1'000'000, NsPerSecond};

qint64 floorDivide(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::optional<Time> fromParts(const QDateTime &utc, QStringView fraction)
{
    qint64 ns = 0;
    for (int digit = 0; digit < 9; ++digit)
        ns = ns * 10 + (digit < fraction.size() ? fraction[digit].digitValue() : 0);
    const qint64 second = utc.toSecsSinceEpoch();
    constexpr qint64 largest = std::numeric_limits<qint64>::max() / NsPerSecond - 1;
    if (!utc.isValid() || second > largest || second < -largest)
        return std::nullopt;
    return Time{second * NsPerSecond + ns};
}

/// Digits of [from, from + count) as a number; -1 where one is no digit.
int digits(QStringView text, qsizetype from, int count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c - u'0');
    }
    return number;
}

/// Days since 1970-01-01 of a proleptic Gregorian date (the civil calendar algorithm by Howard Hinnant).
qint64 daysSinceEpoch(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

/// The one form machines write, "2020-03-09T10:14:33.123Z", without the cost of a regular expression.
std::optional<Time> parsePlainUtc(QStringView text)
{
    const qsizetype size = text.size();
    const bool shaped = size >= 20 && size <= 30 && text[4] == u'-' && text[7] == u'-' && text[10] == u'T' &&
                        text[13] == u':' && text[16] == u':' && text[size - 1] == u'Z' &&
                        (size == 20 || text[19] == u'.');
    if (!shaped || size == 21)
        return std::nullopt;
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    const bool plausible = year >= 1700 && year < 2200 && minute >= 0 && second >= 0 && hour >= 0 && hour < 24 &&
                           minute < 60 && second < 60 && QDate::isValid(year, month, day);
    const int fractionDigits = size == 20 ? 0 : int(size - 21);
    const int fraction = fractionDigits == 0 ? 0 : digits(text, 20, fractionDigits);
    if (!plausible || fraction < 0)
        return std::nullopt;
    qint64 ns = fraction;
    for (int digit = fractionDigits; digit < 9; ++digit)
        ns *= 10;
    const qint64 seconds = daysSinceEpoch(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
    return Time{seconds * NsPerSecond + ns};
}

/// Seconds east of UTC of "Z", "+01:00", "-0530", "+02"; 0 where the text gives no zone.
int offsetOf(const QRegularExpressionMatch &match)
{
    if (match.capturedView(u"sign").isEmpty())
        return 0;
    const int seconds = match.captured(u"oh").toInt() * 3600 + match.captured(u"om").toInt() * 60;
    return match.capturedView(u"sign") == u"-" ? -seconds : seconds;
}

} // namespace

Time Time::fromSeconds(double s)
{
    return {qint64(std::llround(s * 1e9))};
}

qint64 Time::toMilliseconds() const
{
    return floorDivide(ns, 1'000'000);
}

Duration seconds(double s)
{
    return Duration(std::llround(s * 1e9));
}

double toSeconds(Duration d)
{
    return double(d.count()) * 1e-9;
}

QString toIso8601(Time time)
{
    const qint64 second = floorDivide(time.ns, NsPerSecond);
    const qint64 fraction = time.ns - second * NsPerSecond;
    QString text = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (fraction != 0) {
        QString digits = QStringLiteral("%1").arg(fraction, 9, 10, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        text += QLatin1Char('.') + digits;
    }
    return text + QLatin1Char('Z');
}

std::optional<Time> parseIso8601(QStringView text)
{
    if (const auto time = parsePlainUtc(text))
        return time;
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<hm>\d{2}:\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d+))?)?)?)"
                       R"(\s*(?:[Zz]|(?<sign>[+-])(?<oh>\d{2}):?(?<om>\d{2})?)?\s*$)"));
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(u"date"), Qt::ISODate);
    const QString hoursMinutes = match.captured(u"hm").isEmpty() ? QStringLiteral("00:00") : match.captured(u"hm");
    const QString secondsText = match.captured(u"s").isEmpty() ? QStringLiteral("00") : match.captured(u"s");
    const QTime clock = QTime::fromString(hoursMinutes + QLatin1Char(':') + secondsText, QStringLiteral("HH:mm:ss"));
    if (!date.isValid() || !clock.isValid())
        return std::nullopt;
    const QDateTime utc = QDateTime(date, clock, Qt::UTC).addSecs(-offsetOf(match));
    return fromParts(utc, match.capturedView(u"f"));
}

std::optional<Time> fromUnixNumber(qint64 number)
{
    for (const qint64 unit : UnitsPerSecond) {
        if (number / unit >= FirstPlausibleSecond && number / unit < LastPlausibleSecond)
            return Time{number * (NsPerSecond / unit)};
    }
    return std::nullopt;
}

std::optional<Time> fromUnixNumber(double number)
{
    if (!std::isfinite(number))
        return std::nullopt;
    for (const qint64 unit : UnitsPerSecond) {
        const double second = number / double(unit);
        if (second >= double(FirstPlausibleSecond) && second < double(LastPlausibleSecond)) {
            const double whole = std::floor(second);
            return Time{qint64(whole) * NsPerSecond + qint64(std::llround((second - whole) * 1e9))};
        }
    }
    return std::nullopt;
}

} // namespace twinscope::core
