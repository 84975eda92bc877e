// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "fleet/fleetlist.h"
#include "live/lifeservice.h"
#include "live/watch.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
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
    QString hint() { return maintenance.hintOver("fleetTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    static predict::LifeService lifeOf(const QString &asset)
    {
        predict::LifeService life;
        life.asset = asset;
        life.model = QStringLiteral("none.life");
        life.running = asset + QStringLiteral(".speed");
        return life;
    }

    /// With lives in service for some pumps, told by the test.
    void serve(const QStringList &assets)
    {
        plant::Plant plant = maintenance.plant();
        for (const QString &asset : assets)
            plant = predict::withLife(plant, lifeOf(asset), {QStringLiteral("s"), 3600});
        openAgain(plant);
    }

    void openAgain(const plant::Plant &plant)
    {
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

TEST_F(Fleet, APumpThatStandsSaysSo)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101")});
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(0, predict::FleetList::Life), QStringLiteral("?"));
    maintenance.seat.send(QStringLiteral("P-101.speed"), 0);
    EXPECT_TRUE(waitUntil([&] { return cell(0, predict::FleetList::State) == QStringLiteral("standing"); }))
        << cell(0, predict::FleetList::State).toStdString();
    EXPECT_EQ(cell(0, predict::FleetList::Life), QStringLiteral("–"));
    maintenance.seat.send(QStringLiteral("P-101.speed"), 1480);
    EXPECT_TRUE(waitUntil([&] { return cell(0, predict::FleetList::State) == QStringLiteral("not watched"); }));
}

TEST_F(Fleet, IsSortedByAnyColumnAndWhatIsNotKnownComesLast)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101"), QStringLiteral("P-102"), QStringLiteral("P-103")});
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 3; }));
    maintenance.tellLife(QStringLiteral("P-101"), 95, 3600, 3000, 4200);
    maintenance.tellLife(QStringLiteral("P-103"), 80, 3000, 2500, 3500);
    const auto order = [&] {
        QString names;
        for (int row = 0; row < 3; ++row)
            names += cell(row, 0).right(1);
        return names.toStdString();
    };
    ASSERT_TRUE(waitUntil([&] { return cell(2, predict::FleetList::Health) == QStringLiteral("?"); }));
    table()->sortByColumn(predict::FleetList::Life, Qt::AscendingOrder);
    EXPECT_EQ(order(), "312");
    table()->sortByColumn(predict::FleetList::Life, Qt::DescendingOrder);
    EXPECT_EQ(order(), "132");
    table()->sortByColumn(predict::FleetList::Asset, Qt::DescendingOrder);
    EXPECT_EQ(order(), "321");
}

TEST_F(Fleet, OnlyWhatRestsIsSaidToRest)
{
    ASSERT_TRUE(maintenance.open());
    predict::Watch watch;
    watch.asset = QStringLiteral("P-101");
    watch.channels = QStringList{QStringLiteral("P-101.flow")};
    watch.goodTo = watch.goodFrom + std::chrono::minutes(1);
    const auto state = [&] { return cell(0, predict::FleetList::State); };
    const auto isTold = [&](const QString &text) { return waitUntil([&] { return state() == text; }); };
    const plant::Plant served =
        predict::withLife(maintenance.plant(), lifeOf(QStringLiteral("P-101")), {QStringLiteral("s"), 3600});

    openAgain(predict::withWatch(served, watch)); // only its life asks whether it runs
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 1; }));
    maintenance.seat.send(QStringLiteral("P-101.speed"), 0);
    ASSERT_TRUE(waitUntil([&] { return cell(0, predict::FleetList::Life) == QStringLiteral("–"); }));
    EXPECT_EQ(state(), QStringLiteral("? not known"));
    EXPECT_EQ(cell(0, predict::FleetList::Anomaly), QStringLiteral("?"));

    watch.running = QStringLiteral("P-101.speed"); // both do
    openAgain(predict::withWatch(served, watch));
    maintenance.seat.send(QStringLiteral("P-101.speed"), 0);
    EXPECT_TRUE(isTold(QStringLiteral("standing"))) << state().toStdString();

    predict::LifeService life = lifeOf(QStringLiteral("P-101"));
    life.running.clear(); // only its watch does
    openAgain(predict::withWatch(predict::withLife(served, life, {QStringLiteral("s"), 3600}), watch));
    maintenance.seat.send(QStringLiteral("P-101.speed"), 0);
    EXPECT_TRUE(isTold(QStringLiteral("not judged"))) << state().toStdString();
    EXPECT_EQ(cell(0, predict::FleetList::Life), QStringLiteral("?"));
}

TEST_F(Fleet, RowsFollowTheirValuesAndTheSelectionFollowsItsRow)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101"), QStringLiteral("P-102")});
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 2; }));
    maintenance.tellLife(QStringLiteral("P-101"), 95, 3000, 2900, 3200);
    maintenance.tellLife(QStringLiteral("P-102"), 90, 3500, 3400, 3600);
    table()->sortByColumn(predict::FleetList::Health, Qt::AscendingOrder);
    ASSERT_TRUE(waitUntil([&] { return cell(0, 0).contains(QStringLiteral("P-102")); }));
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    EXPECT_EQ(table()->currentIndex().row(), 0);

    maintenance.tellLife(QStringLiteral("P-102"), 97, 3600, 3500, 3600); // no more and no less urgent than before
    EXPECT_TRUE(waitUntil([&] { return cell(0, 0).contains(QStringLiteral("P-101")); }));
    EXPECT_EQ(table()->currentIndex().row(), 1);
    EXPECT_EQ(maintenance.seat.window->selectedAsset(), QStringLiteral("P-102"));
}

TEST_F(Fleet, ThePanelIsFoundAgainAsItWasLeft)
{
    ASSERT_TRUE(maintenance.open());
    serve({QStringLiteral("P-101"), QStringLiteral("P-102")});
    ASSERT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 2; }));
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    table()->sortByColumn(predict::FleetList::Asset, Qt::DescendingOrder);
    table()->setColumnWidth(predict::FleetList::Asset, 177);
    maintenance.find<QTabWidget>("assetDetails")->setCurrentIndex(2);
    maintenance.find<QComboBox>("spectrumSpan")->setCurrentIndex(1);
    maintenance.find<QTabBar>("maintenancePages")->setCurrentIndex(1);
    const QJsonObject kept = maintenance.panels->saveState();

    test::MaintenanceSeat again(QStringLiteral("light"), kept);
    EXPECT_EQ(again.find<QTabBar>("maintenancePages")->currentIndex(), 1);
    EXPECT_EQ(again.find<QTabWidget>("assetDetails")->currentIndex(), 2);
    EXPECT_EQ(again.find<QComboBox>("spectrumSpan")->currentIndex(), 1);
    auto *fleet = again.find<QTreeView>("fleetTable");
    EXPECT_EQ(fleet->columnWidth(predict::FleetList::Asset), 177);
    ASSERT_TRUE(again.seat.open(maintenance.seat.folder.filePath(QStringLiteral("lives.twin.json"))));
    EXPECT_TRUE(waitUntil([&] { return again.seat.window->selectedAsset() == QStringLiteral("P-102"); }));
    EXPECT_TRUE(fleet->model()->index(0, 0).data().toString().contains(QStringLiteral("P-102")));
}

TEST_F(Fleet, NoColumnIsFoundAgainNarrowerThanItsHeading)
{
    table()->header()->resizeSection(predict::FleetList::Anomaly, 25);
    test::MaintenanceSeat again(QStringLiteral("light"), maintenance.panels->saveState());
    const QHeaderView *header = again.find<QTreeView>("fleetTable")->header();
    EXPECT_GE(header->sectionSize(predict::FleetList::Anomaly), header->sectionSizeHint(predict::FleetList::Anomaly));
}

TEST_F(Fleet, AStateThatDoesNotFitIsPassedOver)
{
    const QJsonObject layout{{QStringLiteral("maintenancePages"), 7},
                             {QStringLiteral("assetDetails"), QStringLiteral("three")},
                             {QStringLiteral("fleetTable"), QStringLiteral("bm8gaGVhZGVy")},
                             {QStringLiteral("fleetSplitter"), QJsonArray{1}}};
    test::MaintenanceSeat again(QStringLiteral("light"), {{QStringLiteral("layout"), layout},
                                                          {QStringLiteral("plant"), 3},
                                                          {QStringLiteral("asset"), QStringLiteral("P-101")}});
    const auto width = [](test::MaintenanceSeat &seat) {
        return seat.find<QTreeView>("fleetTable")->columnWidth(predict::FleetList::Life);
    };
    EXPECT_EQ(again.find<QTabBar>("maintenancePages")->currentIndex(), 0);
    EXPECT_EQ(again.find<QTabWidget>("assetDetails")->currentIndex(), 0);
    EXPECT_EQ(width(again), width(maintenance));
    EXPECT_EQ(again.find<QSplitter>("fleetSplitter")->sizes(), maintenance.find<QSplitter>("fleetSplitter")->sizes());
    ASSERT_TRUE(again.open());
    QCoreApplication::processEvents(); // the panel selects once the window has opened it
    EXPECT_EQ(again.seat.window->selectedAsset(), QString()) << "P-101 was selected in another plant";
}

TEST_F(Fleet, AnAssetThatIsGoneIsNotSelectedAgain)
{
    ASSERT_TRUE(maintenance.open());
    const QString path = maintenance.seat.folder.filePath(QStringLiteral("cooling.twin.json"));
    for (const QString &asset : {QStringLiteral("P-101"), QStringLiteral("P-9")}) {
        test::MaintenanceSeat again(QStringLiteral("light"),
                                    {{QStringLiteral("plant"), path}, {QStringLiteral("asset"), asset}});
        ASSERT_TRUE(again.seat.open(path));
        QCoreApplication::processEvents(); // the panel selects once the window has opened it
        EXPECT_EQ(again.seat.window->selectedAsset(), asset == u"P-9" ? QString() : asset);
    }
}
