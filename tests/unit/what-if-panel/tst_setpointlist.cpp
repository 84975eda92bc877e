// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/setpointlist.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

ModelContent content()
{
    ModelContent known;
    known.variables = {{QStringLiteral("TV.setpoint"), QStringLiteral("Valve, outlet"), QStringLiteral("°C"),
                        ModelVariable::Use::Input, 30.0, QStringLiteral("TV.sp")},
                       {QStringLiteral("P.running"), QStringLiteral("Pump"), {}, ModelVariable::Use::Input, 1.0, {}},
                       {QStringLiteral("price"), QStringLiteral("Price"), {}, ModelVariable::Use::Input, 0.2, {}}};
    return known;
}

Change change(const QString &variable, double value, double at)
{
    Change made;
    made.variable = variable;
    made.value = Amount(value);
    made.at = Amount(at);
    return made;
}

QStringList linesOf(const Scenario &scenario, const PresentValues &present = {})
{
    const auto list = setPointList(scenario, *core::parseIso8601(u"2026-03-09T03:00:00Z"), content(), present);
    return list ? list->split(u'\n', Qt::SkipEmptyParts) : QStringList{list.error().sentence};
}

} // namespace

TEST(SetPointList, TellsWhenWhatIsSetFromWhatToWhat)
{
    Scenario scenario;
    scenario.changes = {change(QStringLiteral("P.running"), 0, 7200), change(QStringLiteral("TV.setpoint"), 28, 3600)};
    scenario.changes[1].note = QStringLiteral("asked for by process, urgent");
    const QStringList lines = linesOf(scenario, {{QStringLiteral("TV.setpoint"), 31.5}});
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[1], QStringLiteral("2026-03-09T04:00:00Z,1,\"Valve, outlet\",TV.setpoint,TV.sp,31.5,28,°C,step,"
                                       "\"asked for by process, urgent\""));
    EXPECT_EQ(lines[2], QStringLiteral("2026-03-09T05:00:00Z,2,Pump,P.running,,1,0,,step,"));
}

TEST(SetPointList, WhatNobodySetsIsNotInIt)
{
    Scenario scenario;
    scenario.changes = {change(QStringLiteral("price"), 1, 0), change(QStringLiteral("P.running"), 0, 0),
                        change(QStringLiteral("TV.setpoint"), 28, 0)};
    scenario.changes[0].role = Change::Role::Price;
    scenario.changes[1].role = Change::Role::Fault;
    scenario.changes[2].enabled = false;
    EXPECT_EQ(linesOf(scenario).size(), 1) << "only the head";
}

TEST(SetPointList, ARampEndsInItsValue)
{
    Scenario scenario;
    scenario.changes = {change(QStringLiteral("TV.setpoint"), 28, 0)};
    scenario.changes[0].shape = Change::Shape::Ramp;
    scenario.changes[0].until = Amount(3600.0);
    const QStringList lines = linesOf(scenario);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[1].contains(QStringLiteral(",30,28,°C,ramp,"))) << lines[1].toStdString();
}
