// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/core/value.h>
#include <twinscope/historian/csvtime.h>

#include <QStringList>

#include <vector>

namespace twinscope::historian {

enum class CsvLayout : quint8 {
    Wide, ///< a row is a moment, a column is a channel
    Long, ///< a row is a sample: time, channel, value and perhaps quality and arrival
};

/// How a CSV file is to be read. Columns are positions from 0; -1: there is none.
struct CsvFormat
{
    char separator = ','; ///< CsvReader::Blanks: runs of blanks
    char decimal = '.';
    bool header = true; ///< the first record names the columns
    CsvLayout layout = CsvLayout::Wide;
    CsvTimeFormat time;
    QStringList columns;  ///< their names; "column 3" where the file names none
    int timeColumn = -1;  ///< the moment, or its date alone
    int clockColumn = -1; ///< the time of day, where date and time stand apart
    int channelColumn = -1, valueColumn = -1, qualityColumn = -1, arrivalColumn = -1; ///< Long
};

/// What a person knows better than what was found; absent: find it.
struct CsvWishes
{
    std::optional<char> separator, decimal;
    std::optional<bool> header;
    std::optional<CsvLayout> layout;
    std::optional<CsvTimeKind> timeKind;
    std::optional<QByteArray> zone;
    std::optional<core::Time> start;
    std::optional<QString> timeColumn, channelColumn, valueColumn; ///< names, or positions from 1
};

/// Something in the file that can become a channel's record: a column (Wide) or a name (Long).
struct CsvSeries
{
    QString name;                                   ///< without its unit
    QString unit;                                   ///< as written in brackets behind the name: "Pressure [bar]"
    core::ValueKind kind = core::ValueKind::Number; ///< what its first values look like
    int column = -1;                                ///< Wide
};

struct CsvProbe
{
    CsvFormat format;
    bool timesNameZone = false;    ///< the zone of the format does not matter
    std::vector<QStringList> rows; ///< the first ones, for a preview
    std::vector<CsvSeries> series;
    qint64 bytes = 0;
};

/// Looks at a file and finds how it is to be read. A long layout is read to its end, for the names in it.
/// Unreadable, Malformed (no text, no columns), NotFound (a column wished for), Cancelled.
core::Result<CsvProbe> probeCsv(const QString &path, const CsvWishes &wishes, core::Progress &progress);
core::Result<CsvProbe> probeCsv(const QString &path, const CsvWishes &wishes = {});

} // namespace twinscope::historian
