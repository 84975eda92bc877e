// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzfile.h"

#include <twinscope/historian/csvload.h>

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    return {"time,a [bar],b\n2020-03-09T10:14:33Z,1.5,x\n2020-03-09T10:14:34Z,,\"two\nlines\"\n",
            "Datum;Uhrzeit;P\r\n09.03.2020;10:14:33;1,5\r\n",
            "time,channel,value,quality,arrival\n1583748873.5,P,1e3,bad/stale,\n1583748874,Q,\"\",192,1583748875\n",
            "\xEF\xBB\xBFt\ta\n0\t1\n0.1\tnan\n",
            "1  2 3\n4 5  6\n",
            "a,\"b\n\"\"c\",\"d\"e\n"};
}

void fuzzOne(const QByteArray &input)
{
    const QString path = fuzzFile(input, "fuzz.csv");
    const auto probe = historian::probeCsv(path);
    if (!probe)
        return;
    historian::CsvLoad load{path, probe->format, probe->series, {}};
    for (size_t i = 0; i < probe->series.size(); ++i)
        load.targets.push_back(historian::CsvTarget{historian::SeriesId(i + 1), probe->series[i].kind, {}});
    quint64 taken = 0;
    core::Progress progress;
    const auto report = historian::loadCsv(
        load,
        [&](std::span<const historian::SeriesSample> batch) {
            for (const auto &entry : batch)
                fuzzExpect(entry.series >= 1 && entry.series <= probe->series.size(), "a sample of no series");
            taken += batch.size();
            return core::Result(historian::Appended{batch.size(), 0});
        },
        progress);
    fuzzExpect(report.ok() && report->samples == taken, "the report does not count what was handed over");
    fuzzExpect(report->faultyRows <= report->rows, "more faulty rows than rows");
    fuzzExpect(report->faults.size() <= historian::CsvLoadReport::MostFaults, "too many faults are kept");
}

} // namespace twinscope::test
