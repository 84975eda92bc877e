// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvcivil.h"

#include <array>
#include <chrono>

namespace twinscope::historian {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Takes text off its front.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view characters)
    {
        return !atEnd() && characters.find(peek()) != std::string_view::npos && take(peek());
    }
    void skipBlanks()
    {
        while (take(' '))
            ;
    }
    size_t digitsAhead() const
    {
        size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        return count;
    }
    /// -1 where there are not between `least` and `most` digits ahead; no more than `most` are taken.
    int number(size_t least, size_t most)
    {
        int value = 0;
        size_t taken = 0;
        for (; taken < most && isDigit(peek()); ++taken) {
            value = value * 10 + (peek() - '0');
            m_rest.remove_prefix(1);
        }
        return taken >= least ? value : -1;
    }
    std::string_view letters()
    {
        size_t count = 0;
        while (count < m_rest.size() && isLetter(m_rest[count]))
            ++count;
        const std::string_view word = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return word;
    }

private:
    std::string_view m_rest;
};

int monthNamed(std::string_view word)
{
    constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    if (word.size() < 3)
        return -1;
    const std::array<char, 3> start = {char(word[0] | 0x20), char(word[1] | 0x20), char(word[2] | 0x20)};
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == std::string_view(start.data(), start.size()))
            return int(i) + 1;
    }
    return -1;
}

int fullYear(int year, size_t digits)
{
    return digits > 2 || year < 0 ? year : year + (year < 70 ? 2000 : 1900); // as POSIX strptime does
}

int takeYear(Scanner &scanner)
{
    const size_t digits = scanner.digitsAhead();
    return digits == 2 || digits == 4 ? fullYear(scanner.number(2, 4), digits) : -1;
}

int takeMonth(Scanner &scanner)
{
    return isLetter(scanner.peek()) ? monthNamed(scanner.letters()) : scanner.number(1, 2);
}

bool takeDate(Scanner &scanner, DateOrder order, CivilTime &civil)
{
    if (order == DateOrder::YearFirst && scanner.digitsAhead() == 8) {
        civil.year = scanner.number(4, 4), civil.month = scanner.number(2, 2), civil.day = scanner.number(2, 2);
        return true;
    }
    constexpr std::string_view separators = "-/.";
    if (order == DateOrder::YearFirst) {
        if (scanner.digitsAhead() != 4)
            return false;
        civil.year = scanner.number(4, 4);
    } else {
        (order == DateOrder::DayFirst ? civil.day : civil.month) =
            order == DateOrder::DayFirst ? scanner.number(1, 2) : takeMonth(scanner);
    }
    const char separator = scanner.peek();
    if (!scanner.takeAny(separators))
        return false;
    if (order == DateOrder::MonthFirst)
        civil.day = scanner.number(1, 2);
    else
        civil.month = takeMonth(scanner);
    if (!scanner.take(separator))
        return false;
    if (order == DateOrder::YearFirst)
        civil.day = scanner.number(1, 2);
    else
        civil.year = takeYear(scanner);
    return true;
}

bool takeFraction(Scanner &scanner, CivilTime &civil)
{
    if (!scanner.takeAny(".,:"))
        return true;
    size_t digits = scanner.digitsAhead();
    if (digits == 0)
        return false;
    civil.nanosecond = scanner.number(1, 9);
    for (size_t i = digits; i < 9; ++i)
        civil.nanosecond *= 10;
    while (isDigit(scanner.peek()))
        scanner.take(scanner.peek());
    return true;
}

bool takeHalfOfDay(Scanner &scanner, int &hour)
{
    scanner.skipBlanks();
    const char half = char(scanner.peek() | 0x20);
    if (half != 'a' && half != 'p')
        return true;
    scanner.take(scanner.peek());
    if (!scanner.takeAny("mM") || hour < 1 || hour > 12)
        return false;
    hour = hour % 12 + (half == 'p' ? 12 : 0);
    return true;
}

bool takeClock(Scanner &scanner, CivilTime &civil, char separator)
{
    const bool compact = scanner.digitsAhead() == 6 || scanner.digitsAhead() == 4;
    int hour = scanner.number(1, 2), second = 0;
    if (!compact && !scanner.take(separator))
        return false;
    const int minute = scanner.number(2, 2);
    if (compact ? isDigit(scanner.peek()) : scanner.take(separator)) {
        second = scanner.number(2, 2);
        if (!takeFraction(scanner, civil))
            return false;
    }
    if (!takeHalfOfDay(scanner, hour) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return false;
    civil.secondOfDay = hour * 3600 + minute * 60 + second;
    civil.hasClock = true;
    return true;
}

bool takeZone(Scanner &scanner, CivilTime &civil)
{
    scanner.skipBlanks();
    if (scanner.atEnd())
        return true;
    if (isLetter(scanner.peek())) {
        const std::string_view name = scanner.letters();
        civil.zoneOffset = 0;
        return name == "Z" || name == "z" || name == "UTC" || name == "GMT";
    }
    const char sign = scanner.peek();
    if (!scanner.takeAny("+-"))
        return false;
    const int hours = scanner.number(2, 2);
    scanner.take(':');
    const int minutes = scanner.digitsAhead() > 0 ? scanner.number(2, 2) : 0;
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59)
        return false;
    civil.zoneOffset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return true;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    for (;;) {
        if (text.starts_with(' ') || text.starts_with('\t'))
            text.remove_prefix(1);
        else if (text.ends_with(' ') || text.ends_with('\t'))
            text.remove_suffix(1);
        else if (text.starts_with(noBreakSpace))
            text.remove_prefix(2);
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(2);
        else
            return text;
    }
}

qint64 CivilTime::secondsSinceEpoch() const
{
    using namespace std::chrono;
    const sys_days date =
        std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::day(unsigned(day));
    return duration_cast<seconds>(date.time_since_epoch()).count() + secondOfDay;
}

std::optional<CivilTime> parseCivil(std::string_view text, DateOrder order)
{
    Scanner scanner(trimmed(text));
    CivilTime civil;
    if (!takeDate(scanner, order, civil) || civil.month < 1 || civil.day < 1)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date{year(civil.year), month(unsigned(civil.month)), day(unsigned(civil.day))};
    if (!date.ok() || civil.year < 1678 || civil.year > 2262)
        return std::nullopt;
    if (scanner.atEnd())
        return civil;
    const bool isDotted = order == DateOrder::YearFirst && scanner.peek() == '.'; // as many loggers name their files
    if (!scanner.takeAny(isDotted ? "." : "Tt "))
        return std::nullopt;
    scanner.skipBlanks();
    if (!takeClock(scanner, civil, isDotted ? '.' : ':') || !takeZone(scanner, civil))
        return std::nullopt;
    return scanner.atEnd() ? std::optional(civil) : std::nullopt;
}

} // namespace twinscope::historian
