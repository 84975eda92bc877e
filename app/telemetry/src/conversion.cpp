// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversion.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace twinscope::telemetry {

namespace {

constexpr double FirstInexactInteger = 9007199254740992.0; ///< 2^53: from it on doubles skip whole numbers

Conversion refused(core::QualityReason reason = core::QualityReason::Undecodable)
{
    return {{}, reason};
}

QByteArrayView withoutPlus(QByteArrayView text)
{
    const bool signedNumber = text.size() > 1 && text[0] == '+' && text[1] != '-' && text[1] != '+';
    return signedNumber ? text.sliced(1) : text;
}

/// Whether a number that no double can hold is too large, rather than too close to zero.
bool isHuge(QByteArrayView number)
{
    const qsizetype e = std::max(number.indexOf('e'), number.indexOf('E'));
    const QByteArrayView mantissa = e < 0 ? number : number.first(e);
    const qsizetype point = mantissa.indexOf('.') < 0 ? mantissa.size() : mantissa.indexOf('.');
    const auto first = std::find_if(mantissa.cbegin(), mantissa.cend(), [](char c) { return c >= '1' && c <= '9'; });
    qint64 exponent = 0;
    if (e >= 0) {
        const QByteArrayView digits = withoutPlus(number.sliced(e + 1));
        if (std::from_chars(digits.cbegin(), digits.cend(), exponent).ec == std::errc::result_out_of_range)
            return !digits.startsWith('-');
    }
    return exponent > (first - mantissa.cbegin()) - point;
}

std::optional<double> parseDouble(QByteArrayView text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.cbegin(), text.cend(), number);
    if (end != text.cend() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return isHuge(text) ? std::numeric_limits<double>::infinity() : 0.0;
    return number;
}

Conversion toReal(QByteArrayView text)
{
    const auto number = parseDouble(withoutPlus(text));
    if (!number)
        return refused();
    return std::isfinite(*number) ? Conversion{*number} : refused(core::QualityReason::NotANumber);
}

bool isZeroFraction(QByteArrayView text)
{
    return text.startsWith('.') && std::all_of(text.cbegin() + 1, text.cend(), [](char c) { return c == '0'; });
}

Conversion toInteger(QByteArrayView text)
{
    text = withoutPlus(text);
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(text.cbegin(), text.cend(), whole);
    if (error == std::errc() && (end == text.cend() || isZeroFraction(QByteArrayView(end, text.cend()))))
        return {whole};
    const auto number = parseDouble(text);
    if (number && !std::isfinite(*number))
        return refused(core::QualityReason::NotANumber);
    if (!number || std::abs(*number) >= FirstInexactInteger || *number != std::trunc(*number))
        return refused();
    return {qint64(*number)};
}

Conversion toBoolean(QByteArrayView text)
{
    struct Word
    {
        const char *text;
        bool value;
    };
    static constexpr std::array<Word, 8> words{{{"true", true},
                                                {"false", false},
                                                {"on", true},
                                                {"off", false},
                                                {"yes", true},
                                                {"no", false},
                                                {"1", true},
                                                {"0", false}}};
    for (const Word &word : words) {
        if (text.compare(word.text, Qt::CaseInsensitive) == 0)
            return {word.value};
    }
    const auto number = parseDouble(text);
    if (number && (*number == 0 || *number == 1))
        return {*number == 1};
    return refused();
}

std::optional<qint64> stateNamed(QByteArrayView text, const plant::Channel &channel)
{
    if (channel.states.isEmpty())
        return std::nullopt;
    const QString name = QString::fromUtf8(text);
    for (auto state = channel.states.cbegin(); state != channel.states.cend(); ++state) {
        if (state.value().compare(name, Qt::CaseInsensitive) == 0)
            return state.key();
    }
    return std::nullopt;
}

} // namespace

Conversion convert(QByteArrayView text, const plant::Channel &channel)
{
    switch (channel.kind) {
    case plant::ChannelKind::Number:
        return toReal(text);
    case plant::ChannelKind::Text:
        return {QString::fromUtf8(text)};
    case plant::ChannelKind::Integer:
        if (const auto state = stateNamed(text, channel))
            return {*state};
        return toInteger(text);
    case plant::ChannelKind::Boolean:
        if (const auto state = stateNamed(text, channel))
            return {*state != 0};
        return toBoolean(text);
    }
    return refused();
}

bool isOutside(const core::Value &value, const plant::Channel &channel)
{
    const bool onAxis = channel.kind == plant::ChannelKind::Number || channel.kind == plant::ChannelKind::Integer;
    const auto number = onAxis && channel.range ? value.toNumber() : std::nullopt;
    return number && (*number < channel.range->low || *number > channel.range->high);
}

} // namespace twinscope::telemetry
