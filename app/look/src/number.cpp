// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/theme.h>

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace twinscope::look {

namespace {

constexpr int SignificantDigits = 4;
constexpr double SmallestPlain = 1e-4; ///< below: scientific
constexpr double LargestPlain = 1e15;  ///< from here on: scientific

QString notFinite(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
}

QString fixed(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    if (std::abs(value) * scale < 0.5)
        value = 0; // never "-0.00"
    return QLocale().toString(value, 'f', decimals);
}

QString withoutTrailingZeros(QString text)
{
    const QString point = QLocale().decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(QLocale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

int digitsLeftOfPoint(double magnitude)
{
    return int(std::floor(std::log10(magnitude))) + 1;
}

} // namespace

QString number(double value)
{
    if (!std::isfinite(value))
        return notFinite(value);
    const double magnitude = std::abs(value);
    if (magnitude == 0)
        return QLocale().toString(0);
    if (magnitude < SmallestPlain || magnitude >= LargestPlain)
        return QLocale().toString(value, 'g', SignificantDigits);
    return withoutTrailingZeros(fixed(value, std::max(0, SignificantDigits - digitsLeftOfPoint(magnitude))));
}

QString number(double value, double span)
{
    if (!(span > 0) || !std::isfinite(span) || !std::isfinite(value) || std::abs(value) >= LargestPlain)
        return number(value);
    const int decimals = std::clamp(SignificantDigits - 1 - digitsLeftOfPoint(span) + 1, 0, 6);
    return fixed(value, decimals);
}

} // namespace twinscope::look
