// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "anomaly/calibration.h"
#include "anomaly/robustscaling.h"
#include "anomaly/statistics.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

}

TEST(Statistics, MedianLeavesOutWhatIsMissing)
{
    EXPECT_EQ(median({3, NaN, 1, 2}), 2);
    EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
    EXPECT_TRUE(std::isnan(median({NaN})));
    EXPECT_NEAR(medianDeviation({1, 2, 3, 4, 100}, 3), 1.4826, 1e-9);
}

TEST(Statistics, StudentTailIsThatOfTheTables)
{
    EXPECT_NEAR(studentTail(1, 1), 0.25, 1e-9);
    EXPECT_NEAR(studentTail(2.776445, 4), 0.025, 1e-6);
    EXPECT_NEAR(studentTail(-2.776445, 4), 0.975, 1e-6);
    EXPECT_NEAR(studentTail(1.959964, 1e6), 0.025, 1e-5);
    EXPECT_EQ(studentTail(0, 7), 0.5);
}

TEST(Statistics, CorrelatedRowsAreWorthFew)
{
    test::Noise noise;
    constexpr size_t length = 4000;
    std::vector<double> white(length), walk(length);
    double state = 0;
    for (size_t i = 0; i < length; ++i) {
        white[i] = noise();
        walk[i] = state = 0.9 * state + noise();
    }
    EXPECT_NEAR(effectiveSize(white), length, length * 0.15);
    EXPECT_NEAR(effectiveSize(walk), length / 19.0, length / 19.0 * 0.4); // (1 - 0.9) / (1 + 0.9)
    EXPECT_EQ(effectiveSize(std::vector<double>(100, 5.0)), 100);
    EXPECT_EQ(effectiveSize(std::vector<double>{1}), 1);
}

TEST(Statistics, NeumannRatioTellsWanderingFromNoise)
{
    test::Noise noise;
    std::vector<double> white, walk{0};
    for (int i = 0; i < 1000; ++i) {
        white.push_back(noise());
        walk.push_back(walk.back() + noise());
    }
    EXPECT_NEAR(neumannRatio(white), 1, 0.1);
    EXPECT_LT(neumannRatio(walk), 0.1);
    EXPECT_EQ(neumannRatio(std::vector<double>(10, 2.0)), 1);
}

TEST(RobustScaling, IsNotMovedByOutliers)
{
    Matrix rows(5, 3);
    rows << 1, 7, 0, 2, 7, NaN, 3, 7, 0, 4, 7, 0, 1000, 7, 4;
    RobustScaling scaling;
    scaling.train(rows);
    EXPECT_EQ(scaling.centre()[0], 3);
    EXPECT_NEAR(scaling.scale()[0], 1.4826, 1e-9);
    EXPECT_TRUE(scaling.isConstant(1));
    EXPECT_FALSE(scaling.isConstant(2)); // most values are one, and yet it varies
    const Matrix scaled = scaling.apply(rows);
    EXPECT_EQ(scaled(2, 0), 0);
    EXPECT_EQ(scaled(0, 1), 0);
    EXPECT_EQ(scaled(1, 2), 0); // missing: what is expected
    EXPECT_FALSE(scaled.array().isNaN().any());
}

TEST(Calibration, HoldsWhatItPromises)
{
    test::Noise noise;
    const auto score = [&noise] { return std::exp(noise()); };
    Calibration calibration;
    calibration.train(Vector::NullaryExpr(2000, score), 2000);
    int below = 0;
    for (int i = 0; i < 20000; ++i)
        below += calibration.probability(score()) < 0.01;
    EXPECT_NEAR(below, 200, 80);
}

TEST(Calibration, IsCautiousWithFewIndependentScores)
{
    test::Noise noise;
    const Vector scores = Vector::NullaryExpr(500, [&noise] { return std::exp(noise()); });
    Calibration sure, cautious;
    sure.train(scores, 500);
    cautious.train(scores, Calibration::CautiousWorth);
    EXPECT_GT(cautious.probability(std::exp(4.0)), 5 * sure.probability(std::exp(4.0)));
}
