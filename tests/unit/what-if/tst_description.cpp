// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmi/descriptionreader.h"
#include "fmi/fmu.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

QString fmu(const char *name)
{
    return QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(name));
}

Description read(const QByteArray &xml)
{
    auto description = readDescription(xml);
    EXPECT_TRUE(description) << (description ? std::string() : description.error().detail.toStdString());
    return description ? std::move(description).value() : Description();
}

/// A sound FMI 2.0 description with more variables and a model structure.
QByteArray fmi2(const QByteArray &variables, const QByteArray &structure = {},
                const QByteArray &attributes = "guid=\"g\"")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><fmiModelDescription fmiVersion=\"2.0\" modelName=\"M\" " +
           attributes +
           "><CoSimulation modelIdentifier=\"m\"/><UnitDefinitions><Unit name=\"K\"><BaseUnit "
           "K=\"1\"/></Unit></UnitDefinitions>"
           "<TypeDefinitions><SimpleType name=\"T\"><Real unit=\"K\" min=\"0\" quantity=\"Temperature\"/></SimpleType>"
           "<SimpleType name=\"E\"><Enumeration><Item name=\"on\" "
           "value=\"1\"/></Enumeration></SimpleType></TypeDefinitions>"
           "<ModelVariables>" +
           variables + "</ModelVariables><ModelStructure>" + structure + "</ModelStructure></fmiModelDescription>";
}

bool tells(const Description &description, const char *part)
{
    return !description.problems.filter(QString::fromUtf8(part)).isEmpty();
}

} // namespace

TEST(Description, ReadsEveryVersionOfOneModel)
{
    for (const char *name : {"ball-1", "ball-2", "ball-3"}) {
        const auto summary = readFmu(fmu(name));
        ASSERT_TRUE(summary) << name;
        const Description &d = summary->description;
        EXPECT_TRUE(d.problems.isEmpty()) << name << ": " << d.problems.join(' ').toStdString();
        EXPECT_EQ(d.modelName, "Bouncing ball");
        EXPECT_TRUE(d.coSimulation);
        EXPECT_EQ(d.modelExchange.has_value(), d.version != FmiVersion::Fmi1);
        const int h = d.variableIndex(QStringLiteral("h"));
        ASSERT_GE(h, 0);
        EXPECT_EQ(d.variables[size_t(h)].causality, Causality::Output);
        EXPECT_EQ(d.variables[size_t(h)].start, QStringList{"1"});
        EXPECT_EQ(d.variables[size_t(h)].quantity.unit, "m");
        EXPECT_EQ(typeKey(d.variables[size_t(h)].type, d.version), d.version == FmiVersion::Fmi3 ? "Float64" : "Real");
        EXPECT_EQ(d.continuousStates, d.version == FmiVersion::Fmi1 ? 0 : 2);
    }
}

TEST(Description, ReadsTheDerivativesAsReferencesToTheirStates)
{
    for (const char *name : {"decay-2", "decay-3"}) {
        const auto summary = readFmu(fmu(name));
        ASSERT_TRUE(summary);
        const Description &d = summary->description;
        ASSERT_EQ(d.structure.derivatives.size(), 1u);
        const Variable &derivative = d.variables[size_t(d.structure.derivatives[0].variable)];
        ASSERT_TRUE(derivative.derivativeOf);
        EXPECT_EQ(d.variables[size_t(*derivative.derivativeOf)].name, "x");
    }
}

TEST(Description, FindsTheDerivativesThatTheStructureForgets)
{
    const QByteArray variables =
        "<ScalarVariable name=\"x\" valueReference=\"0\"><Real start=\"1\"/></ScalarVariable>"
        "<ScalarVariable name=\"v\" valueReference=\"1\"><Real derivative=\"1\"/></ScalarVariable>"
        "<ScalarVariable name=\"der(x)\" valueReference=\"1\"><Real derivative=\"1\"/></ScalarVariable>";
    QByteArray xml = fmi2(variables);
    xml.replace("CoSimulation", "ModelExchange");
    const Description description = read(xml);
    EXPECT_EQ(description.continuousStates, 1); // two names of one derivative
    EXPECT_TRUE(tells(description, "does not name the derivatives"));
}

TEST(Description, ReadsTypesArraysClocksAndAliasesOf30)
{
    const auto summary = readFmu(fmu("types3-3"));
    ASSERT_TRUE(summary);
    const Description &d = summary->description;
    EXPECT_TRUE(d.problems.isEmpty()) << d.problems.join(' ').toStdString();
    const Variable &vector = d.variables[size_t(d.variableIndex(QStringLiteral("vector_in")))];
    EXPECT_EQ(vector.quantity.unit, "kPa");
    EXPECT_EQ(vector.quantity.name, "Pressure");
    EXPECT_EQ(d.elementCount(vector), 3u);
    const Variable &alias = d.variables[size_t(d.variableIndex(QStringLiteral("vector_alias")))];
    EXPECT_EQ(alias.reference, vector.reference);
    EXPECT_TRUE(alias.aliasOf);
    const Variable &tick = d.variables[size_t(d.variableIndex(QStringLiteral("tick")))];
    ASSERT_TRUE(tick.clock);
    EXPECT_EQ(tick.clock->interval, ClockTraits::Interval::Constant);
    EXPECT_EQ(tick.clock->period, 0.25);
    EXPECT_EQ(tick.clock->shift, 0.1);
    const Variable &blob = d.variables[size_t(d.variableIndex(QStringLiteral("blob_in")))];
    EXPECT_EQ(blob.start, QStringList{"666f6f"});
    EXPECT_EQ(d.unit("kPa")->factor, 1000);
}

TEST(Description, DeclaredTypesGiveWhatAVariableLeavesOut)
{
    const Description d = read(
        fmi2("<ScalarVariable name=\"a\" valueReference=\"1\"><Real declaredType=\"T\"/></ScalarVariable>"
             "<ScalarVariable name=\"b\" valueReference=\"2\"><Real declaredType=\"T\" min=\"-5\"/></ScalarVariable>"));
    EXPECT_TRUE(d.problems.isEmpty());
    EXPECT_EQ(d.variables[0].quantity.unit, "K");
    EXPECT_EQ(d.variables[0].quantity.min, 0);
    EXPECT_EQ(d.variables[1].quantity.min, -5);
}

TEST(Description, DefaultsFollowTheStandard)
{
    const Description d = read(fmi2("<ScalarVariable name=\"a\" valueReference=\"1\"><Real/></ScalarVariable>"
                                    "<ScalarVariable name=\"b\" valueReference=\"2\"><Integer/></ScalarVariable>"));
    EXPECT_EQ(d.variables[0].causalityKey, "local");
    EXPECT_EQ(d.variables[0].variabilityKey, "continuous");
    EXPECT_EQ(d.variables[1].variabilityKey, "discrete");
    EXPECT_EQ(d.variables[0].initial, Initial::Calculated);
}

TEST(Description, TellsWhatIsWrong)
{
    EXPECT_TRUE(tells(read(fmi2("", "", "")), "guid is missing"));
    const auto problem = [](const QByteArray &variable, const QByteArray &structure = {}) {
        return read(fmi2(variable, structure));
    };
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\"><Real unit=\"furlong\"/></ScalarVariable>"),
              "furlong"));
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\"><Real declaredType=\"X\"/></ScalarVariable>"),
              "not defined"));
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\"><Real declaredType=\"E\"/></ScalarVariable>"),
              "another kind"));
    EXPECT_TRUE(tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\"/>"), "no type"));
    EXPECT_TRUE(tells(problem("<ScalarVariable name=\"a\"><Real/></ScalarVariable>"), "no valid value reference"));
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\" causality=\"input\"><Real/></ScalarVariable>"),
              "needs a start"));
    EXPECT_TRUE(tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\" causality=\"parameter\" "
                              "variability=\"continuous\"><Real start=\"1\"/></ScalarVariable>"),
                      "does not go together"));
    EXPECT_TRUE(tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\" causality=\"input\"><Real min=\"0\" "
                              "start=\"-1\"/></ScalarVariable>"),
                      "outside its range"));
    EXPECT_TRUE(tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\" causality=\"input\"><Real "
                              "start=\"abc\"/></ScalarVariable>"),
                      "abc"));
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"a\" valueReference=\"1\"><Real derivative=\"9\"/></ScalarVariable>"),
              "does not exist"));
    EXPECT_TRUE(tells(problem("", "<Outputs><Unknown index=\"7\"/></Outputs>"), "outputs"));
    EXPECT_TRUE(
        tells(problem("<ScalarVariable name=\"y\" valueReference=\"1\" causality=\"output\"><Real/></ScalarVariable>"),
              "missing in the model structure"));
    const QByteArray twice = "<ScalarVariable name=\"a\" valueReference=\"1\"><Real/></ScalarVariable>";
    EXPECT_TRUE(tells(problem(twice + twice), "Two variables"));
}

TEST(Description, ManyProblemsAreCutShort)
{
    QByteArray variables;
    for (int i = 0; i < 1000; ++i)
        variables += "<ScalarVariable name=\"v" + QByteArray::number(i) +
                     "\" valueReference=\"1\"><Real declaredType=\"x\" unit=\"y\"/></ScalarVariable>";
    const QStringList problems = read(fmi2(variables)).problems;
    EXPECT_EQ(problems.size(), 201);
    EXPECT_EQ(problems.filter("unit").size(), 1) << "an unknown unit is told once";
}

TEST(Description, WhatCannotBeUsedAtAllIsAnError)
{
    EXPECT_EQ(readDescription("").error().code, core::ErrorCode::Malformed);
    EXPECT_EQ(readDescription("<a/>").error().code, core::ErrorCode::Malformed);
    EXPECT_EQ(readDescription("<fmiModelDescription fmiVersion=\"2.0\">").error().code, core::ErrorCode::Malformed);
    EXPECT_EQ(readDescription("<fmiModelDescription fmiVersion=\"4.0\"/>").error().code, core::ErrorCode::Unsupported);
    EXPECT_EQ(readDescription("<fmiModelDescription/>").error().code, core::ErrorCode::Unsupported);
}

TEST(Description, AnEntityBombIsNoDescription)
{
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE f [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'k'; ++c)
        bomb += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&") + char(c - 1) + ";" + QByteArray("&") +
                char(c - 1) + ";&" + char(c - 1) + ";&" + char(c - 1) + ";&" + char(c - 1) + ";&" + char(c - 1) +
                ";\">";
    bomb += "]><fmiModelDescription fmiVersion=\"2.0\" modelName=\"&j;\"/>";
    EXPECT_FALSE(readDescription(bomb));
}

TEST(Description, SloppyToolsAreReadAllTheSame)
{
    const Description d = read(fmi2(
        "<ScalarVariable name=\"a\" valueReference=\"1\" causality=\"parameter\" variability=\"fixed\">"
        "<Boolean start=\"True\"/></ScalarVariable><Extra/>"
        "<ScalarVariable name=\"b\" valueReference=\" 2\"><Real nominal=\"1E+3\" start=\"INF\"/></ScalarVariable>"));
    ASSERT_EQ(d.variables.size(), 2u);
    EXPECT_EQ(d.variables[1].reference, 2u);
    EXPECT_EQ(d.variables[1].quantity.nominal, 1000);
}

TEST(Description, LettersOfAnotherEncodingAreRead)
{
    const QByteArray xml = fmi2("<ScalarVariable name=\"gr\xfc\xdf\" valueReference=\"1\"><Real/></ScalarVariable>");
    const auto read = readDescription(xml);
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    EXPECT_EQ(read->variables.at(0).name, QString::fromUtf8("gr\u00fc\u00df"));
    EXPECT_TRUE(read->problems.join(' ').contains("Latin-1"));
}

TEST(Description, AToolThatIsNeededIsNamed)
{
    const auto read =
        readDescription("<fmiModelDescription fmiVersion='2.0' modelName='M' guid='g' generationTool='Atelier'>"
                        "<CoSimulation modelIdentifier='m' needsExecutionTool='true'/><ModelVariables/>"
                        "</fmiModelDescription>");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->problems.join(' ').contains("Atelier"));
}

TEST(Description, AnFmuWithoutBinaryForThisMachineIsTold)
{
    Fmu fmu;
    fmu.summary.description.version = FmiVersion::Fmi2;
    fmu.summary.description.coSimulation = Interface{.modelIdentifier = "m"};
    fmu.summary.platforms = {"win64"};
    const auto path = fmu.libraryPath(Kind::CoSimulation);
    ASSERT_FALSE(path);
    EXPECT_TRUE(path.error().sentence.contains("win64"));
}

TEST(Description, TheKindIsChosenOrRefused)
{
    Description d;
    d.version = FmiVersion::Fmi2;
    d.modelExchange = Interface{};
    EXPECT_EQ(*chooseKind(d, std::nullopt), Kind::ModelExchange);
    EXPECT_FALSE(chooseKind(d, Kind::CoSimulation));
    d.coSimulation = Interface{};
    EXPECT_EQ(*chooseKind(d, std::nullopt), Kind::CoSimulation);
    EXPECT_EQ(*chooseKind(d, Kind::ModelExchange), Kind::ModelExchange);
    d.coSimulation.reset();
    d.modelExchange.reset();
    EXPECT_FALSE(chooseKind(d, std::nullopt));
    d.scheduledExecution = Interface{};
    EXPECT_EQ(*chooseKind(d, std::nullopt), Kind::ScheduledExecution);
    EXPECT_TRUE(chooseKind(d, Kind::CoSimulation).error().sentence.contains("--kind se"));
}
