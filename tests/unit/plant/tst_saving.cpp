// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::plant;
using test::parsed;

namespace {

QByteArray withEdit(const QByteArray &before, const std::function<void(Plant &)> &edit)
{
    Project project = parsed(before);
    edit(project.plant);
    return serialise(project);
}

/// A copy of the full sample in a folder of its own.
class SavingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        path = directory.filePath("plant.twin.json");
        ASSERT_TRUE(QFile::copy(test::fullSamplePath(), path));
        ASSERT_TRUE(QDir(directory.path()).mkdir("models"));
        ASSERT_TRUE(QFile::copy(test::plantData("good/models/pump.stl"), directory.filePath("models/pump.stl")));
    }

    QTemporaryDir directory;
    QString path;
};

TEST(Saving, changesNoByteWhereNothingChanged)
{
    for (const QString &path : test::goodSamples()) {
        const QByteArray before = test::bytesOf(path);
        EXPECT_EQ(serialise(parsed(before, path)), before) << qPrintable(path);
    }
}

TEST(Saving, changesOnlyTheLineThatChanged)
{
    const QByteArray before = "{\n"
                              "  \"twinscope\": 1,\n"
                              "  \"name\": \"Old\",\n"
                              "  \"x-mine\": {\n"
                              "    \"a\": [1, 2.5, -3e-05],\n"
                              "    \"b\": { \"c\": null, \"d\": [] }\n"
                              "  },\n"
                              "  \"channels\": [\n"
                              "    {\"loop\": \"FIC\", \"id\": \"c\", \"unit\": \"m\", \"kind\": \"wrong\"}\n"
                              "  ]\n"
                              "}\n";
    const QByteArray once = withEdit(before, [](Plant &plant) { plant.name = "New"; });
    const QByteArray twice = withEdit(once, [](Plant &plant) { plant.name = "Newer"; });
    EXPECT_EQ(QByteArray(once).replace("\"New\"", "\"Newer\""), twice);
    EXPECT_THAT(once.toStdString(),
                testing::HasSubstr("{\"loop\": \"FIC\", \"id\": \"c\", \"unit\": \"m\", \"kind\": \"wrong\"}"));
    EXPECT_THAT(once.toStdString(), testing::HasSubstr("\"a\": [1, 2.5, -3e-05]"));
}

TEST(Saving, keepsTheIndentationOfTheFile)
{
    const QByteArray tabs = test::bytesOf(test::plantData("good/foreign-members.twin.json"));
    const QByteArray after = withEdit(tabs, [](Plant &plant) { plant.name = "Other"; });
    EXPECT_TRUE(after.contains("\n\t\"twinscope\": 1,\n"));
    EXPECT_TRUE(after.endsWith("}\n"));
}

TEST(Saving, keepsForeignMembersWhereTheyStood)
{
    const QByteArray before = test::bytesOf(test::plantData("good/foreign-members.twin.json"));
    const QByteArray after = withEdit(before, [](Plant &plant) {
        plant.assets[0].name = "Asset";
        plant.channels[0].limits.high = 6;
        plant.channels[0].limits.highHigh = 7;
        plant.alarms[0].priority = 1;
    });
    using Json = nlohmann::ordered_json;
    Json expected = Json::parse(before.toStdString());
    expected["assets"][0]["name"] = "Asset";
    expected["channels"][0]["limits"]["high"] = 6;
    expected["channels"][0]["limits"]["highHigh"] = 7;
    expected["alarms"][0]["priority"] = 1;
    EXPECT_EQ(Json::parse(after.toStdString()).dump(1), expected.dump(1));
}

TEST(Saving, writesOnlyThePluginThatKeepsSomethingElse)
{
    const QByteArray before = R"({"twinscope": 1,
 "plugins": { "other": {"z": 1.5, "a": null}, "mine": {"old": true} }})";
    const QByteArray changed = withEdit(before, [](Plant &plant) { plant.sections[1].content = {{"new", 2}}; });
    EXPECT_TRUE(changed.contains(R"("other": {"z": 1.5, "a": null})")) << changed.constData();
    EXPECT_TRUE(changed.contains(R"("new": 2)")) << changed.constData();
    EXPECT_FALSE(changed.contains("old"));

    const QByteArray removed = withEdit(before, [](Plant &plant) { plant.sections.pop_back(); });
    EXPECT_FALSE(removed.contains("mine"));
    const QByteArray emptied = withEdit(before, [](Plant &plant) { plant.sections[1].content = {}; });
    EXPECT_FALSE(emptied.contains("mine"));
    const QByteArray added = withEdit("{\"twinscope\": 1}", [](Plant &plant) {
        plant.sections = {{"mine", {{"a", QJsonArray{1, 2}}}}};
    });
    EXPECT_EQ(parsed(added).plant.section("mine"), (QJsonObject{{"a", QJsonArray{1, 2}}})) << added.constData();
}

TEST(Saving, writesNewEntriesWithTheirDefaultsLeftOut)
{
    Project project;
    project.plant.name = "New";
    project.plant.assets = {{"a"}, {"b", "B", "", "", 0, {"m.glb", "/N"}, {{1, 0.1, 0}, {}, 2}}};
    project.plant.channels = {{"c", "", "", "b"}};
    project.plant.bindings = {{"c", "b", BindingKind::Label}};
    project.plant.sources = {{"s", "mqtt", "mqtt://host"}};
    project.plant.cameras = {{"Here", {1, 2, 3}}};
    project.plant.sets = {{"Both", {"a", "b"}}, {"None", {}}};
    const QByteArray expected = "{\n"
                                "  \"twinscope\": 1,\n"
                                "  \"name\": \"New\",\n"
                                "  \"assets\": [\n"
                                "    {\n"
                                "      \"id\": \"a\",\n"
                                "      \"children\": [\n"
                                "        {\n"
                                "          \"id\": \"b\",\n"
                                "          \"name\": \"B\",\n"
                                "          \"model\": {\"file\": \"m.glb\", \"node\": \"/N\"},\n"
                                "          \"placement\": {\n"
                                "            \"translation\": [1, 0.1, 0],\n"
                                "            \"scale\": 2\n"
                                "          }\n"
                                "        }\n"
                                "      ]\n"
                                "    }\n"
                                "  ],\n"
                                "  \"channels\": [\n"
                                "    {\"id\": \"c\", \"asset\": \"b\"}\n"
                                "  ],\n"
                                "  \"bindings\": [\n"
                                "    {\"channel\": \"c\", \"asset\": \"b\", \"kind\": \"label\"}\n"
                                "  ],\n"
                                "  \"sources\": [\n"
                                "    {\"id\": \"s\", \"type\": \"mqtt\", \"url\": \"mqtt://host\"}\n"
                                "  ],\n"
                                "  \"cameras\": [\n"
                                "    {\n"
                                "      \"name\": \"Here\",\n"
                                "      \"position\": [1, 2, 3]\n"
                                "    }\n"
                                "  ],\n"
                                "  \"sets\": [\n"
                                "    {\n"
                                "      \"name\": \"Both\",\n"
                                "      \"assets\": [\"a\", \"b\"]\n"
                                "    },\n"
                                "    {\n"
                                "      \"name\": \"None\",\n"
                                "      \"assets\": []\n"
                                "    }\n"
                                "  ]\n"
                                "}\n";
    EXPECT_EQ(serialise(project), expected);
    EXPECT_EQ(serialise(parsed(expected)), expected);
}

TEST(Saving, keepsEveryDigitOfCoordinatesOfACountry)
{
    Project project;
    const Position place{598123.4567, -5512345.6789, 201.25};
    project.plant.assets = {{"a", "a", "", "", NoAsset, {}, {place, {}, 1}}};
    project.plant.cameras = {{"Here", {598130.001, -5512345.6789, 202}, place}};
    const QByteArray written = serialise(project);
    EXPECT_TRUE(written.contains("[598123.4567, -5512345.6789, 201.25]")) << written.constData();
    const auto read = parseProject(written, {});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->plant.assets[0].placement.translation, place);
    EXPECT_EQ(read->plant.cameras, project.plant.cameras);
}

TEST(Saving, writesHowModelsAreReadAndTakesItBack)
{
    const QByteArray before = test::bytesOf(test::fullSamplePath());
    const QByteArray after = withEdit(before, [](Plant &plant) {
        plant.models[0] = {"models/pump.stl", "[in_i]", UpAxis::AsInFile, ModelDetail::Coarse};
    });
    nlohmann::json json = test::fullSample();
    json["models"] = {{{"file", "models/pump.stl"}, {"unit", "[in_i]"}, {"detail", "coarse"}}};
    EXPECT_EQ(nlohmann::json::parse(after.toStdString()), json);
}

TEST(Saving, dropsWhatWasRemovedAndKeepsWhatWasLeftOut)
{
    nlohmann::json json = test::fullSample();
    json["bindings"][1]["asset"] = "nowhere"; // left out at reading
    json["alarms"].push_back("not an alarm");
    const QByteArray after = withEdit(QByteArray::fromStdString(json.dump()), [](Plant &plant) {
        plant.bindings.erase(plant.bindings.begin());
        plant.alarms.clear();
        plant.cameras.clear();
        plant.channels.erase(plant.channels.begin() + 7);
    });
    json["bindings"].erase(0);
    json["alarms"] = nlohmann::json::array({"not an alarm"});
    json["cameras"] = nlohmann::json::array();
    json["channels"].erase(7);
    EXPECT_EQ(nlohmann::json::parse(after.toStdString()), json);
}

TEST(Saving, mendsAFaultyEntryInsteadOfAddingASecond)
{
    nlohmann::json json = test::fullSample();
    json["bindings"][0]["asset"] = "P-101";
    json["bindings"][0].erase("range");
    json["channels"][1].erase("range"); // the colour ramp is left out for want of a range
    json["bindings"][0]["x-note"] = "mine";
    const QByteArray after = withEdit(QByteArray::fromStdString(json.dump()), [](Plant &plant) {
        Binding ramp{"temperature", "P-101", BindingKind::ColourRamp, "cividis", Range{0, 50}};
        plant.bindings.insert(plant.bindings.begin(), ramp);
    });
    json["bindings"][0]["range"] = {{"low", 0}, {"high", 50}};
    EXPECT_EQ(nlohmann::json::parse(after.toStdString()), json);
}

TEST(Saving, replacesFaultyFieldsWholly)
{
    nlohmann::json json = test::fullSample();
    json["channels"][0]["limits"] = {{"low", 9}, {"high", 1}, {"x-why", "?"}};
    json["channels"][0]["address"] = {{"source", "gone"}, {"topic", "a/+"}, {"pointer", "nonsense"}};
    json["assets"][1]["model"] = {{"file", "/absolute.step"}, {"node", "/N"}};
    const QByteArray after = withEdit(QByteArray::fromStdString(json.dump()), [](Plant &plant) {
        plant.channels[0].limits.high = 4;
        plant.channels[0].address = {"plant", "topic"};
        plant.assets[4].model.file = "models/pump.stl";
    });
    json["channels"][0]["limits"] = {{"high", 4}, {"x-why", "?"}};
    json["channels"][0]["address"] = {{"source", "plant"}, {"topic", "topic"}};
    json["assets"][1]["model"] = {{"file", "models/pump.stl"}};
    EXPECT_EQ(nlohmann::json::parse(after.toStdString()), json);
}

TEST(Saving, neverWritesASecret)
{
    const QByteArray after = withEdit(test::bytesOf(test::fullSamplePath()), [](Plant &plant) {
        plant.sources[0].url = "mqtt://user:geheim@host";
        plant.sources.push_back({"new", "mqtt", "mqtt://user:geheim@host"});
    });
    EXPECT_FALSE(after.contains("geheim"));
    EXPECT_TRUE(after.contains("mqtts://broker.example:8883"));
}

TEST_F(SavingTest, roundTripsThroughTheFile)
{
    auto project = openProject(path);
    ASSERT_TRUE(project.ok());
    project->plant.name = "Renamed";
    project->plant.bindings.push_back({"flow", "T-1", BindingKind::Label});
    ASSERT_TRUE(saveProject(*project).ok());
    const auto again = openProject(path);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->plant, project->plant);
    EXPECT_THAT(again->problems, testing::IsEmpty());
}

TEST_F(SavingTest, savesAgainFromWhatWasSaved)
{
    auto project = openProject(path);
    ASSERT_TRUE(project.ok());
    project->plant.cameras.push_back({"New", {1, 1, 1}});
    ASSERT_TRUE(saveProject(*project).ok());
    const QByteArray once = test::bytesOf(path);
    ASSERT_TRUE(saveProject(*project).ok());
    EXPECT_EQ(test::bytesOf(path), once);
    project->plant.cameras.pop_back();
    ASSERT_TRUE(saveProject(*project).ok());
    EXPECT_EQ(openProject(path)->plant, project->plant);
    EXPECT_FALSE(test::bytesOf(path).contains("New"));
}

TEST_F(SavingTest, tellsTheProblemsOfWhatItSaved)
{
    auto project = openProject(path);
    ASSERT_TRUE(project.ok());
    project->plant.bindings.push_back({"flow", "nowhere", BindingKind::Label});
    ASSERT_TRUE(saveProject(*project).ok());
    ASSERT_EQ(project->problems.size(), 1u);
    EXPECT_EQ(project->problems[0].pointer, "/bindings/7/asset");
    ASSERT_TRUE(saveProject(*project).ok()); // and does not add the same entry once more
    EXPECT_EQ(test::bytesOf(path).count("nowhere"), 1);
}

TEST_F(SavingTest, leavesTheOldFileWhereItCannotWrite)
{
    auto project = openProject(path);
    ASSERT_TRUE(project.ok());
    project->path = directory.filePath("gone/plant.twin.json");
    project->plant.name = "Renamed";
    const auto saved = saveProject(*project);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, core::ErrorCode::WriteFailed);
    EXPECT_FALSE(QFile::exists(directory.filePath("gone")));
    EXPECT_EQ(test::bytesOf(path), test::bytesOf(test::fullSamplePath()));
    project->path.clear();
    EXPECT_FALSE(saveProject(*project).ok());
}

TEST_F(SavingTest, leavesNothingBesideTheFile)
{
    auto project = openProject(path);
    ASSERT_TRUE(project.ok());
    project->plant.name = "Renamed";
    ASSERT_TRUE(saveProject(*project).ok());
    EXPECT_EQ(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList("plant.twin.json"));
}

} // namespace
