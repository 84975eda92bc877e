// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One FMU kept in a worker, asked step by step.

#include "remote/remotefmu.h"

#include "fmurun.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

constexpr double Rate = 0.5;

QString testFmu(const QString &name)
{
    return QStringLiteral(TEST_FMUS "/%1.fmu").arg(name);
}

struct Case
{
    const char *fmu;
    Kind kind;
};

class DecayingFmu : public testing::TestWithParam<Case>
{
protected:
    std::unique_ptr<RemoteFmu> open(const QStringList &outputs = {"x", "y"})
    {
        auto fmu = RemoteFmu::open(testFmu(GetParam().fmu), {.kind = GetParam().kind,
                                                             .step = 0.1,
                                                             .set = {{"k", QString::number(Rate)}},
                                                             .inputs = {"u"},
                                                             .outputs = outputs});
        EXPECT_TRUE(fmu) << fmu.error().sentence.toStdString();
        return fmu ? std::move(fmu).value() : nullptr;
    }
    /// x after a time at constant inflow, from x = 1.
    static double exact(double inflow, double time)
    {
        return std::exp(-Rate * time) + inflow / Rate * (1 - std::exp(-Rate * time));
    }
};

INSTANTIATE_TEST_SUITE_P(Kinds, DecayingFmu,
                         testing::Values(Case{"decay-1", Kind::CoSimulation}, Case{"decay-2", Kind::CoSimulation},
                                         Case{"decay-2", Kind::ModelExchange}, Case{"decay-3", Kind::CoSimulation},
                                         Case{"decay-3", Kind::ModelExchange}));

} // namespace

TEST_P(DecayingFmu, IsTakenFromStepToStep)
{
    const auto fmu = open();
    ASSERT_TRUE(fmu);
    EXPECT_EQ(fmu->inputCount(), 1u);
    EXPECT_EQ(fmu->outputCount(), 2u);
    ASSERT_TRUE(fmu->exchange({.inputs = {3}}));
    ASSERT_TRUE(fmu->exitInitialization());
    for (int step = 1; step <= 20; ++step) {
        const auto now = fmu->exchange({.inputs = {3}, .target = 0.1 * step});
        ASSERT_TRUE(now) << now.error().sentence.toStdString();
        EXPECT_NEAR(now->time, 0.1 * step, 1e-9);
        EXPECT_NEAR(now->outputs[0], exact(3, 0.1 * step), 1e-5);
        EXPECT_EQ(now->outputs[1], 3);
    }
}

TEST_P(DecayingFmu, ManyStepsInOneGoAreTheSame)
{
    const auto fmu = open({"x"});
    ASSERT_TRUE(fmu);
    ASSERT_TRUE(fmu->exchange({.inputs = {1}}));
    ASSERT_TRUE(fmu->exitInitialization());
    const std::vector<double> times{0, 0.1, 0.2, 0.3}, inputs{1, 2, 0};
    const auto rows = fmu->run(times, inputs);
    ASSERT_TRUE(rows) << rows.error().sentence.toStdString();
    double x = 1;
    for (size_t k = 0; k < 3; ++k) {
        x = x * std::exp(-Rate * 0.1) + inputs[k] / Rate * (1 - std::exp(-Rate * 0.1));
        EXPECT_NEAR((*rows)[k], x, 1e-5);
    }
}

TEST_P(DecayingFmu, GoesBackToARememberedState)
{
    const auto fmu = open();
    ASSERT_TRUE(fmu);
    ASSERT_TRUE(fmu->exitInitialization());
    if (!fmu->canRestore())
        GTEST_SKIP() << "FMI 1.0 knows no states to restore.";
    ASSERT_TRUE(fmu->exchange({.inputs = {1}, .target = 0.5}));
    ASSERT_TRUE(fmu->save());
    const auto first = fmu->exchange({.inputs = {2}, .target = 1.0});
    ASSERT_TRUE(fmu->exchange({.inputs = {-7}, .target = 1.5}));
    ASSERT_TRUE(fmu->restore());
    const auto again = fmu->exchange({.inputs = {2}, .target = 1.0});
    ASSERT_TRUE(first && again);
    EXPECT_NEAR(first->outputs[0], again->outputs[0], 1e-12);
}

TEST_P(DecayingFmu, BeginsAnewWithOtherStartValues)
{
    const auto fmu = open();
    ASSERT_TRUE(fmu);
    ASSERT_TRUE(fmu->exitInitialization());
    ASSERT_TRUE(fmu->exchange({.target = 2.0}));
    ASSERT_TRUE(fmu->restart({{"k", "2"}}));
    ASSERT_TRUE(fmu->exitInitialization());
    const auto later = fmu->exchange({.inputs = {0}, .target = 1.0});
    ASSERT_TRUE(later);
    EXPECT_NEAR(later->outputs[0], std::exp(-2.0), 1e-5);
}

TEST(RemoteFmu, ACrashIsTheErrorOfTheCallAndOfAllLaterOnes)
{
    auto fmu = RemoteFmu::open(testFmu("faulty-2"), {.step = 0.1, .set = {{"fault", "1"}}});
    ASSERT_TRUE(fmu) << fmu.error().sentence.toStdString();
    core::Result<void> went = (*fmu)->exitInitialization();
    for (int step = 1; went && step < 100; ++step) {
        const auto now = (*fmu)->exchange({.target = 0.1 * step});
        went = now ? core::Result<void>() : now.error();
    }
    ASSERT_FALSE(went);
    EXPECT_EQ(went.error().code, core::ErrorCode::Crashed);
    EXPECT_TRUE(went.error().sentence.startsWith("The FMU crashed")) << went.error().sentence.toStdString();
    EXPECT_FALSE((*fmu)->exchange({}));
}

TEST(RemoteFmu, WhatHangsIsStopped)
{
    RemoteOptions options{.step = 0.1, .set = {{"fault", "2"}}};
    options.limits.patience = std::chrono::seconds(2);
    auto fmu = RemoteFmu::open(testFmu("faulty-2"), options);
    ASSERT_TRUE(fmu) << fmu.error().sentence.toStdString();
    core::Result<void> went = (*fmu)->exitInitialization();
    for (int step = 1; went && step < 100; ++step) {
        const auto now = (*fmu)->exchange({.target = 0.1 * step});
        went = now ? core::Result<void>() : now.error();
    }
    ASSERT_FALSE(went);
    EXPECT_EQ(went.error().code, core::ErrorCode::TimedOut);
}

TEST(RemoteFmu, WhatCannotBeOpenedIsOneSentence)
{
    EXPECT_FALSE(RemoteFmu::open(testFmu("absent"), {}));
    const auto unknown = RemoteFmu::open(testFmu("decay-2"), {.inputs = {"w"}});
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains("w")) << unknown.error().sentence.toStdString();
    const auto notNumber = RemoteFmu::open(testFmu("decay-2"), {.inputs = {"x"}});
    ASSERT_FALSE(notNumber);
}
