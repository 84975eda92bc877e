// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::plant;
using core::ErrorCode;
using test::parsed;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Project fullProject()
{
    auto project = openProject(test::fullSamplePath());
    EXPECT_TRUE(project.ok());
    return *std::move(project);
}

core::Error errorOf(const QByteArray &json)
{
    const auto project = parseProject(json, {});
    EXPECT_FALSE(project.ok());
    return project ? core::Error() : project.error();
}

TEST(Reading, findsNoFaultInGoodSamples)
{
    const QStringList samples = test::goodSamples();
    ASSERT_GE(samples.size(), 4);
    for (const QString &path : samples) {
        const auto project = openProject(path);
        ASSERT_TRUE(project.ok()) << qPrintable(path);
        EXPECT_THAT(project->problems, IsEmpty()) << qPrintable(path);
    }
}

TEST(Reading, readsPlantAndAssets)
{
    const Plant plant = fullProject().plant;
    EXPECT_EQ(plant.name, "Pump house");
    EXPECT_EQ(plant.description, "Every member of the format, once at least.");
    ASSERT_EQ(plant.assets.size(), 5u);
    EXPECT_EQ(plant.assets[0], (Asset{"site", "Site", "area", "All of it", NoAsset, {}, {}}));
    const Placement placement{{1.5, -2, 0.1}, {0, 0, 90}, 0.001f};
    EXPECT_EQ(plant.assets[1],
              (Asset{"P-101", "Feed pump", "pump", "", 0, {"models/pump.stl", "/Pump/Casing"}, placement}));
    EXPECT_EQ(plant.assets[2].parent, 1);
    EXPECT_EQ(plant.assets[2].name, "P-101/impeller"); // without a name of its own, the id is shown
    EXPECT_EQ(plant.assets[3].parent, 0);
    EXPECT_EQ(plant.assets[4].parent, NoAsset);
    EXPECT_EQ(plant.assetIndex("T-1"), 3);
    EXPECT_EQ(plant.assetIndex("T-2"), NoAsset);
}

TEST(Reading, readsHowModelsAreRead)
{
    const Plant plant = fullProject().plant;
    const ModelReading pump{"models/pump.stl", "mm", UpAxis::Y, ModelDetail::Fine};
    EXPECT_EQ(plant.models, std::vector{pump});
    EXPECT_EQ(plant.modelReading("models/pump.stl"), pump);
    EXPECT_EQ(plant.modelReading("models/other.step"), ModelReading{"models/other.step"});
}

TEST(Reading, readsChannels)
{
    const Plant plant = fullProject().plant;
    ASSERT_EQ(plant.channels.size(), 8u);
    Channel flow{
        "flow", "Feed flow", "After the pump", "P-101", {"plant", "/house/pump/flow", "/data/value", "/data/at"}};
    flow.unit = "m3/h";
    flow.range = Range{0, 120};
    flow.limits = {5, 10.5, 100, 110};
    flow.deadTime = core::seconds(2.5);
    EXPECT_EQ(plant.channels[0], flow);
    EXPECT_EQ(plant.channels[3].kind, ChannelKind::Boolean);
    EXPECT_EQ(plant.channels[4].kind, ChannelKind::Integer);
    EXPECT_EQ(plant.channels[4].states,
              (QHash<qint64, QString>{{-1, "fault"}, {0, "off"}, {1, "hand"}, {2, "automatic"}}));
    EXPECT_EQ(plant.channels[5].kind, ChannelKind::Text);
    EXPECT_EQ(plant.channels[7], (Channel{"health", "Health"}));
    EXPECT_EQ(plant.channelIndex("level"), 6u);
    EXPECT_EQ(plant.channelIndex("nothing"), core::NoChannel);
}

TEST(Reading, readsBindings)
{
    const Plant plant = fullProject().plant;
    ASSERT_EQ(plant.bindings.size(), 7u);
    Binding ramp{"temperature", "P-101", BindingKind::ColourRamp, "cividis", Range{0, 100}};
    EXPECT_EQ(plant.bindings[0], ramp);
    EXPECT_EQ(plant.bindings[1], (Binding{"flow", "P-101", BindingKind::StateColour}));
    EXPECT_EQ(plant.bindings[2].threshold, 1);
    EXPECT_TRUE(plant.bindings[2].inverted);
    EXPECT_EQ(plant.bindings[3].kind, BindingKind::Spin);
    EXPECT_EQ(plant.bindings[3].axis, QVector3D(1, 0, 0));
    EXPECT_EQ(plant.bindings[3].centre, QVector3D(0, 0.25f, 0));
    EXPECT_EQ(plant.bindings[3].factor, 0.5);
    EXPECT_EQ(plant.bindings[4].kind, BindingKind::Slide);
    EXPECT_EQ(plant.bindings[5].kind, BindingKind::Level);
    EXPECT_EQ(plant.bindings[6].text, "{name} of {asset}: {value} {unit}");
}

TEST(Reading, readsAlarmsSourcesAndCameras)
{
    const Plant plant = fullProject().plant;
    ASSERT_EQ(plant.alarms.size(), 4u);
    EXPECT_EQ(plant.alarms[0], (AlarmDefinition{"flow-low",
                                                "flow",
                                                LimitName::Low,
                                                {},
                                                2,
                                                0.5,
                                                core::seconds(3),
                                                core::seconds(1.5),
                                                "Feed flow is low",
                                                "The boiler runs dry",
                                                "Start the spare pump"}));
    EXPECT_EQ(plant.alarms[1].limit, LimitName::HighHigh);
    EXPECT_EQ(plant.alarms[2].state, -1);
    ASSERT_EQ(plant.sources.size(), 2u);
    EXPECT_EQ(plant.sources[0], (Source{.id = "plant",
                                        .url = "mqtts://broker.example:8883",
                                        .clientId = "twin-1",
                                        .qos = 1,
                                        .protocolVersion = 5,
                                        .keepAlive = 10,
                                        .maxPayload = 4096,
                                        .caFile = "certificates/ca.pem",
                                        .certificateFile = "certificates/twin.pem",
                                        .keyFile = "certificates/twin.key",
                                        .shareGroup = "recorders",
                                        .sparkplugHost = "twin",
                                        .sessionExpiry = 3600,
                                        .receiveMaximum = 500}));
    EXPECT_EQ(plant.sources[1], (Source{.id = "spare", .url = "mqtt://[::1]:1883", .statusTopic = "twin/status"}));
    ASSERT_EQ(plant.cameras.size(), 2u);
    EXPECT_EQ(plant.cameras[0], (Camera{"Overview", {20, -20, 15}, {0, 0, 1}, {0, 0, 1}, false, 30}));
    EXPECT_TRUE(plant.cameras[1].orthographic);
}

TEST(Reading, readsSetsOfAssets)
{
    const Plant plant = fullProject().plant;
    ASSERT_EQ(plant.sets.size(), 2u);
    EXPECT_EQ(plant.sets[0], (AssetSet{"Pump and tank", {"P-101", "T-1"}}));
    EXPECT_EQ(plant.sets[1], (AssetSet{"Empty", {}}));
}

TEST(Reading, readsWhatPluginsKeep)
{
    const Plant plant = fullProject().plant;
    ASSERT_EQ(plant.sections.size(), 1u);
    EXPECT_EQ(plant.sections[0].plugin, "what-if");
    EXPECT_EQ(plant.section("what-if").value("scenarios").toArray().at(0).toObject().value("rise").toDouble(), 4.5);
    EXPECT_TRUE(plant.section("maintenance").isEmpty());
}

TEST(Reading, onlyABrokerNeedsAnAddress)
{
    const Project project = parsed(
        nlohmann::json::parse(R"({"twinscope": 1, "sources": [{"id": "derived", "type": "predictive-maintenance"}]})"));
    EXPECT_TRUE(project.problems.empty());
    ASSERT_EQ(project.plant.sources.size(), 1u);
}

TEST(Reading, keepsWhatIsSoundOfASet)
{
    const auto json = nlohmann::json::parse(R"({"twinscope": 1, "assets": [{"id": "a"}, {"id": "b"}],
        "sets": [{"name": "Both", "assets": ["a", "gone", 7, "b", "a"]}]})");
    const Project project = parsed(json);
    EXPECT_EQ(project.problems.size(), 3u);
    ASSERT_EQ(project.plant.sets.size(), 1u);
    EXPECT_EQ(project.plant.sets[0].assets, QStringList({"a", "b"}));
}

TEST(Reading, knowsWhereItsFilesAre)
{
    const Project project = fullProject();
    EXPECT_EQ(project.path, test::fullSamplePath());
    EXPECT_EQ(project.directory(), test::plantData("good"));
    EXPECT_EQ(project.absolute("models/pump.stl"), test::plantData("good/models/pump.stl"));
    EXPECT_EQ(project.absolute("../faults.json"), test::plantData("faults.json"));
    EXPECT_EQ(Project().directory(), QString());
}

TEST(Reading, allowsModelsAboveTheProject)
{
    const auto json = nlohmann::json::parse(
        R"({"twinscope": 1, "assets": [{"id": "a", "model": {"file": "../good/models/pump.stl"}}]})");
    EXPECT_THAT(parsed(json, test::fullSamplePath()).problems, IsEmpty());
}

TEST(Reading, skipsAByteOrderMark)
{
    EXPECT_EQ(parsed("\xef\xbb\xbf{\"twinscope\": 1, \"name\": \"n\"}").plant.name, "n");
}

TEST(Reading, tellsWhyNothingCanBeShown)
{
    QTemporaryDir directory;
    const auto missing = openProject(directory.filePath("missing.twin.json"));
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    const auto folder = openProject(directory.path());
    ASSERT_FALSE(folder.ok());
    EXPECT_EQ(folder.error().code, ErrorCode::Unreadable);

    EXPECT_EQ(errorOf("").code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf("\x7f"
                      "ELF\x02\x01")
                  .code,
              ErrorCode::Malformed);
    EXPECT_EQ(errorOf("[]").code, ErrorCode::Unsupported);
    EXPECT_EQ(errorOf("7").code, ErrorCode::Unsupported);
    EXPECT_EQ(errorOf("{\"name\": \"package\", \"version\": \"1.0\"}").code, ErrorCode::Unsupported);
    const core::Error future = errorOf("{\"twinscope\": 2, \"assets\": []}");
    EXPECT_EQ(future.code, ErrorCode::Unsupported);
    EXPECT_TRUE(future.sentence.contains("update")) << qPrintable(future.sentence);
}

TEST(Reading, namesLineAndColumnOfWrongJson)
{
    const core::Error error = errorOf("{\n  \"twinscope\": 1,\n  \"name\": \"Škoda\" \"x\"\n}\n");
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_TRUE(error.sentence.contains("line 3, column ")) << qPrintable(error.sentence);
    EXPECT_FALSE(error.detail.isEmpty());
}

TEST(Reading, opensWhatIsSound)
{
    nlohmann::json json = test::fullSample();
    json["channels"][0]["id"] = "";                         // left out, and with it what refers to it
    json["channels"][1]["unit"] = "degC";                   // read as a plain number
    json["assets"][0]["children"][0].erase("id");           // gets a stand-in; what is below it stays
    json["sources"][0]["url"] = "mqtt://user:pw@host:1883"; // the secret is not even kept in memory
    const Project project = parsed(json);
    const Plant &plant = project.plant;
    ASSERT_EQ(plant.assets.size(), 5u);
    EXPECT_EQ(plant.assets[2].id, "P-101/impeller");
    EXPECT_EQ(plant.assets[2].parent, 1);
    EXPECT_FALSE(plant.assets[1].id.isEmpty());
    ASSERT_EQ(plant.channels.size(), 7u);
    EXPECT_EQ(plant.channels[0].id, "temperature");
    EXPECT_EQ(plant.channels[0].unit, "1");
    EXPECT_EQ(plant.channels[0].asset, "");
    EXPECT_EQ(plant.alarms.size(), 2u);
    EXPECT_EQ(plant.sources[0].url, "");
    EXPECT_EQ(plant.cameras.size(), 2u);
}

TEST(Reading, judgesOtherSourcesThanMqttMildly)
{
    const auto json = nlohmann::json::parse(R"({"twinscope": 1,
        "sources": [{"id": "ua", "type": "opcua", "url": "opc.tcp://host:4840/path"}],
        "channels": [{"id": "c", "address": {"source": "ua", "pointer": "/x"}}]})");
    const Project project = parsed(json);
    EXPECT_THAT(project.problems, IsEmpty());
    EXPECT_EQ(project.plant.channels[0].address.source, "ua");
}

TEST(Reading, keepsTheFirstOfTwoEqualKeys)
{
    const Project project =
        parsed("{\"twinscope\": 1, \"channels\": [{\"id\": \"a\", \"unit\": \"m\", \"unit\": \"s\"}]}");
    EXPECT_EQ(project.plant.channels[0].unit, "m");
    ASSERT_EQ(project.problems.size(), 1u);
    EXPECT_EQ(project.problems[0].pointer, "/channels/0");
    EXPECT_TRUE(project.problems[0].message.contains("\"unit\"")) << qPrintable(project.problems[0].message);
}

TEST(Reading, escapesPointers)
{
    const Project project =
        parsed(R"({"twinscope": 1, "channels": [{"id": "a", "kind": "integer", "states": {"a/b~c": "x"}}]})");
    EXPECT_THAT(project.problems,
                ElementsAre(testing::Field(&Problem::pointer, QString("/channels/0/states/a~1b~0c"))));
}

TEST(Reading, boundsTheListOfProblems)
{
    nlohmann::json json = {{"twinscope", 1}, {"channels", nlohmann::json::array()}};
    for (int i = 0; i < 1500; ++i)
        json["channels"].push_back(i);
    const Project project = parsed(json);
    ASSERT_EQ(project.problems.size(), 1001u);
    EXPECT_TRUE(project.problems.back().message.contains("500")) << qPrintable(project.problems.back().message);
}

TEST(Reading, readsAPlantOfTenThousandAssetsWithoutComparingAllWithAll)
{
    nlohmann::json json = {
        {"twinscope", 1}, {"assets", nlohmann::json::array()}, {"channels", nlohmann::json::array()}};
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = "asset-" + std::to_string(i);
        json["assets"].push_back({{"id", id}});
        json["channels"].push_back({{"id", "channel-" + id}, {"asset", id}, {"unit", "m3/h"}});
    }
    const Project project = parsed(json);
    EXPECT_THAT(project.problems, IsEmpty());
    EXPECT_EQ(project.plant.assets.size(), 10'000u);
    EXPECT_EQ(serialise(project), project.document ? QByteArray::fromStdString(json.dump()) : QByteArray());
}

} // namespace
