// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/design.h"
#include "runs/search.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace twinscope::whatif;
using DistributionKind = Distribution::Kind;

namespace {

Scenario scenarioOf(int quantities)
{
    Scenario scenario;
    for (int i = 0; i < quantities; ++i)
        scenario.quantities.push_back({.name = QString("q%1").arg(i),
                                       .value = 0.5,
                                       .distribution = Distribution{DistributionKind::Uniform, {0, 1}},
                                       .low = 0.0,
                                       .high = 1.0});
    return scenario;
}

Design designOf(const Scenario &scenario, const RunPlan &plan)
{
    auto design = Design::make(scenario, plan);
    EXPECT_TRUE(design) << (design ? "" : design.error().sentence.toStdString());
    return std::move(design).value();
}

} // namespace

// Known answers of the reference implementation (Random123, kat_vectors).
TEST(DrawsTest, PhiloxGivesThePublishedNumbers)
{
    EXPECT_EQ(philox(0, 0, 0), (std::array<quint32, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox(~quint64(0), ~quint64(0), ~quint64(0)),
              (std::array<quint32, 4>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

TEST(DrawsTest, APermutationHasEveryNumberOnce)
{
    const auto order = permutation(1000, 7, 3);
    EXPECT_EQ(std::set<quint32>(order.begin(), order.end()).size(), 1000u);
    EXPECT_NE(order, permutation(1000, 8, 3));
    EXPECT_EQ(order, permutation(1000, 7, 3));
}

TEST(DesignTest, LatinHypercubeMeetsEveryPartOnce)
{
    const Design design = designOf(scenarioOf(3), {.method = Method::LatinHypercube, .runs = 200, .seed = 5});
    for (int dimension = 0; dimension < 3; ++dimension) {
        std::set<int> parts;
        for (quint64 run = 0; run < 200; ++run)
            parts.insert(int(design.point(run)[size_t(dimension)] * 200));
        EXPECT_EQ(parts.size(), 200u);
    }
}

// The first 2^k points of a digital net in base 2 meet every elementary interval of that volume once.
TEST(DesignTest, SobolMeetsEveryElementaryInterval)
{
    const Design design = designOf(scenarioOf(2), {.method = Method::Sobol, .runs = 256, .seed = 11});
    for (const int rows : {1, 2, 16, 128, 256}) {
        std::set<std::pair<int, int>> cells;
        for (quint64 run = 0; run < 256; ++run) {
            const auto point = design.point(run);
            cells.emplace(int(point[0] * rows), int(point[1] * (256 / rows)));
        }
        EXPECT_EQ(cells.size(), 256u) << rows;
    }
}

TEST(DesignTest, ARunDependsOnItsNumberAndTheSeedAlone)
{
    for (const Method method : {Method::MonteCarlo, Method::LatinHypercube, Method::Sobol, Method::Morris}) {
        const RunPlan plan{.method = method, .runs = 50, .seed = 3, .levels = 4};
        RunPlan shard = plan, other = plan;
        shard.shard = {1, 2};
        other.seed = 4;
        EXPECT_EQ(designOf(scenarioOf(3), plan).point(31), designOf(scenarioOf(3), shard).point(31));
        EXPECT_NE(designOf(scenarioOf(3), plan).point(31), designOf(scenarioOf(3), other).point(31));
    }
}

TEST(DesignTest, AGridHasEveryCombination)
{
    const Design design = designOf(scenarioOf(2), {.method = Method::Grid, .levels = 3});
    ASSERT_EQ(design.runs(), 9u);
    EXPECT_EQ(design.point(0), (std::vector<double>{0, 0}));
    EXPECT_EQ(design.point(1), (std::vector<double>{0, 0.5}));
    EXPECT_EQ(design.point(8), (std::vector<double>{1, 1}));
}

TEST(DesignTest, MorrisChangesOneQuantityAtATime)
{
    const Design design = designOf(scenarioOf(4), {.method = Method::Morris, .runs = 20, .seed = 1, .levels = 4});
    ASSERT_EQ(design.runs(), 100u);
    for (quint64 trajectory = 0; trajectory < 20; ++trajectory) {
        for (int k = 1; k <= 4; ++k) {
            const quint64 run = trajectory * 5 + quint64(k);
            for (int i = 0; i < 4; ++i) {
                const double change = std::abs(design.unitOf(run, i) - design.unitOf(run - 1, i));
                EXPECT_NEAR(change, i == design.changed(trajectory, k) ? design.morrisStep() : 0, 1e-12);
                EXPECT_GE(design.unitOf(run, i), 0);
                EXPECT_LE(design.unitOf(run, i), 1);
            }
        }
    }
}

TEST(DesignTest, WhatCannotBePlannedIsASentence)
{
    Scenario certain;
    certain.quantities.push_back({.name = "q"});
    EXPECT_FALSE(runCount(certain, {.method = Method::MonteCarlo}));
    EXPECT_FALSE(runCount(certain, {.method = Method::Grid}));
    EXPECT_FALSE(runCount(scenarioOf(2), {.method = Method::MonteCarlo, .quantities = {"x"}}));
    EXPECT_FALSE(runCount(scenarioOf(20), {.method = Method::Grid, .levels = 10}));
    EXPECT_FALSE(runCount(scenarioOf(2), {.method = Method::Morris, .levels = 3}));
    EXPECT_FALSE(runCount(scenarioOf(2), {.method = Method::MonteCarlo, .shard = {2, 2}}));
    EXPECT_EQ(*runCount(certain, {}), 1u);
}

TEST(DistributionTest, MeansAndQuantilesFitTogether)
{
    const std::vector<Distribution> all = {
        {DistributionKind::Uniform, {2, 6}},     {DistributionKind::Normal, {3, 2}},
        {DistributionKind::LogNormal, {4, 0.3}}, {DistributionKind::Triangular, {1, 2, 6}},
        {DistributionKind::Exponential, {5}},    {DistributionKind::Weibull, {2, 3}},
        {DistributionKind::Gamma, {2, 3}},       {DistributionKind::Beta, {2, 3, 10, 20}},
        {DistributionKind::Choice, {1, 2, 6}}};
    constexpr int Parts = 100'000;
    for (const Distribution &distribution : all) {
        ASSERT_FALSE(distribution.fault()) << distribution.fault()->toStdString();
        double sum = 0;
        for (int i = 0; i < Parts; ++i)
            sum += distribution.quantile((i + 0.5) / Parts);
        EXPECT_NEAR(sum / Parts, distribution.mean(), 2e-3 * distribution.mean())
            << keyOf(distribution.kind).toStdString();
    }
    EXPECT_NEAR(Distribution({DistributionKind::Normal, {0, 1}}).quantile(0.975), 1.959963984540054, 1e-12);
}

TEST(DistributionTest, WhatMakesNoSenseIsTold)
{
    EXPECT_TRUE(Distribution({DistributionKind::Uniform, {2, 1}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Normal, {0, 0}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Triangular, {0, 5, 1}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Beta, {1, 1, 3, 3}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Choice, {}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Gamma, {1}}).fault());
    EXPECT_TRUE(Distribution({DistributionKind::Uniform, {0, std::nan("")}}).fault());
}

// Least of (x - 0.7)² + (y - 0.2)² where x + y <= 0.6: (0.55, 0.05).
TEST(SearchTest, FindsTheBestWithinTheConstraints)
{
    Scenario scenario = scenarioOf(2);
    scenario.kpis = {{.name = "cost", .expression = "1", .goal = Kpi::Goal::Least},
                     {.name = "sum", .expression = "1", .atMost = 0.6}};
    const RunPlan plan{.method = Method::Optimise, .runs = 200, .starts = 2};
    const Design design = designOf(scenario, plan);
    Search search(scenario, design, "cost");
    for (const quint64 start : {0, 1}) {
        double best = 1e9;
        std::vector<double> where;
        const auto searched = search.run(start, [&](quint64, const std::vector<double> &q) {
            const std::vector<double> kpis = {std::pow(q[0] - 0.7, 2) + std::pow(q[1] - 0.2, 2), q[0] + q[1]};
            if (search.excess(kpis) <= 0 && search.objective(kpis) < best) {
                best = search.objective(kpis);
                where = q;
            }
            return std::optional(Evaluated(kpis));
        });
        ASSERT_TRUE(searched);
        ASSERT_EQ(where.size(), 2u);
        EXPECT_NEAR(where[0], 0.55, 0.01);
        EXPECT_NEAR(where[1], 0.05, 0.01);
    }
}

TEST(SearchTest, GoesOnPastRunsThatFail)
{
    Scenario scenario = scenarioOf(1);
    scenario.kpis = {{.name = "gain", .expression = "1", .goal = Kpi::Goal::Most}};
    const Design design = designOf(scenario, {.method = Method::Optimise, .runs = 100, .starts = 1});
    Search search(scenario, design, "gain");
    double best = -1;
    ASSERT_TRUE(search.run(0, [&](quint64, const std::vector<double> &q) {
        if (q[0] > 0.8)
            return std::optional(Evaluated());
        best = std::max(best, q[0]);
        return std::optional(Evaluated({std::vector<double>{q[0]}}));
    }));
    EXPECT_GT(best, 0.75);
}
