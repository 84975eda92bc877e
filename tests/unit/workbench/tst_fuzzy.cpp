// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/fuzzy.h"

#include "time/speeds.h"

#include <gtest/gtest.h>

using twinscope::workbench::fuzzyScore;
using twinscope::workbench::nextSpeed;

namespace {

bool better(const QString &typed, const QString &a, const QString &b)
{
    return fuzzyScore(typed, a).value_or(-1000) > fuzzyScore(typed, b).value_or(-1000);
}

} // namespace

TEST(Fuzzy, everyWordHasToBeFound)
{
    EXPECT_TRUE(fuzzyScore(QStringLiteral("pump flow"), QStringLiteral("Flow of pump P-101")));
    EXPECT_FALSE(fuzzyScore(QStringLiteral("pump level"), QStringLiteral("Flow of pump P-101")));
    EXPECT_TRUE(fuzzyScore(QStringLiteral(""), QStringLiteral("anything")));
}

TEST(Fuzzy, lettersInOrderAreEnough)
{
    EXPECT_TRUE(fuzzyScore(QStringLiteral("aka"), QStringLiteral("Acknowledge all")));
    EXPECT_FALSE(fuzzyScore(QStringLiteral("lka"), QStringLiteral("Acknowledge all")));
}

TEST(Fuzzy, beginningsOfWordsWin)
{
    EXPECT_TRUE(better(QStringLiteral("live"), QStringLiteral("Back to live"), QStringLiteral("Delivered")));
    EXPECT_TRUE(better(QStringLiteral("pum"), QStringLiteral("Pump P-101"), QStringLiteral("Old pump")));
    EXPECT_TRUE(better(QStringLiteral("101"), QStringLiteral("Pump P-101"), QStringLiteral("Pump P-2101")));
    EXPECT_TRUE(better(QStringLiteral("flow"), QStringLiteral("Flow"), QStringLiteral("f l o w")));
}

TEST(Fuzzy, ofEqualAnswersTheShorterWins)
{
    EXPECT_TRUE(better(QStringLiteral("pump"), QStringLiteral("Pump 1"), QStringLiteral("Pump 1 of the north side")));
}

TEST(Speeds, stepUpAndDownAndStopAtTheEnds)
{
    EXPECT_EQ(nextSpeed(1, true), 2);
    EXPECT_EQ(nextSpeed(1, false), 0.5);
    EXPECT_EQ(nextSpeed(1000, true), 1000);
    EXPECT_EQ(nextSpeed(0.1, false), 0.1);
    EXPECT_EQ(nextSpeed(7, false), 5);
}
