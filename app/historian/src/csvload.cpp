// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvload.h>

#include "csvrows.h"

#include <QCoreApplication>
#include <QLocale>

namespace twinscope::historian {

namespace {

constexpr size_t BatchSize = 50'000;
constexpr quint64 RowsPerReport = 5'000;

core::Error cancelled(quint64 samples)
{
    return {core::ErrorCode::Cancelled,
            QCoreApplication::translate("csv", "Cancelled: %1 samples were loaded before.")
                .arg(QLocale().toString(samples)),
            {}};
}

void tell(const CsvReader &reader, quint64 rows, core::Progress &progress)
{
    progress.report(reader.fractionRead(), QCoreApplication::translate("csv", "%1 rows").arg(QLocale().toString(rows)));
}

/// Collects samples and hands them on in batches.
class Batches
{
public:
    Batches(const CsvSink &sink, CsvLoadReport &report)
        : m_sink(sink)
        , m_report(report)
    {
        samples.reserve(BatchSize + 1000);
    }

    core::Result<void> flush(size_t least = 1)
    {
        if (samples.size() < least)
            return {};
        const auto taken = m_sink(samples);
        if (!taken)
            return taken.error();
        for (const SeriesSample &entry : samples)
            cover(entry.sample.time);
        m_report.samples += taken->stored;
        m_report.doubles += taken->doubles;
        samples.clear();
        return {};
    }

    std::vector<SeriesSample> samples;

private:
    void cover(core::Time time)
    {
        const bool isFirst = m_report.from > m_report.to;
        m_report.from = isFirst ? time : std::min(m_report.from, time);
        m_report.to = isFirst ? time : std::max(m_report.to, time);
    }

    const CsvSink &m_sink;
    CsvLoadReport &m_report;
};

void note(CsvLoadReport &report, quint64 line, std::vector<QString> &sentences)
{
    if (sentences.empty())
        return;
    ++report.faultyRows;
    for (QString &sentence : sentences) {
        if (report.faults.size() < CsvLoadReport::MostFaults)
            report.faults.push_back({line, std::move(sentence)});
    }
    sentences.clear();
}

} // namespace

core::Result<CsvLoadReport> loadCsv(const CsvLoad &load, const CsvSink &sink, core::Progress &progress)
{
    CsvReader reader;
    if (const auto opened = reader.open(load.path, load.format.separator); !opened)
        return opened.error();
    CsvLoadReport report;
    Batches batches(sink, report);
    CsvRows rows(load);
    std::vector<QString> sentences;
    bool isHeader = load.format.header;
    while (reader.next()) {
        if (std::exchange(isHeader, false))
            continue;
        rows.read(reader, report.rows++, batches.samples, sentences);
        note(report, reader.line(), sentences);
        if (const auto flushed = batches.flush(BatchSize); !flushed)
            return flushed.error();
        if (report.rows % RowsPerReport != 0)
            continue;
        tell(reader, report.rows, progress);
        if (progress.isCancelled())
            return cancelled(report.samples);
    }
    if (reader.failure())
        return *reader.failure();
    if (const auto flushed = batches.flush(); !flushed)
        return flushed.error();
    return report;
}

} // namespace twinscope::historian
