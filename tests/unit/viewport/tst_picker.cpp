// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "camera.h"
#include "measure.h"
#include "picker.h"
#include "section.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

Scene pumps(int count)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(400));
    return buildScene(test::pumpPlant(count), store, std::vector<bool>(size_t(count)));
}

const Picker::Filter Everything = [](plant::AssetIndex) { return true; };
const Picker::Motion AtRest = [](plant::AssetIndex) { return QMatrix4x4(); };

/// The slow way: every triangle of every part.
Hit pickBySearch(const Scene &scene, const Ray &ray)
{
    Hit best;
    best.distance = 1e30f;
    for (const Part &part : scene.parts) {
        const geometry::Mesh &mesh = part.shape();
        const auto &indices = mesh.levels.front().indices;
        for (size_t i = 0; i < indices.size(); i += 3) {
            const float d = hitDistance(ray, part.world.map(mesh.positions[indices[i]]),
                                        part.world.map(mesh.positions[indices[i + 1]]),
                                        part.world.map(mesh.positions[indices[i + 2]]));
            if (d >= 0 && d < best.distance) {
                best.distance = d;
                best.asset = part.asset;
            }
        }
    }
    return best;
}

} // namespace

TEST(BoxTree, RayMissesABoxBesideIt)
{
    geometry::Bounds box;
    box.add({0, 0, 0});
    box.add({1, 1, 1});
    EXPECT_FLOAT_EQ(entryDistance({{0.5f, -2, 0.5f}, {0, 1, 0}}, box, 100), 2);
    EXPECT_LT(entryDistance({{1.5f, -2, 0.5f}, {0, 1, 0}}, box, 100), 0);
    EXPECT_LT(entryDistance({{0.5f, -2, 0.5f}, {0, -1, 0}}, box, 100), 0) << "behind the ray";
    EXPECT_LT(entryDistance({{0.5f, -2, 0.5f}, {0, 1, 0}}, box, 1), 0) << "beyond the limit";
    EXPECT_FLOAT_EQ(entryDistance({{0.5f, 0.5f, 0.5f}, {0, 1, 0}}, box, 100), 0) << "inside";
}

TEST(Picker, AgreesWithTestingEveryTriangle)
{
    const Scene scene = pumps(20);
    MeshTrees trees;
    const Picker picker(scene.parts, {}, trees);
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(-2, 8);
    int hits = 0;
    for (int i = 0; i < 300; ++i) {
        const QVector3D from(place(random), place(random), 9);
        const QVector3D to(place(random), place(random), 0);
        const Ray ray{from, (to - from).normalized()};
        const Hit fast = picker.pick(ray, Everything, AtRest);
        const Hit slow = pickBySearch(scene, ray);
        ASSERT_EQ(fast.asset, slow.asset) << "ray " << i;
        if (slow.isValid()) {
            EXPECT_NEAR(fast.distance, slow.distance, 1e-3);
            ++hits;
        }
    }
    EXPECT_GT(hits, 30);
}

TEST(Picker, LooksThroughWhatTheFilterLeavesOut)
{
    const Scene scene = pumps(4); // two rows of two, seen along Y: 0 before 2
    MeshTrees trees;
    const Picker picker(scene.parts, {}, trees);
    const Ray ray{{0, -10, 0.3f}, {0, 1, 0}};
    EXPECT_EQ(picker.pick(ray, Everything, AtRest).asset, 0);
    EXPECT_EQ(picker
                  .pick(
                      ray, [](plant::AssetIndex a) { return a != 0; }, AtRest)
                  .asset,
              2);
    EXPECT_FALSE(picker
                     .pick(
                         ray, [](plant::AssetIndex) { return false; }, AtRest)
                     .isValid());
}

TEST(Picker, FollowsWhatMoves)
{
    const Scene scene = pumps(1);
    MeshTrees trees;
    const Picker picker(scene.parts, {true}, trees);
    QMatrix4x4 shift;
    shift.translate(5, 0, 0);
    const auto shifted = [&shift](plant::AssetIndex) { return shift; };
    EXPECT_FALSE(picker.pick({{0, -10, 0.3f}, {0, 1, 0}}, Everything, shifted).isValid());
    EXPECT_EQ(picker.pick({{5, -10, 0.3f}, {0, 1, 0}}, Everything, shifted).asset, 0);
}

TEST(Picker, FindsWhatStandsStillWhereItWasMoved)
{
    const Scene scene = pumps(1);
    MeshTrees trees;
    const Picker picker(scene.parts, {}, trees);
    const Picker::Motion away = [](plant::AssetIndex) {
        QMatrix4x4 matrix;
        matrix.translate(100, 0, 0);
        return matrix;
    };
    const Ray here{{0, -10, 0.3f}, {0, 1, 0}};
    const Ray there{{100, -10, 0.3f}, {0, 1, 0}};
    EXPECT_TRUE(picker.pick(here, Everything, away).isValid());
    EXPECT_FALSE(picker.pick(here, Everything, away, 1e30f, true).isValid());
    EXPECT_TRUE(picker.pick(there, Everything, away, 1e30f, true).isValid());
}

TEST(Picker, FindsNothingInAnEmptyPlant)
{
    EXPECT_FALSE(Picker().pick({{0, 0, 0}, {0, 1, 0}}, Everything, AtRest).isValid());
}

TEST(Section, KeepsTheRightPartOfARay)
{
    const Section above{{0, 0, 1}, 2}; // what is higher than 2 m goes
    const Ray down{{0, 0, 10}, {0, 0, -1}};
    EXPECT_FLOAT_EQ(keptSpan(above, down).start, 8);
    EXPECT_GT(keptSpan(above, down).end, 1e30f);
    const Ray up{{0, 0, 0}, {0, 0, 1}};
    EXPECT_FLOAT_EQ(keptSpan(above, up).start, 0);
    EXPECT_FLOAT_EQ(keptSpan(above, up).end, 2);
    const Ray away{{0, 0, 10}, {0, 0, 1}};
    EXPECT_TRUE(std::isinf(keptSpan(above, away).start)) << "nothing of it is kept";
    const Ray along{{0, 0, 10}, {1, 0, 0}};
    EXPECT_TRUE(std::isinf(keptSpan(above, along).start));
}

TEST(Section, StandsAcrossItsAxis)
{
    geometry::Bounds bounds;
    bounds.add({-1, 0, 4});
    bounds.add({3, 2, 8});
    EXPECT_TRUE(sectionAcross(bounds, 0, 0.25, false).removes({0.5f, 1, 5}));
    EXPECT_FALSE(sectionAcross(bounds, 0, 0.25, false).removes({-0.5f, 1, 5}));
    EXPECT_TRUE(sectionAcross(bounds, 2, 0.5, true).removes({0, 1, 5.5f}));
    EXPECT_FALSE(sectionAcross(bounds, 2, 0.5, true).removes({0, 1, 6.5f}));
    const Section through = sectionAcross(bounds, 2, positionAcross(bounds, 2, 5.25f), false);
    EXPECT_NEAR(through.offset, 5.25f, 1e-4f) << "the plane starts where one looks";
    EXPECT_EQ(positionAcross(bounds, 2, -1000), 0) << "and never beyond its travel";
}

TEST(Measure, GivesDistanceThenAngleAndRadius)
{
    Measure measure;
    EXPECT_EQ(measure.lines().size(), 1) << "says what to do";
    measure.add({1, 0, 0});
    EXPECT_FALSE(measure.distance());
    measure.add({0, 0, 0});
    EXPECT_FLOAT_EQ(*measure.distance(), 1);
    EXPECT_FALSE(measure.angle());
    measure.add({0, 2, 0});
    EXPECT_FLOAT_EQ(*measure.distance(), 2);
    EXPECT_FLOAT_EQ(*measure.angle(), 90);
    EXPECT_FLOAT_EQ(*measure.radius(), std::sqrt(5.0f) / 2) << "the circle over the hypotenuse";
    measure.add({7, 7, 7});
    EXPECT_EQ(measure.points().size(), 1u) << "a fourth point begins anew";
}

TEST(Measure, HasNoRadiusOnALine)
{
    Measure measure;
    for (float x : {0.0f, 1.0f, 3.0f})
        measure.add({x, x, 0});
    EXPECT_FLOAT_EQ(*measure.angle(), 180);
    EXPECT_FALSE(measure.radius());
    measure.removeLast();
    EXPECT_EQ(measure.points().size(), 2u);
}

TEST(Measure, SnapsToACornerThatIsNearOnTheScreen)
{
    const Camera camera = facing(Camera(), View::Front);
    const QSizeF view(800, 600);
    const float pixel = metresPerPixel(camera, targetDistance(camera), 600);
    const QVector3D at = camera.target;
    const std::array<QVector3D, 3> corners{at + QVector3D(4 * pixel, 0, 0), at + QVector3D(0, 0, 8 * pixel),
                                           at + QVector3D(0, 0, 300 * pixel)};
    EXPECT_EQ(snapped(at, corners, camera, view), corners[0]);
    EXPECT_EQ(snapped(at, {corners[2], corners[2], corners[2]}, camera, view), at);
}
