// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Anomalies on what is published of, each by its own protocol and with nothing set by hand:
//   SKAB        each file is learnt from its first 400 rows, the rest judged, one F1 over all; the anomaly-free file from
//               its first half
//   TEP         learnt from the normal run d00; how many rows of each fault are flagged, and after how many rows first,
//               beside T² and SPE alone; false alarms on the last 200 rows of d00, learnt from the others
//   NAB         one channel, no look-ahead, the standard profile and the two others
//   MatrixProfile   65,536 points, window 50, beside the 23 s that STUMPY publishes on two processors; and beside comparing
//               all windows directly

#include "anomaly/assessment.h"
#include "anomaly/matrixprofile.h"
#include "frame/framereader.h"
#include "stream/nab.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <benchmark/benchmark.h>

#include <cmath>
#include <random>
#include <thread>

namespace twinscope::bench {
namespace {

using namespace predict;

QString dataFolder()
{
    return qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA));
}

void once(const std::string &name, std::function<void(benchmark::State &)> body)
{
    benchmark::RegisterBenchmark(name.c_str(), std::move(body))
        ->Iterations(1)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

QStringList skabFiles()
{
    QStringList files;
    QDirIterator found(dataFolder() + QStringLiteral("/skab"), {QStringLiteral("*.csv")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        if (!path.contains(QStringLiteral("anomaly-free")))
            files += path;
    }
    files.sort();
    return files;
}

core::Result<Assessment> assessRest(const QString &path, Eigen::Index goodRows, const QString &label,
                                    const QString &method)
{
    auto frame = readFrame(path);
    if (!frame)
        return frame.error();
    AssessmentTask task;
    task.goodRows = goodRows > 0 ? goodRows : frame->rows() / 2;
    task.scored = std::move(*frame);
    task.label = label;
    task.method = method;
    return assess(task);
}

void skab(benchmark::State &state, const QString &method)
{
    const QStringList files = skabFiles();
    if (files.isEmpty())
        return state.SkipWithError("There is no SKAB.");
    FlagScores all;
    for (auto _ : state) {
        for (const QString &path : files) {
            const auto result = assessRest(path, 400, QStringLiteral("anomaly"), method);
            if (!result)
                return state.SkipWithError(qPrintable(result.error().sentence));
            all.hits += result->metrics->hits;
            all.falseAlarms += result->metrics->falseAlarms;
            all.misses += result->metrics->misses;
            all.quiet += result->metrics->quiet;
        }
    }
    state.counters["files"] = double(files.size());
    state.counters["F1"] = all.f1().value_or(NAN);
    state.counters["FAR"] = all.far().value_or(NAN);
    state.counters["MAR"] = all.mar().value_or(NAN);
}

void skabClean(benchmark::State &state, const QString &method)
{
    double flagged = 0;
    for (auto _ : state) {
        const auto result =
            assessRest(dataFolder() + QStringLiteral("/skab/anomaly-free/anomaly-free.csv"), 0, {}, method);
        if (!result)
            return state.SkipWithError(qPrintable(result.error().sentence));
        flagged = double(std::ranges::count_if(result->rows, &Judgement::flag)) / double(result->rows.size());
    }
    state.counters["flagged"] = flagged;
}

core::Result<Matrix> teprun(int fault)
{
    QStringList columns;
    for (int i = 1; i <= (fault == 0 ? 500 : 52); ++i)
        columns += QStringLiteral("c%1").arg(i);
    const QString name = QStringLiteral("/tep/d%1.dat").arg(fault, 2, 10, QLatin1Char('0'));
    const auto frame = readFrame(dataFolder() + name, {columns, {}});
    if (!frame)
        return frame.error();
    return fault == 0 ? Matrix(frame->values.transpose()) : frame->values;
}

struct Found
{
    double share = 0, delay = -1; ///< rows; -1: never
};

core::Result<Found> flagsOf(const QString &method, const Matrix &good, const Matrix &judged)
{
    auto monitor = makeMonitor(method, {});
    if (!monitor)
        return monitor.error();
    if (const auto trained = (*monitor)->train(good); !trained)
        return trained.error();
    (*monitor)->restart();
    Found found;
    for (Eigen::Index i = 0; i < judged.rows(); ++i) {
        const bool flag = (*monitor)->step(judged.row(i).transpose()).flag;
        found.share += flag ? 1.0 / double(judged.rows()) : 0;
        if (flag && found.delay < 0)
            found.delay = double(i);
    }
    return found;
}

/// `fault` 0: false alarms.
void tep(benchmark::State &state, int fault)
{
    const auto good = teprun(0), judged = teprun(fault);
    if (!good || !judged)
        return state.SkipWithError("There is no TEP.");
    const Matrix learnt = fault == 0 ? Matrix(good->topRows(300)) : *good;
    const Matrix rows = fault == 0 ? Matrix(good->bottomRows(200)) : *judged;
    for (auto _ : state) {
        for (const char *method : {"ensemble", "t2", "spe"}) {
            const auto found = flagsOf(QLatin1String(method), learnt, rows);
            if (!found)
                return state.SkipWithError(qPrintable(found.error().sentence));
            state.counters[std::string(method) + "_rate"] = found->share;
            state.counters[std::string(method) + "_delay"] = found->delay;
        }
    }
}

void nab(benchmark::State &state)
{
    const auto corpus = readNab(dataFolder() + QStringLiteral("/nab"));
    if (!corpus)
        return state.SkipWithError(qPrintable(corpus.error().sentence));
    double windows = 0, rows = 0;
    for (auto _ : state) {
        std::vector<double> scores(std::size(NabProfiles), 0);
        for (const NabSeries &series : *corpus) {
            const auto events = detectEvents(series.values);
            windows += double(series.windows.size());
            rows += double(series.values.size());
            for (size_t i = 0; i < scores.size(); ++i)
                scores[i] += nabSeriesScore(series, events, NabProfiles[i]);
        }
        for (size_t i = 0; i < scores.size(); ++i)
            state.counters[NabProfiles[i].name] = nabPercent(scores[i], size_t(windows), NabProfiles[i]);
    }
    state.counters["series"] = double(corpus->size());
    state.counters["rows/s"] = benchmark::Counter(rows, benchmark::Counter::kIsRate);
}

std::vector<double> randomWalk(size_t length)
{
    std::mt19937 random(1);
    std::vector<double> walk(length);
    double at = 0;
    for (double &value : walk)
        value = at += double(random()) / 4294967296.0 - 0.5;
    return walk;
}

void profile(benchmark::State &state, size_t length)
{
    const auto series = randomWalk(length);
    const int threads = int(std::max(1u, std::thread::hardware_concurrency()));
    for (auto _ : state)
        benchmark::DoNotOptimize(matrixProfile(series, 50, threads));
    state.counters["threads"] = threads;
}

/// The other side: every pair of windows, each normalised once and compared by a matrix product.
void directly(benchmark::State &state, long length)
{
    constexpr long window = 50;
    const auto series = randomWalk(size_t(length));
    for (auto _ : state) {
        Matrix windows(window, length - window + 1);
        for (long i = 0; i < windows.cols(); ++i) {
            windows.col(i) = Eigen::Map<const Vector>(&series[size_t(i)], window);
            windows.col(i).array() -= windows.col(i).mean();
            windows.col(i).normalize();
        }
        double sum = 0;
        for (long i = 0; i < windows.cols(); ++i)
            sum += (windows.col(i).transpose() * windows).maxCoeff();
        benchmark::DoNotOptimize(sum);
    }
}

void registerAll()
{
    for (const QString &method : monitorMethods()) {
        once("Skab/" + method.toStdString(), [method](benchmark::State &state) { skab(state, method); });
        once("SkabClean/" + method.toStdString(), [method](benchmark::State &state) { skabClean(state, method); });
    }
    for (int fault = 0; fault <= 12; ++fault)
        once(fault == 0 ? std::string("Tep/false_alarms") : "Tep/d" + std::to_string(fault),
             [fault](benchmark::State &state) { tep(state, fault); });
    once("Nab", nab);
    once("MatrixProfile/65536", [](benchmark::State &state) { profile(state, 65'536); });
    once("MatrixProfile/8192", [](benchmark::State &state) { profile(state, 8'192); });
    once("MatrixProfile/8192_directly", [](benchmark::State &state) { directly(state, 8'192); });
}

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    twinscope::bench::registerAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
