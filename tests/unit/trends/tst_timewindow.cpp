// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timewindow.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace std::chrono_literals;
using trends::TimeWindow;

namespace {

const core::Time Noon = *core::parseIso8601(u"2020-03-09T12:00:00Z");

TimeWindow hourUntilNoon()
{
    TimeWindow window;
    window.setSpan(1h);
    window.cursorAt(Noon, true);
    return window;
}

} // namespace

TEST(TimeWindow, followsTheLiveCursorWithItsEnd)
{
    TimeWindow window = hourUntilNoon();
    EXPECT_EQ(window.to(), Noon);
    EXPECT_EQ(window.from(), Noon - 1h);
    EXPECT_TRUE(window.cursorAt(Noon + 1s, true));
    EXPECT_EQ(window.to(), Noon + 1s);
    EXPECT_FALSE(window.cursorAt(Noon + 1s, true)) << "nothing moved";
}

TEST(TimeWindow, inHistoryItStandsWhileTheCursorIsInView)
{
    TimeWindow window = hourUntilNoon();
    EXPECT_FALSE(window.cursorAt(Noon - 30min, false));
    EXPECT_FALSE(window.cursorAt(window.from(), false));
    EXPECT_FALSE(window.cursorAt(window.to(), false));
    EXPECT_EQ(window.to(), Noon);
}

TEST(TimeWindow, inHistoryItBringsTheCursorBackIntoView)
{
    for (const core::Time outside : {Noon + 1s, Noon - 61min, Noon - 24h, Noon + 24h}) {
        TimeWindow window = hourUntilNoon();
        EXPECT_TRUE(window.cursorAt(outside, false));
        EXPECT_LT(window.from(), outside);
        EXPECT_GT(window.to(), outside);
        EXPECT_EQ(window.span(), core::Duration(1h));
    }
}

TEST(TimeWindow, panningMovesItAndStopsTheFollowing)
{
    TimeWindow window = hourUntilNoon();
    window.pan(-10min);
    EXPECT_EQ(window.to(), Noon - 10min);
    EXPECT_EQ(window.span(), core::Duration(1h));
    EXPECT_FALSE(window.isFollowing());
    EXPECT_FALSE(window.cursorAt(Noon + 1h, true));
    EXPECT_EQ(window.to(), Noon - 10min);
    window.follow(true);
    EXPECT_TRUE(window.cursorAt(Noon + 1h, true));
    EXPECT_EQ(window.to(), Noon + 1h);
}

TEST(TimeWindow, zoomingKeepsTheMomentUnderTheMouseInItsPlace)
{
    TimeWindow window = hourUntilNoon();
    window.pan(0s);
    const core::Time mouse = Noon - 15min;
    window.zoom(0.5, mouse);
    EXPECT_EQ(window.span(), core::Duration(30min));
    EXPECT_EQ(window.to() - mouse, core::Duration(7min + 30s)) << "still at three quarters";
    window.zoom(2.0, mouse);
    EXPECT_EQ(window.to(), Noon);
}

TEST(TimeWindow, zoomingWhileFollowingLiveKeepsTheEndAndFollowsOn)
{
    TimeWindow window = hourUntilNoon();
    window.zoom(0.5, Noon - 55min);
    EXPECT_EQ(window.to(), Noon);
    EXPECT_EQ(window.from(), Noon - 30min);
    EXPECT_TRUE(window.isFollowing());
}

TEST(TimeWindow, zoomingWhileFollowingHistoryIsRoundTheMouse)
{
    TimeWindow window = hourUntilNoon();
    window.cursorAt(Noon - 30min, false);
    window.zoom(0.5, Noon - 30min);
    EXPECT_EQ(window.from(), Noon - 45min);
    EXPECT_EQ(window.to(), Noon - 15min);
    EXPECT_TRUE(window.isFollowing());
}

TEST(TimeWindow, aNewSpanKeepsTheEnd)
{
    TimeWindow window = hourUntilNoon();
    window.setSpan(24h);
    EXPECT_EQ(window.to(), Noon);
    EXPECT_EQ(window.from(), Noon - 24h);
}

TEST(TimeWindow, itsSpanStaysWithinWhatCanBeDrawn)
{
    TimeWindow window = hourUntilNoon();
    window.setSpan(-5s);
    EXPECT_GT(window.span(), core::Duration(0));
    for (int i = 0; i < 200; ++i)
        window.zoom(0.1, Noon);
    EXPECT_GT(window.span(), core::Duration(0));
    for (int i = 0; i < 200; ++i)
        window.zoom(1.9, Noon);
    EXPECT_LT(window.span(), core::Duration(24h * 365 * 50));
    EXPECT_LT(window.from(), window.to());
}
