// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A mapped model beside a plant whose truth is known.

#include "decayplant.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;
using test::DecayRecord;
using test::decayTime;

namespace {

Shadow prepared(const ModelMapping &mapping)
{
    auto shadow = Shadow::prepare(mapping, {}, test::decayPlant());
    EXPECT_TRUE(shadow) << shadow.error().sentence.toStdString();
    return std::move(shadow).value();
}

QString refusal(const ModelMapping &mapping)
{
    const auto shadow = Shadow::prepare(mapping, {}, test::decayPlant());
    return shadow ? QString() : shadow.error().sentence;
}

double largestResidual(const DecayRecord &record, double from, double to)
{
    Shadow shadow = prepared(test::decayMapping(0.7));
    double largest = 0;
    core::Progress progress;
    // It has to begin where the plant did: a state is not known at any other time.
    const auto ran = shadowHistory(
        shadow, record, DecayRecord::Start, decayTime(to),
        [&](const ShadowMoment &moment) {
            if (moment.time >= decayTime(from))
                largest = std::max(largest, std::abs(moment.residuals[0]));
        },
        progress);
    EXPECT_TRUE(ran) << ran.error().sentence.toStdString();
    return largest;
}

} // namespace

TEST(Shadow, ResidualsAreNearZeroWhereTheModelIsRightAndPlainWhereItIsNot)
{
    const DecayRecord record({.leakFrom = 100});
    EXPECT_LT(largestResidual(record, 0, 99), 1e-3); // cm
    EXPECT_GT(largestResidual(record, 100, 200), 10);
}

TEST(Shadow, StepByStepIsTheSameAsInOneGo)
{
    const DecayRecord record({});
    Shadow shadow = prepared(test::decayMapping(0.5));
    std::vector<double> inOneGo;
    core::Progress progress;
    ASSERT_TRUE(shadowHistory(
        shadow, record, DecayRecord::Start, decayTime(50),
        [&](const ShadowMoment &moment) { inOneGo.push_back(moment.residuals[0]); }, progress));
    ASSERT_EQ(inOneGo.size(), 51u);
    auto moment = shadow.begin(record, DecayRecord::Start);
    ASSERT_TRUE(moment);
    EXPECT_TRUE(moment->hasAllInputs);
    for (size_t step = 0; step < inOneGo.size(); ++step) {
        EXPECT_NEAR(moment->residuals[0], inOneGo[step], 1e-9);
        moment = shadow.step(record);
        ASSERT_TRUE(moment);
    }
}

TEST(Shadow, ValuesAreConvertedBetweenTheUnitsOfModelAndPlant)
{
    const DecayRecord record({});
    Shadow shadow = prepared(test::decayMapping(0.7));
    const auto moment = shadow.begin(record, DecayRecord::Start);
    ASSERT_TRUE(moment);
    EXPECT_NEAR(moment->modelled[0], 100, 1e-9); // 1 m
    EXPECT_NEAR(moment->measured[0], 100, 1e-9);
}

TEST(Shadow, AMappingThatDoesNotFitIsOneSentence)
{
    ModelMapping mapping = test::decayMapping(1);
    mapping.inputs = {{"v", "V-1.inflow"}};
    EXPECT_TRUE(refusal(mapping).contains("v")) << refusal(mapping).toStdString();
    mapping.inputs = {{"x", "V-1.inflow"}};
    EXPECT_TRUE(refusal(mapping).contains("no input")) << refusal(mapping).toStdString();
    mapping.inputs = {{"u", "V-2.inflow"}};
    EXPECT_TRUE(refusal(mapping).contains("does not exist")) << refusal(mapping).toStdString();
    mapping = test::decayMapping(1);
    mapping.file = QStringLiteral("absent.fmu");
    EXPECT_FALSE(refusal(mapping).isEmpty());
    auto plant = test::decayPlant();
    plant.channels[1].unit = QStringLiteral("bar");
    const auto wrongUnit = Shadow::prepare(test::decayMapping(1), {}, plant);
    ASSERT_FALSE(wrongUnit);
    EXPECT_TRUE(wrongUnit.error().sentence.contains("converted")) << wrongUnit.error().sentence.toStdString();
}

TEST(ModelMapping, IsReadAsItWasWritten)
{
    ModelMapping mapping = test::decayMapping(0.25);
    mapping.warmUp = std::chrono::seconds(30);
    const auto plant = withModel(test::decayPlant(), mapping);
    EXPECT_NE(plant.channelIndex("TWIN.x"), core::NoChannel);
    EXPECT_NE(plant.channelIndex("TWIN.k"), core::NoChannel);
    const auto residual = plant.channelIndex("TWIN.x.residual");
    ASSERT_NE(residual, core::NoChannel);
    EXPECT_EQ(plant.channels[residual].unit, "cm");
    const ModelMappings mappings = readMappings(plant);
    EXPECT_TRUE(mappings.faults.isEmpty());
    const ModelMapping *read = mappings.find("TWIN");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->warmUp, mapping.warmUp);
    ASSERT_TRUE(read->parameter("k"));
    EXPECT_EQ(read->parameter("k")->value, 0.25);
    EXPECT_EQ(read->parameter("k")->high, 3.0);
    EXPECT_TRUE(read->parameter("k")->isEstimated);
    EXPECT_EQ(withModel(plant, mapping), plant);
    EXPECT_EQ(readMappings(withParameters(plant, "TWIN", {{"k", 0.5}})).find("TWIN")->parameter("k")->value, 0.5);
    const auto without = withoutModel(plant, "TWIN");
    EXPECT_EQ(without.channels, test::decayPlant().channels);
    EXPECT_TRUE(without.sections.empty());
}

TEST(ModelMapping, WhatIsWrongIsToldAndLeftOut)
{
    auto plant = test::decayPlant();
    plant.sections = {
        {PluginId, QJsonObject{{"models", QJsonArray{QJsonObject{{"id", "A"}}, 7,
                                                     QJsonObject{{"id", "B"}, {"file", "b.fmu"}, {"stepSeconds", 0}},
                                                     QJsonObject{{"id", "C"}, {"file", "c.fmu"}},
                                                     QJsonObject{{"id", "C"}, {"file", "c.fmu"}}}}}}};
    const ModelMappings mappings = readMappings(plant);
    EXPECT_EQ(mappings.sound.size(), 1u);
    EXPECT_EQ(mappings.faults.size(), 4);
}
