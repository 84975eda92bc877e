// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/quality.h>
#include <twinscope/core/sample.h>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope::core;
using namespace std::chrono_literals;

TEST(Value, textReadsBackExactly)
{
    for (const double number : {0.1, 1.0 / 3.0, 1e300, -0.0, 5e-324, 233.062})
        EXPECT_EQ(Value(number).toText().toDouble(), number);
    EXPECT_EQ(Value(std::numeric_limits<qint64>::max()).toText(), u"9223372036854775807");
    EXPECT_EQ(Value(true).toText(), u"true");
    EXPECT_EQ(Value().toText(), u"");
}

TEST(Value, onlyNumbersHaveAPlaceOnAnAxis)
{
    EXPECT_EQ(Value(false).toNumber(), 0.0);
    EXPECT_EQ(Value(qint64(7)).toNumber(), 7.0);
    EXPECT_FALSE(Value(QStringLiteral("7")).toNumber());
    EXPECT_FALSE(Value().toNumber());
}

TEST(DeadTime, goesStaleOnlyAfterIt)
{
    Sample sample{Time::fromSeconds(100), Time::fromSeconds(100), Value(1.0), good()};
    EXPECT_TRUE(withDeadTime(sample, sample.arrival, Time::fromSeconds(105), 5s).quality.isGood());
    EXPECT_EQ(withDeadTime(sample, sample.arrival, Time::fromSeconds(105.001), 5s).quality,
              uncertain(QualityReason::Stale));
    EXPECT_TRUE(withDeadTime(sample, sample.arrival, Time::fromSeconds(1e6), 0s).quality.isGood());
}

TEST(DeadTime, neverMakesABadValueBetter)
{
    const Sample lost{Time::fromSeconds(1), Time::fromSeconds(1), Value(1.0), bad(QualityReason::SourceLost)};
    EXPECT_EQ(withDeadTime(lost, lost.arrival, Time::fromSeconds(100), 5s).quality, bad(QualityReason::SourceLost));
}

TEST(Quality, keysAreStable)
{
    EXPECT_EQ(toKey(good()), u"good");
    EXPECT_EQ(toKey(uncertain(QualityReason::Stale)), u"uncertain/stale");
    EXPECT_EQ(toKey(bad(QualityReason::SourceLost)), u"bad/source-lost");
}

TEST(Quality, everyReasonHasASentence)
{
    for (quint8 reason = 1; reason <= quint8(QualityReason::SaidBySource); ++reason)
        EXPECT_FALSE(toSentence(bad(QualityReason(reason))).isEmpty()) << int(reason);
    EXPECT_NE(toSentence(bad(QualityReason::None)), toSentence(good()));
}
