// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parameters found from a record of which they are known.

#include "decayplant.h"
#include "estimation/madeestimate.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;
using test::DecayRecord;
using test::decayTime;

namespace {

core::Result<EstimationResult> estimated(const ModelMapping &mapping, const DecayRecord &record,
                                         EstimationRequest request = {}, std::stop_token stop = {})
{
    const auto plan = ShadowPlan::make(mapping, {}, test::decayPlant());
    if (!plan)
        return plan.error();
    if (request.to.ns == 0) {
        request.from = DecayRecord::Start;
        request.to = decayTime(100);
    }
    core::Progress progress(std::move(stop));
    return estimate(*plan, record, request, progress);
}

} // namespace

TEST(Estimation, FindsAKnownParameterWithinItsStatedUncertainty)
{
    constexpr double Truth = 0.7, Noise = 0.02;
    constexpr int Records = 10;
    int within = 0;
    for (unsigned seed = 1; seed <= Records; ++seed) {
        const DecayRecord record({.rate = Truth, .noise = Noise, .seconds = 110, .seed = seed});
        const auto result = estimated(test::decayMapping(1.5), record);
        ASSERT_TRUE(result) << result.error().sentence.toStdString();
        const EstimatedParameter &rate = result->parameters.at(0);
        EXPECT_EQ(rate.before, 1.5);
        EXPECT_FALSE(rate.atBound);
        EXPECT_LT(rate.standardError, 0.01);
        EXPECT_NEAR(rate.value, Truth, 4 * rate.standardError);
        within += std::abs(rate.value - Truth) < 2 * rate.standardError;
        const OutputFit &fit = result->outputs.at(0);
        EXPECT_NEAR(fit.rmseAfter, 100 * Noise, 0.6); // cm
        EXPECT_GT(fit.rmseBefore, 10);
        EXPECT_EQ(fit.samples, 100u);
    }
    // 95 % of them should; the probability that fewer than 7 of 10 do is 1 in 1,000.
    EXPECT_GE(within, 7);
}

TEST(Estimation, SeveralParametersAtOnceWithTheirCorrelation)
{
    // The model does not know at which content it begins, either.
    ModelMapping mapping = test::decayMapping(1.5);
    mapping.parameters.push_back({"x", 0.2, 0.0, 3.0, true});
    mapping.outputs = {{"x", "V-1.content"}};
    const DecayRecord record({.rate = 0.4, .noise = 0.01, .seconds = 110});
    const auto repeated = readMappings(withModel(test::decayPlant(), mapping));
    EXPECT_EQ(repeated.faults.size(), 1); // output and parameter of one name: a project must not have that
    const auto result = estimated(mapping, record);
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    ASSERT_EQ(result->parameters.size(), 2u);
    EXPECT_NEAR(result->parameters[0].value, 0.4, 4 * result->parameters[0].standardError);
    EXPECT_NEAR(result->parameters[1].value, 1.0, 4 * result->parameters[1].standardError);
    EXPECT_NEAR(result->correlation[0][0], 1, 1e-9);
    EXPECT_LT(std::abs(result->correlation[0][1]), 1);
}

TEST(Estimation, ABoundHolds)
{
    ModelMapping mapping = test::decayMapping(1.5);
    mapping.parameters[0].low = 1.0;
    const auto result = estimated(mapping, DecayRecord({.noise = 0.02}));
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->parameters[0].value, 1.0, 1e-3);
    EXPECT_TRUE(result->parameters[0].atBound);
}

TEST(Estimation, WhatCannotBeEstimatedIsOneSentence)
{
    const DecayRecord record({});
    ModelMapping mapping = test::decayMapping(1);
    EXPECT_FALSE(estimated(mapping, record, {{"w"}, DecayRecord::Start, decayTime(10), {}}));
    EXPECT_FALSE(estimated(mapping, record, {{}, DecayRecord::Start, decayTime(10), {"w"}}));
    EXPECT_FALSE(estimated(mapping, record, {{}, decayTime(10), decayTime(5), {}}));
    const auto nothing = estimated(mapping, record, {{}, decayTime(-100), decayTime(-50), {}});
    ASSERT_FALSE(nothing);
    EXPECT_TRUE(nothing.error().sentence.startsWith("Nothing")) << nothing.error().sentence.toStdString();
    mapping.parameters[0].high.reset();
    const auto unbounded = estimated(mapping, record);
    ASSERT_FALSE(unbounded);
    EXPECT_TRUE(unbounded.error().sentence.contains("bounds")) << unbounded.error().sentence.toStdString();
}

TEST(Estimation, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = estimated(test::decayMapping(1), DecayRecord({}), {}, stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::Cancelled);
}

TEST(Estimation, TheFitCanBeDrawn)
{
    const DecayRecord record({.noise = 0.02, .seconds = 1000});
    const auto result = estimated(test::decayMapping(1.5), record, {{}, decayTime(10), decayTime(900), {}});
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    const auto &points = result->outputs.at(0).points;
    EXPECT_GT(points.size(), MostFitPoints / 3);
    EXPECT_LE(points.size(), MostFitPoints);
    EXPECT_EQ(points.front().time, decayTime(11)); // the first step that counts
    double before = 0, after = 0;
    for (const FitPoint &point : points) {
        EXPECT_EQ(point.measured, record.valueAt(1, point.time).value.toNumber());
        before += std::pow(point.measured - point.before, 2) / double(points.size());
        after += std::pow(point.measured - point.after, 2) / double(points.size());
    }
    EXPECT_NEAR(std::sqrt(before), result->outputs[0].rmseBefore, 0.1 * result->outputs[0].rmseBefore);
    EXPECT_NEAR(std::sqrt(after), result->outputs[0].rmseAfter, 0.1 * result->outputs[0].rmseAfter);
}

TEST(Estimation, TheModelWarmsUpWithinAWindowThatTheRecordBeginsIn)
{
    ModelMapping mapping = test::decayMapping(1.5);
    mapping.warmUp = std::chrono::seconds(20);
    const DecayRecord record({.noise = 0.02});
    const auto result = estimated(mapping, record, {{}, decayTime(-500), decayTime(100), {}});
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    EXPECT_EQ(result->from, decayTime(20));
    EXPECT_EQ(result->outputs.at(0).samples, 81u);
    EXPECT_NEAR(result->parameters[0].value, 0.7, 4 * result->parameters[0].standardError);
    const auto early = estimated(mapping, record, {{}, decayTime(-500), decayTime(10), {}});
    ASSERT_FALSE(early);
    EXPECT_TRUE(early.error().sentence.contains("20 s")) << early.error().sentence.toStdString();
}

TEST(MadeEstimate, IsKeptBesideTheProjectAsItWas)
{
    const auto result = estimated(test::decayMapping(1.5), DecayRecord({.noise = 0.02}));
    ASSERT_TRUE(result);
    MadeEstimate made{*result, decayTime(500)};
    made.result.parameters.push_back({.variable = "w", .standardError = std::nan("")});
    const QTemporaryDir folder;
    const QString file = estimateFile(folder.filePath("plant.twin.json"), "A/B");
    EXPECT_TRUE(file.startsWith(folder.filePath("plant.twin.what-if/")));
    ASSERT_TRUE(saveEstimates(file, {made, made}));
    const auto known = loadEstimates(file);
    ASSERT_EQ(known.size(), 2u);
    EXPECT_EQ(known[1].made, made.made);
    EXPECT_EQ(known[1].result.from, made.result.from);
    EXPECT_EQ(known[1].result.stoppedBecause, made.result.stoppedBecause);
    EXPECT_EQ(intervalOf(known[1].result.parameters[0]), intervalOf(made.result.parameters[0]));
    EXPECT_EQ(intervalOf(known[1].result.parameters[1]), std::nullopt);
    ASSERT_EQ(known[1].result.outputs[0].points.size(), made.result.outputs[0].points.size());
    EXPECT_EQ(known[1].result.outputs[0].points.back().time, made.result.outputs[0].points.back().time);
    EXPECT_EQ(known[1].result.outputs[0].points.back().after, made.result.outputs[0].points.back().after);
    EXPECT_TRUE(loadEstimates(folder.filePath("nothing")).empty());
}

TEST(MadeEstimate, ItsIntervalStaysWithinTheBounds)
{
    EstimatedParameter parameter{.variable = "k", .value = 0.1, .low = 0, .high = 1, .standardError = 0.1};
    const auto interval = intervalOf(parameter);
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->first, 0);
    EXPECT_NEAR(interval->second, 0.296, 1e-3);
}
