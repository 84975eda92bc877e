// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an FMU answers when it is told the slopes of its inputs. Its input rises from 0 to 2 in two seconds, so that the
// integral is 2 with slopes, and 1.5 where inputs hold over its steps of half a second.

#include "fmurun.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::test;

namespace {

struct Answer
{
    const char *name;
    int status;
    double from; ///< the time from which on it answers so
    double result;
    int warnings;
};

class SlopesAnswered : public testing::TestWithParam<Answer>
{
protected:
    FmuRows run() const
    {
        const QTemporaryDir folder;
        return runTestFmu(
            QStringLiteral("slopes2-2"),
            {.set = {{"answer", QString::number(GetParam().status)}, {"from", QString::number(GetParam().from)}},
             .input = writeText(folder, QStringLiteral("u.csv"), "time,u\n0,0\n2,2\n")});
    }
};

INSTANTIATE_TEST_SUITE_P(All, SlopesAnswered,
                         testing::Values(Answer{"Ok", 0, 0, 2, 0}, Answer{"Warning", 1, 0, 2, 0},
                                         Answer{"Discard", 2, 0, 1.5, 1},
                                         Answer{"DiscardHalfWay", 2, 1, 0.5 + 0.5 + 0.75, 1},
                                         Answer{"Error", 3, 0, 1.5, 1}, Answer{"ErrorHalfWay", 3, 1, 1.5, 1}),
                         [](const auto &answer) { return std::string(answer.param.name); });

} // namespace

TEST_P(SlopesAnswered, TheRunGoesOnAsTheStandardAllows)
{
    const FmuRows rows = run();
    ASSERT_EQ(rows.error.toStdString(), "");
    EXPECT_EQ(rows.times, (std::vector<double>{0, 0.5, 1, 1.5, 2}));
    EXPECT_DOUBLE_EQ(rows.last("y"), GetParam().result);
    EXPECT_EQ(rows.report.warnings.size(), GetParam().warnings) << rows.report.warnings.join(u'\n').toStdString();
}

TEST(Slopes, AFatalErrorEndsTheRun)
{
    const QTemporaryDir folder;
    const FmuRows rows = runTestFmu(
        QStringLiteral("slopes2-2"),
        {.set = {{"answer", "4"}}, .input = writeText(folder, QStringLiteral("u.csv"), "time,u\n0,0\n2,2\n")});
    EXPECT_TRUE(rows.error.contains(QLatin1String("fmi2SetRealInputDerivatives"))) << rows.error.toStdString();
}

TEST(Slopes, InputsThatHoldAreNotTold)
{
    const QTemporaryDir folder;
    const FmuRows rows =
        runTestFmu(QStringLiteral("slopes2-2"),
                   {.set = {{"answer", "3"}}, .input = writeText(folder, QStringLiteral("u.csv"), "time,u\n0,1\n")});
    EXPECT_DOUBLE_EQ(rows.last("y"), 2);
    EXPECT_TRUE(rows.report.warnings.isEmpty());
}
