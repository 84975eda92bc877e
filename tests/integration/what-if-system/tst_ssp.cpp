// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Systems as SSP 1.0 describes them.

#include "ssp/systemstructure.h"
#include "system/systemrun.h"

#include "archive/archive.h"
#include "fmurun.h"
#include "zipfile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <cmath>

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

/// A folder without files.
SystemFiles nowhere()
{
    return {.folder = "/folder",
            .read = [](const QString &, const QString &) { return std::nullopt; },
            .unpack =
                [](const QString &path) {
                    return core::Error{core::ErrorCode::NotFound, path, {}};
                }};
}

std::string sentenceOf(const QByteArray &ssd)
{
    const auto system = readSystemStructure(ssd, nowhere());
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
        "</ssd:Connections><ssd:SignalDictionaries><ssd:SignalDictionary name=\"all\"/></ssd:SignalDictionaries>"
        "</ssd:System>");
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
        structure("<ssd:System name=\"s\"><ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\"/>"
                  "<ssd:Connector name=\"b\" kind=\"output\"/></ssd:Connectors><ssd:Connections>"
                  "<ssd:Connection startConnector=\"a\" endConnector=\"b\">"
                  "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"off\" target=\"closed\"/>"
                  "<ssc:MapEntry source=\"on\" target=\"open\"/></ssc:EnumerationMappingTransformation>"
                  "</ssd:Connection></ssd:Connections></ssd:System>",
                  "<ssd:Enumerations><ssc:Enumeration name=\"Switch\"><ssc:Item name=\"off\" value=\"0\"/>"
                  "<ssc:Item name=\"on\" value=\"1\"/></ssc:Enumeration><ssc:Enumeration name=\"Valve\">"
                  "<ssc:Item name=\"closed\" value=\"7\"/><ssc:Item name=\"open\" value=\"9\"/></ssc:Enumeration>"
                  "</ssd:Enumerations>"),
        nowhere());
    ASSERT_TRUE(system);
    EXPECT_TRUE(system->problems.isEmpty());
    ASSERT_EQ(system->connections.size(), 1u);
    EXPECT_EQ(system->connections[0].table, (std::map<double, double>{{0, 7}, {1, 9}}));
}

TEST(Ssp, EnumerationsOfOneNameAreToldApartByTheTypesOfTheConnectors)
{
    const QByteArray enumerations =
        "<ssd:Enumerations><ssc:Enumeration name=\"Lamp\"><ssc:Item name=\"off\" value=\"0\"/>"
        "<ssc:Item name=\"on\" value=\"1\"/></ssc:Enumeration><ssc:Enumeration name=\"Switch\">"
        "<ssc:Item name=\"off\" value=\"5\"/><ssc:Item name=\"on\" value=\"6\"/></ssc:Enumeration>"
        "<ssc:Enumeration name=\"Valve\"><ssc:Item name=\"off\" value=\"7\"/><ssc:Item name=\"on\" value=\"8\"/>"
        "</ssc:Enumeration></ssd:Enumerations>";
    const auto tableOf = [&](const QByteArray &from, const QByteArray &to) {
        const auto connector = [](const QByteArray &name, const QByteArray &kind, const QByteArray &type) {
            return "<ssd:Connector name=\"" + name + "\" kind=\"" + kind + "\"><ssc:Enumeration name=\"" + type +
                   "\"/></ssd:Connector>";
        };
        const auto system = readSystemStructure(
            structure("<ssd:System name=\"s\"><ssd:Connectors>" + connector("a", "input", from) +
                          connector("b", "output", to) +
                          "</ssd:Connectors><ssd:Connections><ssd:Connection startConnector=\"a\" endConnector=\"b\">"
                          "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"off\" target=\"on\"/>"
                          "<ssc:MapEntry source=\"on\" target=\"off\"/></ssc:EnumerationMappingTransformation>"
                          "</ssd:Connection></ssd:Connections></ssd:System>",
                      enumerations),
            nowhere());
        return system && !system->connections.empty() ? system->connections[0].table : std::map<double, double>();
    };
    EXPECT_EQ(tableOf("Switch", "Valve"), (std::map<double, double>{{5, 8}, {6, 7}}));
    EXPECT_EQ(tableOf("Valve", "Lamp"), (std::map<double, double>{{7, 1}, {8, 0}}));
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
    EXPECT_NE(sentenceOf(withSource("source=\"a/../../c.fmu\"")).find("below"), std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"c.ssp\" type=\"application/x-ssp-package\"")).find("c.ssp"),
              std::string::npos);
    EXPECT_NE(sentenceOf(withSource("source=\"c.mo\" type=\"text/x-modelica\"")).find("only FMUs"), std::string::npos);
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
        structure("<ssd:System name=\"s\"><ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\"/>"
                  "<ssd:Connector name=\"b\" kind=\"output\"/></ssd:Connectors>"
                  "<ssd:ParameterBindings><ssd:ParameterBinding source=\"absent.ssv\"/>"
                  "</ssd:ParameterBindings><ssd:Connections><ssd:Connection startConnector=\"a\" endConnector=\"b\">"
                  "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"x\" target=\"y\"/>"
                  "</ssc:EnumerationMappingTransformation></ssd:Connection></ssd:Connections></ssd:System>"),
        nowhere());
    ASSERT_TRUE(system);
    EXPECT_EQ(system->problems.size(), 2);
}

namespace {

/// The first row of results of a system in `path`, whose gain g has y = k·(a − b).
double firstOf(const QString &path, const RunRequest &request, QStringList *warnings = nullptr)
{
    const auto system = load(path);
    EXPECT_TRUE(system) << (system ? "" : system.error().sentence.toStdString());
    if (!system)
        return std::nan("");
    core::Progress progress;
    const auto result = simulateSystem(*system, request, SteppingOrder::Sequential, {}, progress);
    EXPECT_TRUE(result) << (result ? "" : result.error().sentence.toStdString());
    auto reader = result ? ResultReader::open(result->resultFile()) : core::Error();
    double time = 0;
    std::vector<ResultCell> cells;
    if (!reader || !(*reader)->next(time, cells))
        return std::nan("");
    if (warnings)
        *warnings = result->report().warnings;
    return cells[0].real;
}

const QByteArray ParameterSet =
    "<ssv:ParameterSet version=\"1.0\" name=\"v\" "
    "xmlns:ssv=\"http://ssp-standard.org/SSP1/SystemStructureParameterValues\">"
    "<ssv:Parameters><ssv:Parameter name=\"k\"><ssv:Real value=\"4\"/></ssv:Parameter>"
    "<ssv:Parameter name=\"unheard\"><ssv:Real value=\"7\"/></ssv:Parameter></ssv:Parameters></ssv:ParameterSet>";

const QByteArray GainConnectors =
    "<ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\"><ssc:Real/></ssd:Connector>"
    "<ssd:Connector name=\"y\" kind=\"output\"><ssc:Real/></ssd:Connector></ssd:Connectors>";

/// A system with the connectors a and y and one element.
QByteArray around(const QByteArray &element, const QByteArray &connections)
{
    return structure("<ssd:System name=\"s\">" + GainConnectors + "<ssd:Elements>" + element +
                     "</ssd:Elements><ssd:Connections>" + connections + "</ssd:Connections></ssd:System>");
}

const QByteArray Through = "<ssd:Connection startConnector=\"a\" endElement=\"g\" endConnector=\"a\"/>"
                           "<ssd:Connection startElement=\"g\" startConnector=\"y\" endConnector=\"y\"/>";

} // namespace

TEST(Ssp, TheKindsOfConnectorsSayWhichWayValuesGo)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp"), input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    const QByteArray backwards = "<ssd:Connection startElement=\"g\" startConnector=\"a\" endConnector=\"a\">"
                                 "<ssc:LinearTransformation factor=\"2\"/></ssd:Connection>"
                                 "<ssd:Connection startConnector=\"y\" endElement=\"g\" endConnector=\"y\"/>";
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\">" + GainConnectors + "</ssd:Component>";
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", around(gain, backwards)}, {"gain.fmu", fmu("gain-2")}}));
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input}), 10, 1e-9);
}

TEST(Ssp, ParametersInAComponentsArchiveAreTakenAndUnknownOnesAreTold)
{
    const QTemporaryDir folder;
    const auto archive = Archive::open(QStringLiteral(TEST_FMUS "/gain-2.fmu"));
    ASSERT_TRUE(archive);
    std::vector<test::ZipEntry> entries{{"resources/values.ssv", ParameterSet}};
    for (const QString &name : archive->files())
        entries.push_back({name, *archive->read(name, 64 << 20)});
    ASSERT_TRUE(test::writeZip(folder.filePath("gain.fmu"), entries));
    const QByteArray gain =
        "<ssd:Component name=\"g\" source=\"gain.fmu\"><ssd:ParameterBindings><ssd:ParameterBinding "
        "source=\"resources/values.ssv\" sourceBase=\"component\"/></ssd:ParameterBindings>"
        "</ssd:Component>";
    const QString path = test::writeText(folder, "s.ssd", around(gain, Through));
    const QString input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    QStringList warnings;
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input}, &warnings), 20, 1e-9);
    ASSERT_EQ(warnings.size(), 1) << warnings.join("\n").toStdString();
    EXPECT_TRUE(warnings.first().contains("g.unheard"));
    core::Progress progress;
    const auto wrong =
        simulateSystem(*load(path), {.set = {{"g.unheard", "7"}}}, SteppingOrder::Parallel, {}, progress);
    ASSERT_FALSE(wrong) << "a name on the command line has to be there";
    EXPECT_TRUE(wrong.error().sentence.contains("unheard")) << wrong.error().sentence.toStdString();
}

TEST(Ssp, APrefixComesBeforeAMapping)
{
    const auto system = readSystemStructure(
        structure(
            "<ssd:System name=\"s\"><ssd:ParameterBindings><ssd:ParameterBinding prefix=\"p.\"><ssd:ParameterValues>" +
            ParameterSet +
            "</ssd:ParameterValues><ssd:ParameterMapping><ssm:ParameterMapping version=\"1.0\">"
            "<ssm:MappingEntry source=\"p.k\" target=\"g.k\"/></ssm:ParameterMapping></ssd:ParameterMapping>"
            "</ssd:ParameterBinding></ssd:ParameterBindings><ssd:Elements>"
            "<ssd:Component name=\"g\" source=\"g.fmu\"/></ssd:Elements></ssd:System>"),
        nowhere());
    ASSERT_TRUE(system);
    ASSERT_EQ(system->values.size(), 1u);
    EXPECT_EQ(system->values[0].target, (SystemEnd{"g", "k"}));
}

TEST(Ssp, SystemsInFilesOfTheirOwnArePartOfTheSystem)
{
    const QTemporaryDir folder;
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"../gain.fmu\"/>";
    const QByteArray packed =
        "<ssd:Component name=\"g\" source=\"parts/inner.ssp\" type=\"application/x-ssp-package\"/>";
    const QByteArray defined =
        "<ssd:Component name=\"g\" source=\"deep/inner.ssd\" type=\"application/x-ssp-definition\"/>";
    const QString inner = folder.filePath("inner.ssp"), outer = folder.filePath("outer.ssp");
    ASSERT_TRUE(test::writeZip(inner, {{"SystemStructure.ssd", around(defined, Through)},
                                       {"deep/inner.ssd", around(gain, Through)},
                                       {"gain.fmu", fmu("gain-2")}}));
    QFile file(inner);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    ASSERT_TRUE(
        test::writeZip(outer, {{"SystemStructure.ssd", around(packed, Through)}, {"parts/inner.ssp", file.readAll()}}));
    const QString input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    EXPECT_NEAR(firstOf(outer, {.stop = 1, .step = 1, .set = {{"g.g.g.k", "3"}}, .input = input}), 15, 1e-9);
}

TEST(Ssp, ASystemThatNamesItselfIsRefused)
{
    const QTemporaryDir folder;
    const QByteArray twice = "<ssd:Component name=\"b\" source=\"s.ssd\" type=\"application/x-ssp-definition\"/>"
                             "<ssd:Component name=\"c\" source=\"s.ssd\" type=\"application/x-ssp-definition\"/>";
    const auto system = load(test::writeText(folder, "s.ssd", around(twice, {})));
    ASSERT_FALSE(system);
    EXPECT_EQ(system.error().code, core::ErrorCode::LimitExceeded);
    EXPECT_TRUE(system.error().sentence.contains("s.ssd")) << system.error().sentence.toStdString();
}

TEST(Ssp, AnSsdOnDiskMayNameFilesAboveItsFolder)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkdir("systems"));
    QFile copy(folder.filePath("gain.fmu"));
    ASSERT_TRUE(copy.open(QIODevice::WriteOnly) && copy.write(fmu("gain-2")) > 0);
    copy.close();
    const QString path =
        test::writeText(folder, "systems/s.ssd", around("<ssd:Component name=\"g\" source=\"../gain.fmu\"/>", Through));
    const QString input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input}), 5, 1e-9);
}

TEST(Ssp, AConnectionToNothingIsRefused)
{
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\"/>";
    EXPECT_EQ(sentenceOf(around(gain, Through)), "");
    const auto misspelt = [&](const char *said, const char *meant) {
        return sentenceOf(around(gain, QByteArray(Through).replace(said, meant)));
    };
    EXPECT_NE(misspelt("endElement=\"g\"", "endElement=\"h\"").find("h.a"), std::string::npos);
    EXPECT_NE(misspelt("startElement=\"g\"", "startElement=\"h\"").find("h.y"), std::string::npos);
    EXPECT_NE(misspelt("startConnector=\"a\"", "startConnector=\"b\"").find("“b”"), std::string::npos);
}

TEST(Ssp, NothingIsUnpackedWhereThereIsNoTemporaryFolder)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp");
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\"/>";
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", around(gain, Through)}}));
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", path.toUtf8()); // a file, below which there cannot be anything
    const auto system = load(path);
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    ASSERT_FALSE(system);
    EXPECT_TRUE(system.error().sentence.contains("temporary folder")) << system.error().sentence.toStdString();
    core::Progress progress;
    EXPECT_FALSE(Archive::open(path)->unpack({}, progress));
}

TEST(Ssp, UnitsAreConvertedBeforeTheTransformationAndStructuralParametersSayHowLargeArraysAre)
{
    // 2 bar are 200 kPa, and 7 more; the FMU doubles its vector, and hands its single number on.
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp"), input = test::writeText(folder, "input.csv", "time,a\n0,2\n");
    const QByteArray system =
        "<ssd:System name=\"s\"><ssd:Connectors>"
        "<ssd:Connector name=\"a\" kind=\"input\"><ssc:Real unit=\"bar\"/></ssd:Connector>"
        "<ssd:Connector name=\"y\" kind=\"output\"/><ssd:Connector name=\"z\" kind=\"output\"/></ssd:Connectors>"
        "<ssd:Elements><ssd:Component name=\"t\" source=\"types.fmu\"/></ssd:Elements><ssd:Connections>"
        "<ssd:Connection startConnector=\"a\" endElement=\"t\" endConnector=\"vector_in[5]\">"
        "<ssc:LinearTransformation factor=\"1\" offset=\"7\"/></ssd:Connection>"
        "<ssd:Connection startElement=\"t\" startConnector=\"vector_out[5]\" endConnector=\"y\"/>"
        "<ssd:Connection startElement=\"t\" startConnector=\"f32_out\" endConnector=\"z\"/>"
        "</ssd:Connections></ssd:System>";
    const QByteArray bar = "<ssd:Units><ssc:Unit name=\"bar\"><ssc:BaseUnit kg=\"1\" m=\"-1\" s=\"-2\" "
                           "factor=\"100000\"/></ssc:Unit></ssd:Units>";
    ASSERT_TRUE(
        test::writeZip(path, {{"SystemStructure.ssd", structure(system, bar)}, {"types.fmu", fmu("types3-3")}}));
    const std::vector<NamedText> set{{"t.size", "5"}, {"t.f32_in", "4"}};
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .set = set, .input = input, .outputs = {"y"}}), 414, 1e-6);
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .set = set, .input = input, .outputs = {"z"}}), 4, 1e-6);
}

TEST(Ssp, EachNestedSystemHasTheDictionariesThatItDeclares)
{
    const QByteArray inner =
        "<ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\"/><ssd:Connector name=\"y\" kind=\"output\"/>"
        "</ssd:Connectors><ssd:Elements><ssd:SignalDictionaryReference name=\"bus\" dictionary=\"all\"/>"
        "<ssd:Component name=\"g\" source=\"gain.fmu\"/></ssd:Elements><ssd:Connections>"
        "<ssd:Connection startConnector=\"a\" endElement=\"bus\" endConnector=\"x\"/>"
        "<ssd:Connection startElement=\"bus\" startConnector=\"x\" endElement=\"g\" endConnector=\"a\"/>"
        "<ssd:Connection startElement=\"g\" startConnector=\"y\" endConnector=\"y\"/></ssd:Connections>"
        "<ssd:SignalDictionaries><ssd:SignalDictionary name=\"all\"/></ssd:SignalDictionaries></ssd:System>";
    const QByteArray chain =
        "<ssd:Connection startConnector=\"a\" endElement=\"p\" endConnector=\"a\"/>"
        "<ssd:Connection startElement=\"p\" startConnector=\"y\" endElement=\"q\" endConnector=\"a\"/>"
        "<ssd:Connection startElement=\"q\" startConnector=\"y\" endConnector=\"y\"/>";
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp"), input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    ASSERT_TRUE(test::writeZip(
        path,
        {{"SystemStructure.ssd", around("<ssd:System name=\"p\">" + inner + "<ssd:System name=\"q\">" + inner, chain)},
         {"gain.fmu", fmu("gain-2")}}));
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .set = {{"p.g.k", "2"}, {"q.g.k", "3"}}, .input = input}), 30,
                1e-9);
    const auto undeclared = readSystemStructure(
        around("<ssd:SignalDictionaryReference name=\"bus\" dictionary=\"nowhere\"/>", {}), nowhere());
    ASSERT_TRUE(undeclared);
    EXPECT_TRUE(undeclared->problems.join(' ').contains("nowhere"));
}

TEST(Ssp, TheUnitOfAConnectorComesBeforeTheFmus)
{
    // 5 bar are 500 kPa at the connector of the gain, whose FMU names no unit.
    const QByteArray units =
        "<ssd:Units><ssc:Unit name=\"bar\"><ssc:BaseUnit kg=\"1\" m=\"-1\" s=\"-2\" factor=\"1e5\"/>"
        "</ssc:Unit><ssc:Unit name=\"kPa\"><ssc:BaseUnit kg=\"1\" m=\"-1\" s=\"-2\" factor=\"1e3\"/>"
        "</ssc:Unit></ssd:Units>";
    const QByteArray ssd = structure(
        "<ssd:System name=\"s\"><ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\"><ssc:Real unit=\"bar\"/>"
        "</ssd:Connector><ssd:Connector name=\"y\" kind=\"output\"/></ssd:Connectors><ssd:Elements>"
        "<ssd:Component name=\"g\" source=\"gain.fmu\"><ssd:Connectors><ssd:Connector name=\"a\" kind=\"input\">"
        "<ssc:Real unit=\"kPa\"/></ssd:Connector></ssd:Connectors></ssd:Component></ssd:Elements><ssd:Connections>" +
            Through + "</ssd:Connections></ssd:System>",
        units);
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp"), input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", ssd}, {"gain.fmu", fmu("gain-2")}}));
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input}), 500, 1e-9);
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input, .outputs = {"g.y,y"}}), 500, 1e-9);
}

TEST(Ssp, ValuesOfParametersAreMapped)
{
    const auto values = [](const QByteArray &value, const QByteArray &mapping) {
        const auto system = readSystemStructure(
            structure(
                "<ssd:System name=\"s\"><ssd:ParameterBindings><ssd:ParameterBinding><ssd:ParameterValues>"
                "<ssv:ParameterSet version=\"1.0\" name=\"v\"><ssv:Parameters><ssv:Parameter name=\"p\">" +
                value +
                "</ssv:Parameter></ssv:Parameters></ssv:ParameterSet></ssd:ParameterValues>"
                "<ssd:ParameterMapping><ssm:ParameterMapping version=\"1.0\">"
                "<ssm:MappingEntry source=\"p\" target=\"g.k\">" +
                mapping +
                "</ssm:MappingEntry></ssm:ParameterMapping></ssd:ParameterMapping></ssd:ParameterBinding>"
                "</ssd:ParameterBindings><ssd:Elements><ssd:Component name=\"g\" source=\"g.fmu\"/></ssd:Elements>"
                "</ssd:System>"),
            nowhere());
        return system && !system->values.empty() ? system->values.front().value : QString();
    };
    EXPECT_EQ(values("<ssv:Boolean value=\"true\"/>",
                     "<ssc:BooleanMappingTransformation><ssc:MapEntry "
                     "source=\"true\" target=\"false\"/></ssc:BooleanMappingTransformation>"),
              "0");
    EXPECT_EQ(values("<ssv:Enumeration value=\"off\"/>",
                     "<ssc:EnumerationMappingTransformation><ssc:MapEntry source=\"off\" target=\"closed\"/>"
                     "</ssc:EnumerationMappingTransformation>"),
              "closed");
    EXPECT_EQ(values("<ssv:Integer value=\"2\"/>", {}), "2");
}

TEST(Ssp, AnOutputThatNothingLeadsToIsTold)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.ssp"), input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\"/>";
    const QByteArray half = "<ssd:Connection startConnector=\"a\" endElement=\"g\" endConnector=\"a\"/>";
    ASSERT_TRUE(test::writeZip(path, {{"SystemStructure.ssd", around(gain, half)}, {"gain.fmu", fmu("gain-2")}}));
    QStringList warnings;
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .input = input}, &warnings), 5, 1e-9) << "what g gives instead";
    EXPECT_TRUE(warnings.join(' ').contains("“y”")) << warnings.join('\n').toStdString();
    core::Progress progress;
    EXPECT_FALSE(simulateSystem(*load(path), {.outputs = {"y"}}, SteppingOrder::Parallel, {}, progress));
}

TEST(Ssp, ASystemInAPackageIsNamedBehindTheNumberSign)
{
    const QTemporaryDir folder;
    const QByteArray gain = "<ssd:Component name=\"g\" source=\"gain.fmu\"/>";
    const QByteArray other =
        "<ssd:Component name=\"g\" source=\"inner.ssp#Other.ssd\" type=\"application/x-ssp-package\"/>";
    ASSERT_TRUE(
        test::writeZip(folder.filePath("inner.ssp"), {{"SystemStructure.ssd", structure("<ssd:System name=\"none\"/>")},
                                                      {"Other.ssd", around(gain, Through)},
                                                      {"gain.fmu", fmu("gain-2")}}));
    const QString path = test::writeText(folder, "s.ssd", around(other, Through));
    const QString input = test::writeText(folder, "input.csv", "time,a\n0,5\n");
    EXPECT_NEAR(firstOf(path, {.stop = 1, .step = 1, .set = {{"g.g.k", "3"}}, .input = input}), 15, 1e-9);
    EXPECT_NE(sentenceOf(around("<ssd:Component name=\"g\" source=\"gain.fmu#x\"/>", {})).find("#x"),
              std::string::npos);
}

TEST(Ssp, ManySystemsOfOneFileAreNotDeep)
{
    const QTemporaryDir folder;
    QByteArray pumps;
    for (int i = 0; i < 150; ++i)
        pumps += "<ssd:Component name=\"p" + QByteArray::number(i) +
                 "\" source=\"pump.ssd\" type=\"application/x-ssp-definition\"/>";
    test::writeText(folder, "pump.ssd", around("<ssd:Component name=\"g\" source=\"gain.fmu\"/>", Through));
    const auto system = load(test::writeText(folder, "s.ssd", around(pumps, {})));
    ASSERT_TRUE(system) << system.error().sentence.toStdString();
    EXPECT_EQ(system->components.size(), 150u);
}
