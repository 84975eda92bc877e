// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/fuzzy.h"

#include "time/speeds.h"

#include <gtest/gtest.h>

using twinscope::workbench::fuzzyScore;
using twinscope::workbench::nextSpeed;

namespace {

bool better(const char16_t *typed, const char16_t *a, const char16_t *b)
{
    return fuzzyScore(typed, a).value_or(-1000) > fuzzyScore(typed, b).value_or(-1000);
}

} // namespace

TEST(Fuzzy, everyWordHasToBeFound)
{
    EXPECT_TRUE(fuzzyScore(u"pump flow", u"Flow of pump P-101"));
    EXPECT_FALSE(fuzzyScore(u"pump level", u"Flow of pump P-101"));
    EXPECT_TRUE(fuzzyScore(u"", u"anything"));
}

TEST(Fuzzy, lettersInOrderAreEnough)
{
    EXPECT_TRUE(fuzzyScore(u"aka", u"Acknowledge all"));
    EXPECT_FALSE(fuzzyScore(u"lka", u"Acknowledge all"));
}

TEST(Fuzzy, beginningsOfWordsWin)
{
    EXPECT_TRUE(better(u"live", u"Back to live", u"Delivered"));
    EXPECT_TRUE(better(u"pum", u"Pump P-101", u"Old pump"));
    EXPECT_TRUE(better(u"101", u"Pump P-101", u"Pump P-2101"));
    EXPECT_TRUE(better(u"flow", u"Flow", u"f l o w"));
}

TEST(Fuzzy, ofEqualAnswersTheShorterWins)
{
    EXPECT_TRUE(better(u"pump", u"Pump 1", u"Pump 1 of the north side"));
}

TEST(Speeds, stepUpAndDownAndStopAtTheEnds)
{
    EXPECT_EQ(nextSpeed(1, true), 2);
    EXPECT_EQ(nextSpeed(1, false), 0.5);
    EXPECT_EQ(nextSpeed(1000, true), 1000);
    EXPECT_EQ(nextSpeed(0.1, false), 0.1);
    EXPECT_EQ(nextSpeed(7, false), 5);
}
