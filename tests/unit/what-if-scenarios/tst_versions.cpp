// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/sectioncheck.h"
#include "scenario/scenarioversions.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace twinscope::whatif {

namespace {

const QString Name = QStringLiteral("Heat wave");

Scenario scenario(double value)
{
    Scenario made;
    made.name = Name;
    made.model.file = QStringLiteral("plant.fmu");
    Change change;
    change.variable = QStringLiteral("P-101.wear");
    change.value = Amount(value);
    made.changes = {change, change};
    made.kpis = {
        {QStringLiteral("Cost"), QStringLiteral("EUR"), QStringLiteral("last(cost)"), Kpi::Goal::Least, {}, {}}};
    return made;
}

ScenarioVersion version(int number)
{
    return {core::Time::fromMilliseconds(1000 * (1 + number)), scenario(number)};
}

} // namespace

TEST(ScenarioVersions, TheNewestComesFirstAndNothingElseOfTheSectionIsTouched)
{
    const QJsonObject before{{QStringLiteral("chosen"), QStringLiteral("x")}};
    QJsonObject section = withVersion(withVersion(before, Name, version(1)), Name, version(2));
    EXPECT_EQ(versionsOf(section, Name), (std::vector{version(2), version(1)}));
    EXPECT_TRUE(versionsOf(section, QStringLiteral("another")).empty());
    section = withVersionsMoved(section, Name, QStringLiteral("Hot"));
    EXPECT_TRUE(versionsOf(section, Name).empty());
    EXPECT_EQ(versionsOf(section, QStringLiteral("Hot")).size(), 2u);
    EXPECT_EQ(withVersionsMoved(section, QStringLiteral("Hot"), {}), before);
}

TEST(ScenarioVersions, TheSameIsKeptOnceAndTheOldestGoes)
{
    QJsonObject section = withVersion(withVersion({}, Name, version(1)), Name, version(1));
    EXPECT_EQ(versionsOf(section, Name).size(), 1u);
    for (int number = 2; number < 100; ++number)
        section = withVersion(section, Name, version(number));
    const auto kept = versionsOf(section, Name);
    ASSERT_EQ(kept.size(), 30u);
    EXPECT_EQ(kept.front(), version(99));
    EXPECT_EQ(kept.back(), version(70));
}

TEST(ScenarioVersions, ANameMakesNoVersionAndTheSameIsNotKeptAgain)
{
    QJsonObject section = withVersion(withVersion({}, Name, version(1)), Name, version(2));
    const QString hot = QStringLiteral("Hot");
    section = withVersionsMoved(section, Name, hot);
    EXPECT_EQ(versionsOf(section, hot).front().scenario.name, hot) << "renamed with it";
    ScenarioVersion again = version(1);
    again.until = core::Time::fromMilliseconds(9000);
    section = withVersion(section, hot, again);
    const auto kept = versionsOf(section, hot);
    ASSERT_EQ(kept.size(), 2u) << "the same scenario under its earlier name, and not the newest";
    EXPECT_EQ(kept.front().until, again.until);
    EXPECT_TRUE(runAlike(kept.back().scenario, version(2).scenario));
}

TEST(ScenarioVersions, OneThatCannotBeReadIsToldWithItsPlace)
{
    QJsonObject section = withVersion({}, QStringLiteral("a/b"), version(1));
    QJsonObject all = section.value(QStringLiteral("versions")).toObject();
    QJsonArray list = all.value(QStringLiteral("a/b")).toArray();
    list.append(QJsonObject{{QStringLiteral("until"), QStringLiteral("yesterday")}});
    all[QStringLiteral("a/b")] = list;
    section[QStringLiteral("versions")] = all;
    EXPECT_EQ(versionsOf(section, QStringLiteral("a/b")).size(), 1u) << "the others stay";
    plant::Project project;
    project.plant.sections.push_back({QStringLiteral("what-if"), section});
    const auto problems = SectionCheck().check(project);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].pointer, QStringLiteral("/plugins/what-if/versions/a~1b/1"));
}

} // namespace twinscope::whatif
