// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include "testdata.h"

#include <twinscope/plant/projectfile.h>
#include <twinscope/telemetry/decoder.h>

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using demo::Messages;

namespace {

struct Destroy
{
    void operator()(cw_plant *plant) const { cw_destroy(plant); }
};

const core::Time SourceTime = *core::parseIso8601(u"2020-03-09T12:00:00.125Z");
const core::Time Arrival = SourceTime + std::chrono::milliseconds(40);

class DemoMessages : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto project = plant::openProject(
            test::sourceDirectory() + QStringLiteral("/resources/demo/cooling-water/cooling-water.twin.json"));
        ASSERT_TRUE(project.ok()) << qPrintable(project.error().sentence);
        plant = project->plant;
        for (core::ChannelIndex c = 0; c < plant.channels.size(); ++c) {
            if (plant.channels[c].address.source == QStringLiteral("plant-broker"))
                measured.emplace_back(c, plant.channels[c]);
        }
    }

    QHash<core::ChannelIndex, core::Sample> decoded(const std::vector<demo::OutgoingMessage> &messages)
    {
        const telemetry::PayloadDecoder decoder(measured, 1 << 20);
        QHash<core::ChannelIndex, core::Sample> samples;
        for (const auto &message : messages) {
            const auto result = decoder.decode({message.topic, message.payload, Arrival});
            EXPECT_TRUE(result.known) << qPrintable(message.topic);
            EXPECT_TRUE(result.refusals.empty()) << qPrintable(message.topic) << ": " << message.payload.constData();
            for (const auto &incoming : result.samples) {
                EXPECT_FALSE(samples.contains(incoming.channel)) << "said twice";
                samples.insert(incoming.channel, incoming.sample);
            }
        }
        return samples;
    }

    plant::Plant plant;
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> measured;
    std::unique_ptr<cw_plant, Destroy> state{cw_create(42)};
};

} // namespace

TEST_F(DemoMessages, thePhysicsKnowsEveryMeasuredChannel)
{
    EXPECT_GE(measured.size(), 200u);
    EXPECT_EQ(Messages(plant).unknownChannels(), QStringList());
}

TEST_F(DemoMessages, whatThePhysicsDoesNotKnowIsNamed)
{
    plant.channels[0].id = QStringLiteral("P-999.flow");
    EXPECT_EQ(Messages(plant).unknownChannels(), QStringList{QStringLiteral("P-999.flow")});
}

TEST_F(DemoMessages, theyDecodeBackToEveryChannel)
{
    const auto samples = decoded(Messages(plant).compose(state.get(), SourceTime, false));
    ASSERT_EQ(samples.size(), qsizetype(measured.size()));
    for (const auto &[index, channel] : measured) {
        const core::Sample &sample = samples[index];
        EXPECT_NE(sample.quality.level, core::QualityLevel::Bad) << qPrintable(channel.id);
        ASSERT_TRUE(sample.value.toNumber().has_value()) << qPrintable(channel.id);
        EXPECT_TRUE(std::isfinite(*sample.value.toNumber()));
    }
}

TEST_F(DemoMessages, aHealthyPlantIsGoodThroughout)
{
    const auto samples = decoded(Messages(plant).compose(state.get(), SourceTime, false));
    for (const auto &[index, channel] : measured)
        EXPECT_TRUE(samples[index].quality.isGood())
            << qPrintable(channel.id) << " = " << qPrintable(samples[index].value.toText());
}

TEST_F(DemoMessages, theDecodedValueIsThatOfThePhysics)
{
    const auto samples = decoded(Messages(plant).compose(state.get(), SourceTime, false));
    const auto value = [&](const char *id) {
        return samples[plant.channelIndex(QLatin1String(id))].value.toNumber().value_or(std::nan(""));
    };
    EXPECT_DOUBLE_EQ(value("MCC-600.battery"), 99);
    EXPECT_DOUBLE_EQ(value("P-101.running"), 1);
    EXPECT_DOUBLE_EQ(value("P-104.running"), 0);
    EXPECT_NEAR(value("B-100.temperature"), 24, 12) << "°C";
}

TEST_F(DemoMessages, objectsSayTheirSourceTimePlainNumbersCannot)
{
    const auto samples = decoded(Messages(plant).compose(state.get(), SourceTime, false));
    for (const auto &[index, channel] : measured)
        EXPECT_EQ(samples[index].time, channel.address.pointer.isEmpty() ? Arrival : SourceTime)
            << qPrintable(channel.id);
}

TEST_F(DemoMessages, thePastIsToldOnlyByPayloadsThatSayWhen)
{
    const auto messages = Messages(plant).compose(state.get(), SourceTime, true);
    EXPECT_FALSE(messages.empty());
    for (const auto &message : messages)
        EXPECT_TRUE(QJsonDocument::fromJson(message.payload).object().contains(QLatin1String("time")))
            << message.payload.constData();
}

TEST_F(DemoMessages, oneMessageForEachTopic)
{
    QSet<QString> topics;
    const auto messages = Messages(plant).compose(state.get(), SourceTime, false);
    for (const auto &message : messages)
        topics.insert(message.topic);
    EXPECT_EQ(size_t(topics.size()), messages.size());
    EXPECT_EQ(topics.size(), telemetry::PayloadDecoder(measured, 1 << 20).topics().size());
}
