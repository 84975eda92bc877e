// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcetime.h"

#include <charconv>
#include <cmath>

namespace twinscope::telemetry {

namespace {

constexpr core::Time Earliest{31'536'000'000'000'000};  ///< 1971-01-01T00:00:00Z
constexpr core::Time Latest{7'258'118'400'000'000'000}; ///< 2200-01-01T00:00:00Z

/// ".123" of a unit of so many nanoseconds, cut off below the nanosecond.
std::optional<qint64> fractionOf(QByteArrayView text, qint64 unit)
{
    if (!text.startsWith('.'))
        return std::nullopt;
    qint64 ns = 0;
    for (char digit : text.sliced(1)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        unit /= 10;
        ns += unit * (digit - '0');
    }
    return ns;
}

/// A double has no room for nanoseconds since 1970, so plain decimals are taken apart as text.
std::optional<core::Time> parseUnixNumber(QByteArrayView text)
{
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(text.cbegin(), text.cend(), whole);
    if (error == std::errc() && whole > 0) {
        const auto time = core::fromUnixNumber(whole);
        const QByteArrayView rest(end, text.cend());
        if (rest.isEmpty())
            return time;
        const auto fraction = time ? fractionOf(rest, time->ns / whole) : std::nullopt;
        if (fraction)
            return core::Time{time->ns + *fraction};
    }
    double number = 0;
    const auto [realEnd, realError] = std::from_chars(text.cbegin(), text.cend(), number);
    if (realError != std::errc() || realEnd != text.cend() || !std::isfinite(number))
        return std::nullopt;
    return core::fromUnixNumber(number);
}

} // namespace

std::optional<core::Time> parseSourceTime(QByteArrayView text)
{
    text = text.trimmed();
    auto time = parseUnixNumber(text);
    if (!time)
        time = core::parseIso8601(QString::fromUtf8(text));
    if (!time || *time < Earliest || *time >= Latest)
        return std::nullopt;
    return time;
}

} // namespace twinscope::telemetry
