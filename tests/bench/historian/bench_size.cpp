// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <twinscope/core/time.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

#include <benchmark/benchmark.h>

namespace twinscope::bench {
namespace {

QString dataFolder()
{
    return qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA));
}

QStringList filesBelow(const QString &folder, const QString &pattern)
{
    QStringList files;
    QDirIterator found(dataFolder() + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    files.sort();
    return files;
}

/// SKAB: one pump test bed; each file is an experiment, each column of it a channel.
void skab(const Visit &visit)
{
    quint32 firstChannel = 0;
    for (const QString &path : filesBelow(QStringLiteral("/skab"), QStringLiteral("*.csv"))) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto columns = quint32(file.readLine().split(';').size());
        while (!file.atEnd()) {
            const auto fields = file.readLine().trimmed().split(';');
            const auto time = core::parseIso8601(QString::fromUtf8(fields.value(0)));
            for (quint32 i = 1; time && i < quint32(fields.size()); ++i)
                visit(firstChannel + i - 1, time->ns, fields[i].toDouble());
        }
        firstChannel += columns - 1;
    }
}

/// C-MAPSS: turbofan engines; each engine's settings and sensors are channels, a cycle is an hour.
void cmapss(const Visit &visit)
{
    constexpr quint32 Columns = 24;
    constexpr qint64 Hour = 3600 * Second;
    quint32 firstEngine = 0;
    for (const QString &path : filesBelow(QStringLiteral("/cmapss"), QStringLiteral("t*_FD*.txt"))) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        quint32 engines = 0;
        while (!file.atEnd()) {
            const auto fields = file.readLine().simplified().split(' ');
            if (fields.size() < qsizetype(Columns) + 2)
                continue;
            engines = fields[0].toUInt();
            for (quint32 i = 0; i < Columns; ++i)
                visit((firstEngine + engines - 1) * Columns + i, fields[1].toLongLong() * Hour,
                      fields[i + 2].toDouble());
        }
        firstEngine += engines;
    }
}

struct Measured
{
    const char *name;
    DataSet data;
    double ours = 0; ///< bytes a sample
};
Measured sets[] = {{"SKAB", skab}, {"C-MAPSS", cmapss}};

quint64 samplesOf(const DataSet &data)
{
    quint64 count = 0;
    data([&count](quint32, qint64, double) { ++count; });
    return count;
}

void embedded(benchmark::State &state)
{
    Measured &set = sets[state.range(0)];
    state.SetLabel(set.name);
    for (auto _ : state) {
        BenchStore store;
        store.load(set.data);
        store.compact();
        const auto statistics = store->statistics();
        if (statistics->samples == 0) {
            state.SkipWithError("the data set is not on this machine; set TWINSCOPE_TEST_DATA");
            break;
        }
        set.ours = statistics->bytesPerSample();
        state.counters["samples"] = double(statistics->samples);
        state.counters["bytes/sample"] = set.ours;
    }
}
BENCHMARK(embedded)->Arg(0)->Arg(1)->Iterations(1)->Unit(benchmark::kMillisecond);

void peerSize(benchmark::State &state, std::unique_ptr<Peer> (*make)())
{
    const Measured &set = sets[state.range(0)];
    state.SetLabel(set.name);
    for (auto _ : state) {
        const auto peer = make();
        const quint64 samples = samplesOf(set.data);
        const QString missing =
            samples == 0 ? QStringLiteral("the data set is not on this machine") : peer->load(set.data);
        if (!missing.isEmpty()) {
            state.SkipWithError(missing.toUtf8().constData());
            break;
        }
        const double bytes = double(peer->bytes()) / double(samples);
        state.counters["bytes/sample"] = bytes;
        state.counters["times larger"] = set.ours > 0 ? bytes / set.ours : 0;
    }
}
BENCHMARK_CAPTURE(peerSize, InfluxDB, makeInfluxPeer)->Arg(0)->Arg(1)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(peerSize, PostgreSQL, makePostgresPeer)->Arg(0)->Arg(1)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
