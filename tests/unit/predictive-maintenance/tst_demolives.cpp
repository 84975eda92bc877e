// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/framereader.h"
#include "live/goodtable.h"
#include "live/lifeservice.h"
#include "live/livewatch.h"
#include "prognosis/modelfile.h"
#include "service/fleettable.h"
#include "service/lifehistory.h"
#include "service/sectioncheck.h"

#include "testdata.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

const QString folder = QStringLiteral("/resources/demo/cooling-water/");

} // namespace

TEST(DemoLives, ThePumpsOfTheDemoHaveASoundModelInService)
{
    const auto project = plant::openProject(test::sourceDirectory() + folder + "cooling-water.twin.json");
    ASSERT_TRUE(project);
    const auto lives = readLifeServices(project->plant);
    EXPECT_EQ(lives.sound.size(), 4u);
    for (const plant::Problem &problem : SectionCheck().check(*project))
        ADD_FAILURE() << problem.pointer.toStdString() << ": " << problem.message.toStdString();
    for (const LifeService &life : lives.sound)
        for (const LifeFinding finding : {LifeFinding::Health, LifeFinding::Rul, LifeFinding::Low, LifeFinding::High})
            EXPECT_NE(project->plant.channelIndex(channelIdOf(life.asset, finding)), core::NoChannel);
}

TEST(DemoLives, ThePumpsOfTheDemoAreWatched)
{
    const auto project = plant::openProject(test::sourceDirectory() + folder + "cooling-water.twin.json");
    ASSERT_TRUE(project);
    const auto watches = readWatches(project->plant);
    ASSERT_EQ(watches.sound.size(), 4u);
    for (const Watch &watch : watches.sound) {
        EXPECT_NE(project->plant.channelIndex(channelIdOf(watch.asset, Finding::Unusual)), core::NoChannel);
        LiveWatch live(watch, project->plant);
        const auto learnt = live.learn({nullptr, project->directory(), watches.step});
        ASSERT_TRUE(learnt) << learnt.error().sentence.toStdString();
        EXPECT_TRUE(live.doubt().isEmpty()) << live.doubt().toStdString();
    }
}

TEST(DemoLives, AWearingPumpOfTheDemoIsUnusualLongBeforeItTrips)
{
    const auto project = plant::openProject(test::sourceDirectory() + folder + "cooling-water.twin.json");
    ASSERT_TRUE(project);
    const auto failed = readFrame(test::sourceDirectory() + folder + "maintenance/pumps.csv");
    ASSERT_TRUE(failed);
    const Watch watch = readWatches(project->plant).sound.at(0);
    LiveWatch live(watch, project->plant);
    ASSERT_TRUE(live.learn({nullptr, project->directory(), std::chrono::seconds(1)}));
    int found = 0;
    const auto names = channelsOf(watch, project->plant);
    const Vector unit = failed->values.col(failed->column("unit"));
    for (int run = 1; run <= 10; ++run) {
        std::vector<Eigen::Index> rows;
        for (Eigen::Index row = 0; row < unit.size(); ++row)
            if (unit[row] == run)
                rows.push_back(row);
        core::Time now{};
        const auto judge = [&](Eigen::Index row, double running) {
            Vector inputs(Eigen::Index(names.size()) + 1);
            for (size_t i = 0; i < names.size(); ++i)
                inputs[Eigen::Index(i)] = failed->values(row, failed->column(names[i].id.section(u'.', 1)));
            inputs[inputs.size() - 1] = running;
            return live.judge(inputs, now = now + std::chrono::seconds(1)).flag;
        };
        judge(rows.front(), 0); // it stood before
        bool warned = false;
        for (size_t i = 0; i + 20 < rows.size(); ++i)
            warned |= judge(rows[i], 1);
        found += warned;
    }
    EXPECT_GE(found, 9);
}

TEST(DemoLives, TheirModelIsThatOfTheirFleet)
{
    const QString shipped = test::sourceDirectory() + folder + "maintenance/";
    const auto model = readModel(shipped + "pumps-1.life");
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->cycleUnit, QStringLiteral("s"));
    EXPECT_LT(model->crossValidation().rmse, 25);
    const auto fleet = readFleetFor(*model, shipped + "pumps.csv");
    ASSERT_TRUE(fleet) << fleet.error().sentence.toStdString();
    EXPECT_EQ(fleet->hash, model->dataHash);
}
