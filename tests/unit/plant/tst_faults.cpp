// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

/// Every case of faults.json: exactly the expected problems, each at its place and with words that help.
TEST(Faults, areToldWhereTheyAreAndHowToMendThem)
{
    const auto cases = test::faultCases();
    ASSERT_GT(cases.size(), 100u);
    for (const test::FaultCase &fault : cases) {
        SCOPED_TRACE(fault.name);
        const plant::Project project = test::parsed(fault.document, test::fullSamplePath());
        EXPECT_EQ(project.problems.size(), fault.expected.size());
        for (size_t i = 0; i < std::max(project.problems.size(), fault.expected.size()); ++i) {
            const plant::Problem problem = i < project.problems.size() ? project.problems[i] : plant::Problem();
            const auto [pointer, words] =
                i < fault.expected.size() ? fault.expected[i] : std::pair<std::string, std::string>();
            EXPECT_EQ(problem.pointer.toStdString(), pointer) << qPrintable(problem.message);
            EXPECT_NE(problem.message.toStdString().find(words), std::string::npos) << qPrintable(problem.message);
        }
    }
}

TEST(Faults, areFullSentences)
{
    for (const test::FaultCase &fault : test::faultCases()) {
        for (const plant::Problem &problem : test::parsed(fault.document, test::fullSamplePath()).problems) {
            EXPECT_TRUE(problem.message.endsWith(u'.') || problem.message.endsWith(u'?'))
                << qPrintable(problem.message);
            EXPECT_FALSE(problem.message.contains(u'%') && problem.message.contains(QRegularExpression("%[0-9]")))
                << qPrintable(problem.message);
        }
    }
}

TEST(Faults, leaveTheRestOfThePlantStanding)
{
    const plant::Plant full = test::parsed(test::fullSample()).plant;
    for (const test::FaultCase &fault : test::faultCases()) {
        SCOPED_TRACE(fault.name);
        const plant::Plant plant = test::parsed(fault.document).plant;
        EXPECT_EQ(plant.assets.size(), full.assets.size());
        EXPECT_GE(plant.channels.size() + 1, full.channels.size());
        EXPECT_GE(plant.sources.size() + 1, full.sources.size());
        EXPECT_GE(plant.bindings.size() + 2, full.bindings.size());
        EXPECT_GE(plant.alarms.size() + 2, full.alarms.size());
    }
}

TEST(Faults, surviveASaveUntouched)
{
    for (const test::FaultCase &fault : test::faultCases()) {
        SCOPED_TRACE(fault.name);
        plant::Project project = test::parsed(fault.document);
        project.plant.description = QStringLiteral("edited");
        nlohmann::json expected = fault.document;
        expected["description"] = "edited";
        EXPECT_EQ(nlohmann::json::parse(serialise(project).toStdString()), expected);
    }
}

} // namespace
