// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include "scenario/changes.h"
#include "scenario/scenariojson.h"

namespace twinscope::test {

using namespace whatif;

std::vector<QByteArray> fuzzSeeds()
{
    Scenario scenario{.name = "Seed", .model = {.file = "m.fmu"}};
    scenario.quantities = {{.name = "q", .distribution = Distribution{Distribution::Kind::Beta, {1, 2, 3, 4}}},
                           {.name = "r", .low = 0.0, .high = 1.0}};
    scenario.changes = {{.shape = Change::Shape::Step, .variable = "u", .value = Amount(QString("q * 2"))},
                        {.shape = Change::Shape::Pulse, .variable = "u", .duration = 5, .period = 10},
                        {.shape = Change::Shape::Table, .variable = "v", .rows = {{0, 1}, {5, 2}}},
                        {.shape = Change::Shape::Expression, .variable = "v", .value = Amount(QString("sin(t)"))},
                        {.shape = Change::Shape::Maintenance, .variable = "w", .growth = 1}};
    scenario.kpis = {{.name = "k", .expression = "integral({P-1.x} * q) / seconds(t > 5)", .goal = Kpi::Goal::Least}};
    return {toText(scenario), R"({"scenario":1,"name":"a","model":{"file":"b"},"start":{"at":"now"}})", "{}", "[]"};
}

/// What is read without a fault is written and read again as the same, and can be made to curves.
void fuzzOne(const QByteArray &input)
{
    const ScenarioReading reading = readScenario(input);
    for (const ScenarioFault &fault : reading.faults)
        fuzzExpect(!fault.sentence.isEmpty(), "a fault without a sentence");
    if (!reading.faults.empty())
        return;
    const ScenarioReading again = readScenario(toText(reading.scenario));
    fuzzExpect(again.faults.empty(), "what was written is faulty");
    fuzzExpect(again.scenario == reading.scenario, "what was written reads otherwise");
    if (reading.scenario.horizonSeconds / reading.scenario.stepSeconds > 1000)
        return;
    const auto changes = Changes::compile(reading.scenario);
    fuzzExpect(changes.ok(), "a sound scenario has changes that cannot be compiled");
    std::vector<double> quantities;
    for (const ScenarioQuantity &quantity : reading.scenario.quantities)
        quantities.push_back(quantity.value);
    for (const QString &variable : changes->variables())
        fuzzExpect(!changes->apply(variable, {{{0, 1}}}, quantities).points.empty(), "a curve without points");
}

} // namespace twinscope::test
