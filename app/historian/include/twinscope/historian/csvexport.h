// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>
#include <twinscope/historian/csvwriter.h>
#include <twinscope/historian/store.h>

namespace twinscope::historian {

struct CsvExport
{
    struct Column
    {
        QString name;
        SeriesId series = 0;
    };
    std::vector<Column> columns;
    core::Time from, to; ///< [from, to)
    CsvLayout layout = CsvLayout::Long;
    char separator = ',';
    char decimal = '.';
};

struct CsvExportReport
{
    quint64 rows = 0, samples = 0;
    quint64 leftOut = 0; ///< Wide: Bad samples, whose cells stay empty
};

/// Writes what the store holds of the columns. Long: a row per sample with quality and arrival, channel by channel; it
/// reads back exactly. Wide: a row per moment; Bad samples are empty cells, samples of a channel at the same moment get
/// rows of their own. Times are ISO 8601 in UTC with all their digits. Bounded memory.
core::Result<CsvExportReport> exportCsv(const Store &store, const CsvExport &what, CsvWriter &writer,
                                        core::Progress &progress);

} // namespace twinscope::historian
