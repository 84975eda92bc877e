// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "flight.h"
#include "floorgrid.h"
#include "framepacer.h"
#include "graphicscard.h"
#include "measure.h"
#include "navigation.h"
#include "viewcube.h"
#include "viewportkeys.h"
#include "visibility.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

Navigation navigationOf(Camera &camera)
{
    Navigation navigation(camera, [&camera](const QPointF &) { return camera.target; });
    navigation.setViewSize({800, 600});
    return navigation;
}

plant::Plant nested()
{
    plant::Plant plant = test::pumpPlant(4);
    plant.assets[1].parent = 0;
    plant.assets[2].parent = 1;
    return plant;
}

/// Draws until nothing is due any more and counts the pictures.
void drawPicture(FramePacer &pacer, qint64 started, qint64 cost)
{
    pacer.begun(pacer.quality(started), started);
    pacer.finished(started + cost);
}

int picturesUntilQuiet(FramePacer &pacer, qint64 &now)
{
    int pictures = 0;
    while (const auto delay = pacer.delay(now)) {
        now += *delay;
        drawPicture(pacer, now, 10);
        now += 10;
        if (++pictures > 100)
            break;
    }
    return pictures;
}

} // namespace

TEST(Navigation, ShortMovementsAreClicks)
{
    Camera camera;
    Navigation navigation = navigationOf(camera);
    navigation.press({100, 100}, Qt::LeftButton, {});
    EXPECT_FALSE(navigation.move({102, 101}));
    EXPECT_TRUE(navigation.release(Qt::NoButton));
}

TEST(Navigation, LeftDragTurnsAndMiddleDragShifts)
{
    Camera camera;
    const Camera before = camera;
    Navigation navigation = navigationOf(camera);
    navigation.press({100, 100}, Qt::LeftButton, {});
    EXPECT_TRUE(navigation.move({180, 100}));
    EXPECT_FALSE(navigation.release(Qt::NoButton));
    EXPECT_LT((camera.target - before.target).length(), 1e-4f);
    EXPECT_GT((camera.position - before.position).length(), 1);

    const Camera turned = camera;
    navigation.press({100, 100}, Qt::MiddleButton, {});
    navigation.move({180, 100});
    navigation.release(Qt::NoButton);
    EXPECT_GT((camera.target - turned.target).length(), 0.1f);
    EXPECT_LT((forward(camera) - forward(turned)).length(), 1e-5f);
}

TEST(Navigation, FollowsTheHabitsOfOtherPrograms)
{
    const auto moved = [](NavigationStyle style, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) {
        Camera camera;
        const Camera before = camera;
        Navigation navigation = navigationOf(camera);
        navigation.setStyle(style);
        navigation.press({100, 100}, buttons, modifiers);
        navigation.move({160, 130});
        const bool turned = (forward(camera) - forward(before)).length() > 1e-4f;
        const bool shifted = (camera.target - before.target).length() > 1e-3f;
        const bool closer = std::abs(targetDistance(camera) - targetDistance(before)) > 1e-3f;
        return QStringLiteral("%1%2%3").arg(turned ? "turns" : "", shifted ? "shifts" : "", closer ? "zooms" : "");
    };
    using enum NavigationStyle;
    EXPECT_EQ(moved(Blender, Qt::LeftButton, {}), QString());
    EXPECT_EQ(moved(Blender, Qt::MiddleButton, {}), QStringLiteral("turns"));
    EXPECT_EQ(moved(Blender, Qt::MiddleButton, Qt::ShiftModifier), QStringLiteral("shifts"));
    EXPECT_EQ(moved(Blender, Qt::MiddleButton, Qt::ControlModifier), QStringLiteral("zooms"));
    EXPECT_EQ(moved(Cad, Qt::LeftButton, {}), QString());
    EXPECT_EQ(moved(Cad, Qt::MiddleButton, {}), QStringLiteral("shifts"));
    EXPECT_EQ(moved(Cad, Qt::MiddleButton | Qt::LeftButton, {}), QStringLiteral("turns"));
    EXPECT_EQ(moved(Touchpad, Qt::LeftButton, {}), QStringLiteral("turns"));
}

TEST(Navigation, TwoButtonsTogetherAreNoClick)
{
    Camera camera;
    Navigation navigation = navigationOf(camera);
    navigation.setStyle(NavigationStyle::Cad);
    navigation.press({100, 100}, Qt::MiddleButton, {});
    navigation.press({100, 100}, Qt::MiddleButton | Qt::LeftButton, {});
    EXPECT_FALSE(navigation.release(Qt::MiddleButton));
    EXPECT_FALSE(navigation.release(Qt::NoButton));
    navigation.press({100, 100}, Qt::LeftButton, {});
    EXPECT_TRUE(navigation.release(Qt::NoButton)) << "a plain click selects in every style";
}

TEST(Navigation, TwoFingersTurnOnATouchpad)
{
    Camera camera;
    Navigation navigation = navigationOf(camera);
    const Camera before = camera;
    navigation.setStyle(NavigationStyle::Touchpad);
    navigation.scroll({400, 300}, {30, 0}, 0.5, {});
    EXPECT_NEAR(targetDistance(camera), targetDistance(before), 1e-3f);
    EXPECT_GT((forward(camera) - forward(before)).length(), 1e-3f);
    navigation.scroll({400, 300}, {0, 30}, 1, Qt::ControlModifier);
    EXPECT_LT(targetDistance(camera), targetDistance(before));
}

TEST(Navigation, PanningKeepsThePointUnderThePointer)
{
    Camera camera;
    Navigation navigation = navigationOf(camera);
    const QVector3D point = camera.target;
    const auto before = project(camera, {800, 600}, point);
    navigation.press(*before, Qt::LeftButton, Qt::ShiftModifier);
    navigation.move(*before + QPointF(60, -25));
    const auto after = project(camera, {800, 600}, point);
    ASSERT_TRUE(after);
    EXPECT_NEAR(after->x() - before->x(), 60, 0.1);
    EXPECT_NEAR(after->y() - before->y(), -25, 0.1);
}

TEST(Navigation, ADragUnderWayTurnsRoundTheSamePlaceWhenTheOriginMoves)
{
    const QVector3D shift(100, -200, 0), pivot(1, 2, 3);
    const auto drag = [&](bool isMoved) {
        Camera camera;
        Navigation navigation(camera, [&](const QPointF &) { return pivot; });
        navigation.setViewSize({800, 600});
        navigation.press({400, 300}, Qt::LeftButton, {});
        if (isMoved) {
            camera = moved(camera, shift);
            navigation.moveOrigin(shift);
        }
        navigation.move({500, 330});
        return camera;
    };
    EXPECT_LT((drag(true).position - shift - drag(false).position).length(), 1e-3f);
}

TEST(Measure, ItsPointsStayWhereTheyAreInTheWorldWhenTheOriginMoves)
{
    Measure measure;
    measure.add({0, 0, 0});
    measure.moveOrigin({1000, 0, 0});
    measure.add({1003, 4, 0});
    ASSERT_TRUE(measure.distance());
    EXPECT_FLOAT_EQ(*measure.distance(), 5);
}

TEST(Keys, AreThoseOfF3D)
{
    EXPECT_EQ(viewKey(Qt::Key_1, {}).view, View::Front);
    EXPECT_EQ(viewKey(Qt::Key_3, {}).view, View::Right);
    EXPECT_EQ(viewKey(Qt::Key_7, {}).view, View::Top);
    EXPECT_EQ(viewKey(Qt::Key_9, {}).view, View::Isometric);
    EXPECT_EQ(viewKey(Qt::Key_7, Qt::KeypadModifier).view, View::Top);
    EXPECT_EQ(viewKey(Qt::Key_1, Qt::ControlModifier).view, View::Back);
    EXPECT_TRUE(viewKey(Qt::Key_5, {}).toggleProjection);
    EXPECT_TRUE(viewKey(Qt::Key_Enter, Qt::KeypadModifier).frameAll);
    EXPECT_TRUE(viewKey(Qt::Key_K, Qt::ControlModifier).isNothing());
    EXPECT_TRUE(viewKey(Qt::Key_1, Qt::AltModifier).isNothing());
}

TEST(Visibility, HideAndGhostGoDownTheTree)
{
    const plant::Plant plant = nested();
    Visibility visibility(plant);
    visibility.hide({1});
    EXPECT_TRUE(visibility.isShown(0));
    EXPECT_FALSE(visibility.isShown(2));
    visibility.ghost({0}, true);
    EXPECT_TRUE(visibility.isGhost(2));
    EXPECT_FALSE(visibility.isGhost(3));
    visibility.showAll();
    EXPECT_TRUE(visibility.isShown(2));
    EXPECT_FALSE(visibility.isGhost(0));
}

TEST(Visibility, IsolateHidesEverythingElse)
{
    const plant::Plant plant = nested();
    Visibility visibility(plant);
    visibility.isolate({1});
    EXPECT_FALSE(visibility.isShown(0));
    EXPECT_TRUE(visibility.isShown(1));
    EXPECT_TRUE(visibility.isShown(2));
    EXPECT_FALSE(visibility.isShown(3));
}

TEST(Visibility, TakesSeveralAtOnceAndNoSuchAssetForNothing)
{
    const plant::Plant plant = nested();
    Visibility visibility(plant);
    visibility.isolate({2, 3, 99, plant::NoAsset});
    EXPECT_FALSE(visibility.isShown(1));
    EXPECT_TRUE(visibility.isShown(2));
    EXPECT_TRUE(visibility.isShown(3));
    visibility.showAll();
    visibility.hide({});
    EXPECT_TRUE(visibility.isShown(0));
}

TEST(FramePacer, AsksForNothingWhileNothingChanges)
{
    for (bool software : {false, true}) {
        FramePacer pacer(software);
        qint64 now = 1000;
        EXPECT_EQ(picturesUntilQuiet(pacer, now), 1);
        EXPECT_TRUE(pacer.isFinished());
        EXPECT_FALSE(pacer.delay(now + 1'000'000));
    }
}

TEST(FramePacer, RefinesOnceWhenTheCameraHasComeToRest)
{
    FramePacer pacer(true);
    qint64 now = 1000;
    picturesUntilQuiet(pacer, now);
    pacer.cameraMoved(now);
    EXPECT_EQ(pacer.quality(now).level, Quality::Level::Moving);
    drawPicture(pacer, now, 10);
    EXPECT_FALSE(pacer.isFinished());
    EXPECT_EQ(picturesUntilQuiet(pacer, now), 1);
    EXPECT_TRUE(pacer.isFinished());
}

TEST(FramePacer, MovesCoarserOnSoftwareOnly)
{
    FramePacer software(true);
    FramePacer hardware(false);
    software.cameraMoved(0);
    hardware.cameraMoved(0);
    EXPECT_LT(software.quality(0).detail.maxTriangles, software.quality(10'000).detail.maxTriangles);
    EXPECT_EQ(hardware.quality(0).samples, hardware.quality(10'000).samples);
}

TEST(FramePacer, DrawsLessUntilAMovingPictureComesInTime)
{
    FramePacer pacer(true);
    const auto turn = [&](qint64 now, qint64 cost) {
        pacer.cameraMoved(now);
        drawPicture(pacer, now, cost);
        return pacer.quality(now + cost);
    };
    pacer.cameraMoved(0);
    const Quality first = pacer.quality(0);
    qint64 now = 0;
    Quality slow;
    for (int i = 0; i < 8; ++i)
        slow = turn(now += 200, 150);
    EXPECT_LT(slow.detail.maxTriangles, first.detail.maxTriangles / 4);
    EXPECT_LT(slow.scale, first.scale);
    EXPECT_GT(slow.detail.maxTriangles, 0u);
    EXPECT_EQ(turn(now += 200, 38).detail.maxTriangles, slow.detail.maxTriangles) << "in time is good enough";
    Quality fast;
    for (int i = 0; i < 80; ++i)
        fast = turn(now += 50, 5);
    EXPECT_EQ(fast.detail.maxTriangles, first.detail.maxTriangles);
    EXPECT_EQ(fast.scale, 1);
    EXPECT_EQ(pacer.quality(now + 10'000).scale, 1) << "what stands still is always whole";
}

TEST(FramePacer, SpinsAtTwentyPicturesASecondAtMostOnSoftware)
{
    FramePacer pacer(true);
    pacer.setSpinning(true);
    qint64 now = 0;
    int pictures = 0;
    while (now < 10'000) {
        now += *pacer.delay(now);
        drawPicture(pacer, now, 1);
        now += 1;
        ++pictures;
    }
    EXPECT_LE(pictures, 201);
    EXPECT_GE(pictures, 150);
    pacer.setSpinning(false);
    EXPECT_LE(picturesUntilQuiet(pacer, now), 1);
}

TEST(FramePacer, LeavesHalfTheTimeToOthers)
{
    FramePacer pacer(true);
    pacer.setSpinning(true);
    drawPicture(pacer, 0, 200);
    EXPECT_GE(*pacer.delay(200), 200);
}

TEST(FramePacer, KeepsAFinePictureWhileOnlyAPartOfItChanges)
{
    FramePacer pacer(true);
    pacer.setSpinning(true);
    pacer.setLocal(true);
    drawPicture(pacer, 0, 200);
    ASSERT_TRUE(pacer.isPartEnough(300));
    pacer.begun(pacer.quality(300), 300, true);
    pacer.finished(305);
    EXPECT_EQ(*pacer.delay(305), 45) << "twenty of them a second";
    pacer.valuesChanged(310);
    EXPECT_TRUE(pacer.isPartEnough(330));
    EXPECT_EQ(pacer.quality(330).level, Quality::Level::Still) << "as fine as what is round it";
}

TEST(FramePacer, DrawsAllWhereMoreThanAPartChanged)
{
    FramePacer pacer(true);
    pacer.setLocal(true);
    drawPicture(pacer, 0, 200);
    pacer.sceneChanged();
    EXPECT_FALSE(pacer.isPartEnough(300));
    drawPicture(pacer, 300, 200);
    EXPECT_TRUE(pacer.isPartEnough(600));
    pacer.setLocal(false);
    pacer.valuesChanged(600);
    EXPECT_FALSE(pacer.isPartEnough(600));
    pacer.setLocal(true);
    pacer.cameraMoved(700);
    EXPECT_FALSE(pacer.isPartEnough(710));
    drawPicture(pacer, 710, 20);
    EXPECT_FALSE(pacer.isPartEnough(5000)) << "the picture it would go into is a coarse one";
}

TEST(FramePacer, GivesAStillOneWhenWanted)
{
    FramePacer pacer(true);
    pacer.setSpinning(true);
    EXPECT_EQ(pacer.quality(0).level, Quality::Level::Steady);
    pacer.wantStill();
    EXPECT_EQ(pacer.quality(0).level, Quality::Level::Still);
    drawPicture(pacer, 0, 10);
    EXPECT_TRUE(pacer.isFinished());
    EXPECT_EQ(pacer.quality(20).level, Quality::Level::Steady);
}

TEST(FramePacer, DrawsOnePictureAtATimeAndForgetsNoChangeMeanwhile)
{
    FramePacer pacer(true);
    pacer.begun(pacer.quality(1000), 1000);
    EXPECT_FALSE(pacer.delay(2000));
    EXPECT_FALSE(pacer.isFinished());
    pacer.valuesChanged(1010);
    pacer.finished(1020);
    EXPECT_FALSE(pacer.isFinished()) << "the values came after it was begun";
    EXPECT_TRUE(pacer.delay(1020));
}

TEST(Flight, ArrivesAfterAQuarterOfASecond)
{
    Camera from, to;
    to.target = {5, 0, 0};
    Flight flight;
    flight.begin(from, to, 1000);
    EXPECT_LT((flight.at(1000).target - from.target).length(), 1e-5f);
    EXPECT_TRUE(flight.isActive());
    EXPECT_LT((flight.at(1250).target - to.target).length(), 1e-5f);
    EXPECT_FALSE(flight.isActive());
}

TEST(ViewCube, ShowsThreeFacesFromTheCornerAndTurnsWhenClicked)
{
    const Camera camera = facing(Camera(), View::Isometric);
    const QRectF place(0, 0, 100, 100);
    const auto faces = ViewCube::visibleFaces(camera, place);
    ASSERT_EQ(faces.size(), 3u);
    for (const ViewCube::Face &face : faces) {
        const auto direction = ViewCube::directionAt(camera, place, face.outline.boundingRect().center());
        ASSERT_TRUE(direction);
        EXPECT_LT((*direction + face.normal).length(), 1e-5f);
        EXPECT_TRUE(place.contains(face.outline.boundingRect()));
    }
    EXPECT_FALSE(ViewCube::directionAt(camera, place, {1, 1}));
    EXPECT_EQ(ViewCube::visibleFaces(facing(camera, View::Top), place).size(), 1u);
}

TEST(FloorGrid, HasRoundSpacing)
{
    EXPECT_DOUBLE_EQ(roundSpacing(0.7), 1);
    EXPECT_DOUBLE_EQ(roundSpacing(1.1), 2);
    EXPECT_DOUBLE_EQ(roundSpacing(30), 50);
    EXPECT_DOUBLE_EQ(roundSpacing(60), 100);
    EXPECT_DOUBLE_EQ(roundSpacing(0.02), 0.02);
}

TEST(FloorGrid, LiesBelowThePlant)
{
    geometry::Bounds bounds;
    bounds.add({-3, -2, 1});
    bounds.add({10, 20, 5});
    const FloorGrid grid = floorGrid(bounds);
    ASSERT_FALSE(grid.lines.empty());
    for (const FloorGrid::Point &p : grid.lines)
        EXPECT_LT(p.z, 1);
    EXPECT_TRUE(floorGrid({}).lines.empty());
}

TEST(GraphicsCard, KnowsSoftwareByItsName)
{
    EXPECT_TRUE(isSoftwareRenderer(QStringLiteral("llvmpipe (LLVM 15.0.6, 256 bits)")));
    EXPECT_TRUE(isSoftwareRenderer(QStringLiteral("Google SwiftShader")));
    EXPECT_TRUE(isSoftwareRenderer(QStringLiteral("softpipe")));
    EXPECT_FALSE(isSoftwareRenderer(QStringLiteral("NVIDIA GeForce RTX 3060/PCIe/SSE2")));
    EXPECT_FALSE(isSoftwareRenderer(QStringLiteral("Mesa Intel(R) UHD Graphics 620 (KBL GT2)")));
}

TEST(FramePacer, OnlyOnePictureIsDrawnAtATimeWhateverIsSwitchedMeanwhile)
{
    FramePacer pacer(true);
    pacer.begun(pacer.quality(0), 0);
    pacer.setSoftware(false);
    EXPECT_FALSE(pacer.delay(1'000'000)) << "one is being drawn";
    pacer.finished(1'000'000);
    EXPECT_TRUE(pacer.delay(1'000'001)) << "and is not what the other way of drawing would have made";
}
