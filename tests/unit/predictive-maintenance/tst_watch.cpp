// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/goodtable.h"

#include "watchedpump.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

using namespace twinscope;
using namespace twinscope::predict;
using namespace twinscope::test;

TEST(Watching, APlantGetsWhatAWatchNeedsOnce)
{
    const plant::Plant once = withWatch(pump(), pumpWatch());
    EXPECT_EQ(once.channels.size(), 5u);
    EXPECT_EQ(once.alarms.size(), 1u);
    ASSERT_EQ(once.sources.size(), 2u);
    EXPECT_EQ(once.sources[1].type, PluginId);
    ASSERT_EQ(readWatches(once).sound.size(), 1u);
    const Watch read = readWatches(once).sound[0];
    EXPECT_EQ(read.channels, pumpWatch().channels);
    EXPECT_EQ(read.goodTo, pumpWatch().goodTo);
    EXPECT_EQ(withWatch(once, pumpWatch()), once);
}

TEST(Watching, WhatAWatchBroughtGoesWithIt)
{
    plant::Plant plant = withoutWatch(withWatch(pump(), pumpWatch()), "P-1");
    EXPECT_EQ(plant.channels, pump().channels);
    EXPECT_TRUE(plant.alarms.empty());
    EXPECT_TRUE(plant.sections.empty());
}

TEST(Watching, AFaultyWatchIsToldAndTheOthersStay)
{
    plant::Plant plant = withWatch(pump(), pumpWatch());
    QJsonObject section = plant.section(PluginId);
    QJsonArray watches = section["watches"].toArray();
    const QJsonObject good = watches[0].toObject();
    for (const auto &[key, value] :
         std::initializer_list<std::pair<QString, QJsonValue>>{{"asset", "P-9"},
                                                               {"channels", QJsonArray{"P-1.glow"}},
                                                               {"goodTo", "2020-01-01"},
                                                               {"channels", QJsonArray()}}) {
        QJsonObject faulty = good;
        faulty[key] = value;
        watches.append(faulty);
    }
    section["watches"] = watches;
    plant.sections = {{PluginId, section}};
    EXPECT_EQ(readWatches(plant).sound.size(), 1u);
    const auto faults = readWatches(plant).faults;
    ASSERT_EQ(faults.size(), 4u);
    EXPECT_TRUE(faults[0].sentence.contains("P-9"));
    EXPECT_TRUE(faults[1].sentence.contains("P-1.glow"));
}

TEST(Watching, FindingsAreChannels)
{
    Scene scene;
    const auto source = scene.source();
    source->start();
    ASSERT_TRUE(waitUntil([&] { return !scene.sink.newest(scene.of(Finding::Unusual)).value.isEmpty(); }))
        << (scene.log.messages().empty() ? "" : scene.log.messages()[0].sentence.toStdString());
    EXPECT_EQ(scene.sink.status().state, telemetry::LinkState::Connected);
    EXPECT_EQ(scene.sink.newest(scene.of(Finding::Unusual)).value, core::Value(false));

    scene.record->fault = -6; // a quarter of the flow is lost somewhere
    ASSERT_TRUE(waitUntil([&] {
        scene.clock.advance(std::chrono::milliseconds(50));
        return scene.sink.newest(scene.of(Finding::Unusual)).value == core::Value(true);
    }));
    EXPECT_GT(scene.sink.newest(scene.of(Finding::Score)).value.toNumber().value_or(0), 2);
    EXPECT_TRUE(waitUntil([&] {
        return scene.sink.newest(scene.of(Finding::Because)).value.toText().contains("Flow");
    })) << scene.sink.newest(scene.of(Finding::Because)).value.toText().toStdString();
    source->stop();
    EXPECT_EQ(scene.sink.status().state, telemetry::LinkState::Stopped);
}

TEST(Watching, GoodRowsOfATableNeedNoRecord)
{
    QTemporaryDir folder;
    QFile table(folder.filePath("good.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("speed,flow\n");
    const PumpRecord record;
    for (int row = 0; row < 600; ++row)
        for (const core::ChannelIndex channel : {0, 1})
            table.write(
                QByteArray::number(*record.valueAt(channel, Start + core::seconds((row + 1) * Step)).value.toNumber(),
                                   'g', 12) +
                (channel == 0 ? ',' : '\n'));
    table.close();
    Watch watch = pumpWatch();
    watch.goodFile = "good.csv";
    Scene scene(withWatch(pump(), watch));
    EXPECT_EQ(readWatches(scene.plant).sound.at(0).goodFile, "good.csv");
    const auto source = scene.source(false, folder.path());
    source->start();
    ASSERT_TRUE(waitUntil([&] { return scene.sink.newest(scene.of(Finding::Unusual)).value == core::Value(false); }))
        << (scene.log.messages().empty() ? "" : scene.log.messages()[0].sentence.toStdString());
    source->stop();

    watch.channels = {"P-1.flow", "P-1.speed"};
    const auto other = goodTable(folder.filePath("good.csv"), Watch{"P-2"}, channelsOf(watch, scene.plant));
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().sentence.contains("P-1.flow")) << other.error().sentence.toStdString();
}

TEST(Watching, WhatStandsOrHasJustBegunIsNotJudged)
{
    Watch watch = pumpWatch();
    watch.running = "P-1.speed"; // any channel will do: 0 means that it stands
    watch.settle = std::chrono::seconds(5);
    const plant::Plant plant = withWatch(pump(), watch);
    LiveWatch live(readWatches(plant).sound.at(0), plant);
    const PumpRecord record;
    ASSERT_TRUE(live.learn({&record, {}, core::seconds(Step)}));
    const auto scoreAt = [&](double second, double speed) {
        return live.judge(Vector{{50, 25, speed}}, Start + core::seconds(second)).score;
    };
    EXPECT_FALSE(std::isnan(scoreAt(100, 50)));
    EXPECT_TRUE(std::isnan(scoreAt(101, 0)));
    EXPECT_TRUE(std::isnan(scoreAt(102, 50)));
    EXPECT_TRUE(std::isnan(scoreAt(105, 50)));
    EXPECT_FALSE(std::isnan(scoreAt(106.5, 50)));
}

TEST(Watching, AFaultInTheGoodTimeIsToldWhereItIsThoughRowsAreLeftOut)
{
    Watch watch = pumpWatch();
    watch.running = "P-1.speed";
    const plant::Plant plant = withWatch(pump(), watch);
    LiveWatch live(readWatches(plant).sound.at(0), plant);
    const StandingRecord record;
    ASSERT_TRUE(live.learn({&record, {}, core::seconds(Step)}));
    EXPECT_TRUE(live.doubt().contains(core::toIso8601(Start + std::chrono::seconds(45)))) << live.doubt().toStdString();
    EXPECT_TRUE(live.doubt().contains(core::toIso8601(Start + std::chrono::seconds(46)))) << live.doubt().toStdString();
}

TEST(Watching, ATablesFaultIsToldByItsOwnRowsAndItsNoticesAreKept)
{
    QTemporaryDir folder;
    QFile table(folder.filePath("good.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("speed,flow\n");
    const StandingRecord record;
    const auto at = [&](core::ChannelIndex channel, int row) {
        return *record.valueAt(channel, Start + core::seconds((row + 1) * Step)).value.toNumber();
    };
    for (int row = 0; row < 1200; ++row)
        table.write(QByteArray::number(at(0, row), 'g', 12) + ',' +
                    (row == 700 ? QByteArray("inf") : QByteArray::number(at(1, row), 'g', 12)) + '\n');
    table.close();
    Watch watch = pumpWatch();
    watch.goodFile = "good.csv";
    watch.running = "P-1.speed";
    const plant::Plant plant = withWatch(pump(), watch);
    LiveWatch live(readWatches(plant).sound.at(0), plant);
    ASSERT_TRUE(live.learn({nullptr, folder.path(), core::seconds(Step)}));
    EXPECT_TRUE(live.doubt().contains("row 901 ")) << live.doubt().toStdString();
    EXPECT_TRUE(live.doubt().contains("row 920,")) << live.doubt().toStdString();
    ASSERT_EQ(live.notices().size(), 1);
    EXPECT_TRUE(live.notices().front().contains("line 702")) << live.notices().front().toStdString();

    Scene scene(plant);
    const auto source = scene.source(false, folder.path());
    source->start();
    EXPECT_TRUE(waitUntil([&] {
        return std::ranges::any_of(scene.log.messages(),
                                   [&](const auto &message) { return message.sentence == live.notices().front(); });
    }));
    source->stop();
}

TEST(Watching, WithoutARecordItSaysWhatToDo)
{
    Scene scene;
    const auto source = scene.source(false);
    source->start();
    ASSERT_TRUE(waitUntil([&] { return scene.sink.status().state == telemetry::LinkState::Lost; }));
    EXPECT_TRUE(scene.sink.status().sentence.contains("record"));
    source->stop();
}

TEST(Watching, WhatCannotBeLearntIsTold)
{
    Watch hasty = pumpWatch();
    hasty.goodTo = hasty.goodFrom + std::chrono::milliseconds(100);
    Scene scene(withWatch(pump(), hasty));
    const auto source = scene.source();
    source->start();
    EXPECT_TRUE(waitUntil([&] { return !scene.log.messages().empty(); }));
    source->stop();
    EXPECT_TRUE(scene.sink.newest(scene.of(Finding::Score)).value.isEmpty());
}
