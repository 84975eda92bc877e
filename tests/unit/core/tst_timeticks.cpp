// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/timeticks.h>

#include <QLocale>
#include <QStringList>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace std::chrono_literals;
using core::TimeTick;
using core::timeTicks;

namespace {

core::Time at(QStringView iso)
{
    return core::parseIso8601(iso).value();
}

QStringList labels(QStringView from, QStringView to, int most)
{
    QLocale::setDefault(QLocale::c());
    QStringList texts;
    for (const TimeTick &tick : timeTicks(at(from), at(to), most))
        texts.append(tick.label);
    return texts;
}

} // namespace

TEST(TimeTicks, labelsAreAsFineAsTheirDistance)
{
    EXPECT_EQ(labels(u"2020-03-09T12:00:01Z", u"2020-03-09T12:00:21Z", 5),
              QStringList({"12:00:05", "12:00:10", "12:00:15", "12:00:20"}));
    EXPECT_EQ(labels(u"2020-03-09T12:01:00Z", u"2020-03-09T13:59:00Z", 5), QStringList({"12:30", "13:00", "13:30"}));
    EXPECT_EQ(
        labels(u"2020-03-09T12:00:00.100Z", u"2020-03-09T12:00:00.350Z", 6),
        QStringList({"12:00:00.100", "12:00:00.150", "12:00:00.200", "12:00:00.250", "12:00:00.300", "12:00:00.350"}));
}

TEST(TimeTicks, midnightShowsTheDay)
{
    EXPECT_EQ(labels(u"2020-03-09T21:00:00Z", u"2020-03-10T03:00:00Z", 4), QStringList({"22:00", "10 Mar", "02:00"}));
    EXPECT_EQ(labels(u"2020-03-09T12:00:00Z", u"2020-03-12T12:00:00Z", 4), QStringList({"10 Mar", "11 Mar", "12 Mar"}));
}

TEST(TimeTicks, monthsAndYearsBeginWhereTheCalendarSaysSo)
{
    EXPECT_EQ(labels(u"2019-11-15T00:00:00Z", u"2020-03-15T00:00:00Z", 5),
              QStringList({"1 Dec", "2020", "1 Feb", "1 Mar"}));
    EXPECT_EQ(labels(u"2017-06-01T00:00:00Z", u"2021-06-01T00:00:00Z", 5),
              QStringList({"2018", "2019", "2020", "2021"}));
    for (const TimeTick &tick : timeTicks(at(u"1999-06-01T00:00:00Z"), at(u"2026-06-01T00:00:00Z"), 8))
        EXPECT_TRUE(core::toIso8601(tick.time).endsWith(QLatin1String("-01-01T00:00:00Z")));
}

TEST(TimeTicks, lieWithinTheSpanInOrderAndAreNeverMoreThanAsked)
{
    const core::Time begin = at(u"2019-12-31T23:58:47.313Z");
    for (core::Duration span = 10ms; span < 24h * 365 * 30; span = span * 3 / 2) {
        for (const int most : {1, 2, 5, 8, 20}) {
            const auto ticks = timeTicks(begin, begin + span, most);
            EXPECT_LE(ticks.size(), size_t(most)) << span.count();
            for (size_t i = 0; i < ticks.size(); ++i) {
                EXPECT_GE(ticks[i].time, begin);
                EXPECT_LE(ticks[i].time, begin + span);
                EXPECT_TRUE(i == 0 || ticks[i - 1].time < ticks[i].time);
                EXPECT_FALSE(ticks[i].label.isEmpty());
            }
        }
    }
}

TEST(TimeTicks, aSpanThatBeginsOnARoundMomentHoldsNoTickTooMany)
{
    const core::Time begin = at(u"2020-03-09T12:00:00Z");
    EXPECT_LE(timeTicks(begin, begin + 10s, 10).size(), 10u);
    EXPECT_LE(timeTicks(begin, begin + 10s, 2).size(), 2u);
}

TEST(TimeTicks, atLeastTwoWhereThereIsRoomForEight)
{
    const core::Time begin = at(u"2020-03-09T12:00:07Z");
    for (core::Duration span = 20ms; span < 24h * 365 * 20; span = span * 5 / 3)
        EXPECT_GE(timeTicks(begin, begin + span, 8).size(), 2u) << span.count();
}

TEST(TimeTicks, noneForAnEmptySpanOrNoRoom)
{
    const core::Time begin = at(u"2020-03-09T12:00:00Z");
    EXPECT_TRUE(timeTicks(begin, begin, 5).empty());
    EXPECT_TRUE(timeTicks(begin, begin - 1s, 5).empty());
    EXPECT_TRUE(timeTicks(begin, begin + 1s, 0).empty());
}

TEST(TimeTicks, momentsBefore1970AreRoundToo)
{
    EXPECT_EQ(labels(u"1969-12-31T23:59:31Z", u"1970-01-01T00:00:29Z", 6),
              QStringList({"23:59:40", "23:59:50", "1 Jan", "00:00:10", "00:00:20"}));
}
