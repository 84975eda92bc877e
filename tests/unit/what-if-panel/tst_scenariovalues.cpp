// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results/scenariovalues.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

const core::Time Start = core::Time::fromSeconds(1000);

/// Always 7, a sample a second.
class Seven final : public core::ValueSource
{
public:
    core::Sample valueAt(core::ChannelIndex, core::Time time) const override
    {
        core::Sample sample;
        sample.time = time;
        sample.value = core::Value(7.0);
        sample.quality = core::good();
        return sample;
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time from, core::Time,
                                               int columns) const override
    {
        return std::vector<core::EnvelopeColumn>(size_t(columns), {from, 3, 7, 7, 7, 7, core::good()});
    }
};

ScenarioValues threePoints()
{
    return {Start,
            {Start, Start + core::seconds(60), Start + core::seconds(120)},
            {{0, {{1, 2, std::numeric_limits<double>::quiet_NaN()}, core::ValueKind::Number}},
             {1, {{1, 0, 0}, core::ValueKind::Boolean}}},
            std::make_shared<Seven>()};
}

} // namespace

TEST(ScenarioValues, AreMeasuredUpToTheStartAndTheModelsFromThere)
{
    const ScenarioValues values = threePoints();
    EXPECT_EQ(values.valueAt(0, Start - core::seconds(1)).value, core::Value(7.0));
    EXPECT_EQ(values.valueAt(0, Start).value, core::Value(1.0));
    EXPECT_EQ(values.valueAt(0, Start + core::seconds(90)).value, core::Value(2.0));
    EXPECT_EQ(values.valueAt(1, Start + core::seconds(90)).value, core::Value(false));
    EXPECT_EQ(values.end(), Start + core::seconds(120));
}

TEST(ScenarioValues, ASilentLinkIsStaleInThePastAndNothingIsInTheFuture)
{
    /// One sample long ago.
    class Silent final : public core::ValueSource
    {
    public:
        core::Sample valueAt(core::ChannelIndex, core::Time) const override
        {
            core::Sample sample;
            sample.time = Start - core::seconds(100);
            sample.value = core::Value(7.0);
            sample.quality = core::good();
            return sample;
        }
        std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int) const override
        {
            return {};
        }
    };
    const ScenarioValues values(Start, {Start}, {{0, {{1}, core::ValueKind::Number}}}, std::make_shared<Silent>(),
                                {core::seconds(5)});
    const core::ChannelIndex channels[] = {0, 1};
    EXPECT_FALSE(values.valueAt(0, Start - core::seconds(1)).quality.isGood());
    EXPECT_FALSE(values.valuesAt(channels, Start - core::seconds(1))[0].quality.isGood());
    EXPECT_TRUE(values.valuesAt(channels, Start - core::seconds(1))[1].quality.isGood()) << "it has no dead time";
    EXPECT_TRUE(values.valueAt(0, Start + core::seconds(1000)).quality.isGood());
}

TEST(ScenarioValues, WhatTheModelDoesNotKnowIsNotMadeUp)
{
    const ScenarioValues values = threePoints();
    EXPECT_EQ(values.valueAt(2, Start + core::seconds(1)).quality.level, core::QualityLevel::Bad);
    EXPECT_EQ(values.valueAt(0, Start + core::seconds(120)).quality.level, core::QualityLevel::Bad) << "it ended early";
    const core::ChannelIndex both[] = {0, 2};
    const auto samples = values.valuesAt(both, Start);
    ASSERT_EQ(samples.size(), 2u);
    EXPECT_EQ(samples[0].value, core::Value(1.0));
    EXPECT_EQ(samples[1].quality.level, core::QualityLevel::Bad);
}

TEST(ScenarioValues, AnEnvelopeGoesFromTheRecordIntoTheFuture)
{
    const auto columns = threePoints().envelope(0, Start - core::seconds(120), Start + core::seconds(120), 4);
    ASSERT_EQ(columns.size(), 4u);
    EXPECT_EQ(columns[0].last, 7);
    EXPECT_EQ(columns[1].last, 7);
    EXPECT_EQ(columns[2].last, 1);
    EXPECT_EQ(columns[3].last, 2);
    EXPECT_EQ(columns[3].count, 1u);
}

TEST(ScenarioValues, UnitsAreConvertedWhereBothAreUnits)
{
    EXPECT_NEAR(unitConversion(QStringLiteral("K"), QStringLiteral("Cel"))(300), 26.85, 1e-9);
    EXPECT_DOUBLE_EQ(unitConversion(QStringLiteral("bar"), QStringLiteral("Pa"))(1), 100000);
    EXPECT_DOUBLE_EQ(unitConversion(QString(), QStringLiteral("Cel"))(5), 5);
    EXPECT_DOUBLE_EQ(unitConversion(QStringLiteral("bar"), QStringLiteral("Cel"))(5), 5);
}
