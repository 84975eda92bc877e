// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/scenariodifference.h"

#include <gtest/gtest.h>

#include <functional>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

Scenario scenario()
{
    Scenario made;
    made.name = QStringLiteral("Heat wave");
    made.model.file = QStringLiteral("plant.fmu");
    Change wear;
    wear.variable = QStringLiteral("P-101.wear");
    Change price = wear;
    price.variable = QStringLiteral("PLANT.price");
    made.changes = {wear, wear, price};
    made.quantities = {{.name = QStringLiteral("load"), .value = 0.8}};
    made.kpis = {
        {QStringLiteral("Cost"), QStringLiteral("EUR"), QStringLiteral("last(cost)"), Kpi::Goal::Least, {}, {}}};
    made.parameters = {{QStringLiteral("area"), QStringLiteral("2")}};
    return made;
}

std::vector<ScenarioDifference> after(const std::function<void(Scenario &)> &change)
{
    Scenario now = scenario();
    change(now);
    return differences(scenario(), now, nullptr);
}

/// "what: then | now" of the only one.
std::string only(const std::vector<ScenarioDifference> &found)
{
    return found.size() == 1
               ? QStringLiteral("%1: %2 | %3").arg(found[0].what, found[0].then, found[0].now).toStdString()
               : std::to_string(found.size()) + " differences";
}

} // namespace

TEST(ScenarioDifferences, WhatAScenarioIsCalledIsNone)
{
    EXPECT_TRUE(after([](Scenario &s) { s.name = QStringLiteral("Hot"); }).empty());
}

TEST(ScenarioDifferences, FieldsAreCalledAsInTheEditorAndTimesAreHours)
{
    EXPECT_EQ(only(after([](Scenario &s) { s.changes[1].at = Amount(5400); })),
              "Changes › P-101.wear (2) › At [h]: 0 | 1.5");
    EXPECT_EQ(only(after([](Scenario &s) { s.changes[0].role = Change::Role::Fault; })),
              "Changes › P-101.wear › Kind: set point | fault");
    EXPECT_EQ(only(after([](Scenario &s) { s.changes[0].enabled = false; })),
              "Changes › P-101.wear › counts: yes | no");
    EXPECT_EQ(only(after([](Scenario &s) { s.kpis[0].goal = Kpi::Goal::Most; })),
              "KPIs › Cost › Best is: least | most");
    EXPECT_EQ(only(after([](Scenario &s) { s.kpis[0].atLeast = 2.5; })), "KPIs › Cost › At least:  | 2.5");
    EXPECT_EQ(only(after([](Scenario &s) { s.quantities[0].low = 0.5; })), "Uncertain › load › From:  | 0.5");
    EXPECT_EQ(only(after([](Scenario &s) { s.quantities[0].description = QStringLiteral("heat"); })),
              "Uncertain › load › Meaning:  | heat");
    EXPECT_EQ(only(after([](Scenario &s) { s.parameters[QStringLiteral("area")] = QStringLiteral("3"); })),
              "Parameters › area › Start value: 2 | 3");
}

TEST(ScenarioDifferences, WhatAllOfItIsAboutIsTold)
{
    EXPECT_EQ(only(after([](Scenario &s) { s.horizonSeconds = 7200; })), "Goes on for [h]: 24 | 2");
    EXPECT_EQ(only(after([](Scenario &s) { s.start.kind = ScenarioStart::Kind::Now; })), "Begins: model's start | now");
    EXPECT_EQ(only(after([](Scenario &s) { s.ensemblePoints = 10; })), "Points of an ensemble: 289 | 10");
    EXPECT_EQ(only(after([](Scenario &s) {
                  s.outputs = QStringList{QStringLiteral("a"), QStringLiteral("b")};
              })),
              "Curves kept:  | a; b");
    EXPECT_EQ(only(after([](Scenario &s) {
                  s.model.outputs = {{QStringLiteral("T"), QStringLiteral("P-101.temp")}};
              })),
              "Channels of its outputs:  | T: P-101.temp");
}

TEST(ScenarioDifferences, WhatOnlyOneHasIsOneSentence)
{
    EXPECT_EQ(only(after([](Scenario &s) {
                  Change change;
                  change.variable = QStringLiteral("E-301.load");
                  change.operation = Change::Operation::By;
                  change.value = Amount(0.2);
                  change.at = Amount(3600);
                  s.changes.push_back(change);
              })),
              "Changes › E-301.load:  | step by 0.2 at 1 h");
    EXPECT_EQ(only(after([](Scenario &s) { s.kpis.clear(); })), "KPIs › Cost: last(cost) | ");
    EXPECT_EQ(only(after([](Scenario &s) {
                  s.quantities.push_back({.name = QStringLiteral("late"),
                                          .value = 2,
                                          .distribution = Distribution{Distribution::Kind::Triangular, {1, 2, 4}}});
              })),
              "Uncertain › late:  | 2, triangular: low 1; most likely 2; high 4");
}

TEST(ScenarioDifferences, AnotherOrderIsOne)
{
    EXPECT_EQ(only(after([](Scenario &s) { std::swap(s.changes[1], s.changes[2]); })),
              "Changes › order: P-101.wear; P-101.wear (2); PLANT.price | P-101.wear; PLANT.price; P-101.wear (2)");
}
