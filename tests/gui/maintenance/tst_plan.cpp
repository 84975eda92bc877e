// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "charts/ganttchart.h"
#include "live/lifeservice.h"
#include "plan/costbars.h"
#include "plan/planpage.h"
#include "plan/rulesdialog.h"

#include <twinscope/look/views.h>

#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <QApplication>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

constexpr double Day = 86'400;

class Plan : public testing::Test
{
protected:
    /// Two pumps whose lives a test tells.
    void SetUp() override
    {
        ASSERT_TRUE(maintenance.open());
        plant::Plant plant = maintenance.plant();
        for (const char *asset : {"P-101", "P-102"})
            plant = predict::withLife(plant, {QLatin1String(asset), QStringLiteral("none.life"), {}, {}, {}, {}, {}, 0},
                                      {QStringLiteral("s"), 100 * Day});
        const QString path = maintenance.seat.folder.filePath(QStringLiteral("plan.twin.json"));
        plant::Project project{path, plant, {}, {}};
        ASSERT_TRUE(plant::saveProject(project).ok());
        ASSERT_TRUE(maintenance.seat.open(path));
        maintenance.find<QTabBar>("maintenancePages")->setCurrentIndex(1);
    }

    void setRules()
    {
        maintenance.find<QToolButton>("planRules")->click();
        auto *dialog = maintenance.seat.window->findChild<predict::RulesDialog *>();
        ASSERT_TRUE(dialog);
        dialog->accept();
    }
    QString hint()
    {
        auto *stack = maintenance.seat.window->findChild<predict::PlanPage *>()->findChild<look::HintStack *>();
        return stack ? stack->hint() : QString();
    }
    QAbstractItemModel *work() { return maintenance.find<QTreeView>("workTable")->model(); }

    test::MaintenanceSeat maintenance;
};

} // namespace

TEST_F(Plan, NothingIsPlannedWithoutRules)
{
    EXPECT_FALSE(maintenance.find<QToolButton>("planWork")->isEnabled());
    EXPECT_FALSE(maintenance.find<QToolButton>("planExport")->isEnabled());
}

TEST_F(Plan, WorkIsPlannedDrawnPricedAndExported)
{
    maintenance.tellLife(QStringLiteral("P-101"), 90, 95 * Day, 80 * Day, 100 * Day);
    maintenance.tellLife(QStringLiteral("P-102"), 30, 10 * Day, 6 * Day, 16 * Day);
    ASSERT_NO_FATAL_FAILURE(setRules());
    auto *gantt = maintenance.find<predict::GanttChart>("gantt");
    ASSERT_TRUE(waitUntil([&] { return !gantt->isEmpty(); }, std::chrono::minutes(1))) << hint().toStdString();
    ASSERT_EQ(work()->rowCount(), 2);
    EXPECT_TRUE(work()->index(0, 1).data().toString().contains(QStringLiteral("P-102")));
    EXPECT_EQ(work()->index(1, 0).data().toString(), QStringLiteral("can wait"));
    EXPECT_TRUE(maintenance.find<predict::CostBars>("planCosts")->savings().contains(QStringLiteral("saves")));
    EXPECT_TRUE(maintenance.find<QLabel>("planAssumptions")->text().contains(QStringLiteral("a failure costs")));

    const auto whole = gantt->plan().span, days = gantt->shown();
    EXPECT_LT((days.to - days.from).count(), (whole.to - whole.from).count())
        << "work of hours among weeks is a stroke";
    QWheelEvent out(gantt->rect().center(), gantt->mapToGlobal(gantt->rect().center()), {}, {0, -4800}, {}, {}, {},
                    false);
    QApplication::sendEvent(gantt, &out);
    EXPECT_EQ(gantt->shown().to, whole.to);
    const double narrow = gantt->boxOf(gantt->plan().tasks.front()).width();
    QWheelEvent in(QPointF(1, 1), gantt->mapToGlobal(QPoint(1, 1)), {}, {0, 2400}, {}, {}, {}, false);
    QApplication::sendEvent(gantt, &in);
    EXPECT_GT(gantt->boxOf(gantt->plan().tasks.front()).width(), narrow);

    QTest::mouseClick(gantt, Qt::LeftButton, {}, gantt->boxOf(gantt->plan().tasks.front()).center().toPoint());
    EXPECT_EQ(maintenance.seat.window->selectedAsset(), QStringLiteral("P-102"));

    auto *page = maintenance.seat.window->findChild<predict::PlanPage *>();
    for (const auto &[name, word] : {std::pair("plan.ics", "BEGIN:VEVENT"), {"plan.csv", "\"P-102\""}}) {
        QFile file(maintenance.seat.folder.filePath(QLatin1String(name)));
        page->exportTo(file.fileName());
        ASSERT_TRUE(waitUntil([&] { return file.exists(); }));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains(word)) << name;
    }
}

TEST_F(Plan, WhatFailsBeforeTheFirstShiftIsNotSaidToWait)
{
    maintenance.tellLife(QStringLiteral("P-101"), 90, 95 * Day, 80 * Day, 100 * Day);
    maintenance.tellLife(QStringLiteral("P-102"), 1, 0.002, 0.001, 0.003);
    ASSERT_NO_FATAL_FAILURE(setRules());
    ASSERT_TRUE(waitUntil([&] { return work()->rowCount() == 2; }, std::chrono::minutes(1))) << hint().toStdString();
    EXPECT_EQ(work()->index(0, 0).data().toString(), QStringLiteral("left to fail"));
    EXPECT_EQ(work()->index(1, 0).data().toString(), QStringLiteral("can wait"));
    const QString told = maintenance.find<predict::GanttChart>("gantt")->hint();
    EXPECT_TRUE(told.contains(QStringLiteral("A failure is likely"))) << told.toStdString();
}

TEST_F(Plan, ThePlanGoesWithThePlant)
{
    maintenance.tellLife(QStringLiteral("P-102"), 30, 10 * Day, 6 * Day, 16 * Day);
    ASSERT_NO_FATAL_FAILURE(setRules());
    auto *gantt = maintenance.find<predict::GanttChart>("gantt");
    ASSERT_TRUE(waitUntil([&] { return !gantt->isEmpty(); }, std::chrono::minutes(1))) << hint().toStdString();
    maintenance.seat.window->closePlant();
    EXPECT_TRUE(gantt->isEmpty());
    EXPECT_EQ(work()->rowCount(), 0);
}
