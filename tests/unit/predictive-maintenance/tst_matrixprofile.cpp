// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "anomaly/matrixprofile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

Vector normalised(const std::vector<double> &series, long at, long window)
{
    const Eigen::Map<const Vector> part(&series[size_t(at)], window);
    const Vector centred = part.array() - part.mean();
    const double deviation = std::sqrt(centred.squaredNorm() / double(window));
    return deviation > 1e-12 ? Vector(centred / deviation) : Vector::Zero(window);
}

std::vector<double> byDefinition(const std::vector<double> &series, long window)
{
    const long count = long(series.size()) - window + 1, excluded = (window + 3) / 4;
    std::vector<double> distances(size_t(count), std::numeric_limits<double>::infinity());
    for (long i = 0; i < count; ++i) {
        for (long j = 0; j < count; ++j) {
            if (std::abs(i - j) > excluded)
                distances[size_t(i)] = std::min(distances[size_t(i)],
                                                (normalised(series, i, window) - normalised(series, j, window)).norm());
        }
    }
    return distances;
}

std::vector<double> noisySine(size_t length)
{
    test::Noise noise;
    std::vector<double> series(length);
    for (size_t i = 0; i < length; ++i)
        series[i] = 1e4 + std::sin(0.2 * double(i)) + 0.05 * noise();
    return series;
}

} // namespace

TEST(MatrixProfile, IsWhatTheDefinitionSays)
{
    auto series = noisySine(400);
    std::fill(series.begin() + 100, series.begin() + 130, 5.0); // longer than the window: constant windows
    std::fill(series.begin() + 300, series.begin() + 325, 7.0);
    const auto expected = byDefinition(series, 16);
    for (const int threads : {1, 3}) {
        const auto profile = matrixProfile(series, 16, threads);
        ASSERT_EQ(profile.distances.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i)
            EXPECT_NEAR(profile.distances[i], expected[i], 1e-5) << i;
    }
}

TEST(MatrixProfile, FindsTheDiscordAndItsNeighbours)
{
    auto series = noisySine(2000);
    for (size_t i = 1200; i < 1230; ++i)
        series[i] = 1e4 + std::cos(0.9 * double(i));
    const auto profile = matrixProfile(series, 50, 2);
    EXPECT_NEAR(double(profile.discord()), 1190, 40);
    for (size_t i = 0; i < profile.neighbours.size(); ++i)
        EXPECT_GT(std::abs(profile.neighbours[i] - long(i)), 13);
}

TEST(MatrixProfile, HasNothingToSayOfShortSeries)
{
    EXPECT_TRUE(matrixProfile(std::vector<double>(10, 1.0), 20, 2).distances.empty());
    const auto lonely = matrixProfile(std::vector<double>{1, 2, 3, 4, 3, 2}, 5, 2);
    ASSERT_EQ(lonely.distances.size(), 2u);
    EXPECT_TRUE(std::isinf(lonely.distances[0]));
    EXPECT_EQ(lonely.neighbours[0], -1);
    EXPECT_EQ(lonely.discord(), -1);
}
