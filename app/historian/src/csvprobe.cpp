// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvformat.h>

#include "csvcell.h"
#include "csvcivil.h"
#include "csvroles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

namespace twinscope::historian {

namespace {

constexpr size_t PreviewRows = 50;
constexpr quint64 RowsPerReport = 10'000;
constexpr size_t ValuesForKind = 500; ///< of each name in a long layout

CsvSeries seriesNamed(const QString &head)
{
    static const QRegularExpression unit(QStringLiteral(R"(^(.*\S)\s*(?:\[([^\]]*)\]|\(([^)]*)\))\s*$)"));
    const auto match = unit.match(head);
    if (!match.hasMatch())
        return {head, {}};
    return {match.captured(1), match.captured(2) + match.captured(3)};
}

std::vector<CsvSeries> seriesOfColumns(const CsvHead &head, const CsvFormat &format)
{
    std::vector<CsvSeries> found;
    for (int column = 0; column < int(format.columns.size()); ++column) {
        if (column == format.timeColumn || column == format.clockColumn)
            continue;
        CsvSeries series = seriesNamed(format.columns[column]);
        series.column = column;
        series.kind = kindOf([&](const CsvHead::Test &test) { return head.most(column, test); }, format.decimal);
        found.push_back(std::move(series));
    }
    return found;
}

/// The names of a long layout in the order of their first appearance, each with its first values.
class NameCollector
{
public:
    void add(const CsvField &name, const CsvField &value)
    {
        const auto [entry, isNew] = m_places.try_emplace(std::string(name.text), m_values.size());
        if (isNew)
            m_values.push_back({csvText(name.text), {}});
        auto &cells = m_values[entry->second].second;
        if (cells.size() < ValuesForKind && !isMissing(value))
            cells.push_back({std::string(value.text), value.quoted});
    }

    std::vector<CsvSeries> take(char decimal) const
    {
        std::vector<CsvSeries> series;
        for (const auto &[name, cells] : m_values) {
            CsvSeries entry = seriesNamed(name);
            entry.name = name;
            entry.unit.clear();
            entry.kind = kindOf(
                [&cells = cells](const CsvHead::Test &test) {
                    const auto passed =
                        std::ranges::count_if(cells, [&](const auto &cell) { return test(cell.field()); });
                    return !cells.empty() && double(passed) >= CsvHead::Most * double(cells.size());
                },
                decimal);
            series.push_back(std::move(entry));
        }
        return series;
    }

private:
    std::unordered_map<std::string, size_t> m_places;
    std::vector<std::pair<QString, std::vector<CsvHead::Cell>>> m_values;
};

core::Result<std::vector<CsvSeries>> seriesOfNames(const QString &path, const CsvFormat &format,
                                                   core::Progress &progress)
{
    CsvReader reader;
    if (const auto opened = reader.open(path, format.separator); !opened)
        return opened.error();
    NameCollector names;
    const size_t width = size_t(std::max(format.channelColumn, format.valueColumn)) + 1;
    for (quint64 row = 0; reader.next(); ++row) {
        const auto &fields = reader.fields();
        if (!reader.isBroken() && fields.size() >= width && (row > 0 || !format.header))
            names.add(fields[size_t(format.channelColumn)], fields[size_t(format.valueColumn)]);
        if (row % RowsPerReport != 0)
            continue;
        progress.report(reader.fractionRead(), QCoreApplication::translate("csv", "looking for channels"));
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("csv", "Cancelled."), {}};
    }
    if (reader.failure())
        return *reader.failure();
    return names.take(format.decimal);
}

core::Result<void> checkWishes(const CsvWishes &wishes, const CsvFormat &format)
{
    for (const auto &wish : {wishes.timeColumn, wishes.channelColumn, wishes.valueColumn}) {
        if (wish && columnCalled(format.columns, *wish) < 0)
            return core::Error{core::ErrorCode::NotFound,
                               QCoreApplication::translate("csv", "There is no column “%1”; the columns are: %2.")
                                   .arg(*wish, format.columns.join(QStringLiteral(", "))),
                               {}};
    }
    if (format.layout == CsvLayout::Long && (format.channelColumn < 0 || format.valueColumn < 0))
        return core::Error{core::ErrorCode::NotFound,
                           QCoreApplication::translate("csv", "The long layout needs a column with the channels and "
                                                              "one with the values: say which they are."),
                           {}};
    if (!QTimeZone(format.time.zone).isValid())
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("csv", "Nobody knows the time zone “%1”: write it like "
                                                              "Europe/Prague or UTC+01:00.")
                               .arg(QString::fromUtf8(format.time.zone)),
                           {}};
    return {};
}

std::vector<QStringList> previewOf(const CsvHead &head)
{
    std::vector<QStringList> rows;
    for (size_t i = head.firstDataRow(); i < head.rows().size() && rows.size() < PreviewRows; ++i) {
        QStringList &row = rows.emplace_back();
        for (const auto &cell : head.rows()[i])
            row += csvText(cell.text);
    }
    return rows;
}

} // namespace

core::Result<CsvProbe> probeCsv(const QString &path, const CsvWishes &wishes, core::Progress &progress)
{
    auto head = CsvHead::read(path, wishes.separator);
    if (!head)
        return head.error();
    CsvProbe probe;
    CsvFormat &format = probe.format;
    format.separator = head->separator();
    format.decimal = wishes.decimal.value_or(findDecimal(*head));
    format.header = wishes.header.value_or(findHeader(*head, format.decimal));
    head->setHeader(format.header);
    format.columns = columnNames(*head, format.header);
    findTime(*head, wishes, format);
    findLayout(*head, wishes, format);
    if (const auto sound = checkWishes(wishes, format); !sound)
        return sound.error();
    probe.bytes = QFileInfo(path).size();
    probe.rows = previewOf(*head);
    probe.timesNameZone = format.timeColumn >= 0 &&
                          head->most(format.timeColumn, [](const CsvField &field) { return namesZone(field.text); });
    if (format.layout == CsvLayout::Wide) {
        probe.series = seriesOfColumns(*head, format);
        return probe;
    }
    auto names = seriesOfNames(path, format, progress);
    if (!names)
        return names.error();
    probe.series = std::move(*names);
    return probe;
}

core::Result<CsvProbe> probeCsv(const QString &path, const CsvWishes &wishes)
{
    core::Progress progress;
    return probeCsv(path, wishes, progress);
}

} // namespace twinscope::historian
