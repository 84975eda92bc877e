// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/cells.h"

#include <twinscope/historian/csvreader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>

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

/// Of a number that is out of range: whether it is too large, or else too small. from_chars does not say.
bool isHuge(const std::string &text)
{
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    double nearest = 0;
    stream >> nearest;
    return std::abs(nearest) > 1;
}

} // namespace

bool isMissing(std::string_view field)
{
    return isOneOf(MissingWords, trimmed(field));
}

std::optional<double> numberIn(std::string_view field, char decimal)
{
    std::string text(trimmed(field));
    if (text.starts_with('+'))
        text.erase(0, 1);
    if (decimal != '.')
        std::ranges::replace(text, decimal, '.');
    double number = 0;
    const char *const behind = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), behind, number);
    if (fault == std::errc::result_out_of_range && end == behind)
        return isHuge(text) ? std::numeric_limits<double>::infinity() : 0;
    if (fault == std::errc() && end == behind && !std::isnan(number))
        return number;
    const bool isInfinite = isOneOf(InfiniteWords, text.starts_with('-') ? text.substr(1) : text);
    return isInfinite ? std::optional(std::numeric_limits<double>::infinity()) : std::nullopt;
}

void Cells::add(std::string_view field, char decimal, quint64 line)
{
    const bool missing = isMissing(field);
    const auto written = missing ? std::nullopt : numberIn(field, decimal);
    const bool isNumber = written && std::isfinite(*written);
    if (written && !isNumber && m_infinite.count++ == 0)
        m_infinite.line = line;
    m_numbers.push_back(isNumber ? *written : std::numeric_limits<double>::quiet_NaN());
    if (isNumber && m_numberCount++ == 0)
        m_texts.clear();
    if (m_numberCount == 0)
        m_texts += historian::csvText(field);
    if (!missing && !written && !m_odd)
        m_odd = {line, historian::csvText(field)};
}

std::optional<Cells::Odd> Cells::oddOne() const
{
    return m_numberCount > 0 ? m_odd : std::nullopt;
}

} // namespace twinscope::predict
