// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifeservice.h"
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
