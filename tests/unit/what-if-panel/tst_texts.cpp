// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/amounttext.h"

#include <QLocale>

#include <gtest/gtest.h>

using namespace twinscope::whatif;

namespace {

class Texts : public testing::TestWithParam<QLocale>
{
protected:
    Texts() { QLocale::setDefault(GetParam()); }
    ~Texts() override { QLocale::setDefault(QLocale::c()); }
};

} // namespace

TEST_P(Texts, NumbersReadBackInEveryLanguage)
{
    for (const double number : {0.0, 1.5, -273.15, 1e-9, 123456.789})
        EXPECT_EQ(numberFrom(textOf(number)), number);
    EXPECT_EQ(numberFrom(QStringLiteral("2.5")), 2.5) << "a point is always understood";
    EXPECT_FALSE(numberFrom(QStringLiteral("soon")));
}

TEST_P(Texts, AmountsReadBackInHoursAndAsExpressions)
{
    EXPECT_EQ(amountFrom(textOf(Amount(5400.0), 3600), 3600), Amount(5400.0));
    EXPECT_EQ(amountFrom(QStringLiteral("= outage / 2"), 3600), Amount(QStringLiteral("outage / 2")));
    EXPECT_EQ(textOf(Amount(QStringLiteral("outage / 2")), 3600), QStringLiteral("=outage / 2"));
}

TEST_P(Texts, RowsReadBackInOrderOfTheirTime)
{
    const std::vector<std::pair<double, double>> rows{{0, 20}, {9000, 24.5}};
    EXPECT_EQ(rowsFrom(textOf(rows)), rows);
    EXPECT_EQ(rowsFrom(QStringLiteral("2: 5; 1: 4;")), (std::vector<std::pair<double, double>>{{3600, 4}, {7200, 5}}));
    EXPECT_FALSE(rowsFrom(QStringLiteral("2: 5; nonsense"))) << "nothing that was typed is left out";
}

INSTANTIATE_TEST_SUITE_P(Languages, Texts,
                         testing::Values(QLocale::c(), QLocale(QLocale::Czech), QLocale(QLocale::German)));
