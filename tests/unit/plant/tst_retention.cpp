// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/projectfile.h>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

TEST(Retention, readsItsRules)
{
    const auto project = plant::parseProject(R"({"twinscope": 1, "name": "P", "history": {"rules": [
        {"channels": "P-101.*", "rawDays": 30, "thinSeconds": 0.5, "keepDays": 3650}, {"keepDays": 1}]}})",
                                             {});
    ASSERT_TRUE(project.ok());
    EXPECT_TRUE(project->problems.empty());
    const auto &rules = project->plant.history.rules;
    ASSERT_EQ(rules.size(), 2u);
    EXPECT_EQ(rules[0].channels, QStringLiteral("P-101.*"));
    EXPECT_EQ(rules[0].raw, std::chrono::hours(24 * 30));
    EXPECT_EQ(rules[0].step, std::chrono::milliseconds(500));
    EXPECT_EQ(rules[0].keep, std::chrono::hours(24 * 3650));
    EXPECT_EQ(rules[1], (plant::RetentionRule{.keep = std::chrono::hours(24)}));
}

TEST(Retention, aPatternStandsForWholeIds)
{
    const auto fits = [](const char *pattern, const char *id) {
        return plant::RetentionRule{.channels = QString::fromUtf8(pattern)}.fits(QString::fromUtf8(id));
    };
    EXPECT_TRUE(fits("*", ""));
    EXPECT_TRUE(fits("P-101.*", "P-101.flow/in"));
    EXPECT_FALSE(fits("P-101.*", "P-1010"));
    EXPECT_TRUE(fits("P-10?", "P-101"));
    EXPECT_FALSE(fits("P-10?", "P-10"));
    EXPECT_FALSE(fits("P-10", "P-101"));
    EXPECT_TRUE(fits("[a]+(b)", "[a]+(b)"));
    EXPECT_FALSE(fits("[a]", "a"));
}

} // namespace
