// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/framereader.h"

#include "frame/cells.h"

#include <twinscope/historian/csvformat.h>
#include <twinscope/historian/csvreader.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;
using historian::CsvFormat;
using historian::CsvTimeKind;

Error malformed(const QString &path, const QString &what)
{
    return {
        ErrorCode::Malformed, QCoreApplication::translate("predict", "“%1” cannot be used: %2").arg(path, what), {}};
}

Result<CsvFormat> findFormat(const QString &path, const FrameWishes &wishes)
{
    historian::CsvWishes csv;
    csv.layout = historian::CsvLayout::Wide;
    if (!wishes.columns.isEmpty()) {
        csv.header = false;
        csv.timeKind = CsvTimeKind::Rows;
    }
    const auto probe = historian::probeCsv(path, csv);
    if (!probe)
        return probe.error();
    CsvFormat format = probe->format;
    if (wishes.columns.isEmpty())
        return format;
    if (format.columns.size() != wishes.columns.size())
        return malformed(path, QCoreApplication::translate("predict", "it has %1 columns, and %2 names were given.")
                                   .arg(format.columns.size())
                                   .arg(wishes.columns.size()));
    format.columns = wishes.columns;
    return format;
}

/// The column a person named, or one that is called like a time although its values are in no order.
QString timeColumnOf(const CsvFormat &format, const FrameWishes &wishes)
{
    static const QStringList words = {QStringLiteral("time"), QStringLiteral("timestamp"), QStringLiteral("datetime"),
                                      QStringLiteral("date")};
    if (!wishes.timeColumn.isEmpty() || !format.header || format.timeColumn >= 0)
        return wishes.timeColumn;
    const auto named = std::ranges::find_if(format.columns, [](const QString &column) {
        return words.contains(nameAndUnit(column.trimmed()).first.toLower());
    });
    return named == format.columns.end() ? QString() : *named;
}

/// By its whole head, without its unit, or by its place from 1; -1: there is none.
int columnCalled(const QString &name, const QStringList &columns)
{
    if (const auto whole = columns.indexOf(name); whole >= 0)
        return int(whole);
    const auto bare =
        std::ranges::find_if(columns, [&](const QString &head) { return nameAndUnit(head).first == name; });
    if (bare != columns.end())
        return int(bare - columns.begin());
    const int place = name.toInt();
    return place >= 1 && place <= columns.size() ? place - 1 : -1;
}

/// How the moments of the time column are written; bare numbers are a time only where a person or the head says so.
Result<CsvFormat> findTime(const QString &path, CsvFormat format, const FrameWishes &wishes)
{
    const QString wish = timeColumnOf(format, wishes);
    if (wish.isEmpty()) {
        format.timeColumn = format.header ? format.timeColumn : -1;
        return format;
    }
    const int column = columnCalled(wish, format.columns);
    if (column < 0)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("predict", "“%1” has no column “%2”; its columns are: %3.")
                         .arg(path, wish, format.columns.join(QStringLiteral(", "))),
                     {}};
    historian::CsvWishes csv;
    csv.layout = historian::CsvLayout::Wide;
    csv.header = format.header;
    csv.timeColumn = format.header ? format.columns[column] : QString::number(column + 1);
    const auto probe = historian::probeCsv(path, csv);
    if (!probe)
        return probe.error();
    format.timeColumn = column;
    format.clockColumn = -1;
    format.time = probe->format.time;
    return format;
}

class FrameBuilder
{
public:
    FrameBuilder(const QString &path, const CsvFormat &format)
        : m_path(path)
        , m_format(format)
        , m_times(format.time)
        , m_cells(size_t(format.columns.size()))
    {
    }

    Result<void> add(const std::vector<historian::CsvField> &fields, quint64 line)
    {
        const size_t width = m_cells.size();
        const bool onlyBlanksBehind =
            std::all_of(fields.begin() + std::ptrdiff_t(std::min(width, fields.size())), fields.end(),
                        [](const auto &field) { return isMissing(field.text); });
        if (fields.size() < width || !onlyBlanksBehind)
            return malformed(m_path, QCoreApplication::translate("predict", "line %1 has %2 fields instead of %3.")
                                         .arg(line)
                                         .arg(fields.size())
                                         .arg(width));
        for (size_t column = 0; column < width; ++column) {
            if (isTime(int(column)))
                continue;
            m_cells[column].add(fields[column].text, m_format.decimal, line);
        }
        return addTime(fields, line);
    }

    Result<Frame> finish()
    {
        Frame frame;
        frame.path = m_path;
        if (const auto checked = checkColumns(frame); !checked)
            return checked.error();
        frame.time = std::move(m_axis);
        if (m_format.timeColumn >= 0)
            std::tie(frame.time.name, frame.time.unit) = nameAndUnit(m_format.columns[m_format.timeColumn]);
        frame.values.resize(Eigen::Index(m_rows), frame.columns.size());
        for (Eigen::Index i = 0, column = 0; i < Eigen::Index(m_cells.size()); ++i) {
            if (isTime(int(i)) || m_cells[size_t(i)].isText())
                continue;
            const auto &numbers = m_cells[size_t(i)].numbers();
            frame.values.col(column++) = Eigen::Map<const Vector>(numbers.data(), Eigen::Index(numbers.size()));
        }
        return frame;
    }

private:
    bool isTime(int column) const { return column == m_format.timeColumn || column == m_format.clockColumn; }

    Result<void> addTime(const std::vector<historian::CsvField> &fields, quint64 line)
    {
        ++m_rows;
        if (m_format.timeColumn < 0)
            return {};
        std::string text(fields[size_t(m_format.timeColumn)].text);
        if (m_format.clockColumn >= 0)
            text += ' ' + std::string(fields[size_t(m_format.clockColumn)].text);
        if (m_format.time.kind == CsvTimeKind::SecondsFromStart) {
            const auto number = numberIn(text, m_format.decimal);
            if (!number || !std::isfinite(*number))
                return noMoment(text, line);
            m_axis.numbers.push_back(*number);
            return {};
        }
        const auto moment = m_times.read(text);
        if (moment)
            m_axis.moments.push_back(*moment);
        return moment ? Result<void>() : noMoment(text, line);
    }

    Error noMoment(const std::string &text, quint64 line) const
    {
        return malformed(m_path, QCoreApplication::translate("predict", "in line %1 the time “%2” of the column “%3” "
                                                                        "cannot be read.")
                                     .arg(line)
                                     .arg(QString::fromStdString(text), m_format.columns[m_format.timeColumn]));
    }

    /// Names the columns; a column that mixes numbers and words, and two columns of one name, are faults.
    Result<void> checkColumns(Frame &frame) const
    {
        QStringList seen;
        for (int i = 0; i < int(m_cells.size()); ++i) {
            const auto [name, unit] = nameAndUnit(m_format.columns[i]);
            if (seen.contains(name))
                return malformed(m_path,
                                 QCoreApplication::translate("predict", "two columns are called “%1”.").arg(name));
            seen += name;
            frame.fileColumns += name;
            const Cells &cells = m_cells[size_t(i)];
            if (const auto odd = cells.oddOne())
                return malformed(
                    m_path, QCoreApplication::translate("predict", "in line %1 “%2” of the column “%3” is no number.")
                                .arg(odd->line)
                                .arg(odd->text, name));
            if (isTime(i))
                continue;
            if (cells.isText()) {
                frame.texts.push_back({name, cells.texts()});
                continue;
            }
            frame.columns += name;
            frame.units += unit;
            if (cells.infinite().count > 0)
                frame.notices +=
                    QCoreApplication::translate("predict", "“%1” has infinite values in the column “%2”: %3, the "
                                                           "first in line %4. They count as missing.")
                        .arg(m_path, name)
                        .arg(cells.infinite().count)
                        .arg(cells.infinite().line);
        }
        return {};
    }

    const QString m_path;
    const CsvFormat m_format;
    const historian::CsvTimeReader m_times;
    std::vector<Cells> m_cells;
    TimeAxis m_axis;
    size_t m_rows = 0;
};

} // namespace

Result<Frame> readFrame(const QString &path, const FrameWishes &wishes)
{
    auto found = findFormat(path, wishes);
    if (found)
        found = findTime(path, *found, wishes);
    if (!found)
        return found.error();
    historian::CsvReader reader;
    if (const auto opened = reader.open(path, found->separator); !opened)
        return opened.error();
    FrameBuilder builder(path, *found);
    bool skip = found->header;
    while (reader.next()) {
        if (std::exchange(skip, false))
            continue;
        if (reader.isBroken())
            return malformed(path, QCoreApplication::translate("predict", "line %1 is broken.").arg(reader.line()));
        if (const auto added = builder.add(reader.fields(), reader.line()); !added)
            return added.error();
    }
    if (reader.failure())
        return *reader.failure();
    return builder.finish();
}

} // namespace twinscope::predict
