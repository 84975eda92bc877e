// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "charts/alphalambdachart.h"
#include "charts/lifechart.h"
#include "live/lifeservice.h"
#include "training/backtestpage.h"
#include "training/fileform.h"
#include "training/fleetform.h"
#include "training/recordform.h"
#include "training/trainpage.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Patience{3};

class Training : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(maintenance.open());
        maintenance.find<QToolButton>("openTraining")->click();
        page = maintenance.seat.window->findChild<predict::TrainPage *>();
        ASSERT_TRUE(page);
    }
    QAbstractItemModel *scores() { return maintenance.find<QTreeView>("trainScores")->model(); }
    QPushButton *press(const char *name) { return maintenance.find<QPushButton>(name); }

    /// Trains on the fleet's file by the quickest method, and waits.
    void train(const QString &method = QStringLiteral("linear"))
    {
        page->fleet().file().setFile(maintenance.writeFleet());
        ASSERT_TRUE(maintenance.train(method, Patience));
    }

    test::MaintenanceSeat maintenance;
    predict::TrainPage *page = nullptr;
};

} // namespace

TEST_F(Training, NothingIsTrainedWithoutRuns)
{
    EXPECT_FALSE(press("train")->isEnabled());
    EXPECT_FALSE(press("putInService")->isVisible());
    EXPECT_FALSE(maintenance.find<QListWidget>("fleetSensors")->isVisible()) << "nothing to choose from yet";
    page->fleet().file().setFile(maintenance.seat.folder.filePath(QStringLiteral("absent.csv")));
    ASSERT_TRUE(waitUntil([&] { return !page->fleet().file().isReading(); }));
    EXPECT_FALSE(press("train")->isEnabled());
}

TEST_F(Training, AModelIsTrainedJudgedPutInServiceAndItsLifeIsDrawn)
{
    ASSERT_NO_FATAL_FAILURE(train());
    ASSERT_GE(scores()->rowCount(), 1);
    EXPECT_NE(scores()->index(0, 1).data().toString(), QString());
    ASSERT_TRUE(press("putInService")->isEnabled());
    auto *running = maintenance.find<QComboBox>("serviceRunning");
    running->setCurrentIndex(1);
    const QVariant chosen = running->currentData();
    press("putInService")->click();
    const auto inService = [&] { return predict::readLifeServices(maintenance.plant()).sound.size(); };
    ASSERT_TRUE(waitUntil([&] { return inService() == 6; }));
    EXPECT_EQ(QDir(maintenance.seat.folder.filePath(QStringLiteral("maintenance")))
                  .entryList({QStringLiteral("*.life")})
                  .size(),
              1);

    ASSERT_TRUE(waitUntil([&] { return !press("putInService")->isEnabled(); })) << "it is in service";
    ASSERT_NO_FATAL_FAILURE(train());
    EXPECT_EQ(running->currentData(), chosen) << "as the model that it replaces";

    maintenance.wear(1500);
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    auto *chart = maintenance.find<predict::LifeChart>("lifeChart");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience)) << chart->hint().toStdString();
    const predict::LifePicture &life = chart->picture();
    EXPECT_EQ(life.limit, 0.0);
    EXPECT_FALSE(life.future.empty());
    ASSERT_TRUE(life.earliest && life.latest);
    EXPECT_LE(*life.earliest, *life.latest);
}

TEST_F(Training, RunsAreTakenFromTheRecord)
{
    maintenance.wear(600);
    auto &cursor = maintenance.seat.window->session()->cursor();
    const core::Time now = maintenance.seat.services.clock().now();
    page->findChild<QComboBox *>(QStringLiteral("fleetKind"))->setCurrentIndex(1);
    auto *lives = page->findChild<QTableWidget *>(QStringLiteral("recordedLives"));
    const auto click = [&](const char *name) {
        QTest::mouseClick(page->findChild<QToolButton *>(QLatin1String(name)), Qt::LeftButton);
    };
    EXPECT_FALSE(page->findChild<QToolButton *>(QStringLiteral("lifeBegins"))->isEnabled());
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    cursor.seek(now - std::chrono::seconds(500));
    click("lifeBegins");
    cursor.seek(now - std::chrono::seconds(550)); // before it was new
    click("lifeEnds");
    EXPECT_EQ(lives->rowCount(), 0);
    cursor.seek(now - std::chrono::seconds(100));
    click("lifeEnds");
    ASSERT_EQ(lives->rowCount(), 1);
    EXPECT_EQ(lives->item(0, 0)->text(), QStringLiteral("P-102"));
    EXPECT_EQ(page->fleet().record().fleet().lives.at(0).failed, cursor.time());
}

TEST_F(Training, RunsAreFoundInTheRecord)
{
    for (const double running : {0.0, 1480.0, 1480.0, 0.0, 1480.0, 0.0}) {
        maintenance.seat.send(QStringLiteral("P-101.speed"), running);
        const core::Time sent = maintenance.seat.services.clock().now();
        waitUntil([&] { return maintenance.seat.services.clock().now() - sent > std::chrono::milliseconds(300); });
    }
    page->findChild<QComboBox *>(QStringLiteral("fleetKind"))->setCurrentIndex(1);
    maintenance.seat.window->selectAsset(QStringLiteral("P-101"));
    auto *quantity = page->findChild<QComboBox *>(QStringLiteral("runQuantity"));
    quantity->setCurrentIndex(quantity->findText(QStringLiteral("speed")));
    ASSERT_GE(quantity->currentIndex(), 0);
    page->findChild<QDoubleSpinBox *>(QStringLiteral("recordStep"))->setValue(0.1);
    auto *lives = page->findChild<QTableWidget *>(QStringLiteral("recordedLives"));
    auto *find = page->findChild<QToolButton *>(QStringLiteral("findRuns"));
    EXPECT_TRUE(waitUntil(
        [&] {
            QTest::mouseClick(find, Qt::LeftButton);
            return waitUntil([&] { return lives->rowCount() == 2; }, std::chrono::seconds(2));
        },
        Patience))
        << lives->rowCount();
}

TEST_F(Training, AModelThatServesNoAssetIsKeptAndCanBeTested)
{
    QFile fleet(maintenance.writeFleet());
    ASSERT_TRUE(fleet.open(QIODevice::ReadOnly));
    QByteArray text = fleet.readAll();
    text.replace(0, text.indexOf('\n'), "unit,time [s],vibration,wear,load");
    QFile strange(maintenance.seat.folder.filePath(QStringLiteral("strange.csv")));
    ASSERT_TRUE(strange.open(QIODevice::WriteOnly));
    strange.write(text);
    strange.close();
    page->fleet().file().setFile(strange.fileName());
    ASSERT_TRUE(maintenance.train(QStringLiteral("linear"), Patience));
    auto *said = maintenance.find<QLabel>("serviceState");
    EXPECT_TRUE(said->text().startsWith(QStringLiteral("No asset"))) << said->text().toStdString();
    EXPECT_FALSE(maintenance.find<QListWidget>("serviceAssets")->isVisible());
    EXPECT_FALSE(maintenance.find<QComboBox>("serviceRunning")->isVisible());
    ASSERT_TRUE(press("putInService")->isEnabled());
    press("putInService")->click();
    auto *models = maintenance.find<QComboBox>("testModel");
    ASSERT_TRUE(waitUntil([&] { return models->count() == 1; }));
    EXPECT_TRUE(said->text().contains(QStringLiteral("is kept"))) << said->text().toStdString();
    EXPECT_FALSE(press("putInService")->isEnabled()) << "once is enough";
    EXPECT_TRUE(predict::readLifeServices(maintenance.plant()).sound.empty());
}

TEST_F(Training, AModelIsOnlyKeptWhenNoAssetIsChosen)
{
    ASSERT_NO_FATAL_FAILURE(train());
    const QString serve = press("putInService")->text();
    auto *assets = maintenance.find<QListWidget>("serviceAssets");
    ASSERT_EQ(assets->count(), 6);
    for (int i = 0; i < assets->count(); ++i)
        assets->item(i)->setCheckState(Qt::Unchecked);
    EXPECT_NE(press("putInService")->text(), serve);
    assets->item(2)->setCheckState(Qt::Checked);
    EXPECT_EQ(press("putInService")->text(), serve);
    press("putInService")->click();
    ASSERT_TRUE(waitUntil([&] { return predict::readLifeServices(maintenance.plant()).sound.size() == 1; }));
}

TEST_F(Training, TwoModelsAreCompared)
{
    ASSERT_NO_FATAL_FAILURE(train());
    press("putInService")->click();
    auto *previous = maintenance.find<QComboBox>("trainPrevious");
    ASSERT_TRUE(waitUntil([&] { return previous->count() == 2; }));
    auto *said = maintenance.find<QLabel>("serviceState");
    EXPECT_TRUE(said->isVisible() && said->text().contains(QStringLiteral("is in service")))
        << said->text().toStdString();
    EXPECT_TRUE(previous->currentText().contains(QStringLiteral("in service")))
        << previous->currentText().toStdString();
    ASSERT_NO_FATAL_FAILURE(train(QStringLiteral("exponential")));
    ASSERT_GE(scores()->rowCount(), 2);
    EXPECT_TRUE(scores()->index(scores()->rowCount() - 1, 0).data().toString().startsWith(QStringLiteral("Earlier")));
}

TEST_F(Training, ABackTestDrawsEveryRun)
{
    ASSERT_NO_FATAL_FAILURE(train());
    press("putInService")->click();
    auto *tests = maintenance.seat.window->findChild<predict::BackTestPage *>();
    ASSERT_TRUE(tests);
    auto *models = maintenance.find<QComboBox>("testModel");
    ASSERT_TRUE(waitUntil([&] { return models->count() == 1; }));
    tests->fleet().file().setFile(maintenance.writeFleet());
    ASSERT_TRUE(waitUntil([&] { return press("test")->isEnabled(); }));
    press("test")->click();
    auto *chart = maintenance.find<predict::AlphaLambdaChart>("alphaLambda");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience));
    EXPECT_EQ(chart->traces().size(), 8u);
    EXPECT_TRUE(maintenance.find<QLabel>("testNotes")->text().contains(QStringLiteral("flatters itself")));
    EXPECT_EQ(maintenance.find<QTreeView>("testScores")->model()->rowCount(), 9);
}
