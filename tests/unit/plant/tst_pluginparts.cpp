// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/pluginparts.h>

#include <gtest/gtest.h>

namespace twinscope::plant {

TEST(PluginParts, ASourceOfTheTypeIsFoundOrMadeOnce)
{
    Plant plant;
    Source broker;
    broker.id = QStringLiteral("b");
    broker.type = QStringLiteral("mqtt");
    plant.sources.push_back(broker);
    EXPECT_EQ(sourceOfType(plant, QStringLiteral("mqtt")), QStringLiteral("b"));
    EXPECT_EQ(sourceOfType(plant, QStringLiteral("what-if")), QStringLiteral("what-if"));
    EXPECT_EQ(sourceOfType(plant, QStringLiteral("what-if")), QStringLiteral("what-if"));
    EXPECT_EQ(plant.sources.size(), 2u);
}

TEST(PluginParts, ASectionIsReplacedAndAnEmptyOneGoes)
{
    Plant plant;
    const QString id = QStringLiteral("what-if");
    setSection(plant, QStringLiteral("other"), {{QStringLiteral("kept"), 1}});
    setSection(plant, id, {{QStringLiteral("a"), 1}});
    setSection(plant, id, {{QStringLiteral("a"), 2}});
    EXPECT_EQ(plant.section(id).value(QLatin1String("a")).toInt(), 2);
    EXPECT_EQ(plant.sections.size(), 2u);
    setSection(plant, id, {});
    ASSERT_EQ(plant.sections.size(), 1u);
    EXPECT_EQ(plant.sections[0].plugin, QStringLiteral("other"));
}

TEST(PluginParts, ChannelsGoWithTheirBindingsAndAlarms)
{
    Plant plant;
    for (const char *id : {"x", "y"}) {
        Channel channel;
        channel.id = QLatin1String(id);
        plant.channels.push_back(channel);
        Binding binding;
        binding.channel = channel.id;
        plant.bindings.push_back(binding);
        AlarmDefinition alarm;
        alarm.channel = channel.id;
        plant.alarms.push_back(alarm);
    }
    removeChannels(plant, {QStringLiteral("x")});
    ASSERT_EQ(plant.channels.size(), 1u);
    EXPECT_EQ(plant.channels[0].id, QStringLiteral("y"));
    ASSERT_EQ(plant.bindings.size(), 1u);
    EXPECT_EQ(plant.bindings[0].channel, QStringLiteral("y"));
    ASSERT_EQ(plant.alarms.size(), 1u);
    EXPECT_EQ(plant.alarms[0].channel, QStringLiteral("y"));
}

} // namespace twinscope::plant
