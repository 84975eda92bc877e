// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace twinscope::core {

using Duration = std::chrono::nanoseconds;

/// A moment: nanoseconds since 1970-01-01T00:00:00Z, without leap seconds (as POSIX). Range: years 1678 to 2262.
struct Time
{
    qint64 ns = 0;

    auto operator<=>(const Time &) const = default;

    friend Time operator+(Time t, Duration d) { return {t.ns + d.count()}; }
    friend Time operator-(Time t, Duration d) { return {t.ns - d.count()}; }
    friend Duration operator-(Time a, Time b) { return Duration(a.ns - b.ns); }

    static constexpr Time fromMilliseconds(qint64 ms) { return {ms * 1'000'000}; }
    static Time fromSeconds(double seconds);
    qint64 toMilliseconds() const;
    double toSeconds() const { return double(ns) * 1e-9; }
};

Duration seconds(double s);
double toSeconds(Duration d);

/// ISO 8601 in UTC with as many fractional digits as the moment has (0 to 9): "2020-03-09T10:14:33Z".
QString toIso8601(Time time);

/// Reads ISO 8601 and its everyday relatives ("2020-03-09 10:14:33.5", "…+01:00", "…Z"); a missing zone means UTC.
/// Digits beyond nanoseconds are cut off. Returns nothing where the text is not a moment or is out of range.
std::optional<Time> parseIso8601(QStringView text);

/// Reads a number as Unix time; the unit (s, ms, us, ns) is told by its magnitude, as brokers and loggers mix them.
/// The rule: the largest unit that puts the moment between 1971 and 2200. Nothing where no unit does.
std::optional<Time> fromUnixNumber(double number);
std::optional<Time> fromUnixNumber(qint64 number);

} // namespace twinscope::core
