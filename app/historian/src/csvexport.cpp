// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvexport.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Sample;
using core::Time;

constexpr quint64 RowsPerReport = 20'000;
constexpr size_t ComfortableSlice = 200'000; ///< samples held at once by a wide export

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("csv", "Cancelled."), {}};
}

QString rowsText(quint64 rows)
{
    return QCoreApplication::translate("csv", "%1 rows").arg(QLocale().toString(rows));
}

double shareOf(Time time, Time from, Time to)
{
    return std::clamp((double(time.ns) - double(from.ns)) / std::max(1.0, double(to.ns) - double(from.ns)), 0.0, 1.0);
}

class Exporter
{
public:
    Exporter(const Store &store, const CsvExport &what, CsvWriter &writer, core::Progress &progress)
        : m_store(store)
        , m_what(what)
        , m_writer(writer)
        , m_progress(progress)
    {
    }

    Result<CsvExportReport> run()
    {
        const auto written = m_what.layout == CsvLayout::Long ? writeLong() : writeWide();
        if (!written)
            return written.error();
        if (const auto flushed = m_writer.flush(); !flushed)
            return flushed.error();
        return m_report;
    }

private:
    Result<void> writeLong();
    Result<void> writeWide();
    Result<void> readSlice(Time from, Time to);
    void writeSlice();
    void writeRow(Time time);
    Result<void> checked() const
    {
        if (m_progress.isCancelled())
            return cancelled();
        return m_writer.failed() ? m_writer.flush() : Result<void>();
    }

    const Store &m_store;
    const CsvExport &m_what;
    CsvWriter &m_writer;
    core::Progress &m_progress;
    CsvExportReport m_report;
    std::vector<std::vector<Sample>> m_slice; ///< Wide: of each column, in order
    std::vector<size_t> m_next;               ///< Wide: of each column, the first that is not written
};

Result<void> Exporter::writeLong()
{
    for (const char *head : {"time", "channel", "value", "quality", "arrival"})
        m_writer.text(std::string_view(head));
    m_writer.endRow();
    for (size_t i = 0; i < m_what.columns.size(); ++i) {
        const std::string name = m_what.columns[i].name.toStdString();
        const auto scanned = m_store.scan(m_what.columns[i].series, m_what.from, m_what.to, [&](const Sample &sample) {
            m_writer.time(sample.time);
            m_writer.text(std::string_view(name));
            m_writer.value(sample.value);
            m_writer.text(core::toKey(sample.quality));
            sample.arrival == sample.time ? m_writer.empty() : m_writer.time(sample.arrival);
            m_writer.endRow();
            ++m_report.samples;
            if (++m_report.rows % RowsPerReport == 0)
                m_progress.report((double(i) + shareOf(sample.time, m_what.from, m_what.to)) /
                                      double(m_what.columns.size()),
                                  rowsText(m_report.rows));
            return !m_progress.isCancelled() && !m_writer.failed();
        });
        if (!scanned)
            return scanned;
        if (const auto sound = checked(); !sound)
            return sound;
    }
    return {};
}

Result<void> Exporter::readSlice(Time from, Time to)
{
    m_slice.assign(m_what.columns.size(), {});
    m_next.assign(m_what.columns.size(), 0);
    for (size_t i = 0; i < m_what.columns.size(); ++i) {
        const auto scanned = m_store.scan(m_what.columns[i].series, from, to, [&](const Sample &sample) {
            m_slice[i].push_back(sample);
            return !m_progress.isCancelled();
        });
        if (!scanned)
            return scanned;
    }
    return {};
}

void Exporter::writeRow(Time time)
{
    m_writer.time(time);
    for (size_t i = 0; i < m_slice.size(); ++i) {
        const bool has = m_next[i] < m_slice[i].size() && m_slice[i][m_next[i]].time == time;
        const Sample *sample = has ? &m_slice[i][m_next[i]++] : nullptr;
        m_report.samples += has;
        m_report.leftOut += sample && sample->quality.level == core::QualityLevel::Bad;
        if (sample && sample->quality.level != core::QualityLevel::Bad)
            m_writer.value(sample->value);
        else
            m_writer.empty();
    }
    m_writer.endRow();
    ++m_report.rows;
}

void Exporter::writeSlice()
{
    for (;;) {
        std::optional<Time> earliest;
        for (size_t i = 0; i < m_slice.size(); ++i) {
            if (m_next[i] < m_slice[i].size())
                earliest = std::min(earliest.value_or(m_slice[i][m_next[i]].time), m_slice[i][m_next[i]].time);
        }
        if (!earliest)
            return;
        writeRow(*earliest);
    }
}

/// Slice by slice of time, each as long as promises a comfortable number of samples.
Result<void> Exporter::writeWide()
{
    m_writer.text(std::string_view("time"));
    for (const auto &column : m_what.columns)
        m_writer.text(column.name);
    m_writer.endRow();
    constexpr double longest = 4e18; // two of them still fit into a time
    double width = 60e9;
    for (Time from = m_what.from; from < m_what.to;) {
        const double rest = double(m_what.to.ns) - double(from.ns);
        const Time to = width >= rest ? m_what.to : from + core::Duration(std::max(qint64(1), qint64(width)));
        if (const auto read = readSlice(from, to); !read)
            return read;
        size_t samples = 0;
        for (const auto &column : m_slice)
            samples += column.size();
        writeSlice();
        if (const auto sound = checked(); !sound)
            return sound;
        m_progress.report(shareOf(to, m_what.from, m_what.to), rowsText(m_report.rows));
        width = std::min(longest, samples > ComfortableSlice       ? width / 2
                                  : samples < ComfortableSlice / 4 ? width * 4
                                                                   : width);
        from = to;
    }
    return {};
}

} // namespace

Result<CsvExportReport> exportCsv(const Store &store, const CsvExport &what, CsvWriter &writer,
                                  core::Progress &progress)
{
    return Exporter(store, what, writer, progress).run();
}

} // namespace twinscope::historian
