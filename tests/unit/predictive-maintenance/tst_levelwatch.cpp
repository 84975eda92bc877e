// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "anomaly/frozenwatch.h"
#include "anomaly/levelwatch.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

Vector one(double value)
{
    return Vector::Constant(1, value);
}

} // namespace

TEST(MovingMean, LeavesOutWhatIsMissing)
{
    MovingMean mean(1, 3);
    EXPECT_TRUE(std::isnan(mean.mean(0)));
    mean.push(one(1));
    mean.push(one(NaN));
    mean.push(one(3));
    EXPECT_EQ(mean.mean(0), 2);
    EXPECT_NEAR(mean.share(0), 2.0 / 3, 1e-12);
    mean.push(one(8)); // the 1 goes
    EXPECT_EQ(mean.mean(0), 5.5);
    mean.clear();
    EXPECT_TRUE(std::isnan(mean.mean(0)));
}

TEST(LevelWatch, SeesAStepAndDoesNotGetUsedToIt)
{
    test::Noise noise;
    LevelWatch watch;
    watch.train(noise.matrix(400, 1));
    LevelWatch::Reading reading;
    for (int i = 0; i < 100; ++i)
        reading = watch.step(one(noise()));
    EXPECT_GT(reading.probability[0], 0.001);
    for (int i = 0; i < 1000; ++i)
        reading = watch.step(one(noise() + 5));
    EXPECT_LT(reading.probability[0], 1e-4);
    EXPECT_GT(reading.residual[0], 0);
}

TEST(LevelWatch, FollowsSlowDrift)
{
    test::Noise noise;
    LevelWatch watch;
    watch.train(noise.matrix(400, 1));
    for (int i = 0; i < 5000; ++i)
        EXPECT_GT(watch.step(one(noise() + 0.001 * i)).probability[0], 1e-4) << i;
}

TEST(LevelWatch, KnowsWhatWanders)
{
    test::Noise noise;
    Matrix good(400, 2);
    double at = 0;
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) << noise(), at += noise();
    LevelWatch watch;
    watch.train(good);
    EXPECT_FALSE(watch.channels()[0].wanders);
    EXPECT_TRUE(watch.channels()[1].wanders || watch.channels()[1].memory < watch.channels()[0].memory);
}

TEST(LevelWatch, JudgesNothingWhereItKnowsNothing)
{
    Matrix good(100, 2);
    test::Noise noise;
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) << noise(), 4;
    LevelWatch watch;
    const auto residuals = watch.train(good);
    EXPECT_FALSE(residuals.levels.array().isNaN().any());
    EXPECT_FALSE(residuals.rows.array().isNaN().any());
    EXPECT_FALSE(watch.channels()[1].trained);
    watch.restart();
    Vector row(2);
    row << NaN, 9;
    const auto reading = watch.step(row);
    EXPECT_FALSE(reading.any);
    EXPECT_EQ(reading.probability[0], 1);
    EXPECT_EQ(reading.probability[1], 1);
}

TEST(FrozenWatch, TellsADeadSensorFromAQuietOne)
{
    test::Noise noise;
    Matrix good(300, 2);
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) << noise(), double(i / 30); // the second stands still for 30 rows at a time
    FrozenWatch watch;
    watch.train(good, 20);
    watch.restart();
    Vector probability;
    for (int i = 0; i < 40; ++i)
        probability = watch.step(Vector::Constant(2, 1.5));
    EXPECT_LT(probability[0], 1e-6);
    EXPECT_EQ(probability[1], 1);
    EXPECT_EQ(watch.step(Vector::Constant(2, 1.6))[0], 1);
}
