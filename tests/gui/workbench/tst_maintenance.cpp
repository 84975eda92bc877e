// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "live/watchsource.h"
#include "maintenancepanel.h"
#include "testdata.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

/// The window with the plugin's source and panel; the sources are the plugin's own and the test's wire.
class Maintenance : public testing::Test
{
protected:
    Maintenance()
    {
        registrations[0] = seat.services.panels().add(std::make_shared<predict::MaintenancePanelFactory>());
        registrations[1] = seat.services.sourceFactories().add(std::make_shared<predict::WatchSourceFactory>());
        workbench::WorkbenchOptions options;
        options.settingsFile = seat.folder.filePath(QStringLiteral("maintenance.ini"));
        options.theme = QStringLiteral("light");
        seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options);
        seat.window->show();
    }

    QTreeView *table() { return seat.find<QTreeView>("watchTable"); }
    QToolButton *button(const char *name) { return seat.find<QToolButton>(name); }
    QString hint() { return seat.find<QWidget>("maintenancePanel")->findChild<QLabel *>()->text(); }

    test::Desk seat;
    sdk::Registration registrations[2];
};

} // namespace

TEST_F(Maintenance, SaysWhatToDoNext)
{
    EXPECT_TRUE(hint().contains(QStringLiteral("Open a plant")));
    ASSERT_TRUE(seat.openCooling());
    EXPECT_TRUE(hint().contains(QStringLiteral("Select an asset")));
    EXPECT_FALSE(button("watchAsset")->isEnabled());
    seat.window->selectAsset(QStringLiteral("P-101"));
    EXPECT_TRUE(hint().contains(QStringLiteral("P-101")));
    EXPECT_TRUE(button("watchAsset")->isEnabled());
}

TEST_F(Maintenance, AnAssetIsWatchedAndNoLongerAndUndone)
{
    ASSERT_TRUE(seat.openCooling());
    seat.window->selectAsset(QStringLiteral("P-101"));
    const plant::Plant before = seat.window->session()->plant();
    button("watchAsset")->menu()->actions().first()->trigger();
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
    const plant::Plant &watched = seat.window->session()->plant();
    EXPECT_EQ(predict::readWatches(watched).sound.size(), 1u);
    EXPECT_NE(watched.channelIndex(QStringLiteral("P-101.anomaly")), core::NoChannel);
    EXPECT_EQ(seat.window->selectedAsset(), QStringLiteral("P-101"));
    EXPECT_TRUE(table()->model()->index(0, 1).data().toString().contains(u'?')) << "nothing was recorded to learn from";

    ASSERT_TRUE(button("stopWatching")->isEnabled());
    button("stopWatching")->click();
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 0; }));
    EXPECT_EQ(seat.window->session()->plant().channels, before.channels);
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
}
