// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"

#include <twinscope/plant/projectfile.h>

#include <QFileInfo>

#include <gtest/gtest.h>

#include <algorithm>

using namespace twinscope;

namespace {

class DemoProject : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = plant::openProject(test::sourceDirectory() +
                                         QStringLiteral("/resources/demo/cooling-water/cooling-water.twin.json"));
        ASSERT_TRUE(opened.ok()) << qPrintable(opened.error().sentence);
        project = std::move(opened).value();
    }

    plant::Project project;
};

} // namespace

TEST_F(DemoProject, hasNoProblems)
{
    for (const plant::Problem &problem : project.problems)
        ADD_FAILURE() << qPrintable(problem.pointer) << ": " << qPrintable(problem.message);
}

TEST_F(DemoProject, isAPlantOfSomeSize)
{
    EXPECT_GE(project.plant.assets.size(), 60u);
    EXPECT_GE(project.plant.channels.size(), 200u);
    EXPECT_FALSE(project.plant.bindings.empty());
    EXPECT_FALSE(project.plant.alarms.empty());
    EXPECT_FALSE(project.plant.cameras.empty());
}

TEST_F(DemoProject, everyModelIsShippedWithIt)
{
    int models = 0;
    for (const plant::Asset &asset : project.plant.assets) {
        if (asset.model.isEmpty())
            continue;
        ++models;
        EXPECT_TRUE(QFileInfo::exists(project.absolute(asset.model.file))) << qPrintable(asset.model.file);
    }
    EXPECT_GT(models, 0);
}

TEST_F(DemoProject, everyChannelIsReadableForPeople)
{
    for (const plant::Channel &channel : project.plant.channels) {
        EXPECT_NE(channel.name, channel.id);
        EXPECT_NE(project.plant.assetIndex(channel.asset), plant::NoAsset) << qPrintable(channel.id);
    }
}

TEST_F(DemoProject, everyAlarmTellsWhatToDoAndWhy)
{
    for (const plant::AlarmDefinition &alarm : project.plant.alarms) {
        EXPECT_FALSE(alarm.message.isEmpty()) << qPrintable(alarm.id);
        EXPECT_FALSE(alarm.response.isEmpty()) << qPrintable(alarm.id);
        EXPECT_FALSE(alarm.consequence.isEmpty()) << qPrintable(alarm.id);
    }
}

TEST_F(DemoProject, theScriptsFaultsRaiseAlarms)
{
    for (const char *channel : {"P-102.vibration_de", "HX-303.process_outlet_temperature", "F-202.flow"}) {
        const auto &alarms = project.plant.alarms;
        EXPECT_TRUE(std::any_of(alarms.begin(), alarms.end(), [&](const auto &alarm) {
            return alarm.channel == QLatin1String(channel);
        })) << channel;
    }
}
