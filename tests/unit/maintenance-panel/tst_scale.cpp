// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace twinscope::predict;

TEST(Scale, HoldsItsNumbersBetweenRoundMarks)
{
    const Scale scale = roundScale(0.3, 9.7, 5);
    EXPECT_DOUBLE_EQ(scale.low, 0);
    EXPECT_DOUBLE_EQ(scale.high, 10);
    EXPECT_EQ(scale.marks.size(), 6u);
    EXPECT_DOUBLE_EQ(scale.share(5), 0.5);
}

TEST(Scale, IsNeverOfNoLength)
{
    for (const double value : {0.0, 7.5, -1e9}) {
        const Scale scale = roundScale(value, value, 4);
        EXPECT_LT(scale.low, value);
        EXPECT_GT(scale.high, value);
        EXPECT_GE(scale.marks.size(), 2u);
    }
}

TEST(Scale, TakesWhatIsNoNumberForNothing)
{
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
    for (const Scale &scale : {roundScale(nan, nan, 4), roundScale(0, infinite, 4), roundScale(-infinite, 0, 4)}) {
        EXPECT_TRUE(std::isfinite(scale.low) && std::isfinite(scale.high));
        EXPECT_LT(scale.low, scale.high);
    }
}
