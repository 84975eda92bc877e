// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "labelclusters.h"
#include "labels.h"
#include "legend.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

core::Sample sample(core::Value value)
{
    return {{}, {}, std::move(value), core::good()};
}

plant::Channel channel()
{
    plant::Channel c;
    c.id = QStringLiteral("t");
    c.name = QStringLiteral("Temperature");
    c.unit = QStringLiteral("Cel");
    return c;
}

LabelRequest request(int asset, double x, double y, bool urgent = false)
{
    return {asset, {x, y}, {80, 20}, urgent};
}

constexpr QRectF Picture(0, 0, 800, 600);

class Labels : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale::c()); }
};

} // namespace

TEST_F(Labels, TemplatesAreFilledIn)
{
    const QString unit = QStringLiteral("°C");
    EXPECT_EQ(labelText({}, channel(), QStringLiteral("P-1"), sample(21.5), unit), QStringLiteral("21.5 °C"));
    EXPECT_EQ(
        labelText(QStringLiteral("{asset} {name}: {value}"), channel(), QStringLiteral("P-1"), sample(21.5), unit),
        QStringLiteral("P-1 Temperature: 21.5"));
    EXPECT_EQ(labelText({}, channel(), {}, sample(core::Value()), unit), QStringLiteral("– °C"));
    EXPECT_EQ(labelText({}, channel(), {}, sample("{unit}"), unit), QStringLiteral("{unit} °C"))
        << "what a source sends is never taken for a template";
}

TEST_F(Labels, StatesAreNamed)
{
    plant::Channel c = channel();
    c.states = {{0, QStringLiteral("stopped")}, {1, QStringLiteral("running")}};
    EXPECT_EQ(labelText({}, c, {}, sample(true), QStringLiteral("1")), QStringLiteral("running"));
    EXPECT_EQ(labelText({}, c, {}, sample(2), {}), QStringLiteral("2"));
}

TEST_F(Labels, TheWorstAlarmComesFirst)
{
    const plant::Plant plant = test::pumpPlant(4);
    PlantStates states(plant, look::Theme::light());
    states.setFrame(test::frameOf({20.0, 20.0, 20.0, 20.0}));
    states.setAlarmPriorities({0, 3, 1, 0});
    const auto labels = collectLabels(plant, states, unitSymbols(plant), 3);
    ASSERT_EQ(labels.size(), 3u);
    EXPECT_EQ(labels[0].asset, 2);
    EXPECT_EQ(labels[0].text, QStringLiteral("Pump 3"));
    EXPECT_EQ(labels[1].asset, 1);
    EXPECT_TRUE(labels[2].selected);
}

TEST_F(Labels, HiddenAssetsSayNothing)
{
    const plant::Plant plant = test::pumpPlant(2);
    PlantStates states(plant, look::Theme::light());
    states.setAlarmPriorities({1, 1});
    states.changeVisibility([](Visibility &v) { v.hide({0}); });
    const auto labels = collectLabels(plant, states, unitSymbols(plant), plant::NoAsset);
    ASSERT_EQ(labels.size(), 1u);
    EXPECT_EQ(labels[0].asset, 1);
}

TEST_F(Labels, NeverOverlapAndStayInside)
{
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 200; ++i)
        requests.push_back(request(i, (i * 37) % 800, (i * 53) % 600, i < 50));
    const QRectF legend(600, 500, 200, 100);
    LabelLayout layout;
    const auto placed = layout.place(requests, Picture, {legend});
    EXPECT_GT(placed.size(), 10u);
    for (size_t i = 0; i < placed.size(); ++i) {
        EXPECT_TRUE(Picture.contains(placed[i].box));
        EXPECT_FALSE(legend.intersects(placed[i].box));
        for (size_t j = i + 1; j < placed.size(); ++j)
            EXPECT_FALSE(placed[i].box.intersects(placed[j].box));
    }
}

TEST_F(Labels, KeepTheirPlaceWhenANeighbourGoes)
{
    LabelLayout layout;
    const auto both = layout.place({request(1, 400, 300), request(2, 400, 302)}, Picture, {});
    ASSERT_EQ(both.size(), 2u);
    const auto alone = layout.place({request(2, 400, 302)}, Picture, {});
    ASSERT_EQ(alone.size(), 1u);
    EXPECT_EQ(alone[0].box, both[1].box);
}

TEST_F(Labels, OrdinaryOnesGiveWayInACrowd)
{
    std::vector<LabelRequest> ordinary, urgent;
    for (int i = 0; i < 400; ++i) {
        ordinary.push_back(request(i, (i * 37) % 800, (i * 53) % 600));
        urgent.push_back(request(i, (i * 37) % 800, (i * 53) % 600, true));
    }
    EXPECT_LT(LabelLayout().place(ordinary, Picture, {}).size(), LabelLayout().place(urgent, Picture, {}).size());
}

TEST_F(Labels, AnchorsOutsideThePictureAreLeftOut)
{
    EXPECT_TRUE(LabelLayout().place({request(1, -5, 300)}, Picture, {}).empty());
}

TEST_F(Labels, WhatFindsNoRoomIsCountedTogether)
{
    const QRectF view(0, 0, 800, 600);
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 60; ++i)
        requests.push_back({i, {300.0 + i, 300.0}, {90, 24}, false});
    requests.push_back({60, {700, 500}, {90, 24}, false}); // alone far away
    LabelLayout layout;
    const auto placed = layout.place(requests, view, {});
    ASSERT_LT(placed.size(), requests.size());
    const auto clusters = clustersOf(requests, placed, {40, 24}, view, {});
    ASSERT_FALSE(clusters.empty());
    size_t counted = placed.size();
    for (const LabelCluster &cluster : clusters) {
        counted += cluster.assets.size();
        EXPECT_TRUE(view.contains(cluster.box));
        for (const PlacedLabel &label : placed)
            EXPECT_FALSE(label.box.intersects(cluster.box));
    }
    EXPECT_GE(counted + 1, requests.size()) << "at most the lonely one is in no number";
}

TEST_F(Labels, LegendNamesEachRampOnce)
{
    plant::Plant plant = test::pumpPlant(3);
    for (plant::Binding &b : plant.bindings)
        b.kind = plant::BindingKind::ColourRamp;
    plant.channels[2].name = QStringLiteral("Winding temperature");
    const auto entries = legendOf(plant, unitSymbols(plant));
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].unit, QStringLiteral("°C"));
    EXPECT_EQ(entries[0].title, QStringLiteral("Temperature")) << "two channels share it";
    EXPECT_TRUE(legendOf(test::pumpPlant(2), unitSymbols(plant)).empty());
}
