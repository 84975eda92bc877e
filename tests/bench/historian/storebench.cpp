// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <QFile>

#include <cmath>
#include <ctime>

namespace twinscope::bench {

namespace {

constexpr size_t BatchSize = 100'000;

double megabytesOf(const char *key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(qsizetype(qstrlen(key))).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

} // namespace

double flowAt(qint64 second)
{
    const double noise = double(quint32(second * 2654435761u) >> 16) / 65536;
    const double flow = 50 + 20 * std::sin(double(second) * 7.27e-5) + 3 * std::sin(double(second) * 0.01) + noise;
    return std::round(flow * 1000) / 1000;
}

BenchStore::BenchStore(historian::EmbeddedStoreOptions options)
{
    auto opened = historian::openEmbeddedStore(m_folder.filePath(QStringLiteral("b.twin.history")), std::move(options));
    m_store = std::move(opened).value();
}

std::vector<historian::SeriesId> BenchStore::makeSeries(int count)
{
    std::vector<historian::SeriesId> series;
    for (int i = 0; i < count; ++i)
        series.push_back(m_store->series(QStringLiteral("channel-%1").arg(i)).value());
    return series;
}

void BenchStore::load(const DataSet &data)
{
    std::vector<historian::SeriesSample> batch;
    std::vector<historian::SeriesId> series;
    const auto flush = [&] {
        if (!m_store->append(batch).ok())
            qFatal("append failed");
        batch.clear();
    };
    data([&](quint32 channel, qint64 time, double value) {
        while (channel >= series.size())
            series.push_back(m_store->series(QStringLiteral("channel-%1").arg(series.size())).value());
        batch.push_back({series[channel], {{time}, {time}, value, core::good()}});
        if (batch.size() == BatchSize)
            flush();
    });
    flush();
}

void BenchStore::compact()
{
    core::Progress progress;
    if (!m_store->compact(progress).ok())
        qFatal("compact failed");
}

double processorSeconds()
{
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double residentMegabytes()
{
    return megabytesOf("VmRSS:");
}

double peakMegabytes()
{
    return megabytesOf("VmHWM:");
}

} // namespace twinscope::bench
