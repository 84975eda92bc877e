// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results/statistics.h"
#include "runs/design.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace twinscope::whatif;

namespace {

double ishigami(const std::vector<double> &x)
{
    return std::sin(x[0]) + 7 * std::pow(std::sin(x[1]), 2) + 0.1 * std::pow(x[2], 4) * std::sin(x[0]);
}

} // namespace

TEST(StatisticsTest, QuantilesLieBetweenOrderStatistics)
{
    const auto quantiles = quantilesOf({4, 1, 3, 2, 5, std::nan("")});
    EXPECT_DOUBLE_EQ(quantiles[0], 1.2);
    EXPECT_DOUBLE_EQ(quantiles[1], 2);
    EXPECT_DOUBLE_EQ(quantiles[2], 3);
    EXPECT_DOUBLE_EQ(quantiles[3], 4);
    EXPECT_DOUBLE_EQ(quantiles[4], 4.8);
    EXPECT_TRUE(std::isnan(quantilesOf({})[2]));
}

TEST(StatisticsTest, RanksAreComparedAndNotValues)
{
    EXPECT_DOUBLE_EQ(rankCorrelation({1, 2, 3, 4}, {1, 10, 100, 1e6}), 1);
    EXPECT_DOUBLE_EQ(rankCorrelation({1, 2, 3, 4}, {4, 3, 2, 1}), -1);
    EXPECT_NEAR(rankCorrelation({1, 2, 2, 3}, {1, 2, 3, 4}), 0.9486832980505138, 1e-12);
    EXPECT_TRUE(std::isnan(rankCorrelation({1, 1}, {1, 2})));
}

// Analytic values of the function of Ishigami and Homma with a = 7, b = 0.1.
TEST(StatisticsTest, SobolIndicesAreThoseOfIshigami)
{
    constexpr double Pi = std::numbers::pi;
    Scenario scenario;
    for (const char *name : {"x1", "x2", "x3"})
        scenario.quantities.push_back(
            {.name = name, .distribution = Distribution{Distribution::Kind::Uniform, {-Pi, Pi}}});
    const auto design = Design::make(scenario, {.method = Method::SobolIndices, .runs = 8192, .seed = 1});
    ASSERT_TRUE(design);
    const std::array<double, 3> first = {0.3139, 0.4424, 0}, total = {0.5576, 0.4424, 0.2437};
    for (size_t j = 0; j < 3; ++j) {
        std::vector<double> a, b, mixed;
        for (quint64 sample = 0; sample < 8192; ++sample) {
            a.push_back(ishigami(design->point(sample * 5)));
            b.push_back(ishigami(design->point(sample * 5 + 1)));
            mixed.push_back(ishigami(design->point(sample * 5 + 2 + j)));
        }
        const SobolEffect effect = sobolEffect(a, b, mixed, 1);
        EXPECT_NEAR(effect.first, first[j], 0.01) << j;
        EXPECT_NEAR(effect.total, total[j], 0.01) << j;
        EXPECT_GT(effect.totalError, 0);
        EXPECT_LT(effect.totalError, 0.05);
    }
}
