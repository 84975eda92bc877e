// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopesegments.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace twinscope;
using namespace std::chrono_literals;
using core::EnvelopeColumn;
using core::QualityLevel;
using trends::extentOf;
using trends::segmentsOf;

namespace {

constexpr core::Duration Width = 1s;
constexpr core::Duration Hold = 5s;
const core::Time Base = core::Time::fromSeconds(1'600'000'000);

EnvelopeColumn column(int second, double value)
{
    return {Base + std::chrono::seconds(second), 1, value, value, value, value, core::good()};
}

EnvelopeColumn swing(int second, double first, double min, double max, double last)
{
    return {Base + std::chrono::seconds(second), 10, min, max, first, last, core::good()};
}

EnvelopeColumn gap(int second)
{
    return {Base + std::chrono::seconds(second), 0, 0, 0, 0, 0, core::good()};
}

EnvelopeColumn doubtful(int second, double value)
{
    EnvelopeColumn result = column(second, value);
    result.worst = core::uncertain(core::QualityReason::OutOfRange);
    return result;
}

std::vector<trends::Segment> segments(const std::vector<EnvelopeColumn> &envelope)
{
    return segmentsOf(envelope, Base, Width, Hold);
}

} // namespace

TEST(EnvelopeSegments, aSteadyCurveIsOneSegmentInSecondsSinceTheBase)
{
    const auto result = segments({column(0, 1), column(1, 2), column(2, 3)});
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].points, (QList<QPointF>{{0, 1}, {1, 2}, {2, 3}}));
    EXPECT_EQ(result[0].quality, QualityLevel::Good);
}

TEST(EnvelopeSegments, noPeakIsLostAndTimeNeverRunsBackwards)
{
    const auto result = segments({swing(0, 2, -50, 3, 2.5), swing(1, 2.5, 2, 80, 3)});
    ASSERT_EQ(result.size(), 1u);
    const auto &points = result[0].points;
    EXPECT_TRUE(std::is_sorted(points.begin(), points.end(), [](auto a, auto b) { return a.x() < b.x(); }));
    const auto holds = [&](double y) {
        return std::any_of(points.begin(), points.end(), [y](auto p) { return p.y() == y; });
    };
    EXPECT_TRUE(holds(-50) && holds(80));
    EXPECT_EQ(points.front(), QPointF(0, 2));
    EXPECT_EQ(points.back().y(), 3.0);
    EXPECT_LT(points.back().x(), 2.0) << "stays within its column";
}

TEST(EnvelopeSegments, twoSamplesNeedNoMoreThanTwoPoints)
{
    EnvelopeColumn two = swing(0, 1, 1, 4, 4);
    two.count = 2;
    EXPECT_EQ(segments({two})[0].points.size(), 2);
}

TEST(EnvelopeSegments, aShortSilenceIsBridged)
{
    const auto result = segments({column(0, 1), gap(1), gap(2), gap(3), gap(4), column(5, 2)});
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].points.size(), 2);
}

TEST(EnvelopeSegments, aLongSilenceIsAGap)
{
    const auto result = segments({column(0, 1), gap(1), column(6, 2)});
    ASSERT_EQ(result.size(), 2u);
    EXPECT_EQ(result[0].points, (QList<QPointF>{{0, 1}}));
    EXPECT_EQ(result[1].points, (QList<QPointF>{{6, 2}}));
}

TEST(EnvelopeSegments, columnsWiderThanTheHoldStillTouch)
{
    const auto result = segmentsOf({column(0, 1), column(60, 2), column(180, 3), column(360, 4)}, Base, 60s, Hold);
    ASSERT_EQ(result.size(), 2u) << "one empty column is bridged, two are not";
    EXPECT_EQ(result[0].points.size(), 3);
}

TEST(EnvelopeSegments, aChangeOfQualityDoesNotTearTheCurve)
{
    const auto result = segments({column(0, 1), doubtful(1, 2), column(2, 3)});
    ASSERT_EQ(result.size(), 3u);
    EXPECT_EQ(result[1].quality, QualityLevel::Uncertain);
    EXPECT_EQ(result[1].points.front(), result[0].points.back());
    EXPECT_EQ(result[2].points.front(), result[1].points.back());
}

TEST(EnvelopeSegments, nothingGivesNothing)
{
    EXPECT_TRUE(segments({}).empty());
    EXPECT_TRUE(segments({gap(0), gap(1)}).empty());
}

TEST(EnvelopeExtent, spansLowestAndHighestAndOverlooksGaps)
{
    EXPECT_EQ(extentOf({swing(0, 2, -50, 3, 2), gap(1), column(2, 7)}), std::make_pair(-50.0, 7.0));
    const auto [low, high] = extentOf({gap(0)});
    EXPECT_GT(low, high);
}
