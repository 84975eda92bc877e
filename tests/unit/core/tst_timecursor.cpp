// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/frame.h>
#include <twinscope/core/timecursor.h>

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace twinscope::core;
using namespace std::chrono_literals;

namespace {

class Cursor : public testing::Test
{
protected:
    ManualClock clock{Time::fromSeconds(1000)};
    TimeCursor cursor{clock};
};

} // namespace

TEST_F(Cursor, startsLiveAndFollowsTheClock)
{
    EXPECT_TRUE(cursor.isLive());
    clock.advance(5s);
    EXPECT_EQ(cursor.time(), clock.now());
}

TEST_F(Cursor, pauseFreezesThePresentMomentInHistory)
{
    cursor.pause();
    const Time frozen = clock.now();
    clock.advance(5s);
    EXPECT_EQ(cursor.origin(), QLatin1String(HistoryOrigin));
    EXPECT_FALSE(cursor.isPlaying());
    EXPECT_EQ(cursor.time(), frozen);
}

TEST_F(Cursor, playsAtItsSpeedForwardsAndBackwards)
{
    cursor.seek(Time::fromSeconds(500));
    cursor.setSpeed(10);
    cursor.play();
    clock.advance(3s);
    EXPECT_EQ(cursor.time(), Time::fromSeconds(530));
    cursor.setSpeed(-2);
    clock.advance(5s);
    EXPECT_EQ(cursor.time(), Time::fromSeconds(520));
}

TEST_F(Cursor, seekWhilePlayingGoesOnFromThere)
{
    cursor.seek(Time::fromSeconds(500));
    cursor.play();
    cursor.seek(Time::fromSeconds(100));
    clock.advance(1s);
    EXPECT_EQ(cursor.time(), Time::fromSeconds(101));
}

TEST_F(Cursor, staysWithinItsSpan)
{
    cursor.setSpan(Time::fromSeconds(100), Time::fromSeconds(200));
    cursor.seek(Time::fromSeconds(50));
    EXPECT_EQ(cursor.time(), Time::fromSeconds(100));
    cursor.seek(Time::fromSeconds(199));
    cursor.play();
    clock.advance(10s);
    EXPECT_EQ(cursor.time(), Time::fromSeconds(200));
}

TEST_F(Cursor, goLiveLeavesHistoryAtOnce)
{
    cursor.seek(Time::fromSeconds(500));
    QSignalSpy changed(&cursor, &TimeCursor::changed);
    cursor.goLive();
    EXPECT_TRUE(cursor.isLive());
    EXPECT_EQ(cursor.time(), clock.now());
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(Cursor, stepMovesFromWhereItIs)
{
    cursor.pause();
    cursor.step(-10s);
    EXPECT_EQ(cursor.time(), Time::fromSeconds(990));
}

TEST_F(Cursor, aSpeedOfZeroIsRefused)
{
    cursor.setSpeed(0);
    EXPECT_EQ(cursor.speed(), 1.0);
}

TEST_F(Cursor, anOriginOfAPluginStandsStillUntilPlayed)
{
    cursor.setOrigin(QStringLiteral("scenario:a"), Time::fromSeconds(2000));
    clock.advance(5s);
    EXPECT_EQ(cursor.origin(), u"scenario:a");
    EXPECT_EQ(cursor.time(), Time::fromSeconds(2000));
}
