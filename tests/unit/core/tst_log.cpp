// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/log.h>

#include <gtest/gtest.h>

using namespace twinscope::core;

TEST(MessageLog, numbersWithoutHolesAndStampsFromTheClock)
{
    ManualClock clock(Time::fromSeconds(7));
    MessageLog log(clock);
    log.info(QStringLiteral("a"), QStringLiteral("one"));
    log.warning(QStringLiteral("b"), QStringLiteral("two"));
    const auto messages = log.messages();
    ASSERT_EQ(messages.size(), 2u);
    EXPECT_EQ(messages[0].number, 1u);
    EXPECT_EQ(messages[1].number, 2u);
    EXPECT_EQ(messages[1].time, Time::fromSeconds(7));
}

TEST(MessageLog, countsWhatIsSaidAgainInsteadOfRepeatingIt)
{
    ManualClock clock;
    MessageLog log(clock);
    for (int i = 0; i < 1000; ++i)
        log.warning(QStringLiteral("broker"), QStringLiteral("Nothing answers."));
    log.warning(QStringLiteral("broker"), QStringLiteral("Refused."));
    log.warning(QStringLiteral("broker"), QStringLiteral("Nothing answers."));
    const auto messages = log.messages();
    ASSERT_EQ(messages.size(), 3u);
    EXPECT_EQ(messages[0].repeats, 999u);
}

TEST(MessageLog, forgetsTheOldestAndSaysHowMany)
{
    ManualClock clock;
    MessageLog log(clock, 3);
    for (int i = 0; i < 5; ++i)
        log.info(QString(), QString::number(i));
    EXPECT_EQ(log.messages().front().sentence, u"2");
    EXPECT_EQ(log.forgotten(), 2u);
}

TEST(MessageLog, revisionChangesWithEverySaying)
{
    ManualClock clock;
    MessageLog log(clock);
    log.info(QString(), QStringLiteral("x"));
    const quint64 before = log.revision();
    log.info(QString(), QStringLiteral("x"));
    EXPECT_NE(log.revision(), before);
}
