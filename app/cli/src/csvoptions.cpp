// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvoptions.h"

#include "moment.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <array>

namespace twinscope::cli {

namespace {

constexpr std::array<std::pair<char, const char *>, 5> Separators = {
    {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "bar"}, {' ', "blank"}}};

std::vector<std::string> timeFormats()
{
    std::vector<std::string> keys;
    for (const auto kind : historian::CsvTimeKinds)
        keys.push_back(historian::toKey(kind).toStdString());
    return keys;
}

template<typename T, typename From>
void wish(std::optional<T> &target, const std::string &text, From from)
{
    if (!text.empty())
        target = from(text);
}

bool needsZone(const historian::CsvProbe &probe)
{
    const auto kind = probe.format.time.kind;
    const bool isDate = kind == historian::CsvTimeKind::YearFirst || kind == historian::CsvTimeKind::DayFirst ||
                        kind == historian::CsvTimeKind::MonthFirst;
    return isDate && !probe.timesNameZone;
}

bool needsStart(const historian::CsvFormat &format)
{
    return format.time.kind == historian::CsvTimeKind::SecondsFromStart ||
           format.time.kind == historian::CsvTimeKind::Rows;
}

} // namespace

std::optional<char> separatorNamed(const std::string &name)
{
    for (const auto &[separator, word] : Separators) {
        if (name == word)
            return separator;
    }
    return name.size() == 1 ? std::optional(name.front()) : std::nullopt;
}

QString separatorName(char separator)
{
    for (const auto &[character, word] : Separators) {
        if (character == separator)
            return QString::fromLatin1(word);
    }
    return QString(QLatin1Char(separator));
}

void CsvOptions::declare(CLI::App &app)
{
    const auto isSeparator = [](const std::string &text) {
        return separatorNamed(text) ? std::string() : std::string("comma, semicolon, tab, bar, blank or one character");
    };
    app.add_option("--separator", m_separator, "comma, semicolon, tab, bar, blank or a character; otherwise found.")
        ->check(CLI::Validator(isSeparator, "SEPARATOR"));
    app.add_option("--decimal", m_decimal, "The decimal sign, . or ,; otherwise found.")
        ->check(CLI::IsMember({".", ","}));
    app.add_flag("--no-header", m_noHeader, "The first row is data; columns are called column1, column2 …");
    app.add_option("--layout", m_layout, "wide (a column is a channel) or long (a row is a sample); otherwise found.")
        ->check(CLI::IsMember({"wide", "long"}));
    app.add_option("--time", m_time, "The column with the time, by name or number; otherwise found.");
    app.add_option("--time-format", m_timeFormat, "How the time is written; otherwise found.")
        ->check(CLI::IsMember(timeFormats()));
    app.add_option("--zone", m_zone, "Time zone of times that name none, like Europe/Prague; UTC without it.");
    app.add_option("--start", m_start, "ISO 8601; where times count seconds or rows, the moment they count from.");
    app.add_option("--channel", m_channel, "Long layout: the column with the channels; otherwise found.");
    app.add_option("--value", m_value, "Long layout: the column with the values; otherwise found.");
}

core::Result<historian::CsvWishes> CsvOptions::wishes() const
{
    historian::CsvWishes wishes;
    if (!m_separator.empty())
        wishes.separator = separatorNamed(m_separator);
    if (m_noHeader)
        wishes.header = false;
    wish(wishes.decimal, m_decimal, [](const std::string &text) { return text.front(); });
    wish(wishes.layout, m_layout, [](const std::string &text) {
        return text == "long" ? historian::CsvLayout::Long : historian::CsvLayout::Wide;
    });
    wish(wishes.timeColumn, m_time, &QString::fromStdString);
    wish(wishes.channelColumn, m_channel, &QString::fromStdString);
    wish(wishes.valueColumn, m_value, &QString::fromStdString);
    wish(wishes.zone, m_zone, [](const std::string &text) { return QByteArray::fromStdString(text); });
    if (!m_timeFormat.empty())
        wishes.timeKind = historian::csvTimeKind(QString::fromStdString(m_timeFormat));
    if (m_start.empty())
        return wishes;
    const auto start = readMoment(m_start);
    if (!start)
        return start.error();
    wishes.start = *start;
    return wishes;
}

QString describe(const historian::CsvProbe &probe)
{
    const historian::CsvFormat &format = probe.format;
    QStringList parts{QStringLiteral("separator %1").arg(separatorName(format.separator)),
                      QStringLiteral("decimal sign %1").arg(QLatin1Char(format.decimal)),
                      format.header ? QStringLiteral("header") : QStringLiteral("no header"),
                      format.layout == historian::CsvLayout::Long ? QStringLiteral("long layout")
                                                                  : QStringLiteral("wide layout")};
    QStringList times;
    for (const int column : {format.timeColumn, format.clockColumn}) {
        if (column >= 0)
            times += format.columns[column];
    }
    parts += times.isEmpty() ? QStringLiteral("no time column")
                             : QStringLiteral("time in %1 as %2").arg(times.join(u'+'), toKey(format.time.kind));
    if (needsZone(probe))
        parts += QStringLiteral("zone %1").arg(QString::fromUtf8(format.time.zone));
    if (needsStart(format))
        parts += QStringLiteral("counted from %1").arg(core::toIso8601(format.time.start));
    return parts.join(QStringLiteral(", "));
}

QJsonObject toJson(const historian::CsvProbe &probe)
{
    const historian::CsvFormat &format = probe.format;
    QJsonObject json{{QStringLiteral("separator"), separatorName(format.separator)},
                     {QStringLiteral("decimal"), QString(QLatin1Char(format.decimal))},
                     {QStringLiteral("header"), format.header},
                     {QStringLiteral("layout"),
                      format.layout == historian::CsvLayout::Long ? QStringLiteral("long") : QStringLiteral("wide")},
                     {QStringLiteral("timeFormat"), toKey(format.time.kind)}};
    if (format.timeColumn >= 0)
        json.insert(QStringLiteral("time"), format.columns[format.timeColumn]);
    if (needsZone(probe))
        json.insert(QStringLiteral("zone"), QString::fromUtf8(format.time.zone));
    if (needsStart(format))
        json.insert(QStringLiteral("start"), core::toIso8601(format.time.start));
    return json;
}

} // namespace twinscope::cli
