// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvroles.h"

#include "csvcell.h"
#include "csvcivil.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace twinscope::historian {

namespace {

// Words of column heads, lower case and without "_", "%" and such; English, German, Czech, French, Spanish.
constexpr std::array TimeWords = {"time",    "timestamp",   "datetime", "date", "ts",    "t",     "zeit", "datum",
                                  "uhrzeit", "zeitstempel", "cas",      "čas",  "heure", "fecha", "hora", "utc"};
constexpr std::array ClockWords = {"time", "zeit", "uhrzeit", "cas", "čas", "heure", "hora", "clock"};
constexpr std::array ChannelWords = {"channel", "tag",    "tagname", "name",       "point", "series", "variable",
                                     "sensor",  "metric", "signal",  "messstelle", "kanal", "kanál"};
constexpr std::array ValueWords = {"value", "val", "wert", "hodnota", "valeur", "valor"};
constexpr std::array QualityWords = {"quality", "status", "qualität", "kvalita"};
constexpr std::array ArrivalWords = {"arrival", "received"};

QString plainWord(const QString &head)
{
    QString word;
    for (const QChar c : head) {
        if (c.isLetterOrNumber())
            word += c.toLower();
    }
    return word;
}

template<size_t N>
int columnNamed(const QStringList &columns, const std::array<const char *, N> &words)
{
    for (const char *word : words) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (plainWord(columns[i]) == QString::fromUtf8(word))
                return int(i);
        }
    }
    return -1;
}

bool isDateIn(const CsvField &field, DateOrder order)
{
    return parseCivil(field.text, order).has_value();
}

bool isAnyDate(const CsvField &field)
{
    return isDateIn(field, DateOrder::YearFirst) || isDateIn(field, DateOrder::DayFirst) ||
           isDateIn(field, DateOrder::MonthFirst);
}

bool isClock(const CsvField &field)
{
    return parseCivil("2000-01-01T" + std::string(trimmed(field.text)), DateOrder::YearFirst).has_value();
}

/// The order in which the dates of a column exist. 01/02/2020 exists in two: then the sign of the country decides.
std::optional<CsvTimeKind> dateKind(const CsvHead &head, int column)
{
    const auto share = [&](DateOrder order) {
        return head.share(column, [order](const CsvField &field) { return isDateIn(field, order); });
    };
    if (share(DateOrder::YearFirst) >= CsvHead::Most)
        return CsvTimeKind::YearFirst;
    const double day = share(DateOrder::DayFirst), month = share(DateOrder::MonthFirst);
    if (std::max(day, month) < CsvHead::Most)
        return std::nullopt;
    const bool slashes =
        head.any(column, [](const CsvField &field) { return field.text.find('/') != std::string_view::npos; });
    const bool monthFirst = day == month ? slashes : month > day;
    return monthFirst ? CsvTimeKind::MonthFirst : CsvTimeKind::DayFirst;
}

std::optional<CsvTimeKind> numberKind(const CsvHead &head, int column, char decimal)
{
    constexpr std::array<std::pair<CsvTimeKind, double>, 4> units = {{{CsvTimeKind::UnixSeconds, 1},
                                                                      {CsvTimeKind::UnixMilliseconds, 1e3},
                                                                      {CsvTimeKind::UnixMicroseconds, 1e6},
                                                                      {CsvTimeKind::UnixNanoseconds, 1e9}}};
    constexpr double earliest = 31'536'000, latest = 7'258'118'400; // 1971 to 2200
    const auto unit = std::ranges::find_if(units, [&](const auto &candidate) {
        return head.most(column, [&](const CsvField &field) {
            const double seconds = numberIn(field.text, decimal).value_or(0) / candidate.second;
            return seconds >= earliest && seconds < latest;
        });
    });
    return unit == units.end() ? std::nullopt : std::optional(unit->first);
}

bool neverFalls(const CsvHead &head, int column, char decimal)
{
    double last = -INFINITY;
    return head.most(column, [&](const CsvField &field) {
        const auto number = numberIn(field.text, decimal);
        return number && std::exchange(last, *number) <= *number;
    });
}

/// The kind of a column that is the time, by name or by wish.
CsvTimeKind kindOfTime(const CsvHead &head, const CsvFormat &format, int column)
{
    if (const auto date = dateKind(head, column))
        return *date;
    if (const auto number = numberKind(head, column, format.decimal))
        return *number;
    const bool isNumber =
        head.most(column, [&](const CsvField &field) { return numberIn(field.text, format.decimal).has_value(); });
    return isNumber ? CsvTimeKind::SecondsFromStart : CsvTimeKind::YearFirst;
}

bool canBeTime(const CsvHead &head, const CsvFormat &format, int column)
{
    return head.most(column, isAnyDate) || neverFalls(head, column, format.decimal);
}

int timeColumn(const CsvHead &head, const CsvFormat &format)
{
    const int named = columnNamed(format.columns, TimeWords);
    if (named >= 0 && canBeTime(head, format, named))
        return named;
    for (int column = 0; column < int(head.columns()); ++column) {
        if (head.most(column, isAnyDate))
            return column;
    }
    for (int column = 0; column < int(head.columns()); ++column) {
        if (numberKind(head, column, format.decimal) && neverFalls(head, column, format.decimal))
            return column;
    }
    return -1;
}

/// "date" and "time" apart: the first has dates without a time of day, the second times of day alone.
void findClock(const CsvHead &head, CsvFormat &format)
{
    const int clock = columnNamed(format.columns, ClockWords);
    if (clock < 0 || !head.most(clock, isClock))
        return;
    const auto bareDate = [](const CsvField &field) {
        return isAnyDate(field) && field.text.find(':') == std::string_view::npos;
    };
    for (int column = 0; column < int(head.columns()); ++column) {
        if (column != clock && head.most(column, bareDate)) {
            format.timeColumn = column;
            format.clockColumn = clock;
            return;
        }
    }
}

} // namespace

int columnCalled(const QStringList &columns, const QString &wish)
{
    if (const int exact = int(columns.indexOf(wish)); exact >= 0)
        return exact;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (plainWord(columns[i]) == plainWord(wish))
            return int(i);
    }
    bool isNumber = false;
    const int position = wish.toInt(&isNumber);
    return isNumber && position >= 1 && position <= columns.size() ? position - 1 : -1;
}

char findDecimal(const CsvHead &head)
{
    if (head.separator() == ',')
        return '.';
    const auto numberWith = [](const CsvField &field, char mark) {
        return field.text.find(mark) != std::string_view::npos && numberIn(field.text, mark).has_value();
    };
    const bool comma = head.anyCell([&](const CsvField &field) { return numberWith(field, ','); });
    const bool point = head.anyCell([&](const CsvField &field) { return numberWith(field, '.'); });
    return comma && !point ? ',' : '.';
}

bool findHeader(const CsvHead &head, char decimal)
{
    const auto isData = [decimal](const CsvHead::Cell &cell) {
        return isMissing(cell.field()) || numberIn(cell.text, decimal) || isAnyDate(cell.field());
    };
    const auto &first = head.rows().front();
    return !std::ranges::any_of(first,
                                [&](const CsvHead::Cell &cell) { return !isMissing(cell.field()) && isData(cell); });
}

QStringList columnNames(const CsvHead &head, bool header)
{
    QStringList names;
    const auto &first = head.rows().front();
    for (size_t i = 0; i < std::max(head.columns(), header ? first.size() : 0); ++i) {
        const QString name = header && i < first.size() ? csvText(first[i].text).trimmed() : QString();
        names += name.isEmpty() ? QStringLiteral("column%1").arg(i + 1) : name;
    }
    return names;
}

void findTime(const CsvHead &head, const CsvWishes &wishes, CsvFormat &format)
{
    format.timeColumn = wishes.timeColumn ? columnCalled(format.columns, *wishes.timeColumn) : timeColumn(head, format);
    if (!wishes.timeColumn)
        findClock(head, format);
    format.time.kind = wishes.timeKind          ? *wishes.timeKind
                       : format.timeColumn >= 0 ? kindOfTime(head, format, format.timeColumn)
                                                : CsvTimeKind::Rows;
    if (format.time.kind == CsvTimeKind::Rows)
        format.timeColumn = format.clockColumn = -1;
    format.time.zone = wishes.zone.value_or(format.time.zone);
    format.time.start = wishes.start.value_or(format.time.start);
}

void findLayout(const CsvHead &head, const CsvWishes &wishes, CsvFormat &format)
{
    const auto place = [&](const std::optional<QString> &wish, std::span<const char *const> words) {
        if (wish)
            return columnCalled(format.columns, *wish);
        for (const char *word : words) {
            for (qsizetype i = 0; i < format.columns.size(); ++i) {
                if (i != format.timeColumn && plainWord(format.columns[i]) == QString::fromUtf8(word))
                    return int(i);
            }
        }
        return -1;
    };
    format.channelColumn = place(wishes.channelColumn, ChannelWords);
    format.valueColumn = place(wishes.valueColumn, ValueWords);
    const bool isLong = format.channelColumn >= 0 && format.valueColumn >= 0 && format.timeColumn >= 0;
    format.layout = wishes.layout.value_or(isLong ? CsvLayout::Long : CsvLayout::Wide);
    if (format.layout == CsvLayout::Wide) {
        format.channelColumn = format.valueColumn = -1;
        return;
    }
    if (const int quality = place({}, QualityWords);
        quality >= 0 && head.most(quality, [](const CsvField &field) { return qualityIn(field.text).has_value(); }))
        format.qualityColumn = quality;
    format.arrivalColumn = place({}, ArrivalWords);
}

core::ValueKind kindOf(const std::function<bool(const CsvHead::Test &)> &most, char decimal)
{
    const auto isNumber = [decimal](const CsvField &field) { return numberIn(field.text, decimal).has_value(); };
    const auto isLargeInteger = [decimal](const CsvField &field) {
        const auto integer = valueIn(field, core::ValueKind::Integer, decimal);
        return integer && std::abs(integer->toNumber().value_or(0)) >= 9007199254740992.0; // 2^53
    };
    if (most(isLargeInteger))
        return core::ValueKind::Integer;
    if (most(isNumber))
        return core::ValueKind::Number;
    if (most([](const CsvField &field) { return truthIn(field.text).has_value(); }))
        return core::ValueKind::Boolean;
    return most([](const CsvField &) { return true; }) ? core::ValueKind::Text : core::ValueKind::Number;
}

} // namespace twinscope::historian
