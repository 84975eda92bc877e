// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lifetext.h"

#include <QLocale>

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope::predict;

TEST(LifeText, TellsALifeInTheLargestUnitThatFits)
{
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(lifeText(30, QStringLiteral("s")), QStringLiteral("30 s"));
    EXPECT_EQ(lifeText(114, QStringLiteral("s")), QStringLiteral("1.9 min"));
    EXPECT_EQ(lifeText(41 * 86'400.0, QStringLiteral("s")), QStringLiteral("41 d"));
    EXPECT_EQ(lifeText(5, QStringLiteral("h")), QStringLiteral("5.0 h"));
    EXPECT_EQ(lifeText(112, QString()), QStringLiteral("112 cycles"));
}

TEST(LifeText, TellsTheIntervalInTheSameUnit)
{
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(lifeText(41 * 24, 12, 50 * 24, QStringLiteral("h")), QStringLiteral("41 d (0.5 to 50)"));
    EXPECT_EQ(lifeText(20, 10, std::numeric_limits<double>::infinity(), QString()),
              QStringLiteral("20 cycles (10 to ∞)"));
}
