// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinning.h"

#include <gmock/gmock.h>

using namespace twinscope;
using cli::Thinning;

namespace {

constexpr int Span = 1000; ///< seconds

core::Sample reading(double second, core::Value value)
{
    const core::Time time = core::Time::fromSeconds(second);
    return {time, time, std::move(value), core::good()};
}

core::Sample marker(double second)
{
    const core::Time time = core::Time::fromSeconds(second);
    return {time, time, {}, core::bad(core::QualityReason::SourceLost)};
}

std::vector<core::Sample> thinned(const std::vector<core::Sample> &samples, int points)
{
    std::vector<core::Sample> out;
    Thinning thinning({}, core::Time::fromSeconds(Span), points, [&out](const auto &sample) { out.push_back(sample); });
    for (const core::Sample &sample : samples)
        thinning.add(sample);
    thinning.finish();
    return out;
}

std::vector<core::Sample> sawtooth()
{
    std::vector<core::Sample> samples;
    for (int second = 0; second < Span; ++second)
        samples.push_back(reading(second, double(second % 7)));
    return samples;
}

} // namespace

TEST(Thinning, zeroPointsMeansEverything)
{
    EXPECT_EQ(thinned(sawtooth(), 0), sawtooth());
}

TEST(Thinning, neverPassesMoreThanAsked)
{
    for (const int points : {1, 2, 3, 10, 11, 500, 999})
        EXPECT_LE(thinned(sawtooth(), points).size(), size_t(points)) << points;
}

TEST(Thinning, keepsEveryPeakAndItsTime)
{
    auto samples = sawtooth();
    samples[437] = reading(437, 99.0);
    samples[812] = reading(812, -99.0);
    const auto out = thinned(samples, 20);
    EXPECT_THAT(out, testing::Contains(reading(437, 99.0)));
    EXPECT_THAT(out, testing::Contains(reading(812, -99.0)));
}

TEST(Thinning, comesOutInTheOrderOfTime)
{
    const auto out = thinned({reading(1, 9.0), reading(2, 1.0), reading(501, 1.0), reading(502, 9.0)}, 4);
    EXPECT_EQ(out, (std::vector{reading(1, 9.0), reading(2, 1.0), reading(501, 1.0), reading(502, 9.0)}));
}

TEST(Thinning, aLoneOrConstantSamplePassesOnce)
{
    EXPECT_EQ(thinned({reading(3, 5.0)}, 10), std::vector{reading(3, 5.0)});
    EXPECT_EQ(thinned({reading(3, 5.0), reading(4, 5.0), reading(5, 5.0)}, 10), std::vector{reading(3, 5.0)});
    EXPECT_TRUE(thinned({}, 10).empty());
}

TEST(Thinning, ofTextTheFirstAndTheLastPass)
{
    const auto out = thinned({reading(1, "a"), reading(2, "b"), reading(3, "c")}, 2);
    EXPECT_EQ(out, (std::vector{reading(1, "a"), reading(3, "c")}));
}

TEST(Thinning, aGapMarkerNeverCostsAPeak)
{
    const std::vector<core::Sample> after{reading(1, 5.0), reading(2, 1.0), reading(3, 9.0), marker(4)};
    EXPECT_EQ(thinned(after, 2), (std::vector{reading(2, 1.0), reading(3, 9.0)}));
    const std::vector<core::Sample> before{marker(1), reading(2, 5.0), reading(3, 9.0), reading(4, 1.0)};
    EXPECT_EQ(thinned(before, 2), (std::vector{reading(3, 9.0), reading(4, 1.0)}));
    const std::vector<core::Sample> between{reading(1, 9.0), marker(2), reading(3, 1.0), reading(4, 4.0)};
    EXPECT_EQ(thinned(between, 2), (std::vector{reading(1, 9.0), reading(3, 1.0)}));
}

TEST(Thinning, onePointIsTheHighest)
{
    EXPECT_EQ(thinned({reading(1, 5.0), reading(700, 9.0), reading(900, 1.0)}, 1), std::vector{reading(700, 9.0)});
}

TEST(Thinning, anOddNumberAddsTheNewest)
{
    const auto low = reading(1, -5.0), high = reading(700, 9.0), newest = reading(900, 1.0);
    EXPECT_EQ(thinned({low, reading(2, 0.0), high, reading(800, 2.0), newest}, 3), (std::vector{low, high, newest}));
    EXPECT_EQ(thinned({low, high}, 3), (std::vector{low, high})) << "the newest passed already";
}

TEST(Thinning, whatLiesOutsideTheSpanGoesIntoTheOutermostColumns)
{
    const auto out = thinned({reading(-50, 1.0), reading(10, 2.0), reading(990, 3.0), reading(5000, 4.0)}, 4);
    EXPECT_EQ(out.size(), 4u);
    EXPECT_EQ(out.front(), reading(-50, 1.0));
    EXPECT_EQ(out.back(), reading(5000, 4.0));
}

TEST(Thinning, anEmptySpanDoesNoHarm)
{
    std::vector<core::Sample> out;
    Thinning thinning({}, {}, 2, [&out](const auto &sample) { out.push_back(sample); });
    thinning.add(reading(0, 1.0));
    thinning.finish();
    EXPECT_EQ(out, std::vector{reading(0, 1.0)});
}
