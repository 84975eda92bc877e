// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "plantstates.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::viewport;
using plant::BindingKind;

namespace {

const look::Theme &theme()
{
    return look::Theme::light();
}

plant::Binding binding(int asset, int channel, BindingKind kind)
{
    plant::Binding b;
    b.asset = QStringLiteral("P-%1").arg(asset + 1);
    b.channel = QStringLiteral("c%1").arg(channel + 1);
    b.kind = kind;
    return b;
}

/// Pumps without bindings; the second and later ones stand below the first.
plant::Plant family(int count)
{
    plant::Plant plant = test::pumpPlant(count);
    plant.bindings.clear();
    for (size_t i = 1; i < plant.assets.size(); ++i)
        plant.assets[i].parent = 0;
    return plant;
}

core::Frame doubtfulFrame(double value, core::Quality quality)
{
    core::Frame frame = test::frameOf({value});
    frame.values[0].quality = quality;
    return frame;
}

} // namespace

TEST(PlantStates, GreyWhileNothingIsWrong)
{
    PlantStates states(test::pumpPlant(1), theme());
    states.setFrame(test::frameOf({20.0}));
    EXPECT_FALSE(states.state(0).colour.isValid());
    EXPECT_FALSE(states.state(0).hatched);
}

TEST(PlantStates, TakesThePriorityColourBeyondALimit)
{
    PlantStates states(test::pumpPlant(1), theme());
    states.setFrame(test::frameOf({85.0}));
    EXPECT_EQ(states.state(0).colour, theme().priority[2]);
    EXPECT_EQ(states.priority(0), 2);
    states.setFrame(test::frameOf({20.0}));
    EXPECT_FALSE(states.state(0).colour.isValid());
    EXPECT_EQ(states.priority(0), 0);
}

TEST(PlantStates, AlarmDefinitionsSayThePriorityOfALimit)
{
    plant::Plant plant = test::pumpPlant(1);
    plant::AlarmDefinition alarm;
    alarm.channel = QStringLiteral("c1");
    alarm.limit = plant::LimitName::High;
    alarm.priority = 4;
    plant.alarms.push_back(alarm);
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({85.0}));
    EXPECT_EQ(states.state(0).colour, theme().priority[4]);
}

TEST(PlantStates, TheWorseLimitWins)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.channels[0].limits.highHigh = 90;
    plant.channels[0].limits.lowLow = 5;
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({95.0}));
    EXPECT_EQ(states.priority(0), 1);
    states.setFrame(test::frameOf({3.0}));
    EXPECT_EQ(states.priority(0), 1);
    states.setFrame(test::frameOf({85.0}));
    EXPECT_EQ(states.priority(0), 2);
}

TEST(PlantStates, AlarmsColourEvenWithoutABinding)
{
    PlantStates states(family(3), theme());
    states.setAlarmPriorities({0, 1, 0});
    EXPECT_EQ(states.state(1).colour, theme().priority[1]);
    EXPECT_FALSE(states.state(2).colour.isValid());
    states.setAlarmPriorities({});
    EXPECT_FALSE(states.state(1).colour.isValid());
}

TEST(PlantStates, RampFollowsTheRange)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.bindings[0].kind = BindingKind::ColourRamp;
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({50.0}));
    EXPECT_EQ(states.state(0).colour, look::ramp(QStringLiteral("viridis"), 0.5));
    states.setFrame(test::frameOf({1e30}));
    EXPECT_EQ(states.state(0).colour, look::ramp(QStringLiteral("viridis"), 1));
}

TEST(PlantStates, DoubtIsHatchedAndSilenceStaysGrey)
{
    PlantStates states(test::pumpPlant(1), theme());
    EXPECT_TRUE(states.state(0).hatched);
    EXPECT_LT(states.state(0).colour.hsvSaturation(), 40) << "nothing heard yet is no fault";
    EXPECT_FALSE(states.isDoubtful(0));
    states.setFrame(doubtfulFrame(20, core::bad(core::QualityReason::SourceLost)));
    EXPECT_EQ(states.state(0).colour, theme().badQuality);
    EXPECT_TRUE(states.isDoubtful(0));
    states.setFrame(doubtfulFrame(85, core::uncertain(core::QualityReason::Stale)));
    EXPECT_TRUE(states.state(0).hatched);
    EXPECT_EQ(states.state(0).colour, theme().priority[2]) << "an uncertain value still alarms";
    states.setFrame(doubtfulFrame(85, core::bad(core::QualityReason::NotANumber)));
    EXPECT_EQ(states.priority(0), 0) << "a bad one does not";
}

TEST(PlantStates, TextAndNotANumberColourNothing)
{
    PlantStates states(test::pumpPlant(1), theme());
    states.setFrame(test::frameOf({core::Value("running")}));
    EXPECT_FALSE(states.state(0).colour.isValid());
    states.setFrame(test::frameOf({core::Value(std::nan(""))}));
    EXPECT_FALSE(states.state(0).colour.isValid());
}

TEST(PlantStates, ColoursAndMotionComeFromTheNearestAssetAbove)
{
    plant::Plant plant = family(3);
    plant.bindings = {binding(0, 0, BindingKind::StateColour), binding(0, 1, BindingKind::Slide),
                      binding(2, 2, BindingKind::StateColour)};
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({85.0, 100.0, 20.0}));
    EXPECT_EQ(states.state(1).colour, theme().priority[2]);
    EXPECT_FALSE(states.state(2).colour.isValid()) << "has a binding of its own";
    EXPECT_FLOAT_EQ(states.state(2).slide, 1);
    EXPECT_TRUE(states.moving()[1]);
}

TEST(PlantStates, VisibilityHoldsForEverythingBelow)
{
    plant::Plant plant = family(2);
    plant.bindings = {binding(0, 0, BindingKind::Visibility)};
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({0.0}));
    EXPECT_FALSE(states.state(0).visible);
    EXPECT_FALSE(states.state(1).visible);
    states.setFrame(test::frameOf({1.0}));
    EXPECT_TRUE(states.state(1).visible);
}

TEST(PlantStates, InvertedVisibilityHidesAboveTheThreshold)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 0, BindingKind::Visibility)};
    plant.bindings[0].inverted = true;
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({1.0}));
    EXPECT_FALSE(states.state(0).visible);
}

TEST(PlantStates, FansTurnWithTheTimeThatPasses)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 0, BindingKind::Spin)};
    PlantStates states(plant, theme());
    EXPECT_FALSE(states.isSpinning());
    states.setFrame(test::frameOf({15.0})); // turns per minute
    ASSERT_TRUE(states.isSpinning());
    EXPECT_TRUE(states.advance(1));
    EXPECT_NEAR(states.state(0).spin, M_PI / 2, 1e-5);
    states.setFrame(test::frameOf({0.0}));
    EXPECT_FALSE(states.isSpinning());
    EXPECT_FALSE(states.advance(1));
    EXPECT_NEAR(states.state(0).spin, M_PI / 2, 1e-5) << "stays where it stopped";
}

TEST(PlantStates, InHistoryTheAngleFollowsFromTheTimeAlone)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 0, BindingKind::Spin)};
    PlantStates states(plant, theme());
    core::Frame frame = test::frameOf({15.0}, core::Time::fromSeconds(1'000'000'001));
    frame.origin = QString::fromLatin1(core::HistoryOrigin);
    states.setFrame(frame);
    EXPECT_FALSE(states.isSpinning());
    EXPECT_FALSE(states.advance(1)) << "paused is paused";
    const float angle = states.state(0).spin;
    frame.time = core::Time::fromSeconds(1'000'000'002);
    states.setFrame(frame);
    EXPECT_NEAR(std::remainder(double(states.state(0).spin - angle), 2 * M_PI), M_PI / 2, 1e-3);
    frame.time = core::Time::fromSeconds(1'000'000'001);
    states.setFrame(frame);
    EXPECT_FLOAT_EQ(states.state(0).spin, angle) << "the same time, the same picture";
}

TEST(PlantStates, HiddenFansNeedNoPictures)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 0, BindingKind::Spin)};
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({15.0}));
    states.changeVisibility([](Visibility &v) { v.hide({0}); });
    EXPECT_FALSE(states.isSpinning());
    states.changeVisibility([](Visibility &v) { v.showAll(); });
    EXPECT_TRUE(states.isSpinning());
}

TEST(PlantStates, LevelsGrowFromTheLowerEnd)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 0, BindingKind::Level)};
    PlantStates states(plant, theme());
    geometry::Bounds tank;
    tank.add({0, 0, 2});
    tank.add({1, 1, 6});
    states.setBounds({tank}, {tank}, tank);
    states.setFrame(test::frameOf({25.0}));
    const QMatrix4x4 motion = states.motion(0);
    EXPECT_NEAR(motion.map(QVector3D(0, 0, 6)).z(), 3, 1e-5);
    EXPECT_NEAR(motion.map(QVector3D(0.5f, 0, 2)).z(), 2, 1e-5);
    EXPECT_NEAR(motion.map(QVector3D(0.5f, 0, 2)).x(), 0.5, 1e-6);
}

TEST(PlantStates, PulledApartEverythingGoesAwayFromTheCentre)
{
    PlantStates states(family(2), theme());
    const auto box = [](float x) {
        geometry::Bounds bounds;
        bounds.add({x, 0, 0});
        bounds.add({x + 2, 2, 2});
        return bounds;
    };
    geometry::Bounds plant = box(0);
    plant.add(box(10));
    states.setBounds({box(0), box(10)}, {plant, box(10)}, plant);
    const QVector3D corner(10, 0, 0);
    EXPECT_EQ(states.motion(1).map(corner), corner);
    states.setPulledApart(1);
    EXPECT_NEAR(states.motion(1).map(corner).x(), 15, 1e-4f) << "its centre was five metres from the plant's";
    EXPECT_NEAR(states.motion(0).map(QVector3D()).x(), -5, 1e-4f);
    states.setPulledApart(0);
    EXPECT_EQ(states.motion(1).map(corner), corner);
}

TEST(PlantStates, AxesStandInTheAssetsOwnFrame)
{
    plant::Plant plant = family(1);
    plant.assets[0].placement.rotation = {0, 0, 90};
    plant.assets[0].placement.translation = {5, 0, 0};
    plant.bindings = {binding(0, 0, BindingKind::Slide)};
    plant.bindings[0].axis = {1, 0, 0};
    plant.bindings[0].factor = 2;
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({50.0}));
    const QVector3D moved = states.motion(0).map(QVector3D(5, 0, 0));
    EXPECT_NEAR(moved.x(), 5, 1e-5);
    EXPECT_NEAR(moved.y(), 1, 1e-5);
}

TEST(PlantStates, SelectionCoversEverythingBelow)
{
    PlantStates states(family(3), theme());
    states.setSelected({0});
    EXPECT_TRUE(states.state(2).selected);
    states.setSelected({});
    EXPECT_FALSE(states.state(0).selected);
}

TEST(PlantStates, PlaceholdersAreHatched)
{
    PlantStates states(family(2), theme());
    states.setPlaceholders({1});
    EXPECT_TRUE(states.state(1).hatched);
    EXPECT_TRUE(states.isDoubtful(1));
    EXPECT_FALSE(states.state(0).hatched);
}

TEST(PlantStates, OnlyRealChangesReachTheTexture)
{
    PlantStates states(test::pumpPlant(1), theme());
    states.setFrame(test::frameOf({20.0}));
    states.texture().takeStates();
    states.setFrame(test::frameOf({21.0}));
    EXPECT_FALSE(states.texture().takeStates()) << "grey before, grey after";
    states.setFrame(test::frameOf({85.0}));
    EXPECT_TRUE(states.texture().takeStates());
}

TEST(PlantStates, BindingsToNowhereAreLeftOut)
{
    plant::Plant plant = family(1);
    plant.bindings = {binding(0, 7, BindingKind::Spin), binding(9, 0, BindingKind::Spin)};
    PlantStates states(plant, theme());
    states.setFrame(test::frameOf({15.0}));
    EXPECT_FALSE(states.isSpinning());
}

TEST(PlantStates, FramesOfAnotherSizeDoNoHarm)
{
    PlantStates states(test::pumpPlant(2), theme());
    core::Frame frame = test::frameOf({85.0, 85.0, 85.0, 85.0});
    frame.changed.push_back(4711);
    states.setFrame(frame);
    EXPECT_EQ(states.priority(1), 2);
    frame = test::frameOf({});
    frame.changed = {0, 1};
    states.setFrame(frame);
    EXPECT_EQ(states.priority(1), 0);
}

TEST(StateTexture, HoldsColourAndFlags)
{
    StateTexture texture(300);
    AssetState state;
    state.colour = QColor(255, 0, 51);
    state.selected = true;
    texture.setState(257, state);
    const auto content = texture.takeStates();
    ASSERT_TRUE(content);
    EXPECT_EQ(content->size, QSize(512, 2));
    const auto *floats = reinterpret_cast<const float *>(content->floats.constData());
    const float *texel = floats + 257 * 8;
    EXPECT_FLOAT_EQ(texel[0], 1);
    EXPECT_NEAR(texel[2], 0.2, 1e-3);
    EXPECT_EQ(int(texel[3]), StateTexture::Visible | StateTexture::Selected | StateTexture::Coloured);
    EXPECT_FLOAT_EQ(texel[6], 1) << "level";
}
