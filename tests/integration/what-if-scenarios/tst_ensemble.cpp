// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ensembles in real workers.

#include "scenariofolder.h"

#include "results/results.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;
using test::ScenarioFolder;

namespace {

class Ensembles : public testing::Test
{
protected:
    void make(const QString &name, const Scenario &scenario, const RunPlan &plan, int workers = 2)
    {
        const auto report = folder.run(name, scenario, plan, workers);
        ASSERT_TRUE(report) << report.error().sentence.toStdString() << report.error().detail.toStdString();
    }
    std::shared_ptr<const Results> results(const QString &name) const
    {
        const auto opened = Results::open(folder.path(name));
        EXPECT_TRUE(opened);
        return *opened;
    }

    ScenarioFolder folder;
};

/// x at 10 s where k = rate and u jumps to `height` at 5 s.
double exactEnd(double rate, double height)
{
    const double atStep = std::exp(-5 * rate);
    return height / rate + (atStep - height / rate) * std::exp(-5 * rate);
}

} // namespace

TEST_F(Ensembles, ASingleRunIsTheExactSolution)
{
    make("one", ScenarioFolder::decay(), {});
    const auto runs = results("one")->runs();
    ASSERT_TRUE(runs);
    ASSERT_EQ(runs->size(), 1u);
    EXPECT_NEAR(runs->front().kpis[0], exactEnd(1, 1), 1e-4);
    const auto curve = results("one")->curve(0, "x");
    ASSERT_TRUE(curve);
    ASSERT_EQ(curve->size(), 101u); // every communication point
    EXPECT_NEAR((*curve)[50], std::exp(-5), 1e-4);
}

TEST_F(Ensembles, EveryRunHasItsOwnQuantities)
{
    make("mc", ScenarioFolder::decay(), {.method = Method::MonteCarlo, .runs = 40, .seed = 1});
    const auto runs = results("mc")->runs();
    ASSERT_TRUE(runs);
    ASSERT_EQ(runs->size(), 40u);
    for (const RunResult &run : *runs)
        EXPECT_NEAR(run.kpis[0], exactEnd(run.quantities[0], run.quantities[1]), 2e-4);
    const auto bands = results("mc")->bands("x");
    ASSERT_TRUE(bands);
    EXPECT_EQ(bands->times.size(), 101u);
    EXPECT_EQ(bands->lines[0].front(), 1);
    for (size_t i = 0; i < bands->times.size(); ++i)
        EXPECT_LE(bands->lines[0][i], bands->lines[4][i]);
    const auto effects = results("mc")->effects();
    ASSERT_TRUE(effects);
    EXPECT_GT((*effects)[1].rank, 0.1); // the higher the step, the higher the end
}

TEST_F(Ensembles, WorkersShardsAndInterruptionsChangeNoByte)
{
    const RunPlan plan{.method = Method::LatinHypercube, .runs = 25, .seed = 9};
    make("whole", ScenarioFolder::decay(), plan, 1);
    make("wide", ScenarioFolder::decay(), plan, 3);
    EXPECT_EQ(folder.differences("whole", "wide"), QStringList());
    for (const quint32 index : {0u, 1u}) {
        RunPlan shard = plan;
        shard.shard = {index, 2};
        make(QString("shard%1").arg(index), ScenarioFolder::decay(), shard);
    }
    EXPECT_FALSE(mergeShards({folder.path("shard0")}, folder.path("half")));
    EXPECT_FALSE(QDir(folder.path("half")).exists());
    const auto merged = mergeShards({folder.path("shard1"), folder.path("shard0")}, folder.path("merged"));
    ASSERT_TRUE(merged) << merged.error().sentence.toStdString();
    EXPECT_EQ(folder.differences("whole", "merged"), QStringList());
}

TEST_F(Ensembles, ShardsOfAnOptimisationAreItsStarts)
{
    const RunPlan plan{.method = Method::Optimise, .runs = 40, .starts = 2};
    make("whole", ScenarioFolder::decay(), plan, 1);
    for (const quint32 index : {0u, 1u}) {
        RunPlan shard = plan;
        shard.shard = {index, 2};
        make(QString("shard%1").arg(index), ScenarioFolder::decay(), shard);
    }
    const auto merged = mergeShards({folder.path("shard0"), folder.path("shard1")}, folder.path("merged"));
    ASSERT_TRUE(merged) << merged.error().sentence.toStdString();
    EXPECT_EQ(folder.differences("whole", "merged"), QStringList());
}

TEST_F(Ensembles, WhatWasCancelledIsGoneOnWith)
{
    const RunPlan plan{.method = Method::MonteCarlo, .runs = 60, .seed = 2};
    make("whole", ScenarioFolder::decay(), plan);
    EnsembleRequest request = folder.request("cut", ScenarioFolder::decay(), plan);
    EnsembleControl control;
    std::stop_source stop;
    core::Progress progress(stop.get_token());
    const auto cut = runEnsemble(request, control, progress, [&](const EnsembleProgress &now) {
        if (now.done > 0)
            stop.request_stop();
    });
    core::Progress again;
    if (!cut) {
        EXPECT_EQ(cut.error().code, core::ErrorCode::Cancelled);
        EXPECT_FALSE(runEnsemble(request, control, again)); // not by accident
        request.resume = true;
        ASSERT_TRUE(runEnsemble(request, control, again));
    }
    EXPECT_EQ(folder.differences("whole", "cut"), QStringList());
}

TEST_F(Ensembles, ResultsThatAreNoFiniteNumbersAreCountedAfterAResumeToo)
{
    // The gain is drawn: 1e308 times it is infinite from 2 on.
    Scenario scenario{.name = "Overflow", .model = {.file = "gain-2.fmu"}, .horizonSeconds = 1, .stepSeconds = 0.5};
    scenario.quantities = {
        {.name = "k", .distribution = Distribution{Distribution::Kind::Uniform, {0, 4}}, .variable = "k"}};
    scenario.parameters = {{"a", "1e308"}};
    const RunPlan plan{.method = Method::LatinHypercube, .runs = 12, .seed = 5};
    const auto whole = folder.run("whole", scenario, plan);
    ASSERT_TRUE(whole) << whole.error().sentence.toStdString();
    const auto told = [](const EnsembleReport &report) {
        const auto found = std::ranges::find_if(
            report.warnings, [](const QString &warning) { return warning.contains("no finite numbers"); });
        return found == report.warnings.end() ? QString() : *found;
    };
    EXPECT_TRUE(told(*whole).startsWith("7 of 12") || told(*whole).startsWith("6 of 12")) << told(*whole).toStdString();
    ASSERT_TRUE(folder.run("again", scenario, plan));
    QFile file(folder.path("again/runs.bin"));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.resize(file.size() / 2)); // the other half is to be made again
    EnsembleRequest request = folder.request("again", scenario, plan);
    request.resume = true;
    EnsembleControl control;
    core::Progress progress;
    const auto again = runEnsemble(request, control, progress);
    ASSERT_TRUE(again);
    EXPECT_EQ(told(*again), told(*whole));
    EXPECT_EQ(folder.differences("whole", "again"), QStringList());
    for (const quint32 index : {0u, 1u}) {
        RunPlan shard = plan;
        shard.shard = {index, 2};
        make(QString("shard%1").arg(index), scenario, shard);
    }
    ASSERT_TRUE(mergeShards({folder.path("shard0"), folder.path("shard1")}, folder.path("merged")));
    EXPECT_EQ(folder.differences("whole", "merged"), QStringList());
}

TEST_F(Ensembles, ADamagedRunIsMadeAgain)
{
    const RunPlan plan{.method = Method::MonteCarlo, .runs = 10, .seed = 2};
    make("whole", ScenarioFolder::decay(), plan);
    make("damaged", ScenarioFolder::decay(), plan);
    for (const char *name : {"runs.bin", "curves.bin"}) {
        QFile file(folder.path("damaged/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(file.size() / 2));
        ASSERT_EQ(file.write("damage"), 6);
    }
    EnsembleRequest request = folder.request("damaged", ScenarioFolder::decay(), plan);
    request.resume = true;
    EnsembleControl control;
    core::Progress progress;
    ASSERT_TRUE(runEnsemble(request, control, progress));
    EXPECT_EQ(folder.differences("whole", "damaged"), QStringList());
    request.plan.seed = 3;
    EXPECT_FALSE(runEnsemble(request, control, progress)); // another ensemble
}

TEST_F(Ensembles, APauseHoldsRunsUp)
{
    EnsembleRequest request =
        folder.request("paused", ScenarioFolder::decay(), {.method = Method::MonteCarlo, .runs = 30});
    EnsembleControl control;
    control.pause();
    core::Progress progress;
    int looks = 0;
    quint64 whilePaused = 0;
    const auto report = runEnsemble(request, control, progress, [&](const EnsembleProgress &now) {
        if (now.paused)
            whilePaused = now.done;
        if (++looks == 10)
            control.resume();
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->end.done, 30u);
    EXPECT_LT(whilePaused, 30u);
}

TEST_F(Ensembles, ARunThatGoesWrongIsASentenceAndTheOthersGoOn)
{
    Scenario scenario{.name = "Faulty", .model = {.file = "faulty-2.fmu"}, .horizonSeconds = 1, .stepSeconds = 0.1};
    // Nothing, a crash, a hang, an exit, a report: see faulty.c.
    scenario.quantities = {{.name = "fault", .low = 0, .high = 5, .variable = "fault"}};
    scenario.kpis = {{.name = "end", .expression = "last(y)"}};
    EnsembleRequest request = folder.request("faulty", scenario, {.method = Method::Grid, .levels = 6});
    request.limits.patience = std::chrono::seconds(10);
#ifndef __SANITIZE_ADDRESS__
    request.limits.worker.memoryBytes = qint64(1) << 30;
#endif
    EnsembleControl control;
    core::Progress progress;
    const auto report = runEnsemble(request, control, progress);
    ASSERT_TRUE(report) << report.error().sentence.toStdString();
    EXPECT_EQ(report->end.done, 6u);
    EXPECT_EQ(report->end.failed, 5u);
    const auto runs = results("faulty")->runs();
    ASSERT_EQ(runs->size(), 6u);
    EXPECT_EQ(runs->front().state, RunState::Done);
    const char *words[] = {"", "crashed", "hangs", "ended its process", "", "run dry"};
    for (int i = 1; i < 6; ++i) {
        EXPECT_EQ((*runs)[size_t(i)].state, RunState::Failed);
        EXPECT_TRUE((*runs)[size_t(i)].sentence.contains(words[i])) << (*runs)[size_t(i)].sentence.toStdString();
        EXPECT_FALSE((*runs)[size_t(i)].sentence.isEmpty());
    }
}

TEST_F(Ensembles, RunsWithResultsThatAreNoFiniteNumbersAreCounted)
{
    Scenario scenario{.name = "Gain", .model = {.file = "gain-2.fmu"}, .horizonSeconds = 1, .stepSeconds = 0.5};
    scenario.parameters.insert("a", "1e10");
    scenario.quantities = {{.name = "gain", .value = 1e308, .low = 1, .high = 1e308, .variable = "k"}};
    scenario.kpis = {{.name = "end", .expression = "last(y)"}};
    const auto many = folder.run("many", scenario, {.method = Method::Grid, .levels = 3});
    ASSERT_TRUE(many) << many.error().sentence.toStdString();
    ASSERT_EQ(many->warnings.size(), 1);
    EXPECT_TRUE(many->warnings[0].startsWith("2 of 3 runs")) << many->warnings[0].toStdString();
    EXPECT_TRUE(many->warnings[0].contains("Run 1: “y”")) << many->warnings[0].toStdString();
    const auto one = folder.run("one", scenario, {});
    ASSERT_TRUE(one) << one.error().sentence.toStdString();
    ASSERT_EQ(one->warnings.size(), 1);
    EXPECT_TRUE(one->warnings[0].startsWith("“y”")) << one->warnings[0].toStdString();
}

TEST_F(Ensembles, SobolIndicesOfAnFmu)
{
    make("sobol", ScenarioFolder::ishigami(), {.method = Method::SobolIndices, .runs = 1024, .seed = 1});
    const auto effects = results("sobol")->effects();
    ASSERT_TRUE(effects);
    ASSERT_EQ(effects->size(), 3u);
    const double first[] = {0.3139, 0.4424, 0}, total[] = {0.5576, 0.4424, 0.2437};
    for (size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR((*effects)[i].first, first[i], 0.03);
        EXPECT_NEAR((*effects)[i].total, total[i], 0.03);
    }
}

TEST_F(Ensembles, MorrisTellsTheActiveFromTheIdle)
{
    Scenario scenario = ScenarioFolder::ishigami();
    scenario.quantities.push_back({.name = "idle", .distribution = Distribution{Distribution::Kind::Uniform, {0, 1}}});
    make("morris", scenario, {.method = Method::Morris, .runs = 30, .seed = 1, .levels = 8});
    const auto effects = results("morris")->effects();
    ASSERT_TRUE(effects);
    EXPECT_EQ((*effects)[3].meanAbsolute, 0);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_GT((*effects)[i].meanAbsolute, 1);
    EXPECT_GT((*effects)[2].deviation, (*effects)[2].mean); // x3 works through x1 only
}

TEST_F(Ensembles, TheBestIsFoundWithinItsConstraint)
{
    // The end is highest with the lowest rate and the highest step, but the area has to stay below 6.
    const RunPlan plan{.method = Method::Optimise, .runs = 60, .starts = 2};
    make("best", ScenarioFolder::decay(), plan);
    const auto best = results("best")->best();
    ASSERT_TRUE(best);
    ASSERT_TRUE(*best);
    EXPECT_LE((*best)->kpis[1], 6 * (1 + 1e-5));
    EXPECT_GT((*best)->kpis[1], 5.9); // the constraint is what holds it
    make("again", ScenarioFolder::decay(), plan, 1);
    EXPECT_EQ(folder.differences("best", "again"), QStringList());
}

TEST_F(Ensembles, AManifestIsAllItTakesToRepeatIt)
{
    make("first", ScenarioFolder::decay(), {.method = Method::Sobol, .runs = 16, .seed = 4});
    EnsembleControl control;
    core::Progress progress;
    const auto different = reproduce(folder.path("first/manifest.json"),
                                     {.folder = folder.path("second"), .workers = 1}, control, progress);
    ASSERT_TRUE(different) << different.error().sentence.toStdString();
    EXPECT_TRUE(different->empty());
    EXPECT_EQ(folder.differences("first", "second"), QStringList());
    ASSERT_TRUE(QFile::remove(folder.path("first/model.fmu")));
    ASSERT_TRUE(QFile::copy(QStringLiteral(TEST_FMUS "/decay-3.fmu"), folder.path("first/model.fmu")));
    EXPECT_FALSE(reproduce(folder.path("first"), {.folder = folder.path("third")}, control, progress));
}

TEST_F(Ensembles, AStateIsBranchedFrom)
{
    Scenario first = ScenarioFolder::decay();
    first.changes.clear();
    first.horizonSeconds = 4;
    EnsembleRequest request = folder.request("first", first, {});
    request.saveState = folder.path("at4.state");
    EnsembleControl control;
    core::Progress progress;
    ASSERT_TRUE(runEnsemble(request, control, progress));
    Scenario second = first;
    second.start.kind = ScenarioStart::Kind::State;
    second.start.stateFile = request.saveState;
    second.horizonSeconds = 2;
    make("second", second, {});
    const auto curve = results("second")->curve(0, "x");
    ASSERT_TRUE(curve);
    EXPECT_NEAR(curve->front(), std::exp(-4), 1e-4);
    EXPECT_NEAR(curve->back(), std::exp(-6), 1e-4);
    second.model.file = "decay-3.fmu";
    EXPECT_FALSE(folder.run("other", second, {}));
}

TEST_F(Ensembles, MeasuredInputsComeBeforeTheStart)
{
    Scenario scenario = ScenarioFolder::decay();
    scenario.changes.clear();
    EnsembleRequest request = folder.request("measured", scenario, {});
    request.measured.spinUpSeconds = 50; // long enough to settle at u = 3
    request.measured.curves["u"].points = {{-50, 3}, {0, 3}};
    EnsembleControl control;
    core::Progress progress;
    ASSERT_TRUE(runEnsemble(request, control, progress));
    const auto curve = results("measured")->curve(0, "x");
    ASSERT_TRUE(curve);
    ASSERT_EQ(curve->size(), 101u);
    EXPECT_NEAR(curve->front(), 3, 1e-6);
    EXPECT_NEAR(curve->back(), 3, 1e-6);
}
