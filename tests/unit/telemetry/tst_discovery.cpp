// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkplugwriter.h"

#include <twinscope/plant/projectfile.h>
#include <twinscope/telemetry/discovery.h>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::telemetry;
using Writer = test::SparkplugWriter;
using plant::ChannelKind;

namespace {

class DiscoveryTest : public testing::Test
{
protected:
    std::vector<SparkplugHost::Command> hear(const char *topic, const QByteArray &payload)
    {
        return discovery.hear({QString::fromUtf8(topic), payload, core::Time{1'700'000'000'000'000'000}});
    }
    Finding only() const
    {
        const auto all = discovery.findings();
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Finding() : all[0];
    }
    QStringList places() const
    {
        QStringList found;
        for (const Finding &finding : discovery.findings())
            found << finding.place();
        return found;
    }

    Discovery discovery;
};

const QString Url = QStringLiteral("mqtt://127.0.0.1:1883");

} // namespace

TEST_F(DiscoveryTest, plainPayloadsAreWhatTheyLookLike)
{
    hear("plant/pump1/flow", "12.5");
    EXPECT_EQ(only().kind, FindingKind::Number);
    EXPECT_EQ(only().newest, QStringLiteral("12.5"));
    EXPECT_EQ(only().channel.id, QStringLiteral("plant.pump1.flow"));
    EXPECT_EQ(only().channel.name, QStringLiteral("flow"));
    hear("plant/pump1/flow", "13");
    EXPECT_EQ(only().messages, 2u);
    EXPECT_EQ(only().newest, QStringLiteral("13"));
    hear("plant/pump1/flow", "off");
    EXPECT_EQ(only().kind, FindingKind::Boolean) << "not always a number";
    hear("plant/pump1/flow", "stopped by hand");
    EXPECT_EQ(only().kind, FindingKind::Text);
    EXPECT_EQ(only().channel.kind, ChannelKind::Text);
    hear("plant/pump1/flow", QByteArray::fromHex("00ff00fe"));
    EXPECT_EQ(only().kind, FindingKind::Binary);
    EXPECT_FALSE(only().isUsable());
}

TEST_F(DiscoveryTest, membersOfDocumentsAreValuesOfTheirOwn)
{
    hear("cell/1", R"({"time":"2026-03-09T10:00:00Z","motor":{"speed":1500,"on":true,"a/b":1},"list":[1.5,{"x":2}],)"
                   R"("note":"ok","none":null,"quality":"good"})");
    EXPECT_EQ(places(), (QStringList{QStringLiteral("cell/1 /list/0"), QStringLiteral("cell/1 /list/1/x"),
                                     QStringLiteral("cell/1 /motor/a~1b"), QStringLiteral("cell/1 /motor/on"),
                                     QStringLiteral("cell/1 /motor/speed"), QStringLiteral("cell/1 /note")}));
    const auto all = discovery.findings();
    EXPECT_EQ(all[3].channel.kind, ChannelKind::Boolean);
    EXPECT_EQ(all[4].channel.name, QStringLiteral("1 speed"));
    EXPECT_EQ(all[5].channel.kind, ChannelKind::Text);
}

TEST_F(DiscoveryTest, aDocumentsMainValueNeedsNoPointer)
{
    hear("plant/flow", R"({"ts":1700000000000,"value":12.5,"raw":3})");
    EXPECT_EQ(places(), (QStringList{QStringLiteral("plant/flow"), QStringLiteral("plant/flow /raw")}));
}

TEST_F(DiscoveryTest, birthsTellUnitsRangesAndKinds)
{
    hear("spBv1.0/Plant/NBIRTH/Edge",
         Writer::payload({{.name = "bdSeq", .type = Writer::Int64, .value = Writer::longValue(0)},
                          {.name = "Node Control/Rebirth", .type = Writer::Boolean, .value = Writer::boolValue(false)}},
                         0));
    EXPECT_TRUE(discovery.findings().empty()) << "what steers the node is no value of the plant";
    const QByteArray properties = Writer::textProperty("engUnit", "°C") + Writer::doubleProperty("engLow", -20) +
                                  Writer::doubleProperty("engHigh", 120) +
                                  Writer::textProperty("documentation", "Bearing");
    hear("spBv1.0/Plant/DBIRTH/Edge/Pump",
         Writer::payload({{.name = "Bearing/Temperature",
                           .alias = 7,
                           .type = Writer::Float,
                           .value = Writer::floatValue(41.5F),
                           .properties = properties},
                          {.name = "Starts", .alias = 8, .type = Writer::UInt32, .value = Writer::intValue(3)},
                          {.name = "Recipe", .type = Writer::Template, .value = Writer::templateValue("x")}},
                         1));
    const auto all = discovery.findings();
    ASSERT_EQ(all.size(), 3u);
    const plant::Channel &temperature = all[0].channel;
    EXPECT_EQ(all[0].place(), QStringLiteral("spBv1.0/Plant/Edge/Pump Bearing/Temperature"));
    EXPECT_TRUE(all[0].sparkplug);
    EXPECT_EQ(temperature.id, QStringLiteral("Plant.Edge.Pump.Bearing.Temperature"));
    EXPECT_EQ(temperature.name, QStringLiteral("Temperature"));
    EXPECT_EQ(temperature.unit, QStringLiteral("Cel"));
    EXPECT_EQ(temperature.range, (plant::Range{-20, 120}));
    EXPECT_EQ(temperature.description, QStringLiteral("Bearing"));
    EXPECT_EQ(temperature.kind, ChannelKind::Number);
    EXPECT_EQ(all[0].newest, QStringLiteral("41.5"));
    EXPECT_EQ(all[1].kind, FindingKind::Unreadable);
    EXPECT_EQ(all[2].channel.kind, ChannelKind::Integer);
    hear("spBv1.0/Plant/DDATA/Edge/Pump", Writer::payload({{.alias = 7, .value = Writer::floatValue(42)}}, 2));
    EXPECT_EQ(discovery.findings()[0].newest, QStringLiteral("42"));
}

TEST_F(DiscoveryTest, aNodeWhoseBirthWasMissedIsAskedOnce)
{
    const QByteArray data = Writer::payload({{.alias = 7, .value = Writer::floatValue(42)}}, 2);
    const auto commands = hear("spBv1.0/Plant/DDATA/Edge/Pump", data);
    ASSERT_EQ(commands.size(), 1u);
    EXPECT_EQ(commands[0].topic, QStringLiteral("spBv1.0/Plant/NCMD/Edge"));
    EXPECT_TRUE(hear("spBv1.0/Plant/NDATA/Edge", data).empty());
    EXPECT_TRUE(hear("spBv1.0/Plant/NDATA/Edge", "rubbish").empty());
    EXPECT_TRUE(hear("spBv1.0/STATE/scada", R"({"online":true,"timestamp":1})").empty());
    EXPECT_EQ(places(), QStringList{QStringLiteral("spBv1.0/STATE/scada /online")});
}

TEST_F(DiscoveryTest, whatDoesNotFitIsCounted)
{
    Discovery small(2);
    for (const char *topic : {"a", "b", "c", "d", "a"})
        small.hear({QString::fromLatin1(topic), "1", {}});
    EXPECT_EQ(small.findings().size(), 2u);
    EXPECT_EQ(small.leftOut(), 2u);
    EXPECT_EQ(small.messages(), 5u);
    QByteArray huge = "[0";
    for (int i = 0; i < 2'000; ++i)
        huge += ",1";
    hear("array", huge + ']');
    EXPECT_LE(discovery.findings().size(), 500u);
    EXPECT_GT(discovery.leftOut(), 0u);
    const size_t before = discovery.findings().size();
    hear("large", QByteArray(2 << 20, '1'));
    EXPECT_EQ(discovery.findings().size(), before) << "too large to be looked into";
}

TEST_F(DiscoveryTest, unitsAreWrittenInUcum)
{
    hear("spBv1.0/P/NBIRTH/E", Writer::payload({{.name = "a",
                                                 .type = Writer::Double,
                                                 .value = Writer::doubleValue(1),
                                                 .properties = Writer::textProperty("engUnit", "rpm")},
                                                {.name = "b",
                                                 .type = Writer::Double,
                                                 .value = Writer::doubleValue(1),
                                                 .properties = Writer::textProperty("engUnit", "bar")},
                                                {.name = "c",
                                                 .type = Writer::Double,
                                                 .value = Writer::doubleValue(1),
                                                 .properties = Writer::textProperty("engUnit", "bananas")}},
                                               0));
    const auto all = discovery.findings();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].channel.unit, QStringLiteral("{rev}/min"));
    EXPECT_EQ(all[1].channel.unit, QStringLiteral("bar"));
    EXPECT_EQ(all[2].channel.unit, QStringLiteral("1"));
}

TEST_F(DiscoveryTest, patternsChooseByPlace)
{
    for (const char *topic : {"plant/pump1/flow", "plant/pump2/flow", "plant/fan/speed"})
        hear(topic, "1");
    const auto all = discovery.findings();
    EXPECT_EQ(chosen(all, {}).size(), 3u);
    EXPECT_EQ(chosen(all, {QStringLiteral("*pump*")}).size(), 2u);
    EXPECT_EQ(chosen(all, {QStringLiteral("plant/PUMP?/flow")}).size(), 2u);
    EXPECT_EQ(chosen(all, {QStringLiteral("plant/fan/*"), QStringLiteral("plant/pump1/*")}).size(), 2u);
    EXPECT_TRUE(chosen(all, {QStringLiteral("pump")}).empty()) << "a pattern is about the whole place";
}

TEST_F(DiscoveryTest, channelsAreMadeOnceWithIdsOfTheirOwnAndASource)
{
    hear("plant/flow", "1");
    hear("plant/blob", QByteArray::fromHex("00ff00fe"));
    hear("spBv1.0/P/NBIRTH/E",
         Writer::payload({{.name = "M", .type = Writer::Double, .value = Writer::doubleValue(1)}}, 0));
    plant::Plant plant;
    plant.channels.resize(1);
    plant.channels[0].id = QStringLiteral("plant.flow");
    EXPECT_EQ(addChannels(plant, Url, discovery.findings()), 2u);
    ASSERT_EQ(plant.sources.size(), 1u);
    EXPECT_EQ(plant.sources[0].url, Url);
    ASSERT_EQ(plant.channels.size(), 3u);
    EXPECT_EQ(plant.channels[1].id, QStringLiteral("plant.flow-2"));
    EXPECT_EQ(plant.channels[1].address.source, plant.sources[0].id);
    EXPECT_EQ(plant.channels[2].address.metric, QStringLiteral("M"));
    EXPECT_EQ(addChannels(plant, Url, discovery.findings()), 0u);
    EXPECT_EQ(plant.sources.size(), 1u);
}

TEST_F(DiscoveryTest, whatIsAddedIsASoundProject)
{
    hear("plant/flow", "1");
    hear("cell", R"({"motor":{"on":true}})");
    hear("spBv1.0/P/NBIRTH/E",
         Writer::payload({{.name = "A/B", .type = Writer::Double, .value = Writer::doubleValue(1)}}, 0));
    auto project = plant::parseProject(R"({"twinscope":1,"name":"p"})", {});
    ASSERT_TRUE(project.ok());
    addChannels(project->plant, Url, discovery.findings());
    const auto read = plant::parseProject(plant::serialise(*project), {});
    ASSERT_TRUE(read.ok());
    for (const plant::Problem &problem : read->problems)
        ADD_FAILURE() << problem.pointer.toStdString() << ": " << problem.message.toStdString();
    EXPECT_EQ(read->plant, project->plant);
}
