// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvcell.h"

#include "csvcivil.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace twinscope::historian {

namespace {

constexpr double FirstInexactInteger = 9007199254740992.0; ///< 2^53: from it on doubles skip whole numbers
constexpr size_t LongestNumber = 400;                      ///< characters; DBL_TRUE_MIN in full has 326
constexpr int OpcGood = 192, OpcUncertain = 64;            ///< OPC DA 3.0, 6.8: the two highest of eight bits

bool same(std::string_view lowerCase, std::string_view text)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; };
    return std::ranges::equal(lowerCase, text, {}, {}, lower);
}

std::string_view withoutPlus(std::string_view text)
{
    return text.size() > 1 && text[0] == '+' && text[1] != '-' ? text.substr(1) : text;
}

template<typename T>
std::optional<T> whole(std::string_view text)
{
    T number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<core::Value> integerIn(std::string_view text, char decimal)
{
    text = withoutPlus(trimmed(text));
    if (const auto integer = whole<qint64>(text))
        return core::Value(*integer);
    const auto number = numberIn(text, decimal);
    if (!number || std::abs(*number) >= FirstInexactInteger || *number != std::trunc(*number))
        return std::nullopt;
    return core::Value(qint64(*number));
}

template<typename T>
std::optional<core::Value> asValue(const std::optional<T> &content)
{
    return content ? std::optional(core::Value(*content)) : std::nullopt;
}

} // namespace

bool isMissing(const CsvField &field)
{
    if (field.quoted)
        return false;
    const std::string_view text = trimmed(field.text);
    if (text.size() > 4)
        return false;
    constexpr std::array<std::string_view, 7> words = {"", "na", "n/a", "null", "none", "-", "--"};
    return std::ranges::any_of(words, [text](std::string_view word) { return same(word, text); });
}

std::optional<double> numberIn(std::string_view text, char decimal)
{
    text = withoutPlus(trimmed(text));
    if (decimal == '.')
        return whole<double>(text);
    std::array<char, LongestNumber> buffer;
    if (text.size() > buffer.size())
        return std::nullopt;
    std::ranges::replace_copy(text, buffer.begin(), decimal, '.');
    return whole<double>(std::string_view(buffer.data(), text.size()));
}

std::optional<bool> truthIn(std::string_view text)
{
    text = trimmed(text);
    for (const std::string_view word : {"true", "on", "yes", "1"}) {
        if (same(word, text))
            return true;
    }
    for (const std::string_view word : {"false", "off", "no", "0"}) {
        if (same(word, text))
            return false;
    }
    return std::nullopt;
}

std::optional<core::Value> valueIn(const CsvField &field, core::ValueKind kind, char decimal)
{
    switch (kind) {
    case core::ValueKind::Number:
        return asValue(numberIn(field.text, decimal));
    case core::ValueKind::Integer:
        return integerIn(field.text, decimal);
    case core::ValueKind::Boolean:
        return asValue(truthIn(field.text));
    case core::ValueKind::Text:
        break;
    }
    return core::Value(csvText(field.quoted ? field.text : trimmed(field.text)));
}

std::optional<core::Quality> qualityIn(std::string_view text)
{
    text = trimmed(text);
    if (const auto number = whole<int>(text); number && *number >= 0 && *number < 256) {
        const auto level = *number >= OpcGood        ? core::QualityLevel::Good
                           : *number >= OpcUncertain ? core::QualityLevel::Uncertain
                                                     : core::QualityLevel::Bad;
        return level == core::QualityLevel::Good ? core::good()
                                                 : core::Quality{level, core::QualityReason::SaidBySource};
    }
    return core::qualityFromKey(QString::fromLatin1(text.data(), qsizetype(text.size())).toLower());
}

} // namespace twinscope::historian
