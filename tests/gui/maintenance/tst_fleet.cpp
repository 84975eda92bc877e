// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "fleet/fleetlist.h"
#include "live/lifeservice.h"

#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

class Fleet : public testing::Test
{
protected:
    QTreeView *table() { return maintenance.find<QTreeView>("fleetTable"); }
    QToolButton *button(const char *name) { return maintenance.find<QToolButton>(name); }
    QString hint()
    {
        auto *stack = qobject_cast<QStackedWidget *>(table()->parentWidget());
        auto *label = stack ? stack->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
        return label && stack->currentWidget() == label ? label->text() : QString();
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    /// With lives in service for some pumps, told by the test.
    void serve(const QStringList &assets)
    {
        plant::Plant plant = maintenance.plant();
        for (const QString &asset : assets)
            plant = predict::withLife(plant, {asset, QStringLiteral("none.life"), {}, {}, {}, {}, {}, 0},
                                      {QStringLiteral("s"), 3600});
        const QString path = maintenance.seat.folder.filePath(QStringLiteral("lives.twin.json"));
        plant::Project project{path, plant, {}, {}};
        ASSERT_TRUE(plant::saveProject(project).ok());
        ASSERT_TRUE(maintenance.seat.open(path));
    }

    test::MaintenanceSeat maintenance;
};

} // namespace

TEST_F(Fleet, SaysWhatToDoNext)
{
    EXPECT_TRUE(hint().contains(QStringLiteral("Open a plant"))) << hint().toStdString();
    ASSERT_TRUE(maintenance.open());
    EXPECT_TRUE(hint().contains(QStringLiteral("Select an asset"))) << hint().toStdString();
    EXPECT_FALSE(button("watchAsset")->isEnabled());
    EXPECT_FALSE(button("colourPlant")->isEnabled());
    maintenance.seat.window->selectAsset(QStringLiteral("P-101"));
    EXPECT_TRUE(hint().contains(QStringLiteral("P-101"))) << hint().toStdString();
    EXPECT_TRUE(button("watchAsset")->isEnabled());
}

TEST_F(Fleet, AnAssetIsWatchedAndNoLongerAndUndone)
{
    ASSERT_TRUE(maintenance.open());
    maintenance.seat.window->selectAsset(QStringLiteral("P-101"));
    const plant::Plant before = maintenance.plant();
    button("watchAsset")->menu()->actions().first()->trigger();
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
    EXPECT_EQ(predict::readWatches(maintenance.plant()).sound.size(), 1u);
    EXPECT_EQ(maintenance.seat.window->selectedAsset(), QStringLiteral("P-101"));
    EXPECT_TRUE(cell(0, 1).contains(u'?')) << "nothing was recorded to learn from";

    ASSERT_TRUE(button("stopWatching")->isEnabled());
    button("stopWatching")->menu()->actions().first()->trigger();
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 0; }));
    EXPECT_EQ(maintenance.plant().channels, before.channels);
    EXPECT_TRUE(maintenance.seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
}

TEST_F(Fleet, TheWorstComesFirstAndTheSelectionGoesBothWays)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101"), QStringLiteral("P-102"), QStringLiteral("P-103")});
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 3; }));
    maintenance.tellLife(QStringLiteral("P-101"), 95, 3600, 3000, 4200);
    maintenance.tellLife(QStringLiteral("P-103"), 80, 3000, 2500, 3500);
    maintenance.tellLife(QStringLiteral("P-102"), 10, 120, 60, 300);
    ASSERT_TRUE(waitUntil([&] { return cell(0, 0).contains(QStringLiteral("P-102")); }));
    EXPECT_EQ(cell(0, predict::FleetList::Health), QStringLiteral("10 %"));
    const QString life = cell(0, predict::FleetList::Life);
    EXPECT_TRUE(life.contains(QStringLiteral("2.0 min (1.0 to 5.0)"))) << life.toStdString();
    EXPECT_TRUE(cell(1, 0).contains(QStringLiteral("P-103")) || cell(1, 0).contains(QStringLiteral("P-101")));

    table()->setCurrentIndex(table()->model()->index(0, 0));
    EXPECT_EQ(maintenance.seat.window->selectedAsset(), QStringLiteral("P-102"));
    maintenance.seat.window->selectAsset(QStringLiteral("P-103"));
    EXPECT_TRUE(table()->currentIndex().data().toString().contains(QStringLiteral("P-103")));
}

TEST_F(Fleet, OneClickColoursThePlantByHealthAndBack)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101"), QStringLiteral("P-102")});
    auto *colour = button("colourPlant");
    ASSERT_TRUE(waitUntil([&] { return colour->isEnabled(); }));
    colour->click();
    EXPECT_TRUE(colour->isChecked());
    colour->click(); // it tells what the desk says, not what was clicked
    EXPECT_FALSE(colour->isChecked());
}
