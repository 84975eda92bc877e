// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkplugfixture.h"

using namespace twinscope;
using namespace twinscope::telemetry;
using core::QualityReason;

namespace {

using Indices = std::vector<core::ChannelIndex>;
const core::Quality Lost = core::bad(QualityReason::SourceLost);

} // namespace

TEST_F(SparkplugTest, subscribesToItsNodesOnly)
{
    EXPECT_EQ(host.filters(),
              (QStringList{QStringLiteral("spBv1.0/Plant/+/Edge"), QStringLiteral("spBv1.0/Plant/+/Edge/+")}));
    EXPECT_FALSE(hear("NBIRTH/Other", Writer::payload({}, 0)).known);
    EXPECT_FALSE(host.hear({QStringLiteral("spBv1.0/STATE/scada"), "{}", now}).known);
    EXPECT_FALSE(host.hear({QStringLiteral("plant/flow"), "1", now}).known);
}

TEST_F(SparkplugTest, aBirthBringsFirstValues)
{
    const Heard node = nodeBirth();
    EXPECT_TRUE(node.known);
    ASSERT_EQ(node.samples.size(), 2u);
    EXPECT_EQ(node.samples[0].channel, 0u);
    EXPECT_EQ(node.samples[0].sample.value, core::Value(230.0));
    EXPECT_EQ(node.samples[0].sample.time, core::Time::fromMilliseconds(1'700'000'000'000));
    EXPECT_EQ(node.samples[0].sample.arrival, Arrival);
    EXPECT_EQ(node.samples[1].sample.value, core::Value(4.0)) << "the channel is a number";
    EXPECT_TRUE(node.commands.empty());
    const Heard device = deviceBirth();
    ASSERT_EQ(device.samples.size(), 2u);
    EXPECT_EQ(device.samples[0].channel, 2u);
    EXPECT_EQ(device.samples[1].channel, 3u);
    EXPECT_TRUE(device.commands.empty());
}

TEST_F(SparkplugTest, dataComesByAliasOrByName)
{
    nodeBirth();
    deviceBirth();
    Heard heard = nodeData(2, {voltage(231)});
    ASSERT_EQ(heard.samples.size(), 1u);
    EXPECT_EQ(heard.samples[0].sample.value, core::Value(231.0));
    heard = deviceData(3, {flow(2.5F), {.name = "Running", .value = Writer::boolValue(false)}});
    ASSERT_EQ(heard.samples.size(), 2u);
    EXPECT_EQ(heard.samples[0].channel, 2u);
    EXPECT_EQ(heard.samples[1].channel, 3u);
    EXPECT_EQ(heard.samples[1].sample.value, core::Value(0.0));
}

TEST_F(SparkplugTest, aBatchOfOneMetricKeepsItsOrderAndTimes)
{
    nodeBirth();
    std::vector<Writer::Metric> batch;
    for (quint64 i = 0; i < 100; ++i) {
        batch.push_back(voltage(double(i)));
        batch.back().timestamp = 1'700'000'000'000 + i;
    }
    const Heard heard = nodeData(1, batch);
    ASSERT_EQ(heard.samples.size(), 100u);
    for (size_t i = 0; i < 100; ++i) {
        EXPECT_EQ(heard.samples[i].sample.value, core::Value(double(i)));
        EXPECT_EQ(heard.samples[i].sample.time, core::Time::fromMilliseconds(1'700'000'000'000 + qint64(i)));
    }
}

TEST_F(SparkplugTest, dataBeforeABirthAsksForOneAndIsLeftOut)
{
    Heard heard = nodeData(7, {voltage(231)});
    EXPECT_TRUE(heard.samples.empty());
    ASSERT_EQ(heard.commands.size(), 1u);
    EXPECT_EQ(heard.commands[0].topic, QStringLiteral("spBv1.0/Plant/NCMD/Edge"));
    EXPECT_TRUE(heard.commands[0].payload.contains("Node Control/Rebirth"));
    EXPECT_EQ(deviceData(8, {flow(1)}).commands.size(), 0u) << "asked a moment ago";
    now = now + SparkplugHost::RebirthPause;
    EXPECT_EQ(deviceData(9, {flow(1)}).commands.size(), 1u);
    EXPECT_EQ(nodeBirth().samples.size(), 2u);
    EXPECT_EQ(deviceData(1, {flow(1)}).commands.size(), 1u) << "the device's birth is still missing";
}

TEST_F(SparkplugTest, aGapInTheSequenceAsksForABirthButTakesWhatCame)
{
    nodeBirth();
    nodeData(1, {voltage(1)});
    const Heard gap = nodeData(4, {voltage(2)});
    EXPECT_EQ(gap.samples.size(), 1u);
    EXPECT_EQ(gap.commands.size(), 1u);
    ASSERT_EQ(gap.warnings.size(), 1);
    EXPECT_TRUE(gap.warnings[0].contains(QStringLiteral("from message 1 to 4"))) << gap.warnings[0].toStdString();
    const Heard next = nodeData(5, {voltage(3)});
    EXPECT_TRUE(next.commands.empty() && next.warnings.isEmpty()) << "told once";
}

TEST_F(SparkplugTest, theSequenceGoesRoundAndIsSharedByNodeAndDevices)
{
    nodeBirth(1, 254);
    EXPECT_TRUE(deviceBirth(255).commands.empty());
    EXPECT_TRUE(nodeData(0, {voltage(1)}).commands.empty());
    EXPECT_TRUE(deviceData(1, {flow(1)}).commands.empty());
    EXPECT_EQ(deviceData(3, {flow(1)}).commands.size(), 1u);
}

TEST_F(SparkplugTest, aMessageThatCameTwiceIsLeftOutAndIsNoGap)
{
    nodeBirth();
    EXPECT_EQ(nodeData(1, {voltage(1)}).samples.size(), 1u);
    const Heard again = nodeData(1, {voltage(1)});
    EXPECT_TRUE(again.samples.empty());
    EXPECT_TRUE(again.commands.empty());
    EXPECT_EQ(nodeData(2, {voltage(2)}).samples.size(), 1u);
}

TEST_F(SparkplugTest, aNodesDeathIsTheDeathOfAllItsChannelsAtOnce)
{
    nodeBirth(1);
    deviceBirth();
    const Heard death = nodeDeath(1);
    EXPECT_EQ(marked(death), (Indices{0, 1, 2, 3}));
    for (const Marker &marker : death.markers) {
        EXPECT_EQ(marker.sample, (core::Sample{now, now, {}, Lost}));
        EXPECT_TRUE(marker.sentence.isEmpty()) << "no payload was refused";
    }
    EXPECT_TRUE(nodeDeath(1).markers.empty()) << "it is dead already";
    EXPECT_TRUE(nodeData(2, {voltage(1)}).samples.empty());
}

TEST_F(SparkplugTest, aLateDeathOfAnEarlierSessionIsLeftOut)
{
    nodeBirth(1);
    nodeBirth(2);
    EXPECT_TRUE(nodeDeath(1).markers.empty());
    EXPECT_EQ(nodeData(1, {voltage(1)}).samples.size(), 1u);
    EXPECT_EQ(marked(nodeDeath(2)), (Indices{0, 1}));
}

TEST_F(SparkplugTest, sessionNumbersGoRound)
{
    nodeBirth(255);
    nodeBirth(0);
    EXPECT_TRUE(nodeDeath(255).markers.empty());
    EXPECT_FALSE(nodeDeath(0).markers.empty());
}

TEST_F(SparkplugTest, theDeathOfALaterSessionWhoseBirthWasLostCounts)
{
    nodeBirth(1);
    EXPECT_FALSE(nodeDeath(2).markers.empty());
}

TEST_F(SparkplugTest, withoutSessionNumbersADeathIsADeath)
{
    hear(
        "NBIRTH/Edge",
        Writer::payload({{.name = "Voltage", .alias = 1, .type = Writer::Double, .value = Writer::doubleValue(1)}}, 0));
    EXPECT_FALSE(hear("NDEATH/Edge", Writer::payload({}, std::nullopt)).markers.empty());
}

TEST_F(SparkplugTest, aDevicesDeathIsItsOwn)
{
    nodeBirth();
    deviceBirth(1);
    EXPECT_EQ(marked(hear("DDEATH/Edge/Pump", Writer::payload({}, 2))), (Indices{2, 3}));
    EXPECT_EQ(nodeData(3, {voltage(1)}).samples.size(), 1u);
    EXPECT_TRUE(deviceData(4, {flow(1)}).samples.empty());
    EXPECT_EQ(deviceBirth(5).samples.size(), 2u);
}

TEST_F(SparkplugTest, aNewSessionsDevicesAreLostUntilTheirBirths)
{
    nodeBirth(1);
    deviceBirth();
    EXPECT_EQ(marked(nodeBirth(2)), (Indices{2, 3}));
    EXPECT_EQ(deviceBirth().samples.size(), 2u);
    EXPECT_TRUE(marked(nodeBirth(2)).empty()) << "the same session only repeats its births: nothing is lost";
}

TEST_F(SparkplugTest, anUnknownAliasAsksForABirth)
{
    nodeBirth();
    EXPECT_TRUE(nodeData(1, {{.alias = 3, .value = Writer::intValue(1)}}).commands.empty()) << "known and not wanted";
    EXPECT_EQ(nodeData(2, {{.alias = 99, .value = Writer::intValue(1)}}).commands.size(), 1u);
}

TEST_F(SparkplugTest, aNewBirthForgetsTheAliasesOfTheOld)
{
    nodeBirth();
    hear("NBIRTH/Edge",
         Writer::payload({session(2),
                          {.name = "Mode", .alias = 1, .type = Writer::Int32, .value = Writer::intValue(1)},
                          {.name = "Voltage", .alias = 2, .type = Writer::Double, .value = Writer::doubleValue(1)}},
                         0));
    const Heard heard = nodeData(1, {{.alias = 1, .value = Writer::intValue(9)}});
    ASSERT_EQ(heard.samples.size(), 1u);
    EXPECT_EQ(heard.samples[0].channel, 1u);
}

TEST_F(SparkplugTest, historicalValuesAreForTheRecordOnly)
{
    nodeBirth();
    Writer::Metric old = voltage(9);
    old.historical = true;
    old.timestamp = 1'600'000'000'000;
    const Heard heard = nodeData(1, {old, voltage(10)});
    ASSERT_EQ(heard.samples.size(), 2u);
    EXPECT_TRUE(heard.samples[0].historical);
    EXPECT_FALSE(heard.samples[1].historical);
}

TEST_F(SparkplugTest, aLostLinkForgetsWhoIsAliveAndTheNextAsksEveryNode)
{
    nodeBirth();
    deviceBirth();
    host.linkDown();
    const auto commands = host.linkUp(now);
    ASSERT_EQ(commands.size(), 1u);
    EXPECT_EQ(commands[0], SparkplugHost::rebirthRequest(QStringLiteral("Plant"), QStringLiteral("Edge"), now));
    EXPECT_TRUE(nodeData(2, {voltage(1)}).samples.empty());
    EXPECT_EQ(nodeBirth().samples.size(), 2u);
}

TEST_F(SparkplugTest, whatIsNoPayloadIsToldAndChangesNothing)
{
    nodeBirth();
    for (const QByteArray &rubbish :
         {QByteArray("{\"value\":1}"), QByteArray::fromHex("12ffffffff0f"), QByteArray(5000, '\xff')}) {
        const Heard heard = hear("NDATA/Edge", rubbish);
        EXPECT_TRUE(heard.known);
        EXPECT_TRUE(heard.samples.empty());
        EXPECT_EQ(heard.warnings.size(), 1) << rubbish.toHex().constData();
    }
    EXPECT_EQ(nodeData(1, {voltage(1)}).samples.size(), 1u);
    EXPECT_EQ(hear("NDATA/Edge", QByteArray((1 << 20) + 1, 'x')).warnings.size(), 1) << "larger than accepted";
}

TEST_F(SparkplugTest, commandsOfOthersAreIgnored)
{
    nodeBirth();
    const Heard heard = hear(
        "NCMD/Edge",
        Writer::payload({{.name = "Voltage", .type = Writer::Double, .value = Writer::doubleValue(5)}}, std::nullopt));
    EXPECT_TRUE(heard.samples.empty() && heard.markers.empty() && heard.commands.empty());
}
