// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario/changes.h"

#include <gtest/gtest.h>

using namespace twinscope::whatif;
using Shape = Change::Shape;
using Operation = Change::Operation;

namespace {

/// The curve of u, which is 2 without changes, over 100 s in steps of 10 s; q is 3.
Curve changed(const std::vector<Change> &changes, const Curve &base = {{{0, 2}}})
{
    Scenario scenario{.horizonSeconds = 100, .stepSeconds = 10, .quantities = {{.name = "q"}}, .changes = changes};
    for (Change &change : scenario.changes)
        change.variable = "u";
    const auto compiled = Changes::compile(scenario);
    EXPECT_TRUE(compiled) << (compiled ? "" : compiled.error().sentence.toStdString());
    return compiled ? compiled->apply("u", base, std::vector<double>{3}) : base;
}

} // namespace

TEST(ChangesTest, AStepJumpsAndMayEnd)
{
    const Curve curve = changed({{.shape = Shape::Step, .value = 5, .at = 30, .until = Amount(60)}});
    EXPECT_EQ(curve.before(30), 2);
    EXPECT_EQ(curve.after(30), 5);
    EXPECT_EQ(curve.before(60), 5);
    EXPECT_EQ(curve.after(60), 2);
    EXPECT_EQ(curve.after(0), 2);
}

TEST(ChangesTest, ValuesAreSetAddedAndMultiplied)
{
    EXPECT_EQ(changed({{.operation = Operation::By, .value = 5}}).after(50), 7);
    EXPECT_EQ(changed({{.operation = Operation::Times, .value = 5}}).after(50), 10);
    EXPECT_EQ(changed({{.operation = Operation::To, .value = Amount(QString("q * 2"))}}).after(50), 6);
}

TEST(ChangesTest, ARampIsStraightAndStays)
{
    const Curve curve = changed({{.shape = Shape::Ramp, .value = 6, .at = 20, .until = Amount(60)}});
    EXPECT_EQ(curve.after(10), 2);
    EXPECT_DOUBLE_EQ(curve.after(40), 4);
    EXPECT_EQ(curve.after(60), 6);
    EXPECT_EQ(curve.after(100), 6);
}

TEST(ChangesTest, PulsesComeBack)
{
    const Curve curve = changed({{.shape = Shape::Pulse, .value = 9, .at = 10, .duration = 5, .period = 40}});
    for (const double begin : {10.0, 50.0, 90.0}) {
        EXPECT_EQ(curve.before(begin), 2);
        EXPECT_EQ(curve.after(begin), 9);
        EXPECT_EQ(curve.after(begin + 4), 9);
        EXPECT_EQ(curve.after(begin + 5), 2);
    }
}

TEST(ChangesTest, ATableIsStraightOrOfSteps)
{
    Change table{.shape = Shape::Table, .rows = {{20, 1}, {40, 3}}};
    EXPECT_DOUBLE_EQ(changed({table}).after(30), 2);
    EXPECT_EQ(changed({table}).before(20), 2);
    table.straight = false;
    EXPECT_EQ(changed({table}).after(30), 1);
    EXPECT_EQ(changed({table}).after(40), 3);
}

TEST(ChangesTest, AnExpressionKnowsTimeAndValueBefore)
{
    const Curve curve =
        changed({{.shape = Shape::Expression, .value = Amount(QString("before + t / 10 * q")), .at = 20}});
    EXPECT_EQ(curve.before(20), 2);
    EXPECT_DOUBLE_EQ(curve.after(20), 8);
    EXPECT_DOUBLE_EQ(curve.after(50), 17);
}

TEST(ChangesTest, MaintenanceIsPutOff)
{
    // 360 an hour are 0.1 a second.
    const Change work{.shape = Shape::Maintenance, .value = 0, .at = 20, .growth = 360, .delay = 30, .most = 6};
    const Curve curve = changed({work});
    EXPECT_DOUBLE_EQ(curve.after(10), 3);
    EXPECT_DOUBLE_EQ(curve.after(30), 5);
    EXPECT_DOUBLE_EQ(curve.before(50), 6); // no more than that
    EXPECT_DOUBLE_EQ(curve.after(50), 0);
    EXPECT_DOUBLE_EQ(curve.after(70), 2);
}

TEST(ChangesTest, OneChangeComesAfterTheOther)
{
    const Curve curve =
        changed({{.shape = Shape::Step, .value = 5, .at = 10},
                 {.shape = Shape::Ramp, .operation = Operation::Times, .value = 3, .at = 20, .until = Amount(40)}});
    EXPECT_EQ(curve.after(10), 5);
    EXPECT_DOUBLE_EQ(curve.after(30), 10);
    EXPECT_DOUBLE_EQ(curve.after(50), 15);
}

TEST(ChangesTest, WhatWasMeasuredStays)
{
    const Curve measured{{{-20, 7}, {-10, 8}, {0, 8}}};
    const Curve curve = changed({{.value = 1}}, measured);
    EXPECT_EQ(curve.before(-20), 7);
    EXPECT_EQ(curve.before(0), 8);
    EXPECT_EQ(curve.after(0), 1);
}

TEST(ChangesTest, WhatIsOffChangesNothing)
{
    EXPECT_EQ(changed({{.enabled = false, .value = 5}}).after(50), 2);
}
