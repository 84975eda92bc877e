// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "camera.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

constexpr QSizeF View800x600(800, 600);

Camera lookingNorth()
{
    Camera camera;
    camera.position = {0, -10, 0};
    camera.target = {0, 0, 0};
    return camera;
}

void expectNear(const QVector3D &a, const QVector3D &b, float tolerance = 1e-3f)
{
    EXPECT_LT((a - b).length(), tolerance)
        << a.x() << ' ' << a.y() << ' ' << a.z() << " is not " << b.x() << ' ' << b.y() << ' ' << b.z();
}

geometry::Bounds boxOf(const QVector3D &min, const QVector3D &max)
{
    geometry::Bounds bounds;
    bounds.add(min);
    bounds.add(max);
    return bounds;
}

} // namespace

TEST(Camera, ProjectsTheTargetIntoTheMiddle)
{
    const auto middle = project(lookingNorth(), View800x600, {0, 0, 0});
    ASSERT_TRUE(middle);
    EXPECT_NEAR(middle->x(), 400, 1e-6);
    EXPECT_NEAR(middle->y(), 300, 1e-6);
}

TEST(Camera, ComesBackFromTheWorldAsItWent)
{
    Camera camera = lookingNorth();
    camera.position = {12.345678f, -0.1f, 1e-5f};
    for (const plant::Position &origin : {plant::Position{}, plant::Position{598'100, -5'512'300, 0}}) {
        const Camera back = inScene(inWorld(camera, origin), origin);
        EXPECT_LT((back.position - camera.position).length(), 1e-8f);
        EXPECT_EQ(back.target, camera.target);
    }
    EXPECT_EQ(inWorld(camera, {}).position, (plant::Position{12.345678, -0.1, 1e-5})) << "as people write it";
    EXPECT_EQ(inScene(inWorld(camera, {}), {}), camera);
}

TEST(Camera, PutsEastRightAndUpAbove)
{
    const auto point = project(lookingNorth(), View800x600, {1, 0, 1});
    ASSERT_TRUE(point);
    EXPECT_GT(point->x(), 400);
    EXPECT_LT(point->y(), 300);
}

TEST(Camera, HasNothingToShowBehindItself)
{
    EXPECT_FALSE(project(lookingNorth(), View800x600, {0, -20, 0}));
}

TEST(Camera, RayGoesThroughWhatIsProjectedThere)
{
    for (bool orthographic : {false, true}) {
        Camera camera = facing(lookingNorth(), viewport::View::Isometric);
        camera.orthographic = orthographic;
        const QVector3D point(0.7f, -1.3f, 0.4f);
        const auto pixel = project(camera, View800x600, point);
        ASSERT_TRUE(pixel);
        const Ray ray = rayThrough(camera, View800x600, *pixel);
        const QVector3D offset = point - ray.origin;
        const float away = QVector3D::crossProduct(offset, ray.direction).length();
        EXPECT_LT(away, 0.01f) << "orthographic: " << orthographic;
    }
}

TEST(Camera, MatricesAgreeWithProject)
{
    for (bool orthographic : {false, true}) {
        Camera camera = facing(lookingNorth(), viewport::View::Isometric);
        camera.orthographic = orthographic;
        const QVector3D point(0.7f, -1.3f, 0.4f);
        const ClipRange range = clipRange(camera, boxOf({-3, -3, -3}, {3, 3, 3}));
        const QVector3D clip = (projectionMatrix(camera, 800.0f / 600, range) * viewMatrix(camera)).map(point);
        const auto pixel = project(camera, View800x600, point);
        ASSERT_TRUE(pixel);
        EXPECT_NEAR((clip.x() + 1) * 400, pixel->x(), 0.05);
        EXPECT_NEAR((1 - clip.y()) * 300, pixel->y(), 0.05);
        EXPECT_GT(clip.z(), -1);
        EXPECT_LT(clip.z(), 1);
    }
}

TEST(Camera, OrbitKeepsTheDistanceToThePivot)
{
    const QVector3D pivot(1, 2, 0.5f);
    const Camera before = lookingNorth();
    const Camera after = orbited(before, pivot, 35, -20);
    EXPECT_NEAR((after.position - pivot).length(), (before.position - pivot).length(), 1e-4);
    EXPECT_NEAR(targetDistance(after), targetDistance(before), 1e-4);
    EXPECT_NEAR(right(after).z(), 0, 1e-5) << "the horizon stays level";
}

TEST(Camera, OrbitNeverTipsOver)
{
    Camera camera = lookingNorth();
    for (int i = 0; i < 100; ++i)
        camera = orbited(camera, camera.target, 3, -7);
    const QVector3D up = QVector3D::crossProduct(right(camera), forward(camera));
    EXPECT_GE(up.z(), 0);
    EXPECT_TRUE(std::isfinite(camera.position.x()));
}

TEST(Camera, OrbitLeavesTheTopView)
{
    Camera camera = facing(lookingNorth(), viewport::View::Top);
    camera = orbited(camera, camera.target, 0, 30);
    EXPECT_GT(forward(camera).z(), -0.95f);
    EXPECT_NEAR(targetDistance(camera), 10, 1e-3);
}

TEST(Camera, ZoomKeepsTheAnchorInPlace)
{
    for (bool orthographic : {false, true}) {
        Camera camera = lookingNorth();
        camera.orthographic = orthographic;
        const QVector3D anchor(2, 0, 1);
        const auto before = project(camera, View800x600, anchor);
        const Camera closer = zoomed(camera, anchor, 0.5f);
        const auto after = project(closer, View800x600, anchor);
        ASSERT_TRUE(before && after);
        EXPECT_NEAR(before->x(), after->x(), 0.01);
        EXPECT_NEAR(before->y(), after->y(), 0.01);
        EXPECT_NEAR(targetDistance(closer), 5, 1e-4);
    }
}

TEST(Camera, FramingShowsEverythingAndNotMuchMore)
{
    const geometry::Bounds bounds = boxOf({-2, -30, 0}, {7, 4, 9});
    for (auto view : {viewport::View::Front, viewport::View::Top, viewport::View::Isometric, viewport::View::Left}) {
        for (bool orthographic : {false, true}) {
            Camera camera = facing(lookingNorth(), view);
            camera.orthographic = orthographic;
            camera = framing(camera, bounds, 800.0f / 600);
            double reach = 0;
            for (int i = 0; i < 8; ++i) {
                const QVector3D corner(i & 1 ? 7 : -2, i & 2 ? 4 : -30, i & 4 ? 9 : 0);
                const auto pixel = project(camera, View800x600, corner);
                ASSERT_TRUE(pixel);
                reach = std::max({reach, std::abs(pixel->x() - 400) / 400, std::abs(pixel->y() - 300) / 300});
            }
            EXPECT_LT(reach, 1.01);
            EXPECT_GT(reach, 0.85);
        }
    }
}

TEST(Camera, FramingNothingChangesNothing)
{
    const Camera camera = framing(lookingNorth(), {}, 1.5f);
    expectNear(camera.position, lookingNorth().position);
}

TEST(Camera, StandardViewsLookAlongTheirAxes)
{
    expectNear(forward(facing(lookingNorth(), viewport::View::Front)), {0, 1, 0});
    expectNear(forward(facing(lookingNorth(), viewport::View::Right)), {-1, 0, 0});
    expectNear(forward(facing(lookingNorth(), viewport::View::Top)), {0, 0, -1});
    expectNear(facing(lookingNorth(), viewport::View::Top).up, {0, 1, 0});
    EXPECT_NEAR(targetDistance(facing(lookingNorth(), viewport::View::Isometric)), 10, 1e-4);
}

TEST(Camera, BlendingStartsAndEndsWhereItShould)
{
    const Camera from = lookingNorth();
    Camera to = facing(lookingNorth(), viewport::View::Top);
    to = moved(to, {5, 5, 0});
    expectNear(blended(from, to, 0).position, from.position);
    expectNear(blended(from, to, 1).position, to.position);
    EXPECT_NEAR(targetDistance(blended(from, to, 0.5f)), 10, 1e-3);
}

TEST(Camera, ClipRangeHoldsTheBounds)
{
    const ClipRange range = clipRange(lookingNorth(), boxOf({-1, -1, -1}, {1, 1, 1}));
    EXPECT_LT(range.near, 9);
    EXPECT_GT(range.near, 8);
    EXPECT_GT(range.far, 11);
    const ClipRange inside = clipRange(lookingNorth(), boxOf({-50, -50, -50}, {50, 50, 50}));
    EXPECT_GT(inside.near, 0) << "a perspective picture cannot begin behind the eye";
}
