// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Systems as SSP 1.0 describes them.

#include "ssp/systemstructure.h"
#include "system/systemrun.h"

#include "fmurun.h"
#include "zipfile.h"

#include <gtest/gtest.h>

#include <QFile>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

QByteArray structure(const QByteArray &system, const QByteArray &rest = {})
{
    return "<?xml version=\"1.0\"?><ssd:SystemStructureDescription name=\"Test\" version=\"1.0\""
           " xmlns:ssd=\"http://ssp-standard.org/SSP1/SystemStructureDescription\""
           " xmlns:ssc=\"http://ssp-standard.org/SSP1/SystemStructureCommon\""
           " xmlns:ssv=\"http://ssp-standard.org/SSP1/SystemStructureParameterValues\""
           " xmlns:ssm=\"http://ssp-standard.org/SSP1/SystemStructureParameterMapping\">" +
           system + rest + "</ssd:SystemStructureDescription>";
}

/// One gain inside a nested system; its input in mm, its output doubled on the way out.
const QByteArray Nested = R"(
<ssd:System name="root">
 <ssd:Connectors>
  <ssd:Connector name="u" kind="input"><ssc:Real unit="mm"/></ssd:Connector>
  <ssd:Connector name="y" kind="output"><ssc:Real/></ssd:Connector>
  <ssd:Connector name="gain" kind="parameter"><ssc:Real/></ssd:Connector>
 </ssd:Connectors>
 <ssd:ParameterBindings>
  <ssd:ParameterBinding><ssd:ParameterValues><ssv:ParameterSet version="1.0" name="p"><ssv:Parameters>
   <ssv:Parameter name="gain"><ssv:Real value="3"/></ssv:Parameter>
  </ssv:Parameters></ssv:ParameterSet></ssd:ParameterValues></ssd:ParameterBinding>
 </ssd:ParameterBindings>
 <ssd:Elements>
  <ssd:System name="inner">
   <ssd:Connectors>
    <ssd:Connector name="in" kind="input"/><ssd:Connector name="out" kind="output"/>
    <ssd:Connector name="k" kind="parameter"/>
   </ssd:Connectors>
   <ssd:Elements>
    <ssd:Component name="g" type="application/x-fmu-sharedlibrary" source="resources/gain.fmu" implementation="CoSimulation">
     <ssd:Connectors><ssd:Connector name="a" kind="input"><ssc:Real/></ssd:Connector></ssd:Connectors>
     <ssd:ParameterBindings>
      <ssd:ParameterBinding source="resources/values.ssv">
       <ssd:ParameterMapping><ssm:ParameterMapping version="1.0">
        <ssm:MappingEntry source="taken" target="b"><ssc:LinearTransformation factor="10"/></ssm:MappingEntry>
       </ssm:ParameterMapping></ssd:ParameterMapping>
      </ssd:ParameterBinding>
     </ssd:ParameterBindings>
    </ssd:Component>
   </ssd:Elements>
   <ssd:Connections>
    <ssd:Connection startConnector="in" endElement="g" endConnector="a"/>
    <ssd:Connection startConnector="k" endElement="g" endConnector="k"/>
    <ssd:Connection startElement="g" startConnector="y" endConnector="out">
     <ssc:LinearTransformation factor="2" offset="1"/>
    </ssd:Connection>
   </ssd:Connections>
  </ssd:System>
 </ssd:Elements>
 <ssd:Connections>
  <ssd:Connection startConnector="u" endElement="inner" endConnector="in"/>
  <ssd:Connection startElement="inner" startConnector="out" endConnector="y"/>
  <ssd:Connection startConnector="gain" endElement="inner" endConnector="k"/>
 </ssd:Connections>
</ssd:System>)";

const QByteArray Units =
    "<ssd:Units><ssc:Unit name=\"mm\"><ssc:BaseUnit m=\"1\" factor=\"0.001\"/></ssc:Unit></ssd:Units>"
    "<ssd:DefaultExperiment startTime=\"0\" stopTime=\"0.5\"/>";

const QByteArray Values = R"(<ssv:ParameterSet version="1.0" name="v"
 xmlns:ssv="http://ssp-standard.org/SSP1/SystemStructureParameterValues"><ssv:Parameters>
 <ssv:Parameter name="taken"><ssv:Real value="0.5"/></ssv:Parameter>
 <ssv:Parameter name="k"><ssv:Real value="99"/></ssv:Parameter></ssv:Parameters></ssv:ParameterSet>)";

QByteArray fmu(const char *name)
{
    QFile file(QStringLiteral(TEST_FMUS "/%1.fmu").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Result<SystemDescription> load(const QString &path)
{
    core::Progress progress;
    return loadSystem(path, progress);
}

std::string sentenceOf(const QByteArray &ssd)
{
    const auto system = readSystemStructure(ssd, "/folder", [](const QString &) { return std::nullopt; });
    return system ? std::string() : system.error().sentence.toStdString();
}

} // namespace

TEST(Ssp, ANestedSystemWithParametersRuns)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("test.ssp");
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", structure(Nested, Units)},
                                      {"resources/gain.fmu", fmu("gain-2")},
                                      {"resources/values.ssv", Values}}));
    const auto system = load(path);
    ASSERT_TRUE(system) << system.error().sentence.toStdString();
    EXPECT_TRUE(system->problems.isEmpty()) << system->problems.join("\n").toStdString();
    EXPECT_EQ(system->name, "Test");
    ASSERT_EQ(system->components.size(), 1u);
    EXPECT_EQ(system->components[0].name, "inner.g");
    const QString input = test::writeText(folder, "input.csv", "time,u\n0,20\n");
    core::Progress progress;
    const auto result = simulateSystem(*system, {.step = 0.25, .input = input}, SteppingOrder::Parallel, {}, progress);
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    EXPECT_EQ(result->report().end, 0.5);
    auto reader = ResultReader::open(result->resultFile());
    ASSERT_TRUE(reader);
    ASSERT_EQ((*reader)->columns().size(), 1u);
    EXPECT_EQ((*reader)->columns()[0].name, "y");
    double time = 0;
    std::vector<ResultCell> cells;
    ASSERT_TRUE((*reader)->next(time, cells));
    // The FMU does not say what its input is measured in, so that 20 stays 20: 2·(3·(20 - 5)) + 1.
    EXPECT_NEAR(cells[0].real, 91, 1e-9);
}

TEST(Ssp, SignalsMeetInADictionaryAcrossNestedSystems)
{
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\" implementation=\"CoSimulation\"/>";
    const QByteArray bus = "<ssd:SignalDictionaryReference name=\"bus\" dictionary=\"all\"/>";
    const QByteArray ssd = structure(
        "<ssd:System name=\"s\"><ssd:Connectors><ssd:Connector name=\"u\" kind=\"input\"><ssc:Real/></ssd:Connector>"
        "<ssd:Connector name=\"y\" kind=\"output\"><ssc:Real/></ssd:Connector></ssd:Connectors><ssd:Elements>" +
        gain + bus + "<ssd:System name=\"inner\"><ssd:Elements>" + gain + bus +
        "</ssd:Elements><ssd:Connections>"
        "<ssd:Connection startElement=\"bus\" startConnector=\"level\" endElement=\"g\" endConnector=\"a\"/>"
        "<ssd:Connection startElement=\"g\" startConnector=\"y\" endElement=\"bus\" endConnector=\"doubled\"/>"
        "</ssd:Connections></ssd:System></ssd:Elements><ssd:Connections>"
        "<ssd:Connection startConnector=\"u\" endElement=\"g\" endConnector=\"a\"/>"
        "<ssd:Connection startElement=\"g\" startConnector=\"y\" endElement=\"bus\" endConnector=\"level\"/>"
        "<ssd:Connection startElement=\"bus\" startConnector=\"doubled\" endConnector=\"y\"/>"
        "</ssd:Connections></ssd:System>");
    const QTemporaryDir folder;
    const QString path = folder.filePath("bus.ssp");
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", ssd}, {"gain.fmu", fmu("gain-2")}}));
    const auto system = load(path);
    ASSERT_TRUE(system) << system.error().sentence.toStdString();
    EXPECT_TRUE(system->problems.isEmpty()) << system->problems.join("\n").toStdString();
    const QString input = test::writeText(folder, "input.csv", "time,u\n0,5\n");
    core::Progress progress;
    const auto result =
        simulateSystem(*system, {.stop = 1, .step = 0.5, .set = {{"g.k", "2"}, {"inner.g.k", "3"}}, .input = input},
                       SteppingOrder::Sequential, {}, progress);
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    auto reader = ResultReader::open(result->resultFile());
    ASSERT_TRUE(reader);
    double time = 0;
    std::vector<ResultCell> cells;
    ASSERT_TRUE((*reader)->next(time, cells));
    EXPECT_NEAR(cells[0].real, 30, 1e-9);
}

TEST(Ssp, EnumerationsAreMappedByTheNamesOfTheirItems)
{
    const auto system = readSystemStructure(
        structure("<ssd:System name=\"s\"><ssd:Connections><ssd:Connection startConnector=\"a\" endConnector=\"b\">"
                  "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"off\" target=\"closed\"/>"
                  "<ssc:MapEntry source=\"on\" target=\"open\"/></ssc:EnumerationMappingTransformation>"
                  "</ssd:Connection></ssd:Connections></ssd:System>",
                  "<ssd:Enumerations><ssc:Enumeration name=\"Switch\"><ssc:Item name=\"off\" value=\"0\"/>"
                  "<ssc:Item name=\"on\" value=\"1\"/></ssc:Enumeration><ssc:Enumeration name=\"Valve\">"
                  "<ssc:Item name=\"closed\" value=\"7\"/><ssc:Item name=\"open\" value=\"9\"/></ssc:Enumeration>"
                  "</ssd:Enumerations>"),
        "/folder", [](const QString &) { return std::nullopt; });
    ASSERT_TRUE(system);
    EXPECT_TRUE(system->problems.isEmpty());
    ASSERT_EQ(system->connections.size(), 1u);
    EXPECT_EQ(system->connections[0].table, (std::map<double, double>{{0, 7}, {1, 9}}));
}

TEST(Ssp, AFileThatIsNotOneIsOneSentence)
{
    EXPECT_NE(sentenceOf("nonsense"), "");
    EXPECT_NE(sentenceOf("<a/>"), "");
    EXPECT_NE(sentenceOf(structure({})), "");
    const auto withSource = [](const QByteArray &attributes) {
        return structure("<ssd:System name=\"s\"><ssd:Elements><ssd:Component name=\"c\" " + attributes +
                         "/></ssd:Elements></ssd:System>");
    };
    EXPECT_EQ(sentenceOf(withSource("source=\"c.fmu\"")), "");
    EXPECT_NE(sentenceOf(withSource("")).find("no source"), std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"../c.fmu\"")).find("below"), std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"/etc/c.fmu\"")).find("below"), std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"file:///c.fmu\"")).find("below"), std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"c.ssp\" type=\"application/x-ssp-package\"")).find("only FMUs"),
              std::string::npos);
    const QTemporaryDir folder;
    const QString path = folder.filePath("empty.ssp");
    ASSERT_TRUE(test::writeZip(path, {{"a.txt", "b"}}));
    const auto empty = load(path);
    ASSERT_FALSE(empty);
    EXPECT_TRUE(empty.error().sentence.contains("SystemStructure.ssd")) << empty.error().sentence.toStdString();
    EXPECT_FALSE(load(folder.filePath("absent.ssd")));
}

TEST(Ssp, WhatIsNotUnderstoodIsAmongTheProblems)
{
    const auto system = readSystemStructure(
        structure("<ssd:System name=\"s\"><ssd:ParameterBindings><ssd:ParameterBinding source=\"absent.ssv\"/>"
                  "</ssd:ParameterBindings><ssd:Connections><ssd:Connection startConnector=\"a\" endConnector=\"b\">"
                  "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"x\" target=\"y\"/>"
                  "</ssc:EnumerationMappingTransformation></ssd:Connection></ssd:Connections></ssd:System>"),
        "/folder", [](const QString &) { return std::nullopt; });
    ASSERT_TRUE(system);
    EXPECT_EQ(system->problems.size(), 2);
}
