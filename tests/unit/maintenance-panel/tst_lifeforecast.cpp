// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/lifeforecast.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

constexpr double Nan = std::numeric_limits<double>::quiet_NaN();

core::Time at(double seconds)
{
    return core::Time::fromSeconds(seconds);
}

/// A life that began at 100 s after an earlier one, in seconds.
LifeCurve curve()
{
    return {{{at(50), 10, 5, 20, 0.1}, {at(100), 1000, 800, 1200, 1}, {at(600), 500, 400, 700, 0.5}},
            QStringLiteral("s"),
            at(100)};
}

} // namespace

TEST(LifeForecast, DrawsTheLifeThatRunsAndItsEnd)
{
    const LifePicture picture = pictureOf(curve(), LifeQuantity::Remaining, 1.0);
    ASSERT_EQ(picture.past.size(), 2u) << "an earlier life is not drawn";
    EXPECT_EQ(picture.unit, QStringLiteral("min"));
    EXPECT_DOUBLE_EQ(picture.past.back().value, 500.0 / 60);
    EXPECT_EQ(picture.now, at(600));
    EXPECT_EQ(picture.earliest, at(1000));
    EXPECT_EQ(picture.expected, at(1100));
    EXPECT_EQ(picture.latest, at(1300));
    ASSERT_FALSE(picture.future.empty());
    EXPECT_EQ(picture.future.front().time, at(600));
    EXPECT_DOUBLE_EQ(picture.future.back().value, 0);
    EXPECT_DOUBLE_EQ(picture.future.back().high, 0);
}

TEST(LifeForecast, HealthFallsToNothingWhereTheLifeEnds)
{
    const LifePicture picture = pictureOf(curve(), LifeQuantity::Health, 1.0);
    EXPECT_EQ(picture.unit, QStringLiteral("%"));
    EXPECT_DOUBLE_EQ(picture.past.front().value, 100);
    EXPECT_DOUBLE_EQ(picture.future.front().value, 50);
    EXPECT_DOUBLE_EQ(picture.future.back().high, 0);
}

TEST(LifeForecast, HasNoFutureWithoutALengthOfACycleOrAnEstimate)
{
    EXPECT_TRUE(pictureOf(curve(), LifeQuantity::Remaining, std::nullopt).future.empty());
    LifeCurve unknown = curve();
    unknown.points.back() = {at(600), Nan, Nan, Nan, Nan};
    const LifePicture picture = pictureOf(unknown, LifeQuantity::Remaining, 1.0);
    EXPECT_TRUE(picture.future.empty());
    EXPECT_FALSE(picture.earliest);
    EXPECT_TRUE(pictureOf({}, LifeQuantity::Health, 1.0).past.empty());
}
