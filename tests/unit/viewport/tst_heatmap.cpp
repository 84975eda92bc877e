// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "plantstates.h"

#include <twinscope/look/colour.h>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

const Quantity Temperature{QStringLiteral("Bearing temperature"), QStringLiteral("Cel")};

/// Three pumps with a temperature; the fourth stands below the first and has none; the fifth measures something else.
plant::Plant bearings()
{
    plant::Plant plant = test::pumpPlant(5);
    for (size_t i = 0; i < plant.channels.size(); ++i) {
        plant.channels[i].name = i < 3 ? Temperature.name : QStringLiteral("Flow %1").arg(i);
        plant.channels[i].unit = Temperature.unit;
        plant.channels[i].asset = plant.assets[i].id;
        plant.channels[i].range = plant::Range{20, 80 + 10.0 * double(i)};
    }
    plant.assets[3].parent = 0;
    return plant;
}

} // namespace

TEST(HeatMap, OffersWhatSeveralAssetsMeasure)
{
    EXPECT_EQ(quantitiesOf(bearings()), std::vector{Temperature});
    plant::Plant alone = bearings();
    alone.channels.resize(1);
    EXPECT_TRUE(quantitiesOf(alone).empty());
}

TEST(HeatMap, SpansWhatTheChannelsMayMeasureAndGoesDownTheTree)
{
    const HeatMap map = heatMapOf(bearings(), Temperature);
    EXPECT_EQ(map.range, (plant::Range{20, 100}));
    EXPECT_EQ(map.channels, (std::vector<core::ChannelIndex>{0, 1, 2, 0, core::NoChannel}));
}

TEST(HeatMap, SpansTheLimitsWhereNoRangeIsKnown)
{
    plant::Plant plant = bearings();
    for (plant::Channel &channel : plant.channels) {
        channel.range.reset();
        channel.limits.low = 5;
        channel.limits.highHigh = 95;
    }
    EXPECT_EQ(heatMapOf(plant, Temperature).range, (plant::Range{5, 95}));
}

TEST(HeatMap, ColoursEverythingByItAndLeavesTheRestGrey)
{
    const plant::Plant plant = bearings();
    PlantStates states(plant, look::Theme::light());
    states.setAlarmPriorities({1, 0, 0, 0, 1});
    states.setHeatMap(heatMapOf(plant, Temperature));
    states.setFrame(test::frameOf({20.0, 100.0, 60.0, 50.0, 50.0}));
    EXPECT_EQ(states.state(0).colour, look::ramp(QStringLiteral("viridis"), 0))
        << "an alarm keeps its mark, not its colour";
    EXPECT_EQ(states.state(1).colour, look::ramp(QStringLiteral("viridis"), 1));
    EXPECT_EQ(states.state(2).colour, look::ramp(QStringLiteral("viridis"), 0.5));
    EXPECT_EQ(states.state(3).colour, states.state(0).colour) << "as the asset above it";
    EXPECT_FALSE(states.state(4).colour.isValid());
    EXPECT_EQ(states.priority(0), 1);
    states.setFrame(test::frameOf({100.0, 100.0, 60.0, 50.0, 50.0}));
    EXPECT_EQ(states.state(3).colour, look::ramp(QStringLiteral("viridis"), 1)) << "follows the value";
    states.setHeatMap(std::nullopt);
    EXPECT_EQ(states.state(0).colour, look::Theme::light().priority[1]);
}

TEST(HeatMap, HatchesWhatIsDoubtful)
{
    const plant::Plant plant = bearings();
    PlantStates states(plant, look::Theme::light());
    states.setHeatMap(heatMapOf(plant, Temperature));
    core::Frame frame = test::frameOf({50.0, 50.0, 50.0, 50.0, 50.0});
    frame.values[0].quality = core::bad(core::QualityReason::SourceLost);
    states.setFrame(frame);
    EXPECT_TRUE(states.state(0).hatched);
    EXPECT_FALSE(states.state(0).colour.isValid());
    EXPECT_FALSE(states.state(1).hatched);
}
