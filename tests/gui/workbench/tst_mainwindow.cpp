// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <twinscope/look/theme.h>
#include <twinscope/trends/trendwidget.h>
#include <twinscope/viewport/viewportwidget.h>
#include <twinscope/workbench/settings.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;
using twinscope::test::waitUntil;

namespace {

class Window : public testing::Test
{
protected:
    void openCooling()
    {
        desk.window->show();
        ASSERT_TRUE(desk.openCooling());
    }
    bool waitForSelection(const QString &id)
    {
        return waitUntil([&] { return desk.window->selectedAsset() == id; });
    }
    QString chip()
    {
        return desk.window->findChild<QWidget *>(QStringLiteral("originChip"))->findChild<QLabel *>()->text();
    }
    int rows(const char *table) { return desk.find<QTableView>(table)->model()->rowCount(); }

    test::Desk desk;
};

bool showsText(QAbstractItemModel *model, const QString &text)
{
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->index(row, column).data().toString().contains(text))
                return true;
    return false;
}

} // namespace

TEST_F(Window, withoutAPlantOffersWaysOn)
{
    desk.window->show();
    EXPECT_TRUE(waitUntil([&] { return desk.window->findChild<QAction *>(QStringLiteral("file.demo"))->isEnabled(); }));
    EXPECT_FALSE(desk.window->execute(QStringLiteral("file.save")));
    EXPECT_TRUE(desk.window->execute(QStringLiteral("file.demo")));
    EXPECT_TRUE(desk.demoAsked);
    EXPECT_FALSE(desk.window->execute(QStringLiteral("no.such.command")));
}

TEST_F(Window, valuesArriveInTheTable)
{
    openCooling();
    desk.send(QStringLiteral("P-101.flow"), 123.4);
    EXPECT_TRUE(showsText(desk.find<QTableView>("channelTable")->model(), look::number(123.4, 200)));
    EXPECT_EQ(rows("channelTable"), 20);
}

TEST_F(Window, aSelectionShowsEverywhere)
{
    openCooling();
    desk.window->selectAsset(QStringLiteral("P-102"));
    EXPECT_EQ(desk.find<QLabel>("assetTitle")->text(), QStringLiteral("Pump P-102"));
    EXPECT_EQ(desk.find<QTreeView>("assetTree")->currentIndex().data().toString(), QStringLiteral("Pump P-102"));
    EXPECT_EQ(desk.find<QTableView>("channelTable")->selectionModel()->selectedRows().size(), 3);
    EXPECT_EQ(desk.window->viewport().selected(), desk.window->session()->plant().assetIndex(QStringLiteral("P-102")));

    emit desk.window->viewport().assetSelected(desk.window->session()->plant().assetIndex(QStringLiteral("tank")));
    EXPECT_EQ(desk.window->selectedAsset(), QStringLiteral("tank"));
    EXPECT_EQ(desk.find<QLabel>("assetTitle")->text(), QStringLiteral("Tank T-1"));

    auto *table = desk.find<QTableView>("channelTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    EXPECT_EQ(desk.window->selectedAsset(), QStringLiteral("P-101"));
}

TEST_F(Window, alarmsAreListedMarkedAndAcknowledged)
{
    openCooling();
    desk.send(QStringLiteral("P-101.temp"), 110.0);
    ASSERT_TRUE(waitUntil([&] { return rows("alarmTable") == 1; }));
    EXPECT_TRUE(showsText(desk.find<QTableView>("alarmTable")->model(), QStringLiteral("Bearing too hot")));
    const auto *tree = desk.find<QTreeView>("assetTree");
    const QModelIndex area = tree->model()->index(0, 1);
    EXPECT_EQ(area.data().toString(), QStringLiteral("1")) << "the mark rolls up";
    ASSERT_TRUE(waitUntil([&] { return desk.window->execute(QStringLiteral("alarms.acknowledgeShown")); }));
    EXPECT_EQ(desk.window->session()->alarmRows().at(0).state, alarms::AlarmState::UnacknowledgedActive)
        << "the list was behind another panel: now it is seen, and nothing more";
    ASSERT_TRUE(waitUntil([&] { return desk.find<QTableView>("alarmTable")->isVisible(); }));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("alarms.acknowledgeShown")));
    EXPECT_TRUE(waitUntil(
        [&] { return desk.window->session()->alarmRows().at(0).state == alarms::AlarmState::AcknowledgedActive; }));
}

TEST_F(Window, whatIsNotLiveIsPlainToSee)
{
    openCooling();
    EXPECT_TRUE(chip().startsWith(QStringLiteral("● LIVE")));
    EXPECT_TRUE(desk.window->execute(QStringLiteral("time.play")));
    EXPECT_TRUE(chip().contains(QStringLiteral("HISTORY")));
    EXPECT_TRUE(chip().endsWith(QStringLiteral("UTC")));
    auto *frame = desk.find<QWidget>("originFrame");
    const auto corner = [&] { return frame->grab().toImage().pixelColor(1, 1); };
    EXPECT_EQ(corner(), look::Theme::light().history);
    EXPECT_TRUE(desk.window->execute(QStringLiteral("time.live")));
    EXPECT_TRUE(chip().startsWith(QStringLiteral("● LIVE")));
    EXPECT_NE(corner(), look::Theme::light().history);
}

TEST_F(Window, spacePausesAndTheTreeKeepsItsOwnKeys)
{
    openCooling();
    desk.window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(desk.window.get()) || qApp->platformName() != QStringLiteral("xcb"));
    desk.window->viewport().setFocus();
    QTest::keyClick(&desk.window->viewport(), Qt::Key_Space);
    EXPECT_TRUE(waitUntil([&] { return !desk.window->session()->cursor().isLive(); }));
    const auto *live = desk.find<QAction>("time.live");
    ASSERT_TRUE(waitUntil([&] { return live->isEnabled(); }));
    QTest::keyClick(&desk.window->viewport(), Qt::Key_L);
    EXPECT_TRUE(waitUntil([&] { return desk.window->session()->cursor().isLive(); }));
    auto *tree = desk.find<QTreeView>("assetTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Left);
    EXPECT_TRUE(desk.window->session()->cursor().isLive()) << "Left closes the branch, it does not seek";
    EXPECT_FALSE(tree->isExpanded(tree->model()->index(0, 0)));
}

TEST_F(Window, escapeGoesBackStepByStepAndNeverQuits)
{
    openCooling();
    desk.window->selectAsset(QStringLiteral("P-101"));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("scene.isolate")));
    desk.window->execute(QStringLiteral("edit.escape"));
    EXPECT_EQ(desk.window->selectedAsset(), QStringLiteral("P-101"));
    EXPECT_FALSE(desk.window->execute(QStringLiteral("scene.showAll"))) << "everything is shown again";
    desk.window->execute(QStringLiteral("edit.escape"));
    EXPECT_EQ(desk.window->selectedAsset(), QString());
    for (int i = 0; i < 5; ++i)
        desk.window->execute(QStringLiteral("edit.escape"));
    EXPECT_TRUE(desk.window->isVisible());
    EXPECT_TRUE(desk.window->session());
}

TEST_F(Window, thePaletteFindsAssetsByTyping)
{
    openCooling();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.palette")));
    auto *field = desk.find<QLineEdit>("paletteField");
    QTest::keyClicks(field, QStringLiteral("p104"));
    ASSERT_GT(desk.find<QListView>("paletteList")->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitForSelection(QStringLiteral("P-104")));
    EXPECT_FALSE(field->isVisible());
}

TEST_F(Window, thePaletteRunsCommands)
{
    openCooling();
    desk.window->execute(QStringLiteral("edit.palette"));
    auto *field = desk.find<QLineEdit>("paletteField");
    QTest::keyClicks(field, QStringLiteral("pause"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return !desk.window->session()->cursor().isLive(); }));
}

TEST_F(Window, aLostSourceIsToldAtOnceAndTheBannerGoesWhenItIsBack)
{
    openCooling();
    desk.setLink(telemetry::LinkState::Lost, QStringLiteral("The broker went away."));
    EXPECT_TRUE(
        waitUntil([&] { return desk.window->banners().join(QString()).contains(QStringLiteral("went away")); }));
    EXPECT_TRUE(desk.find<QLabel>("sources")->text().contains(QStringLiteral("✕")));
    desk.setLink(telemetry::LinkState::Connected);
    EXPECT_TRUE(waitUntil([&] { return desk.window->banners().isEmpty(); }));
}

TEST_F(Window, aFaultyProjectOpensWithWhatIsSound)
{
    QByteArray json = test::Desk::coolingPlant();
    json.replace("\"m3/h\"", "\"cubits\"");
    desk.window->show();
    ASSERT_TRUE(desk.open(desk.writePlant(json)));
    EXPECT_EQ(desk.window->session()->plant().assets.size(), 11u);
    ASSERT_EQ(desk.window->banners().size(), 1);
    EXPECT_TRUE(desk.window->banners().first().contains(QStringLiteral("/channels/")));
    EXPECT_TRUE(
        waitUntil([&] { return showsText(desk.find<QTableView>("logTable")->model(), QStringLiteral("/channels/")); }));
}

TEST_F(Window, aPlantThatCannotBeReadIsToldAndNothingIsLost)
{
    openCooling();
    EXPECT_FALSE(desk.open(desk.writePlant("{ not json", QStringLiteral("torn.twin.json"))));
    EXPECT_EQ(desk.window->banners().size(), 1);
    ASSERT_TRUE(desk.window->session());
    EXPECT_EQ(desk.window->session()->plant().name, QStringLiteral("Cooling water"));
}

TEST_F(Window, aMissingModelIsToldOnItsAsset)
{
    QByteArray json = test::Desk::coolingPlant();
    json.replace("\"type\": \"tank\"", "\"type\": \"tank\", \"model\": { \"file\": \"gone.step\" }");
    desk.window->show();
    ASSERT_TRUE(desk.open(desk.writePlant(json)));
    desk.window->selectAsset(QStringLiteral("tank"));
    auto *problem = desk.find<QLabel>("assetProblem");
    EXPECT_TRUE(waitUntil([&] { return problem->isVisibleTo(desk.window.get()); }));
    EXPECT_GT(problem->text().size(), 10);
}

TEST_F(Window, bindingsAreUndone)
{
    openCooling();
    const auto count = [&] { return desk.window->session()->plant().bindings.size(); };
    desk.window->selectAsset(QStringLiteral("tank"));
    desk.window->execute(QStringLiteral("scene.hide"));
    emit desk.window->viewport().channelDropped(QStringLiteral("P-101.flow"), 2);
    QWidget *menu = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (menu = QApplication::activePopupWidget()) != nullptr; }));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return count() == 1; }));
    EXPECT_TRUE(desk.window->isWindowModified());
    EXPECT_TRUE(desk.window->execute(QStringLiteral("scene.showAll"))) << "what was hidden stays hidden";
    EXPECT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(count(), 0u);
    EXPECT_TRUE(desk.window->execute(QStringLiteral("edit.redo")));
    EXPECT_EQ(count(), 1u);
}

TEST_F(Window, closingWithUnsavedChangesAsksWithoutADialog)
{
    openCooling();
    auto cameras = desk.window->session()->plant().cameras;
    cameras.push_back({.name = QStringLiteral("Another")});
    desk.window->session()->setCameras(cameras);
    desk.window->close();
    EXPECT_TRUE(desk.window->isVisible());
    EXPECT_EQ(desk.window->banners().size(), 1);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    ASSERT_TRUE(waitUntil([&] { return desk.window->execute(QStringLiteral("file.save")); }));
    ASSERT_TRUE(waitUntil([&] { return !desk.window->isWindowModified(); }));
    desk.window->close();
    EXPECT_FALSE(desk.window->isVisible());
}

TEST_F(Window, limitsOfImportsAreASettingOfTheUser)
{
    desk.window->show();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("file.importLimits")));
    auto *dialog = desk.find<QDialog>("importLimitsDialog");
    dialog->findChild<QSpinBox *>(QStringLiteral("importMemory"))->setValue(1024);
    dialog->findChild<QSpinBox *>(QStringLiteral("importSeconds"))->setValue(30);
    dialog->findChild<QSpinBox *>(QStringLiteral("importsAtOnce"))->setValue(3);
    dialog->accept();
    const session::ImportLimits limits = Settings(desk.folder.filePath(QStringLiteral("settings.ini"))).importLimits();
    EXPECT_EQ(limits.worker.memoryBytes, qint64(1024) << 20);
    EXPECT_EQ(limits.worker.time, std::chrono::seconds(30));
    EXPECT_EQ(limits.atOnce, 3);
}

TEST_F(Window, limitsOfImportsThatWereOnlyLookedAtStayAsTheyWere)
{
    desk.window->show();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("file.importLimits")));
    desk.find<QDialog>("importLimitsDialog")->accept();
    const session::ImportLimits limits = Settings(desk.folder.filePath(QStringLiteral("settings.ini"))).importLimits();
    EXPECT_EQ(limits.atOnce, session::ImportLimits().atOnce);
    EXPECT_EQ(limits.worker.memoryBytes, session::ImportLimits().worker.memoryBytes);
}

TEST_F(Window, themesChangeEverything)
{
    openCooling();
    desk.window->setThemeName(QStringLiteral("dark"));
    EXPECT_EQ(qApp->palette().color(QPalette::Window), look::Theme::darkTheme().window);
    desk.window->setThemeName(QStringLiteral("light"));
    EXPECT_EQ(qApp->palette().color(QPalette::Window), look::Theme::light().window);
}

TEST_F(Window, plantsCanBeOpenedOneAfterTheOther)
{
    openCooling();
    desk.send(QStringLiteral("P-101.temp"), 110.0);
    desk.window->selectAsset(QStringLiteral("P-101"));
    ASSERT_TRUE(
        desk.open(desk.writePlant("{ \"twinscope\": 1, \"name\": \"Empty\" }", QStringLiteral("empty.twin.json"))));
    EXPECT_EQ(desk.window->selectedAsset(), QString());
    EXPECT_EQ(rows("channelTable"), 0);
    EXPECT_EQ(rows("alarmTable"), 0);
    EXPECT_TRUE(desk.window->windowTitle().startsWith(QStringLiteral("Empty")));
    EXPECT_TRUE(desk.window->execute(QStringLiteral("file.close")));
    EXPECT_EQ(desk.window->session(), nullptr);
}

TEST_F(Window, noTwoCommandsShareAKeyOrAName)
{
    QSet<QKeySequence> keys;
    QSet<QString> names;
    for (const QAction *action : desk.window->actions()) {
        EXPECT_FALSE(action->text().isEmpty()) << action->objectName().toStdString();
        EXPECT_FALSE(names.contains(action->objectName())) << action->objectName().toStdString();
        names.insert(action->objectName());
        for (const QKeySequence &key : action->shortcuts()) {
            EXPECT_FALSE(keys.contains(key)) << action->objectName().toStdString() << key.toString().toStdString();
            keys.insert(key);
        }
    }
    EXPECT_GT(names.size(), 40);
}

TEST_F(Window, theKeySheetNamesEveryKey)
{
    desk.window->show();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("help.keys")));
    QString sheet;
    for (const QLabel *label : desk.find<QWidget>("keySheet")->findChildren<QLabel *>())
        sheet += label->text() + QLatin1Char('\n');
    for (const QAction *action : desk.window->actions()) {
        if (action->shortcut().isEmpty())
            continue;
        EXPECT_TRUE(sheet.contains(action->shortcut().toString(QKeySequence::NativeText)))
            << action->objectName().toStdString();
    }
}

TEST_F(Window, theTrendTakesTheSelection)
{
    openCooling();
    auto *trend = desk.find<trends::TrendWidget>("trend");
    ASSERT_TRUE(trend);
    desk.window->selectAsset(QStringLiteral("P-103"));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("plant.trend")));
    const auto channels = trend->channels();
    EXPECT_EQ(std::ranges::count(channels, desk.channel(QStringLiteral("P-103.flow"))), 1);
}

TEST_F(Window, filtersNarrowTreeAndTable)
{
    openCooling();
    desk.find<QLineEdit>("channelFilter")->setText(QStringLiteral("speed p-10"));
    EXPECT_EQ(rows("channelTable"), 6);
    desk.find<QLineEdit>("channelFilter")->clear();
    desk.find<QLineEdit>("assetFilter")->setText(QStringLiteral("tower"));
    const auto *tree = desk.find<QTreeView>("assetTree");
    EXPECT_EQ(tree->model()->rowCount(), 1);
    EXPECT_EQ(tree->model()->rowCount(tree->model()->index(0, 0)), 1) << "the tower, with the area it stands in";
}

TEST_F(Window, theRecordBecomesTheSpanOfTheClock)
{
    openCooling();
    desk.send(QStringLiteral("P-101.flow"), 10.0);
    core::TimeCursor &cursor = desk.window->session()->cursor();
    ASSERT_TRUE(waitUntil([&] { return cursor.spanFrom() <= cursor.spanTo(); }));
    EXPECT_TRUE(desk.window->execute(QStringLiteral("time.start")));
    EXPECT_EQ(cursor.time(), cursor.spanFrom());
    const core::ChannelIndex flow = desk.channel(QStringLiteral("P-101.flow"));
    EXPECT_TRUE(waitUntil([&] {
        return desk.window->session()->frames().frame().origin == QString::fromLatin1(core::HistoryOrigin) &&
               desk.window->session()->frames().frame().at(flow).value == core::Value(10.0);
    }));
}

TEST_F(Window, theLayoutIsRememberedAndCanBeReset)
{
    desk.window->show();
    auto *log = desk.find<QDockWidget>("log");
    log->hide();
    desk.window->close();
    const WorkbenchOptions options{desk.folder.filePath(QStringLiteral("settings.ini")), QStringLiteral("light"), {}};
    MainWindow again(desk.services, nullptr, options);
    again.show();
    auto *sameLog = again.findChild<QDockWidget *>(QStringLiteral("log"));
    EXPECT_TRUE(sameLog->isHidden());
    again.execute(QStringLiteral("window.resetLayout"));
    EXPECT_FALSE(sameLog->isHidden());
}
