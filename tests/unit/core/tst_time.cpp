// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/time.h>

#include <gtest/gtest.h>

using namespace twinscope::core;

namespace {
constexpr qint64 MarchNinth = 1583748873; // 2020-03-09T10:14:33Z, checked with date(1)
}

TEST(Time, readsTheFormsLoggersWrite)
{
    const Time expected{MarchNinth * 1'000'000'000};
    for (const char *text : {"2020-03-09T10:14:33Z", "2020-03-09 10:14:33", "2020-03-09T10:14:33+00:00",
                             "2020-03-09T11:14:33+01:00", "2020-03-09T04:44:33-0530", " 2020-03-09T10:14:33.000Z "})
        EXPECT_EQ(parseIso8601(QString::fromLatin1(text)), expected) << text;
    EXPECT_EQ(parseIso8601(u"2020-03-09"), Time{1583712000LL * 1'000'000'000});
    EXPECT_EQ(parseIso8601(u"2020-03-09T10:14"), Time{1583748840LL * 1'000'000'000});
}

TEST(Time, keepsNanosecondsAndCutsFinerDigits)
{
    const auto time = parseIso8601(u"2020-03-09T10:14:33.123456789999Z");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->ns, MarchNinth * 1'000'000'000 + 123456789);
}

TEST(Time, refusesWhatIsNotATime)
{
    for (const char *text : {"", "now", "2020-13-01T00:00:00Z", "2020-02-30", "2020-03-09T25:00:00Z", "10:14:33",
                             "2020-03-09T10:14:33Zjunk", "9999-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
        EXPECT_FALSE(parseIso8601(QString::fromLatin1(text))) << text;
}

TEST(Time, writesAsManyDigitsAsThereAre)
{
    EXPECT_EQ(toIso8601({MarchNinth * 1'000'000'000}), u"2020-03-09T10:14:33Z");
    EXPECT_EQ(toIso8601({MarchNinth * 1'000'000'000 + 500'000'000}), u"2020-03-09T10:14:33.5Z");
    EXPECT_EQ(toIso8601({MarchNinth * 1'000'000'000 + 1}), u"2020-03-09T10:14:33.000000001Z");
    EXPECT_EQ(toIso8601({-1}), u"1969-12-31T23:59:59.999999999Z");
}

TEST(Time, roundTripsThroughText)
{
    for (const qint64 ns : {0LL, -1LL, 1LL, 999'999'999LL, -1'500'000'000LL, 4'102'444'800'123'456'789LL})
        EXPECT_EQ(parseIso8601(toIso8601({ns})), Time{ns}) << ns;
}

TEST(Time, tellsTheUnitOfUnixNumbers)
{
    const Time expected{MarchNinth * 1'000'000'000};
    EXPECT_EQ(fromUnixNumber(qint64(MarchNinth)), expected);
    EXPECT_EQ(fromUnixNumber(MarchNinth * 1'000), expected);
    EXPECT_EQ(fromUnixNumber(MarchNinth * 1'000'000), expected);
    EXPECT_EQ(fromUnixNumber(MarchNinth * 1'000'000'000), expected);
    EXPECT_EQ(fromUnixNumber(double(MarchNinth) + 0.25), expected + std::chrono::milliseconds(250));
}

TEST(Time, refusesUnixNumbersThatAreNoTime)
{
    EXPECT_FALSE(fromUnixNumber(qint64(0)));
    EXPECT_FALSE(fromUnixNumber(qint64(-5)));
    EXPECT_FALSE(fromUnixNumber(12.5));
    EXPECT_FALSE(fromUnixNumber(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(fromUnixNumber(std::numeric_limits<double>::infinity()));
}

TEST(Time, millisecondsRoundDownAlsoBeforeTheEpoch)
{
    EXPECT_EQ(Time{-1}.toMilliseconds(), -1);
    EXPECT_EQ(Time{1'999'999}.toMilliseconds(), 1);
}
