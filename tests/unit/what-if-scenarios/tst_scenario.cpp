// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmurun.h"

#include "fmi/fmu.h"
#include "results/manifest.h"
#include "scenario/modelcheck.h"
#include "scenario/scenariojson.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

/// A sound scenario that uses everything there is.
QByteArray soundText()
{
    return R"({ "scenario": 1, "name": "All of it", "description": "d", "plant": "../p.twin.json",
        "model": { "file": "decay-2.fmu", "kind": "cs", "inputs": { "u": "A.u" }, "outputs": { "x": "A.x" } },
        "start": { "at": "2026-03-02T03:12:00Z", "spinUpSeconds": 60 },
        "horizonSeconds": 100, "stepSeconds": 0.5, "ensemblePoints": 11,
        "parameters": { "k": 2 }, "outputs": ["x"],
        "quantities": [
            { "name": "late", "unit": "s", "description": "d", "distribution": { "kind": "triangular", "low": 0, "mode": 5, "high": 10 } },
            { "name": "size", "value": 1, "low": 0, "high": 2 },
            { "name": "which", "distribution": { "kind": "choice", "values": [1, 2, 3] } },
            { "name": "rate", "value": 1, "variable": "k", "distribution": { "kind": "normal", "mean": 1, "deviation": 0.1 } } ],
        "changes": [
            { "variable": "u", "shape": "step", "to": "size", "at": "late * 2", "until": 60, "role": "fault", "note": "n" },
            { "variable": "u", "shape": "ramp", "by": 1, "at": 10, "until": 20 },
            { "variable": "u", "shape": "pulse", "times": 2, "at": 30, "duration": 1, "period": 5, "enabled": false },
            { "variable": "u", "shape": "table", "to": [[0, 1], [5, 2]], "straight": false, "role": "price" },
            { "variable": "u", "shape": "expression", "by": "sin(t) + before * size" },
            { "variable": "u", "shape": "maintenance", "to": 0, "growth": 0.1, "at": 50, "delay": "late", "most": 0.8 } ],
        "kpis": [
            { "name": "Energy", "unit": "kW.h", "expression": "integral(x) / 3600", "goal": "least", "atMost": 10 },
            { "name": "Twice", "expression": "2 * Energy + greatest({der(x)}) * size", "goal": "most", "atLeast": -1 } ] })";
}

QStringList sentencesOf(const ScenarioReading &reading)
{
    QStringList sentences;
    for (const ScenarioFault &fault : reading.faults)
        sentences += fault.sentence;
    return sentences;
}

QString faultsOf(const QByteArray &before, const QByteArray &after)
{
    QByteArray text = soundText();
    EXPECT_TRUE(text.contains(before)) << before.toStdString();
    return sentencesOf(readScenario(text.replace(before, after))).join('\n');
}

Description descriptionOf(const char *model)
{
    return readFmu(QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(model)))->description;
}

} // namespace

TEST(ScenarioTest, TextIsReadAndWrittenAgain)
{
    const ScenarioReading reading = readScenario(soundText());
    ASSERT_TRUE(reading.faults.empty()) << sentencesOf(reading).join('\n').toStdString();
    const Scenario &scenario = reading.scenario;
    EXPECT_EQ(scenario.name, "All of it");
    EXPECT_EQ(scenario.start.kind, ScenarioStart::Kind::Moment);
    EXPECT_EQ(scenario.changes.size(), 6u);
    EXPECT_EQ(scenario.quantity("late")->value, 5); // the mean where no value is given
    EXPECT_EQ(scenario.changes[2].enabled, false);
    EXPECT_EQ(readScenario(toText(scenario)).scenario, scenario);
    EXPECT_TRUE(readScenario(toText(scenario)).faults.empty());
}

TEST(ScenarioTest, EveryMistakeIsASentenceThatNamesTheField)
{
    const std::vector<std::array<const char *, 3>> mistakes = {
        {"\"scenario\": 1", "\"scenario\": 2", "scenario: version 2 is newer"},
        {"\"scenario\": 1, ", "", "scenario: this field is missing"},
        {"\"name\": \"All of it\"", "\"name\": 3", "name: 3 is no text"},
        {"\"name\": \"All of it\", ", "", "name: this field is missing"},
        {"\"horizonSeconds\": 100", "\"horizonSeconds\": -1", "horizonSeconds: -1 is not above 0"},
        {"\"stepSeconds\": 0.5", "\"stepSeconds\": 1e-9", "stepSeconds: that would be more than"},
        {"\"stepSeconds\": 0.5", "\"stepSecond\": 0.5",
         "stepSecond: this field is not known; did you mean “stepSeconds”?"},
        {"\"kind\": \"cs\"", "\"kind\": \"xx\"", "model.kind: “xx” is none of cs, me"},
        {"\"file\": \"decay-2.fmu\", ", "", "model.file: this field is missing"},
        {"2026-03-02T03:12:00Z", "yesterday", "start.at: “yesterday” is neither"},
        {"\"mode\": 5", "\"mode\": 50", "quantities[0].distribution: “mode” has to lie between"},
        {"\"kind\": \"normal\"", "\"kind\": \"gauss\"", "quantities[3].distribution.kind: “gauss” is none of uniform"},
        {"\"deviation\": 0.1", "\"spread\": 0.1", "quantities[3].distribution.deviation: this field is missing"},
        {"\"name\": \"size\"", "\"name\": \"late\"", "quantities[1].name: “late” stands twice"},
        {"\"name\": \"size\"", "\"name\": \"a b\"", "quantities[1].name: “a b” has to begin with a letter"},
        {"\"high\": 2 }", "\"high\": -2 }", "quantities[1].low: 0 is not below high"},
        {"\"high\": 2 }", "\"description\": \"\" }", "quantities[1].high: low and high belong together"},
        {"\"shape\": \"step\"", "\"shape\": \"jump\"", "changes[0].shape: “jump” is none of step"},
        {"\"to\": \"size\"", "\"to\": \"sise\"", "changes[0].to: “sise” is not known; did you mean “size”?"},
        {"\"to\": \"size\", ", "", "changes[0].to: one of to, by and times is missing"},
        {"\"until\": 20", "\"until\": 5", "changes[1].until: 5 is before at, 10"},
        {"\"at\": 10, \"until\": 20", "\"at\": -10, \"until\": 20", "changes[1].at: -10 is below 0"},
        {"\"duration\": 1, ", "", "changes[2].duration: this field is missing"},
        {"[[0, 1], [5, 2]]", "[[0, 1], [-5, 2]]", "changes[3].to: the row of -5 s stands after a later one"},
        {"[[0, 1], [5, 2]]", "[[0]]", "changes[3].to: each row has to be [seconds, value]"},
        {"sin(t)", "sinus(t)", "changes[4].by: “sinus” is no function"},
        {"integral(x)", "integral(x", "kpis[0].expression: The KPI “Energy” cannot be computed"},
        {"2 * Energy", "2 * Enegry", "kpis[1].expression: The KPI “Twice” cannot be computed: “Enegry” is not known"},
        {"\"goal\": \"least\"", "\"goal\": \"best\"", "kpis[0].goal: “best” is none of none, least, most"},
        {"\"name\": \"Twice\"", "\"name\": \"Energy\"", "kpis[1].name: “Energy” stands twice"},
        {"\"enabled\": false", "\"enabled\": \"no\"", "changes[2].enabled: “no” is neither true nor false"}};
    for (const auto &[before, after, sentence] : mistakes) {
        const QString faults = faultsOf(before, after);
        EXPECT_TRUE(faults.contains(QString::fromUtf8(sentence))) << sentence << "\n-- but:\n" << faults.toStdString();
    }
}

TEST(ScenarioTest, AllMistakesAreToldAtOnce)
{
    QByteArray text = soundText();
    text.replace("\"horizonSeconds\": 100", "\"horizon\": 100")
        .replace("sin(t)", "sin(")
        .replace("\"late * 2\"", "\"soon\"");
    EXPECT_EQ(readScenario(text).faults.size(), 3u);
}

TEST(ScenarioTest, WhatIsNoScenarioIsTold)
{
    EXPECT_TRUE(readScenario("[1]").faults.front().sentence.contains("one JSON object"));
    EXPECT_TRUE(readScenario("{\n\"a\": \n}").faults.front().sentence.startsWith("Line 3"));
    EXPECT_FALSE(loadScenario("/nowhere/x.scenario.json"));
}

TEST(ScenarioTest, TheModelKnowsWhatIsMeant)
{
    const Description description = descriptionOf("decay-2");
    const Scenario sound = readScenario(soundText()).scenario;
    EXPECT_TRUE(checkAgainstModel(sound, description).empty());
    const auto faultOf = [&](const auto &change) {
        Scenario scenario = sound;
        change(scenario);
        const auto faults = checkAgainstModel(scenario, description);
        return faults.empty() ? QString() : faults.front().sentence;
    };
    EXPECT_TRUE(faultOf([](Scenario &s) { s.changes[0].variable = "k"; }).contains("fixed parameter"));
    EXPECT_TRUE(faultOf([](Scenario &s) { s.changes[0].variable = "x"; }).contains("no input"));
    EXPECT_TRUE(faultOf([](Scenario &s) { s.outputs = {"xx"}; }).startsWith("outputs[0]"));
    EXPECT_TRUE(faultOf([](Scenario &s) { s.parameters["k"] = "much"; }).startsWith("parameters.k"));
    EXPECT_TRUE(faultOf([](Scenario &s) { s.quantities[0].variable = "x"; }).startsWith("quantities[0].variable"));
    EXPECT_TRUE(faultOf([](Scenario &s) { s.kpis[0].expression = "last(nothing)"; }).startsWith("kpis[0].expression"));
}

TEST(ScenarioTest, ValuesFromOutsideComeFirst)
{
    const Description description = descriptionOf("decay-2");
    const Scenario sound = readScenario(soundText()).scenario;
    const auto changed = withValues(sound, {{"late", "7"}, {"k", "5"}}, description);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->quantity("late")->value, 7);
    EXPECT_FALSE(changed->quantity("late")->distribution);
    EXPECT_EQ(changed->parameters["k"], "5");
    EXPECT_FALSE(withValues(sound, {{"nothing", "7"}}, description));
    EXPECT_FALSE(withValues(sound, {{"late", "soon"}}, description));
}

TEST(ScenarioTest, ASectionKeepsWhatCannotBeRead)
{
    const QJsonObject good = toJson(readScenario(soundText()).scenario);
    QJsonObject bad = good;
    bad["name"] = "Broken";
    bad["horizonSeconds"] = "long";
    const QJsonObject section{{"models", QJsonArray{1}}, {"scenarios", QJsonArray{good, bad, good}}};
    ScenarioList list = scenariosOf(section);
    ASSERT_EQ(list.sound.size(), 1u);
    ASSERT_EQ(list.faults.size(), 2u);
    EXPECT_EQ(list.faults[0].pointer, "/scenarios/1/horizonSeconds");
    EXPECT_TRUE(list.faults[0].sentence.startsWith("scenarios[1].horizonSeconds"));
    EXPECT_EQ(list.faults[1].pointer, "/scenarios/2/name");
    list.sound.front().name = "Other";
    const QJsonObject written = withScenarios(section, list.sound);
    EXPECT_EQ(written["models"], section["models"]);
    ASSERT_EQ(written["scenarios"].toArray().size(), 2);
    EXPECT_EQ(written["scenarios"].toArray()[1].toObject(), bad);
    EXPECT_FALSE(withScenarios({}, {}).contains("scenarios"));
}

TEST(ScenarioTest, AManifestIsReadAsItWasWritten)
{
    Manifest manifest{.version = "1", .scenario = readScenario(soundText()).scenario, .modelHash = "ab", .runs = 30};
    manifest.plan = {.method = Method::Morris, .runs = 10, .seed = quint64(1) << 60, .levels = 4, .shard = {1, 3}};
    manifest.measured.curves["u"].points = {{-1, 0.1}, {0, 1.0 / 3}};
    manifest.measured.spinUpSeconds = 1;
    manifest.outputs = QStringList{"x"};
    manifest.units = QStringList{""};
    const auto read = manifestFrom(toText(manifest));
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    EXPECT_EQ(*read, manifest);
    EXPECT_FALSE(manifestFrom("{}"));
    EXPECT_FALSE(manifestFrom("nonsense"));
}
