// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Remaining useful life on NASA's turbofan fleets (C-MAPSS), beside what was published: one estimate at the last row of each
// test unit, truth and estimate capped at 125 cycles. FD003 and FD004 are judged where their test files are there, too.

#include "frame/framereader.h"
#include "prognosis/fleetmodel.h"

#include <QCoreApplication>
#include <QFile>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace twinscope::bench {
namespace {

using namespace predict;

constexpr double cap = 125;

/// The root mean square errors that were published for the last window: STAR (2024) and DCNN (2018).
struct Published
{
    const char *set;
    double star, dcnn;
};
constexpr Published published[] = {
    {"FD001", 10.61, 12.61}, {"FD002", 13.47, 22.36}, {"FD003", 10.71, 12.64}, {"FD004", 15.87, 23.31}};

QString dataFile(const QString &name)
{
    return qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA)) +
           QStringLiteral("/cmapss/") + name;
}

QStringList turbofanColumns()
{
    QStringList columns{QStringLiteral("unit"), QStringLiteral("cycle")};
    for (int i = 1; i <= 3; ++i)
        columns += QStringLiteral("setting%1").arg(i);
    for (int i = 1; i <= 21; ++i)
        columns += QStringLiteral("sensor%1").arg(i);
    return columns;
}

core::Result<Fleet> readTurbofans(const QString &name)
{
    const auto frame = readFrame(dataFile(name), {turbofanColumns(), {}});
    if (!frame)
        return frame.error();
    return toFleet(*frame, {QStringLiteral("unit"), QStringLiteral("cycle"), {}, {}});
}

std::vector<double> readTruth(const QString &name)
{
    std::vector<double> truth;
    QFile file(dataFile(name));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &word : file.readAll().simplified().split(' '))
            truth.push_back(word.toDouble());
    return truth;
}

void judge(benchmark::State &state, const FleetModel &model, const QString &set)
{
    const auto fleet = readTurbofans(QStringLiteral("test_%1.txt").arg(set));
    const auto truth = readTruth(QStringLiteral("RUL_%1.txt").arg(set));
    if (!fleet || truth.size() < fleet->runs.size())
        return;
    const auto estimates = model.estimate(*fleet);
    std::vector<Forecast> forecasts;
    double score = 0;
    for (size_t i = 0; estimates && i < estimates->size(); ++i) {
        const LifeEstimate &one = (*estimates)[i];
        forecasts.push_back({i, truth[i], one.rul, one.low, one.high});
        score += phmScore(one.rul, std::min(cap, truth[i]));
    }
    const BackTestScores scores = scoreForecasts(forecasts, cap);
    state.counters["test_rmse"] = scores.rmse;
    state.counters["test_score"] = score;
    state.counters["test_coverage"] = scores.coverage;
    state.counters["test_width"] = scores.meanWidth;
}

void turbofans(benchmark::State &state, const Published &peers)
{
    const QString set = QString::fromLatin1(peers.set);
    const auto fleet = readTurbofans(QStringLiteral("train_%1.txt").arg(set));
    if (!fleet)
        return state.SkipWithError(qPrintable(fleet.error().sentence));
    for (auto _ : state) {
        core::Progress progress;
        const auto model = trainFleetModel(*fleet, {cap, {}, 1}, progress);
        state.PauseTiming();
        if (!model)
            return state.SkipWithError(qPrintable(model.error().sentence));
        state.counters["conditions"] = double(model->scale.conditions().count());
        state.counters["cv_rmse"] = model->crossValidation.rmse;
        state.counters["cv_coverage"] = model->crossValidation.coverage;
        state.counters["cv_alpha_lambda"] = model->crossValidation.alphaLambda;
        state.counters["cv_horizon"] = model->crossValidation.horizon;
        judge(state, *model, set);
        state.ResumeTiming();
    }
    state.counters["published_STAR"] = peers.star;
    state.counters["published_DCNN"] = peers.dcnn;
}

/// A thousand assets get a row each and are estimated: what a second of live scoring costs, as processor time.
void liveScoring(benchmark::State &state)
{
    const auto fleet = readTurbofans(QStringLiteral("train_FD001.txt"));
    if (!fleet)
        return state.SkipWithError(qPrintable(fleet.error().sentence));
    core::Progress progress;
    const auto model = trainFleetModel(*fleet, {cap, {}, 1}, progress);
    std::vector<AssetState> assets;
    for (size_t i = 0; i < 1000; ++i) {
        const Run &run = fleet->runs[i % fleet->runs.size()];
        AssetState &asset = assets.emplace_back(model->newAsset());
        for (Eigen::Index row = 0; row < 100; ++row)
            model->push(asset, run.cycles[row], run.values.row(row));
    }
    Eigen::Index row = 100;
    for (auto _ : state) {
        for (size_t i = 0; i < assets.size(); ++i)
            model->push(assets[i], double(row + 1), fleet->runs[i % fleet->runs.size()].values.row(row % 120));
        benchmark::DoNotOptimize(model->estimate(assets));
        ++row;
    }
    state.counters["cores_at_1_Hz"] =
        benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    using namespace twinscope::bench;
    const QCoreApplication application(argc, argv);
    for (const Published &peers : published)
        benchmark::RegisterBenchmark((std::string("Turbofans/") + peers.set).c_str(),
                                     [&peers](benchmark::State &state) { turbofans(state, peers); })
            ->Iterations(1)
            ->MeasureProcessCPUTime()
            ->UseRealTime()
            ->Unit(benchmark::kSecond);
    benchmark::RegisterBenchmark("LiveScoring/1000_assets", liveScoring)
        ->MeasureProcessCPUTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
