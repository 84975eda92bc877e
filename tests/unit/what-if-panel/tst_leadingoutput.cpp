// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results/leadingoutput.h"

#include <gtest/gtest.h>

using namespace twinscope::whatif;

namespace {

std::vector<double> curve(const QString &output)
{
    if (output == QLatin1String("energy"))
        return {0, 10, 20, 30};
    if (output == QLatin1String("running"))
        return {1, 1, 0, 0};
    if (output == QLatin1String("flow"))
        return {300, 300, 0, 290};
    return output == QLatin1String("outlet") ? std::vector<double>{38, 38, 42, 40} : std::vector<double>{5, 5, 5.01, 5};
}

const QStringList Outputs{QStringLiteral("level"), QStringLiteral("energy"), QStringLiteral("running"),
                          QStringLiteral("flow"), QStringLiteral("outlet")};

Kpi kpi(const QString &expression, Kpi::Goal goal)
{
    return {QStringLiteral("kpi"), {}, expression, goal, {}, {}};
}

} // namespace

TEST(LeadingOutput, IsWhatTheGoalsAreMadeOf)
{
    Scenario scenario;
    scenario.kpis = {kpi(QStringLiteral("greatest(outlet)"), Kpi::Goal::Least)};
    EXPECT_EQ(leadingOutput(scenario, Outputs, curve), QStringLiteral("outlet"));
}

TEST(LeadingOutput, IsWhatChangesMostWhereGoalsOnlyCountUpOrStandStill)
{
    Scenario scenario;
    scenario.kpis = {kpi(QStringLiteral("last(energy)"), Kpi::Goal::Least),
                     kpi(QStringLiteral("least(level)"), Kpi::Goal::Most)};
    EXPECT_EQ(leadingOutput(scenario, Outputs, curve), QStringLiteral("flow"));
}

TEST(LeadingOutput, IsTheFirstWhereNothingChanges)
{
    EXPECT_EQ(leadingOutput(Scenario(), {QStringLiteral("level"), QStringLiteral("energy")}, curve),
              QStringLiteral("level"));
    EXPECT_TRUE(leadingOutput(Scenario(), {}, curve).isEmpty());
}
