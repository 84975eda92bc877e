// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>
#include <twinscope/historian/store.h>

#include <QHash>

namespace twinscope::historian {

/// Where the values of a series of the file go.
struct CsvTarget
{
    SeriesId series = 0;
    core::ValueKind kind = core::ValueKind::Number;
    QHash<QString, qint64> states; ///< names of numbers, lower case: "stopped" → 0
};

struct CsvLoad
{
    QString path;
    CsvFormat format;
    std::vector<CsvSeries> series;                 ///< as probed
    std::vector<std::optional<CsvTarget>> targets; ///< same indices; nothing: is left out
};

struct CsvFault
{
    quint64 line = 0; ///< from 1
    QString sentence;
};

struct CsvLoadReport
{
    static constexpr size_t MostFaults = 100;
    quint64 rows = 0;             ///< records read, the header not counted
    quint64 samples = 0;          ///< stored
    quint64 doubles = 0;          ///< were in the store already
    quint64 faultyRows = 0;       ///< of which something could not be used
    std::vector<CsvFault> faults; ///< the first ones
    core::Time from{1}, to{0};    ///< of what was read; from > to: nothing
};

using CsvSink = std::function<core::Result<Appended>(std::span<const SeriesSample>)>;

/// Reads the file and hands its samples to the sink in batches. What cannot be read is told with its line: a moment that
/// is none costs its row, a value that is none costs itself; the rest goes on. An empty cell is no sample (in a long
/// layout one without a value). A file without arrival times arrived when its samples were taken.
/// Cancelled, or the sink's error: what was handed over until then stays stored.
core::Result<CsvLoadReport> loadCsv(const CsvLoad &load, const CsvSink &sink, core::Progress &progress);

} // namespace twinscope::historian
