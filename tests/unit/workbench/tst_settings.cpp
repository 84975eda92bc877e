// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/workbench/settings.h>

#include "base/selection.h"
#include "dialogs/bindmenu.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;

namespace {

class SettingsTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("settings.ini"));
};

} // namespace

TEST_F(SettingsTest, surviveARestart)
{
    {
        Settings settings(file);
        settings.setTheme(QStringLiteral("dark"));
        settings.setLanguage(QStringLiteral("cs"));
        settings.setReduceMotion(true);
        settings.setPanelState(QStringLiteral("/a.twin.json"), QStringLiteral("trend"), {{QStringLiteral("span"), 60}});
    }
    const Settings settings(file);
    EXPECT_EQ(settings.theme(), QStringLiteral("dark"));
    EXPECT_EQ(settings.language(), QStringLiteral("cs"));
    EXPECT_TRUE(settings.reduceMotion());
    EXPECT_EQ(
        settings.panelState(QStringLiteral("/a.twin.json"), QStringLiteral("trend"))[QStringLiteral("span")].toInt(),
        60);
    EXPECT_TRUE(settings.panelState(QStringLiteral("/b.twin.json"), QStringLiteral("trend")).isEmpty());
}

TEST_F(SettingsTest, importLimitsAreKeptAndNonsenseIsNone)
{
    const core::WorkerLimits usual;
    {
        Settings settings(file);
        EXPECT_EQ(settings.importLimits().worker.memoryBytes, usual.memoryBytes);
        settings.setImportLimits({{qint64(512) << 20, std::chrono::seconds(20)}, 3});
    }
    const session::ImportLimits kept = Settings(file).importLimits();
    EXPECT_EQ(kept.worker.memoryBytes, qint64(512) << 20);
    EXPECT_EQ(kept.worker.time, std::chrono::seconds(20));
    EXPECT_EQ(kept.atOnce, 3);
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(QStringLiteral("import/memoryMiB"), QStringLiteral("much"));
        raw.setValue(QStringLiteral("import/seconds"), -4);
    }
    const session::ImportLimits mended = Settings(file).importLimits();
    EXPECT_EQ(mended.worker.memoryBytes, usual.memoryBytes);
    EXPECT_EQ(mended.worker.time, usual.time);
}

TEST_F(SettingsTest, nonsenseThemeMeansTheSystems)
{
    Settings settings(file);
    settings.setTheme(QStringLiteral("mauve"));
    EXPECT_EQ(settings.theme(), QStringLiteral("system"));
}

TEST_F(SettingsTest, recentPlantsAreFewAndEachOnce)
{
    Settings settings(file);
    for (int i = 0; i < 14; ++i)
        settings.addRecentPlant(QStringLiteral("/plant%1").arg(i));
    settings.addRecentPlant(QStringLiteral("/plant12"));
    const QStringList recent = settings.recentPlants();
    EXPECT_EQ(recent.size(), 10);
    EXPECT_EQ(recent.first(), QStringLiteral("/plant12"));
    EXPECT_EQ(recent.count(QStringLiteral("/plant12")), 1);
}

TEST_F(SettingsTest, aPluginIsEitherOnOrOff)
{
    Settings settings(file);
    settings.setPluginEnabled(QStringLiteral("x"), false);
    EXPECT_TRUE(settings.disabledPlugins().contains(QStringLiteral("x")));
    settings.setPluginEnabled(QStringLiteral("x"), true);
    EXPECT_FALSE(settings.disabledPlugins().contains(QStringLiteral("x")));
    EXPECT_TRUE(settings.enabledPlugins().contains(QStringLiteral("x")));
}

TEST(SelectionTest, tellsOnlyChanges)
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.selectChannel(4, 2);
    selection.selectAsset(2);
    EXPECT_EQ(selection.channel(), 4u) << "the same asset keeps the channel";
    selection.selectAsset(3);
    EXPECT_EQ(selection.channel(), core::NoChannel);
    selection.clear();
    selection.clear();
    EXPECT_EQ(changed.size(), 3);
    EXPECT_TRUE(selection.isEmpty());
}

TEST(Bindings, textsAreOnlyLabels)
{
    plant::Channel channel;
    channel.kind = plant::ChannelKind::Text;
    EXPECT_EQ(bindingKinds(channel), std::vector{plant::BindingKind::Label});
    channel.kind = plant::ChannelKind::Number;
    EXPECT_GE(bindingKinds(channel).size(), 6u);
}

TEST(Bindings, defaultsMakeSense)
{
    plant::Channel channel;
    channel.id = QStringLiteral("c");
    channel.limits.low = 10, channel.limits.high = 60;
    plant::Asset asset;
    asset.id = QStringLiteral("a");
    const auto ramp = defaultBinding(channel, asset, plant::BindingKind::ColourRamp);
    ASSERT_TRUE(ramp.range);
    EXPECT_EQ(ramp.range->low, 10);
    EXPECT_EQ(ramp.range->high, 60);
    EXPECT_EQ(defaultBinding(channel, asset, plant::BindingKind::Visibility).threshold, 35);
    channel.limits = {};
    EXPECT_EQ(defaultBinding(channel, asset, plant::BindingKind::Level).range->high, 100);
    channel.range = plant::Range{0, 5};
    EXPECT_FALSE(defaultBinding(channel, asset, plant::BindingKind::Level).range) << "the channel's own range counts";
}
