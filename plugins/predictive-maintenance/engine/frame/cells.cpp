// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/cells.h"

#include <twinscope/historian/csvreader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr std::array MissingWords = {"", "na", "n/a", "nan", "null", "none", "-", "?", "#n/a", "-nan"};
constexpr std::array InfiniteWords = {"inf", "infinity", "1.#inf"};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

template<size_t N>
bool isOneOf(const std::array<const char *, N> &words, std::string_view text)
{
    return std::ranges::any_of(words, [text](std::string_view word) {
        return std::ranges::equal(text, word, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    });
}

bool isInfinite(std::string_view field)
{
    std::string_view text = trimmed(field);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return isOneOf(InfiniteWords, text);
}

} // namespace

bool isMissing(std::string_view field)
{
    return isOneOf(MissingWords, trimmed(field));
}

std::optional<double> numberIn(std::string_view field, char decimal)
{
    std::string text(trimmed(field));
    if (decimal != '.')
        std::ranges::replace(text, decimal, '.');
    const size_t sign = text.starts_with('+') ? 1 : 0;
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data() + sign, text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

void Cells::add(std::string_view field, char decimal, quint64 line)
{
    const bool infinite = isInfinite(field), missing = infinite || isMissing(field);
    if (infinite && m_infinite.count++ == 0)
        m_infinite.line = line;
    const auto number = missing ? std::nullopt : numberIn(field, decimal);
    m_numbers.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    if (number && m_numberCount++ == 0)
        m_texts.clear();
    if (m_numberCount == 0)
        m_texts += historian::csvText(field);
    if (!missing && !number && !m_odd)
        m_odd = {line, historian::csvText(field)};
}

std::optional<Cells::Odd> Cells::oddOne() const
{
    return m_numberCount > 0 ? m_odd : std::nullopt;
}

} // namespace twinscope::predict
