// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results/resultbook.h"
#include "runs/runfolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

std::shared_ptr<const LoadedRuns> runs(qint64 written, bool isComplete)
{
    auto made = std::make_shared<LoadedRuns>();
    made->written = core::Time::fromMilliseconds(written);
    made->isComplete = isComplete;
    return made;
}

/// Results of scenarios beside a project, each with a mark that says whose they are.
class RunFolders : public testing::Test
{
protected:
    RunFolders() { project.path = folder.filePath(QStringLiteral("plant.twin.json")); }
    void make(const QString &scenario, const QByteArray &mark)
    {
        const QString runs = runFolder(project, scenario, Method::Single);
        ASSERT_TRUE(QDir().mkpath(runs));
        QFile file(runs + QStringLiteral("/mark"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(mark) == mark.size());
    }
    QByteArray markOf(const QString &scenario)
    {
        QFile file(runFolder(project, scenario, Method::Single) + QStringLiteral("/mark"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    plant::Project project;
    const QString a = QStringLiteral("New scenario"), b = QStringLiteral("Renamed");
};

} // namespace

TEST(ScenarioResults, OnlyTheNewestOfSeveralRunsIsGoneOnWith)
{
    ScenarioResults results;
    results.byMethod[Method::Single] = runs(30, false);
    EXPECT_EQ(results.stopped(), nullptr) << "one run is made anew";
    results.byMethod[Method::LatinHypercube] = runs(10, false);
    EXPECT_EQ(results.stopped(), results.byMethod[Method::LatinHypercube]);
    results.byMethod[Method::Tornado] = runs(20, true);
    EXPECT_EQ(results.stopped(), nullptr) << "something newer is complete";
    results.byMethod[Method::Sobol] = runs(25, false);
    EXPECT_EQ(results.stopped(), results.byMethod[Method::Sobol]);
}

TEST_F(RunFolders, WhatLiesUnderTheNewNameComesBackWhenThatIsFreeAgain)
{
    make(b, "first");
    make(a, "second");
    ASSERT_TRUE(moveRuns(project, b, a));
    EXPECT_EQ(markOf(a), "first");
    EXPECT_EQ(markOf(b), "");
    ASSERT_TRUE(moveRuns(project, a, b));
    EXPECT_EQ(markOf(a), "second") << "nothing was deleted";
    EXPECT_EQ(markOf(b), "first");
}

TEST_F(RunFolders, AScenarioThatWasNeverRunTakesNothingAway)
{
    make(a, "another one's");
    ASSERT_TRUE(moveRuns(project, b, a));
    EXPECT_EQ(markOf(a), "another one's");
}
