// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a STEP file to a picture on disk, cold against f3d, and again from the cache; and the import alone against FreeCAD's.
// One row a file; the counters are milliseconds, triangles and ratios (smaller is better; 1 is the other side).

#include "opening.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace twinscope::bench {
namespace {

QStringList stepFiles()
{
    const QString folder = qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA));
    QStringList files;
    for (QDirIterator it(folder + QStringLiteral("/cad"), {QStringLiteral("*.st*p"), QStringLiteral("*.st*P")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString file = it.next();
        if (!file.contains(QLatin1String("/odd/")))
            files.append(file);
    }
    std::sort(files.begin(), files.end(),
              [](const QString &a, const QString &b) { return QFileInfo(a).size() > QFileInfo(b).size(); });
    return files;
}

void compare(benchmark::State &state, const char *name, const Opening &own, const Opening &peer, QString &remarks)
{
    if (!peer.isMeasured()) {
        remarks += peer.whyNot + QStringLiteral("; ");
        return;
    }
    const std::string prefix(name);
    state.counters[prefix + "_ms"] = peer.seconds * 1e3;
    state.counters[prefix + "_triangles"] = peer.triangles;
    state.counters["to_" + prefix] = own.seconds / peer.seconds;
}

void openFile(benchmark::State &state, const QString &file)
{
    OwnOpenings own;
    for (auto _ : state) {
        own = openWithTwinscope(file);
        state.SetIterationTime(own.cold.seconds);
    }
    if (!own.cold.isMeasured()) {
        state.SkipWithError(own.cold.whyNot.toUtf8().constData());
        return;
    }
    QString remarks;
    state.counters["triangles"] = own.cold.triangles;
    state.counters["cached_ms"] = own.cached.seconds * 1e3;
    state.counters["cached_to_cold"] = own.cached.seconds / own.cold.seconds;
    state.counters["load_cached_to_cold"] = own.coldLoad > 0 ? own.cachedLoad / own.coldLoad : 0;
    compare(state, "f3d", own.cold, openWithF3d(file), remarks);
    // Without a picture on either side; FreeCAD without names, colours and assembly, too.
    state.counters["import_ms"] = own.import.seconds * 1e3;
    compare(state, "freecad", own.import, importWithFreeCad(file), remarks);
    state.SetLabel(remarks.toStdString());
}

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    using namespace twinscope::bench;
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    for (const QString &file : stepFiles())
        benchmark::RegisterBenchmark(QFileInfo(file).fileName().toUtf8().constData(),
                                     [file](benchmark::State &state) { openFile(state, file); })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
