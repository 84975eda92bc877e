// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/degradation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace twinscope::test {
namespace {

using namespace predict;

/// Values of a course at 1, 2, … with a little noise.
template<typename Course>
Indicator indicatorOf(Course course, int count, quint32 seed = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 0.01);
    Indicator indicator;
    for (int i = 1; i <= count; ++i) {
        indicator.times.push_back(i);
        indicator.values.push_back(course(i) + noise(random));
    }
    return indicator;
}

double straight(double time)
{
    return 0.01 * time;
}

double accelerating(double time)
{
    return std::exp(0.04 * (time - 100));
}

TEST(Degradation, EveryModelForeseesTheEndOfAStraightCourse)
{
    for (const QString &name : degradationModels()) {
        const auto forecast = forecastLife(*makeDegradationModel(name), indicatorOf(straight, 60), 1);
        ASSERT_TRUE(forecast);
        EXPECT_NEAR(forecast->median, 40, 12) << qPrintable(name);
        EXPECT_LE(forecast->low, forecast->median) << qPrintable(name);
        EXPECT_GE(forecast->high, forecast->median) << qPrintable(name);
    }
}

TEST(Degradation, TheExponentialModelForeseesAcceleration)
{
    const Indicator indicator = indicatorOf(accelerating, 80);
    const auto exponential = forecastLife(*makeDegradationModel(QStringLiteral("exponential")), indicator, 1);
    const auto linear = forecastLife(*makeDegradationModel(QStringLiteral("linear")), indicator, 1);
    ASSERT_TRUE(exponential && linear);
    EXPECT_NEAR(exponential->median, 20, 4);
    EXPECT_GT(linear->median, 2 * exponential->median);
}

TEST(Degradation, NoEndIsSeenWhereNothingGrows)
{
    const auto falling = indicatorOf([](double time) { return 0.5 - 0.001 * time; }, 60);
    for (const QString &name : {QStringLiteral("linear"), QStringLiteral("wiener")}) {
        const auto forecast = forecastLife(*makeDegradationModel(name), falling, 1);
        ASSERT_TRUE(forecast);
        EXPECT_TRUE(std::isinf(forecast->median)) << qPrintable(name);
    }
}

TEST(Degradation, AllModelsTogetherAreLessSureThanOne)
{
    const Indicator indicator = indicatorOf(accelerating, 80);
    const auto all = forecastLife(indicator, 1);
    const auto one = forecastLife(*makeDegradationModel(QStringLiteral("exponential")), indicator, 1);
    ASSERT_TRUE(all && one);
    EXPECT_GT(all->high - all->low, one->high - one->low);
    EXPECT_LE(all->low, 20);
    EXPECT_GE(all->high, 20);
}

TEST(Degradation, SimilarityFindsTheStageOfAPastCourse)
{
    std::vector<Indicator> past;
    for (quint32 seed = 2; seed < 6; ++seed)
        past.push_back(indicatorOf(accelerating, 100, seed));
    const auto forecast = forecastLife(*makeSimilarityModel(past), indicatorOf(accelerating, 70), 1);
    ASSERT_TRUE(forecast);
    EXPECT_NEAR(forecast->median, 30, 5);
}

TEST(Degradation, AtItsLimitThereIsNoTimeLeft)
{
    const auto forecast = forecastLife(indicatorOf(straight, 60), 0.5);
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->high, 0);
}

TEST(Degradation, LongRecordsAreThinnedAndKeepTheirEnd)
{
    const Indicator thin = indicatorOf(straight, 1000).thinned(300);
    EXPECT_LE(thin.size(), 300U);
    EXPECT_GE(thin.size(), 200U);
    EXPECT_EQ(thin.times.back(), 1000);
    EXPECT_EQ(indicatorOf(straight, 20).thinned(300).size(), 20U);
}

TEST(Degradation, ABackTestJudgesTheSecondHalfOfALife)
{
    const auto scores = backTestLife(nullptr, indicatorOf(straight, 120), 1);
    ASSERT_TRUE(scores);
    EXPECT_LT(scores->rmse, 15);
    EXPECT_GT(scores->coverage, 0.8);
    EXPECT_FALSE(backTestLife(nullptr, indicatorOf(straight, 50), 1)) << "it never reaches the limit";
}

TEST(Degradation, RefusesSeriesThatCannotBeRead)
{
    Indicator few = indicatorOf(straight, 5), unsorted = indicatorOf(straight, 20), missing = unsorted;
    std::swap(unsorted.times[3], unsorted.times[4]);
    missing.values[7] = std::numeric_limits<double>::quiet_NaN();
    for (const Indicator &indicator : {few, unsorted, missing})
        EXPECT_FALSE(forecastLife(indicator, 1));
    EXPECT_EQ(makeDegradationModel(QStringLiteral("magic")), nullptr);
}

} // namespace
} // namespace twinscope::test
