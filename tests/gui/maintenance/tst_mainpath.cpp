// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of a person through the panel, with the mouse: from runs to failure to a plan in the calendar.

#include "maintenanceseat.h"

#include "charts/ganttchart.h"
#include "charts/lifechart.h"
#include "live/lifeservice.h"
#include "plan/planpage.h"
#include "plan/rulesdialog.h"
#include "training/trainpage.h"

#include <twinscope/look/views.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Patience{1};

class MainPath : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(maintenance.open());
        maintenance.wear(1600);
    }

    QWidget *widget(const char *name) { return maintenance.find<QWidget>(name); }
    void click(QWidget *target) { QTest::mouseClick(target, Qt::LeftButton); }
    void click(const char *name) { click(widget(name)); }
    void clickRow(QTreeView *view, int row)
    {
        const QRect place = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.center());
    }
    void clickTab(QTabBar *bar, int tab) { QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center()); }
    QTreeView *table(const char *name) { return maintenance.find<QTreeView>(name); }
    void chooseFleet()
    {
        click("openTraining");
        ASSERT_TRUE(waitUntil([&] { return widget("trainingWindow")->isVisible(); }));
        auto *page = maintenance.seat.window->findChild<predict::TrainPage *>();
        auto *path = page->findChild<QLineEdit *>(QStringLiteral("fleetFile"));
        path->setFocus();
        QTest::keyClicks(path, maintenance.writeFleet());
        QTest::keyClick(path, Qt::Key_Return);
        ASSERT_TRUE(waitUntil([&] { return widget("train")->isEnabled(); }));
        EXPECT_EQ(page->findChild<QComboBox *>(QStringLiteral("fleetUnit"))->currentText(), QStringLiteral("unit"));
        EXPECT_EQ(page->findChild<QComboBox *>(QStringLiteral("fleetCycle"))->currentText(), QStringLiteral("time"));
    }
    void train(const char *method)
    {
        ASSERT_TRUE(maintenance.train(QLatin1String(method), Patience));
        ASSERT_GE(table("trainScores")->model()->rowCount(), 1) << maintenance.hintOver("trainScores").toStdString();
    }
    size_t inService() { return predict::readLifeServices(maintenance.plant()).sound.size(); }
    void putInService()
    {
        click("putInService");
        ASSERT_TRUE(waitUntil([&] { return inService() == 6; }, Patience));
    }

    /// The row of a pump in the fleet, and what one of its cells says.
    int rowOf(const QString &asset)
    {
        const auto *fleet = table("fleetTable")->model();
        for (int row = 0; row < fleet->rowCount(); ++row)
            if (fleet->index(row, 0).data().toString().contains(asset))
                return row;
        return -1;
    }
    QString rowText(const QString &asset)
    {
        const auto *fleet = table("fleetTable")->model();
        QString all;
        for (int column = 0; column < fleet->columnCount(); ++column)
            all += fleet->index(rowOf(asset), column).data().toString() + u'|';
        return all;
    }

    test::MaintenanceSeat maintenance;
};

} // namespace

TEST_F(MainPath, ATrainingIsCancelled)
{
    ASSERT_NO_FATAL_FAILURE(chooseFleet());
    click("train");
    ASSERT_TRUE(waitUntil([&] { return widget("trainCancel")->isVisible(); }));
    EXPECT_FALSE(widget("train")->isEnabled());
    click("trainCancel");
    ASSERT_TRUE(waitUntil([&] { return widget("train")->isEnabled(); }, Patience));
    EXPECT_FALSE(widget("trainCancel")->isVisible());
    EXPECT_EQ(table("trainScores")->model()->rowCount(), 0);
    const QString said = maintenance.hintOver("trainScores");
    EXPECT_TRUE(said.contains(QStringLiteral("cancelled"))) << said.toStdString();
    EXPECT_FALSE(widget("putInService")->isEnabled());
}

TEST_F(MainPath, FromRunsToFailureToRemainingLife)
{
    ASSERT_NO_FATAL_FAILURE(chooseFleet());
    ASSERT_NO_FATAL_FAILURE(train("wiener"));
    ASSERT_NO_FATAL_FAILURE(putInService());
    auto *previous = maintenance.find<QComboBox>("trainPrevious");
    ASSERT_TRUE(waitUntil([&] { return previous->currentText().contains(QStringLiteral("in service")); }));

    ASSERT_NO_FATAL_FAILURE(train("exponential"));
    const auto *scores = table("trainScores")->model();
    ASSERT_EQ(scores->rowCount(), 2);
    EXPECT_TRUE(scores->index(1, 0).data().toString().startsWith(QStringLiteral("Earlier")));
    ASSERT_NO_FATAL_FAILURE(putInService());
    maintenance.find<QWidget>("trainingWindow")->close();

    ASSERT_TRUE(waitUntil([&] { return rowText(QStringLiteral("P-102")).contains(QStringLiteral(" to ")); }, Patience))
        << rowText(QStringLiteral("P-102")).toStdString();
    clickRow(table("fleetTable"), rowOf(QStringLiteral("P-102")));
    EXPECT_EQ(maintenance.seat.window->selectedAsset(), QStringLiteral("P-102"));
    auto *chart = maintenance.find<predict::LifeChart>("lifeChart");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience)) << chart->hint().toStdString();
    EXPECT_FALSE(chart->picture().future.empty());

    auto *colour = maintenance.find<QToolButton>("colourPlant");
    ASSERT_TRUE(waitUntil([&] { return colour->isEnabled(); }));
    click(colour);
    EXPECT_TRUE(colour->isChecked());
}

TEST_F(MainPath, AHotPumpIsExplainedByAnEarlierEpisode)
{
    const core::Time now = maintenance.seat.services.clock().now();
    maintenance.seat.window->selectAsset(QStringLiteral("P-103"));
    maintenance.seat.window->session()->cursor().seek(now - std::chrono::seconds(900));
    ASSERT_TRUE(maintenance.watchSelected());
    ASSERT_TRUE(waitUntil([&] { return table("fleetTable")->model()->rowCount() == 1; }));
    auto &cursor = maintenance.seat.window->session()->cursor();
    cursor.seek(now - std::chrono::seconds(10));
    clickTab(maintenance.find<QTabWidget>("assetDetails")->tabBar(), 1);
    auto *episodes = table("episodes");
    ASSERT_TRUE(waitUntil([&] { return episodes->model()->rowCount() > 0; }, Patience))
        << maintenance.hintOver("episodes").toStdString();
    EXPECT_TRUE(episodes->model()->index(0, 4).data().toString().contains(QStringLiteral("Bearing temperature")));
    const QRect place = episodes->visualRect(episodes->model()->index(0, 0));
    QTest::mouseClick(episodes->viewport(), Qt::LeftButton, {}, place.center());
    QTest::mouseDClick(episodes->viewport(), Qt::LeftButton, {}, place.center());
    EXPECT_TRUE(waitUntil([&] { return now - cursor.time() > std::chrono::seconds(300); }));
}

TEST_F(MainPath, WorkIsPlannedAndGoesIntoTheCalendar)
{
    ASSERT_NO_FATAL_FAILURE(chooseFleet());
    ASSERT_NO_FATAL_FAILURE(train("linear"));
    ASSERT_NO_FATAL_FAILURE(putInService());
    maintenance.find<QWidget>("trainingWindow")->close();
    ASSERT_TRUE(waitUntil([&] { return rowText(QStringLiteral("P-102")).contains(QStringLiteral(" to ")); }, Patience));

    const auto record = maintenance.seat.window->session()->history();
    const core::ChannelIndex rul = maintenance.seat.channel(QStringLiteral("P-102.rul"));
    ASSERT_TRUE(waitUntil([&] {
        return !record->valueAt(rul, maintenance.seat.services.clock().now()).value.isEmpty();
    })); // plans are made from the record
    clickTab(maintenance.find<QTabBar>("maintenancePages"), 1);
    click("planRules");
    auto *rules = maintenance.seat.window->findChild<predict::RulesDialog *>();
    ASSERT_TRUE(rules);
    // A second of the record stands for an hour: nothing can be planned for pumps that fail within minutes.
    rules->findChild<QDoubleSpinBox *>(QStringLiteral("hoursPerCycle"))->setValue(1);
    click(rules->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
    auto *gantt = maintenance.find<predict::GanttChart>("gantt");
    auto *page = maintenance.seat.window->findChild<predict::PlanPage *>();
    ASSERT_TRUE(waitUntil([&] { return table("workTable")->model()->rowCount() > 0; }, Patience))
        << page->findChild<look::HintStack *>()->hint().toStdString();
    EXPECT_FALSE(gantt->isEmpty()) << gantt->hint().toStdString();
    for (const auto &[name, word] : {std::pair("plan.ics", "BEGIN:VCALENDAR"), {"plan.csv", "P-10"}}) {
        QFile file(maintenance.seat.folder.filePath(QLatin1String(name)));
        page->exportTo(file.fileName());
        ASSERT_TRUE(waitUntil([&] { return file.exists() && file.size() > 0; }));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        EXPECT_TRUE(content.contains(word)) << name << content.constData();
    }
}
