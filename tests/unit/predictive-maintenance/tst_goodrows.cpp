// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/goodrows.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

using namespace twinscope::predict;

namespace {

Matrix noise(Eigen::Index rows, Eigen::Index columns)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    return Matrix::NullaryExpr(rows, columns, [&] { return normal(random); });
}

} // namespace

TEST(GoodRows, SoundRowsAreNotSuspected)
{
    EXPECT_TRUE(suspectsIn(noise(2000, 4)).empty());
    EXPECT_TRUE(suspectsIn(Matrix::Constant(100, 2, 5)).empty());
    EXPECT_TRUE(suspectsIn(Matrix::Constant(100, 2, std::numeric_limits<double>::quiet_NaN())).empty());
    EXPECT_TRUE(suspectsIn(Matrix(0, 0)).empty());
}

TEST(GoodRows, AFaultIsToldWithItsPlace)
{
    Matrix rows = noise(500, 3);
    rows.col(1).segment(200, 10).array() += 30;
    rows.col(2).segment(100, 5).array() -= 15;
    rows(50, 0) = 40; // a single one is a spike, no fault
    const auto suspects = suspectsIn(rows);
    ASSERT_EQ(suspects.size(), 2u);
    EXPECT_EQ(suspects[0].column, 1);
    EXPECT_EQ(suspects[0].first, 200);
    EXPECT_EQ(suspects[0].last, 209);
    EXPECT_NEAR(suspects[0].distance, 30, 6);
    EXPECT_EQ(suspects[1].column, 2);
}

TEST(GoodRows, WhatDoesNotGoTogetherIsTold)
{
    Matrix rows = noise(600, 3);
    rows.col(1) = 2 * rows.col(0) + 0.05 * rows.col(1);
    EXPECT_TRUE(suspectsIn(rows).empty());
    rows.col(1).segment(200, 10) = -2 * rows.col(0).segment(200, 10).array().abs() - 1; // well within its range
    rows.col(0).segment(200, 10) = rows.col(0).segment(200, 10).array().abs();
    const auto suspects = suspectsIn(rows);
    ASSERT_EQ(suspects.size(), 1u);
    EXPECT_TRUE(suspects[0].together);
    EXPECT_EQ(suspects[0].first, 200);
    EXPECT_EQ(suspects[0].last, 209);
    EXPECT_NE(suspects[0].column, 2);
}

TEST(GoodRows, WhatOnlyCountsIsKnown)
{
    const Vector hours = Vector::LinSpaced(100, 8200, 8201);
    EXPECT_TRUE(isCounter(hours));
    EXPECT_FALSE(isCounter(hours.head(10)));
    EXPECT_FALSE(isCounter(-hours));
    EXPECT_FALSE(isCounter(noise(100, 1).col(0)));
    Vector step = Vector::Constant(100, 5);
    EXPECT_FALSE(isCounter(step));
    step.tail(30).array() += 1;
    EXPECT_FALSE(isCounter(step)) << "a set point";
}

TEST(GoodRows, SeveralWaysOfRunningAreNoFault)
{
    Matrix rows = noise(500, 1);
    rows.col(0).tail(150).array() += 30;
    EXPECT_TRUE(suspectsIn(rows).empty());
}
