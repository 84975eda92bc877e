// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportfixture.h"

#include <QPainter>

#include <QSlider>

using namespace twinscope;

namespace {

class ViewportPicture : public test::ViewportFixture
{
};

int pixelsLike(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

plant::Binding bindingOf(plant::BindingKind kind)
{
    plant::Binding binding;
    binding.asset = QStringLiteral("P-1");
    binding.channel = QStringLiteral("c1");
    binding.kind = kind;
    return binding;
}

} // namespace

TEST_F(ViewportPicture, ShowsThePlantInGrey)
{
    open(test::pumpPlant(1));
    const QImage image = picture();
    EXPECT_EQ(image.size(), m_view.size());
    const QColor pump = image.pixelColor(casingOf(0));
    EXPECT_TRUE(isGrey(pump)) << qPrintable(pump.name());
    EXPECT_GT(std::abs(pump.lightness() - image.pixelColor(4, 300).lightness()), 15)
        << "stands out from the background";
}

TEST_F(ViewportPicture, ChangesColourWhenTheValueCrossesItsLimit)
{
    open(test::pumpPlant(2));
    const QPoint first = casingOf(0);
    const QPoint second = casingOf(1);
    EXPECT_TRUE(isGrey(picture().pixelColor(first)));
    setFrame({85.0, 20.0});
    const QImage alarmed = picture();
    EXPECT_TRUE(looksLike(alarmed.pixelColor(first), look::Theme::light().priority[2]))
        << qPrintable(alarmed.pixelColor(first).name());
    EXPECT_TRUE(isGrey(alarmed.pixelColor(second)));
    setFrame({20.0, 20.0});
    EXPECT_TRUE(isGrey(picture().pixelColor(first)));
}

TEST_F(ViewportPicture, GrabbingTheWidgetShowsTheSame)
{
    open(test::pumpPlant(1));
    setFrame({85.0});
    const QPoint casing = casingOf(0);
    picture();
    EXPECT_TRUE(looksLike(m_view.grab().toImage().pixelColor(casing), look::Theme::light().priority[2]));
}

TEST_F(ViewportPicture, AlarmsPaintTheirAsset)
{
    open(test::pumpPlant(2));
    m_view.setAlarmPriorities({0, 1});
    const QImage image = picture();
    EXPECT_TRUE(looksLike(image.pixelColor(casingOf(1)), look::Theme::light().priority[1]));
    EXPECT_TRUE(isGrey(image.pixelColor(casingOf(0))));
}

TEST_F(ViewportPicture, NothingIsDrawnWhenNothingChanges)
{
    open(test::pumpPlant(4));
    picture();
    ASSERT_GT(m_view.statistics().frames, 0u);
    EXPECT_TRUE(staysQuiet());
    setFrame({21.0, 22.0, 23.0, 24.0}); // other values, the same look
    EXPECT_TRUE(staysQuiet());
    setFrame({99.0, 22.0, 23.0, 24.0});
    EXPECT_FALSE(staysQuiet());
}

TEST_F(ViewportPicture, LabelsAndAlarmMarksAreInThePicture)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.bindings.push_back(bindingOf(plant::BindingKind::Label));
    open(plant);
    const QColor mark = look::Theme::light().priority[1];
    m_view.setAlarmPriorities({1});
    const int without = pixelsLike(picture(), mark); // shading meets the pure colour here and there
    m_view.setLabelsVisible(true);
    EXPECT_GT(pixelsLike(picture(), mark), without + 150) << "the chip behind the mark";
}

TEST_F(ViewportPicture, HiddenAssetsAreGoneAndComeBack)
{
    open(test::pumpPlant(2));
    const QPoint first = casingOf(0);
    m_view.hide({0});
    EXPECT_NE(m_view.assetAt(first), 0);
    const QColor background = picture().pixelColor(first);
    m_view.showAll();
    EXPECT_EQ(m_view.assetAt(first), 0);
    EXPECT_NE(picture().pixelColor(first), background);
}

TEST_F(ViewportPicture, IsolatingHidesTheOthers)
{
    open(test::pumpPlant(2));
    const QPoint first = casingOf(0);
    const QPoint second = casingOf(1);
    m_view.isolate({1});
    EXPECT_NE(m_view.assetAt(first), 0);
    EXPECT_EQ(m_view.assetAt(second), 1);
}

TEST_F(ViewportPicture, GhostsAreSeenThroughAndClickedThrough)
{
    open(test::pumpPlant(1));
    const QPoint casing = casingOf(0);
    const QImage solid = picture();
    m_view.ghost({0}, true);
    const QImage ghost = picture();
    EXPECT_EQ(m_view.assetAt(casing), plant::NoAsset);
    EXPECT_GT(ghost.pixelColor(casing).lightness(), solid.pixelColor(casing).lightness());
    EXPECT_NE(ghost.pixelColor(casing), ghost.pixelColor(4, casing.y())) << "but it is there";
}

TEST_F(ViewportPicture, APlantFarFromTheOriginLooksTheSame)
{
    plant::Plant plant = test::pumpPlant(2);
    open(plant);
    const QImage near = picture();
    const plant::Camera nearCamera = m_view.camera();
    plant::Asset site;
    site.id = site.name = QStringLiteral("site");
    site.placement.translation = {500'000, -5'500'000, 2'000};
    for (plant::Asset &asset : plant.assets)
        asset.parent = asset.parent < 0 ? 0 : asset.parent + 1;
    plant.assets.insert(plant.assets.begin(), site);
    m_view.setPlant(plant);
    m_view.setModel(QStringLiteral("pump.step"), test::pumpModel());
    setFrame(std::vector<core::Value>(plant.channels.size(), core::Value(20.0)));
    const QImage far = picture();
    int different = 0;
    for (int y = 0; y < near.height(); ++y)
        for (int x = 0; x < near.width(); ++x)
            different += std::abs(near.pixelColor(x, y).lightness() - far.pixelColor(x, y).lightness()) > 8;
    // Where a line's pixels begin is a matter of the last bit.
    EXPECT_LT(different, near.width() * near.height() / 500) << "of " << near.width() * near.height() << " pixels";
    EXPECT_NEAR(m_view.camera().target.x - nearCamera.target.x, 500'000, 1e-4);
    EXPECT_NEAR(m_view.camera().target.y - nearCamera.target.y, -5'500'000, 1e-4);
    const plant::Camera camera = m_view.camera();
    m_view.setCamera(camera, false);
    EXPECT_EQ(m_view.camera(), camera);
    EXPECT_EQ(m_view.assetAt(casingOf(1)), 1) << "and is clicked at";
}

TEST_F(ViewportPicture, ASectionCutsAwayAndLetsClicksThrough)
{
    open(test::pumpPlant(1));
    const QPoint casing = casingOf(0);
    const QImage whole = picture();
    m_view.setSectioning(true);
    auto *place = m_view.findChild<QSlider *>(QStringLiteral("sectionPlace"));
    ASSERT_NE(place, nullptr);
    place->setValue(place->minimum());
    EXPECT_EQ(picture().pixelColor(casing), whole.pixelColor(casing)) << "nothing is cut yet";
    place->setValue(place->maximum());
    EXPECT_NE(picture().pixelColor(casing), whole.pixelColor(casing));
    EXPECT_EQ(m_view.assetAt(casing), plant::NoAsset);
    m_view.setSectioning(false);
    EXPECT_EQ(picture().pixelColor(casing), whole.pixelColor(casing));
    EXPECT_EQ(m_view.assetAt(casing), 0);
}

TEST_F(ViewportPicture, WhatNobodyAcknowledgedBlinks)
{
    open(test::pumpPlant(1));
    m_view.setLabelsVisible(true);
    m_view.setAlarmPriorities({1});
    const auto mark = [this] {
        const QImage image = picture();
        int filled = 0;
        for (int y = 0; y < image.height() / 2; ++y) {
            for (int x = 0; x < image.width() / 2 + 120; ++x)
                filled += image.pixelColor(x, y) == look::Theme::light().priority[1];
        }
        return filled;
    };
    const int steady = mark();
    ASSERT_GT(steady, 50);
    m_view.setUnacknowledged({true});
    EXPECT_TRUE(test::waitUntil([&] { return mark() < steady / 2; }));
    EXPECT_TRUE(test::waitUntil([&] { return mark() == steady; }));
    EXPECT_TRUE(test::waitUntil([&] { return mark() < steady / 2; }));
    m_view.setReducedMotion(true);
    EXPECT_EQ(mark(), steady);
}

TEST_F(ViewportPicture, TheSelectionIsMarked)
{
    open(test::pumpPlant(1));
    m_view.select(0);
    const QImage image = picture();
    EXPECT_TRUE(looksLike(image.pixelColor(casingOf(0)), look::Theme::light().selection));
    EXPECT_EQ(m_view.selected(), 0);
}

TEST_F(ViewportPicture, AFailedModelBecomesAHatchedBox)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.assets[0].model.file = QStringLiteral("broken.step");
    open(plant);
    m_view.setModelProblem(QStringLiteral("broken.step"), QStringLiteral("The file is not STEP."));
    const QImage image = picture();
    const QPoint box = casingOf(0);
    int hatched = 0, plain = 0;
    for (int x = -20; x <= 20; ++x) {
        const QColor seen = image.pixelColor(box + QPoint(x, 0));
        hatched += looksLike(seen, look::Theme::light().badQuality);
        plain += isGrey(seen);
    }
    EXPECT_GT(hatched, 5);
    EXPECT_GT(plain, 5);
}

TEST_F(ViewportPicture, WhatSlidesIsSeenWhereItIs)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.bindings = {bindingOf(plant::BindingKind::Slide)};
    plant.bindings[0].axis = {1, 0, 0};
    plant.bindings[0].factor = 0.5;
    open(plant);
    setFrame({0.0});
    const QImage before = picture();
    const QPoint at = casingOf(0);
    setFrame({100.0});
    EXPECT_NE(picture(), before);
    EXPECT_NE(casingOf(0), at);
}

TEST_F(ViewportPicture, LiveFansKeepTurningAndHistoricOnesStandStill)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.bindings = {bindingOf(plant::BindingKind::Spin)};
    open(plant);
    setFrame({30.0});
    const quint64 before = m_view.statistics().frames;
    EXPECT_TRUE(test::waitUntil([&] { return m_view.statistics().frames > before + 5; }));
    core::Frame history = test::frameOf({30.0});
    history.origin = QString::fromLatin1(core::HistoryOrigin);
    m_view.setFrame(history);
    picture();
    EXPECT_TRUE(staysQuiet());
    m_view.setFrame(test::frameOf({0.0}));
    picture();
    EXPECT_TRUE(staysQuiet());
}

TEST_F(ViewportPicture, ReducedMotionStopsTheFans)
{
    plant::Plant plant = test::pumpPlant(1);
    plant.bindings = {bindingOf(plant::BindingKind::Spin)};
    m_view.setReducedMotion(true);
    open(plant);
    setFrame({30.0});
    picture();
    EXPECT_TRUE(staysQuiet());
}

TEST_F(ViewportPicture, CanBeTakenWithoutAWindowAndAtAnySize)
{
    open(test::pumpPlant(2), false);
    m_view.resize(3840, 2160);
    setFrame({85.0, 20.0});
    const QImage image = picture();
    EXPECT_EQ(image.size(), QSize(3840, 2160));
    EXPECT_TRUE(looksLike(image.pixelColor(casingOf(0)), look::Theme::light().priority[2]));
    EXPECT_TRUE(staysQuiet());
}

TEST_F(ViewportPicture, ANewPlantForgetsTheOldOne)
{
    open(test::pumpPlant(1));
    const QPoint casing = casingOf(0);
    m_view.select(0);
    m_view.setPlant(test::pumpPlant(3));
    EXPECT_EQ(m_view.selected(), plant::NoAsset);
    picture();
    EXPECT_EQ(m_view.assetAt(casing), plant::NoAsset) << "its models have not come yet";
    EXPECT_EQ(m_view.statistics().assets, 3u);
}

TEST_F(ViewportPicture, AnEmptyPlantSaysWhatToDo)
{
    open(plant::Plant());
    const QImage image = picture();
    EXPECT_GT(pixelsLike(image, look::Theme::light().secondaryText), 20);
}

TEST_F(ViewportPicture, DarkThemeIsDark)
{
    open(test::pumpPlant(1));
    const int light = picture().pixelColor(4, 300).lightness();
    m_view.setTheme(look::Theme::darkTheme());
    EXPECT_LT(picture().pixelColor(4, 300).lightness(), light - 100);
}

TEST_F(ViewportPicture, StatisticsSayWhatWasDrawn)
{
    open(test::pumpPlant(3));
    picture();
    const viewport::DrawStatistics statistics = m_view.statistics();
    EXPECT_GT(statistics.drawCalls, 0);
    EXPECT_LT(statistics.drawCalls, 6) << "three assets in one chunk, the grid and the finish";
    EXPECT_GT(statistics.triangles, 100u);
    EXPECT_FALSE(statistics.renderer.isEmpty());
}
