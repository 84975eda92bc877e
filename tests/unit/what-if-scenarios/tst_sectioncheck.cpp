// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/sectioncheck.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace twinscope::whatif {

namespace {

std::vector<plant::Problem> problemsOf(const QJsonObject &section)
{
    plant::Project project;
    project.path = QStringLiteral("/nowhere/plant.twin.json");
    if (!section.isEmpty())
        project.plant.sections.push_back({QStringLiteral("what-if"), section});
    return SectionCheck().check(project);
}

} // namespace

TEST(SectionCheck, AProjectWithoutASectionHasNoFault)
{
    EXPECT_TRUE(problemsOf({}).empty());
}

TEST(SectionCheck, AScenariosFaultIsToldWithItsPlaceInTheProject)
{
    const QJsonObject scenario{{QStringLiteral("scenario"), 1},
                               {QStringLiteral("name"), QStringLiteral("Heat")},
                               {QStringLiteral("horizonSeconds"), -1}};
    const auto problems = problemsOf({{QStringLiteral("scenarios"), QJsonArray{scenario}}});
    ASSERT_FALSE(problems.empty());
    const auto horizon = std::ranges::find(problems, QStringLiteral("/plugins/what-if/scenarios/0/horizonSeconds"),
                                           &plant::Problem::pointer);
    EXPECT_NE(horizon, problems.end()) << qPrintable(problems.front().pointer);
}

TEST(SectionCheck, AModelWhoseFileIsNowhereIsTold)
{
    const QJsonObject model{{QStringLiteral("id"), QStringLiteral("M")},
                            {QStringLiteral("file"), QStringLiteral("gone.fmu")}};
    const auto problems = problemsOf({{QStringLiteral("models"), QJsonArray{model}}});
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].message, QStringLiteral("The model M has no file “gone.fmu”."));
}

} // namespace twinscope::whatif
