// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Remaining useful life on NASA's turbofan fleets (C-MAPSS), beside what was published: one estimate at the last row of each
// test unit, truth and estimate capped at 125 cycles. FD003 and FD004 are judged where their test files are there, too.

#include "frame/framereader.h"
#include "prognosis/degradation.h"
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

QString dataRoot()
{
    return qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA));
}

QString dataFile(const QString &name)
{
    return dataRoot() + QStringLiteral("/cmapss/") + name;
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
        const auto model = trainFleetModel(*fleet, {cap}, progress);
        state.PauseTiming();
        if (!model)
            return state.SkipWithError(qPrintable(model.error().sentence));
        state.counters["conditions"] = double(model->scale.conditions().count());
        state.counters["cv_rmse"] = model->crossValidation().rmse;
        state.counters["cv_coverage"] = model->crossValidation().coverage;
        state.counters["cv_alpha_lambda"] = model->crossValidation().alphaLambda;
        state.counters["cv_horizon"] = model->crossValidation().horizon;
        judge(state, *model, set);
        state.ResumeTiming();
    }
    state.counters["published_STAR"] = peers.star;
    state.counters["published_DCNN"] = peers.dcnn;
}

void report(benchmark::State &state, const Indicator &indicator, double limit)
{
    for (auto _ : state) {
        const auto scores = backTestLife(nullptr, indicator, limit);
        if (!scores)
            return state.SkipWithError(qPrintable(scores.error().sentence));
        state.counters["rmse"] = scores->rmse;
        state.counters["coverage"] = scores->coverage;
        state.counters["width"] = scores->meanWidth;
        state.counters["horizon"] = scores->horizon;
    }
    state.counters["life"] = indicator.times.back() - indicator.times.front();
}

Indicator columnOf(const Run &run, double sign)
{
    const Vector values = sign * run.values.col(0);
    return {{run.cycles.begin(), run.cycles.end()}, {values.begin(), values.end()}};
}

/// NASA's lithium-ion cells: cycles until the capacity falls to 1.4 Ah, forecast from half of the life on.
void battery(benchmark::State &state, const QString &cell)
{
    const auto frame = readFrame(dataRoot() + QStringLiteral("/battery/%1.csv").arg(cell));
    if (!frame)
        return state.SkipWithError(qPrintable(frame.error().sentence));
    const Vector capacity = -frame->values.col(frame->column(QStringLiteral("capacity")));
    Indicator indicator{{}, {capacity.begin(), capacity.end()}};
    for (size_t i = 0; i < indicator.values.size(); ++i)
        indicator.times.push_back(double(i + 1));
    report(state, indicator, -1.4);
}

/// FEMTO's bearings: snapshots until the mean horizontal RMS of ten reaches the lowest one at which another bearing ended.
void bearing(benchmark::State &state, const QString &name)
{
    const auto frame = readFrame(dataRoot() + QStringLiteral("/bearing/femto_learning_features.csv"));
    if (!frame)
        return state.SkipWithError(qPrintable(frame.error().sentence));
    const auto fleet =
        toFleet(*frame, {QStringLiteral("bearing"), QStringLiteral("snapshot"), {QStringLiteral("h_rms")}, {}});
    if (!fleet)
        return state.SkipWithError(qPrintable(fleet.error().sentence));
    double limit = std::numeric_limits<double>::infinity();
    Indicator own;
    for (const Run &run : fleet->runs) {
        const Indicator indicator = columnOf(run, 1).smoothed(10);
        if (run.unit == name)
            own = indicator;
        else
            limit = std::min(limit, indicator.values.back());
    }
    report(state, own, limit);
}

/// A thousand assets get a row each and are estimated: what a second of live scoring costs, as processor time.
void liveScoring(benchmark::State &state)
{
    const auto fleet = readTurbofans(QStringLiteral("train_FD001.txt"));
    if (!fleet)
        return state.SkipWithError(qPrintable(fleet.error().sentence));
    core::Progress progress;
    const auto model = trainFleetModel(*fleet, {cap}, progress);
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
    for (const char *cell : {"B0005", "B0006"})
        benchmark::RegisterBenchmark((std::string("Battery/") + cell).c_str(),
                                     [cell](benchmark::State &state) { battery(state, QString::fromLatin1(cell)); })
            ->Iterations(1)
            ->Unit(benchmark::kSecond);
    for (const char *name : {"Bearing1_1", "Bearing1_2", "Bearing2_1", "Bearing2_2", "Bearing3_2"})
        benchmark::RegisterBenchmark((std::string("Bearing/") + name).c_str(),
                                     [name](benchmark::State &state) { bearing(state, QString::fromLatin1(name)); })
            ->Iterations(1)
            ->Unit(benchmark::kSecond);
    benchmark::RegisterBenchmark("LiveScoring/1000_assets", liveScoring)
        ->MeasureProcessCPUTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
