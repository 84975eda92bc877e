// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "otherstate.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::viewport;
using plant::BindingKind;

namespace {

/// One pump with a channel c1 that the binding shows, and the plant's two states.
class TwoStates : public testing::Test
{
protected:
    void bind(BindingKind kind)
    {
        plant = test::pumpPlant(1);
        plant.bindings.clear();
        plant::Binding binding;
        binding.asset = QStringLiteral("P-1");
        binding.channel = QStringLiteral("c1");
        binding.kind = kind;
        binding.range = plant::Range{0, 100};
        plant.bindings.push_back(binding);
        first = std::make_unique<PlantStates>(plant, look::Theme::light());
        other = std::make_unique<OtherState>(plant, look::Theme::light());
    }
    bool differs(double here, double there)
    {
        first->setFrame(test::frameOf({here}));
        other->setFrame(test::frameOf({there}));
        other->follow(*first);
        return other->differs(0);
    }

    plant::Plant plant;
    std::unique_ptr<PlantStates> first;
    std::unique_ptr<OtherState> other;
};

} // namespace

TEST_F(TwoStates, WhatMovesOrFillsOtherwiseDiffers)
{
    for (const BindingKind kind :
         {BindingKind::Slide, BindingKind::Level, BindingKind::Spin, BindingKind::ColourRamp}) {
        bind(kind);
        EXPECT_FALSE(differs(50, 50)) << int(kind);
        EXPECT_TRUE(differs(0, 80)) << int(kind);
        EXPECT_FALSE(differs(80, 80)) << int(kind);
    }
}

TEST_F(TwoStates, NoiseIsNoDifference)
{
    bind(BindingKind::Level);
    EXPECT_FALSE(differs(50, 51));
    bind(BindingKind::ColourRamp);
    EXPECT_FALSE(differs(50, 51));
}

TEST_F(TwoStates, AChannelThatTheOtherDoesNotKnowIsAsInTheFirst)
{
    bind(BindingKind::Level);
    EXPECT_TRUE(differs(10, 90));
    core::Frame unknown = test::frameOf({0});
    unknown.values[0] = core::Sample(); // no value yet: Bad
    other->setFrame(unknown);
    other->follow(*first);
    EXPECT_FALSE(other->differs(0));
}

TEST_F(TwoStates, TheTextureShowsOnlyWhatDiffers)
{
    bind(BindingKind::Level);
    (void)other->texture().takeStates();
    EXPECT_TRUE(differs(10, 90));
    const auto content = other->texture().takeStates();
    ASSERT_TRUE(content);
    const auto *texels = reinterpret_cast<const float *>(content->floats.constData());
    EXPECT_TRUE(int(texels[3]) & StateTexture::Visible);
    EXPECT_FLOAT_EQ(texels[6], 0.9f) << "the level of the other state";
    EXPECT_FALSE(differs(90, 90));
    const auto after = other->texture().takeStates();
    ASSERT_TRUE(after);
    EXPECT_FALSE(int(reinterpret_cast<const float *>(after->floats.constData())[3]) & StateTexture::Visible);
}

TEST_F(TwoStates, AHeatMapShowsTheDifferenceOverARangeThatOnlyGrows)
{
    bind(BindingKind::Label);
    HeatMap map;
    map.quantity = {plant.channels[0].name, plant.channels[0].unit};
    map.range = {0, 100};
    map.channels = {0};
    first->setHeatMap(map);
    first->setFrame(test::frameOf({20}));
    first->compareWith(test::frameOf({23}).values);
    ASSERT_TRUE(first->heatMap()->isDifference);
    EXPECT_DOUBLE_EQ(first->heatMap()->range.high, 5);
    EXPECT_DOUBLE_EQ(first->heatMap()->range.low, -5);
    EXPECT_EQ(first->state(0).colour, look::ramp(QStringLiteral("difference"), 0.8));
    first->compareWith(test::frameOf({21}).values);
    EXPECT_DOUBLE_EQ(first->heatMap()->range.high, 5);
    first->compareWith({});
    EXPECT_FALSE(first->heatMap()->isDifference);
    EXPECT_EQ(first->state(0).colour, look::ramp(QStringLiteral("viridis"), 0.2));
}
