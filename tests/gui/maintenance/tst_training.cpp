// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "charts/alphalambdachart.h"
#include "charts/lifechart.h"
#include "live/lifeservice.h"
#include "training/backtestpage.h"
#include "training/fileform.h"
#include "training/fleetform.h"
#include "training/trainpage.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
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
        ASSERT_TRUE(waitUntil([&] { return press("train")->isEnabled(); }));
        auto *methods = maintenance.find<QComboBox>("trainMethod");
        methods->setCurrentIndex(methods->findData(method));
        page->findChild<QDoubleSpinBox *>(QStringLiteral("trainCap"))->setValue(1500);
        press("train")->click();
        ASSERT_TRUE(waitUntil([&] { return press("train")->isEnabled(); }, Patience));
    }

    test::MaintenanceSeat maintenance;
    predict::TrainPage *page = nullptr;
};

} // namespace

TEST_F(Training, NothingIsTrainedWithoutRuns)
{
    EXPECT_FALSE(press("train")->isEnabled());
    EXPECT_FALSE(press("putInService")->isEnabled());
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
    press("putInService")->click();
    const auto inService = [&] { return predict::readLifeServices(maintenance.plant()).sound.size(); };
    ASSERT_TRUE(waitUntil([&] { return inService() == 6; }));
    EXPECT_EQ(QDir(maintenance.seat.folder.filePath(QStringLiteral("maintenance")))
                  .entryList({QStringLiteral("*.life")})
                  .size(),
              1);

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

TEST_F(Training, TwoModelsAreCompared)
{
    ASSERT_NO_FATAL_FAILURE(train());
    press("putInService")->click();
    auto *previous = maintenance.find<QComboBox>("trainPrevious");
    ASSERT_TRUE(waitUntil([&] { return previous->count() == 2; }));
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
