// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "detail.h"
#include "packedmesh.h"
#include "scenebuilder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <span>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

plant::Asset asset(const QString &id, int parent, const QString &file, const QString &node = {})
{
    plant::Asset a;
    a.id = a.name = id;
    a.parent = parent;
    a.model = {file, node};
    return a;
}

ModelStore storeWithBox()
{
    ModelStore store;
    store.models.insert(QStringLiteral("box"), test::boxModel());
    return store;
}

Scene build(const plant::Plant &plant, const ModelStore &store, const BuildOptions &options = {})
{
    return buildScene(plant, store, std::vector<bool>(plant.assets.size()), options);
}

quint64 finestTriangles(const Scene &scene)
{
    return triangleCount(scene.chunks, std::vector<int>(scene.chunks.size(), 0));
}

} // namespace

TEST(AssetParts, AWholeFileGoesToItsAsset)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("a"), -1, QStringLiteral("box"))};
    const AssetParts resolved = resolveParts(plant, storeWithBox());
    EXPECT_EQ(resolved.parts.size(), 2u);
    EXPECT_TRUE(resolved.placeholders.empty());
}

TEST(AssetParts, NodesOfAssetsBelowAreLeftOut)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("box"), -1, QStringLiteral("box")),
                    asset(QStringLiteral("lid"), 0, QStringLiteral("box"), QStringLiteral("/Box/Lid"))};
    const AssetParts resolved = resolveParts(plant, storeWithBox());
    ASSERT_EQ(resolved.parts.size(), 2u);
    EXPECT_EQ(resolved.parts[0].asset, 0);
    EXPECT_EQ(resolved.parts[0].mesh, 0);
    EXPECT_EQ(resolved.parts[1].asset, 1);
    EXPECT_EQ(resolved.parts[1].mesh, 1);
    EXPECT_FLOAT_EQ(resolved.parts[1].world(2, 3), 1.5f) << "a node keeps its place in the file";
}

TEST(AssetParts, NeighboursMayShowTheSameNodes)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("a"), -1, QStringLiteral("box")),
                    asset(QStringLiteral("b"), -1, QStringLiteral("box"))};
    EXPECT_EQ(resolveParts(plant, storeWithBox()).parts.size(), 4u);
}

TEST(AssetParts, UnknownNodesAndFailedFilesBecomePlaceholders)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("a"), -1, QStringLiteral("box"), QStringLiteral("/Nowhere")),
                    asset(QStringLiteral("b"), -1, QStringLiteral("gone")),
                    asset(QStringLiteral("c"), -1, QStringLiteral("coming"))};
    ModelStore store = storeWithBox();
    store.failed.insert(QStringLiteral("gone"));
    EXPECT_EQ(resolveParts(plant, store).placeholders, (std::vector<plant::AssetIndex>{0, 1}));
}

TEST(SceneBuilder, BatchesAssetsAndKeepsTheirNumbers)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel());
    const plant::Plant plant = test::pumpPlant(50);
    const Scene scene = build(plant, store, {1'000'000, 5'000});
    EXPECT_GT(scene.chunks.size(), 3u);
    EXPECT_LT(scene.chunks.size(), 50u);
    std::set<int> seen;
    for (const Chunk &chunk : scene.chunks) {
        for (const Vertex &v : chunk.vertices) {
            seen.insert(int(v.asset));
            EXPECT_TRUE(std::binary_search(chunk.assets.begin(), chunk.assets.end(), int(v.asset)));
        }
        for (quint32 index : chunk.indices)
            ASSERT_LT(index, chunk.vertices.size());
    }
    EXPECT_EQ(seen.size(), 50u);
    EXPECT_EQ(finestTriangles(scene), scene.triangles);
}

TEST(SceneBuilder, PlacesVerticesInTheWorld)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("a"), -1, QString()), asset(QStringLiteral("b"), 0, QStringLiteral("box"))};
    plant.assets[0].placement.translation = {10, 0, 0};
    plant.assets[0].placement.rotation = {0, 0, 90};
    plant.assets[1].placement.translation = {1, 0, 0};
    const Scene scene = build(plant, storeWithBox());
    EXPECT_LT((scene.own[1].min - QVector3D(9, 1, 0)).length(), 1e-4f);
    EXPECT_LT((scene.own[1].max - QVector3D(10, 2, 1.6f)).length(), 1e-4f);
    EXPECT_TRUE(scene.own[0].isEmpty());
    EXPECT_FALSE(scene.subtree[0].isEmpty());
}

TEST(SceneBuilder, WhatStandsFarAwayStandsThereToTheFractionOfAMillimetre)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("turned"), -1, QString()),
                    asset(QStringLiteral("a"), 0, QStringLiteral("box")),
                    asset(QStringLiteral("b"), -1, QStringLiteral("box"))};
    plant.assets[0].placement.rotation = {0, 0, 90};
    plant.assets[1].placement.translation = {-5'512'345.6789, -598'123.4567, 201.25};
    plant.assets[2].placement.translation = {598'125.4579, -5'512'345.6789, 201.2505};
    const Scene scene = build(plant, storeWithBox());
    const auto placeOf = [&scene](plant::AssetIndex asset) { // its first part stands in its own origin
        const auto part = std::ranges::find(scene.parts, asset, &Part::asset);
        return part->world.column(3).toVector3D();
    };
    const QVector3D between = placeOf(2) - placeOf(1);
    EXPECT_LT((between - QVector3D(2.0012f, 0, 0.0005f)).length(), 1e-5f);
    const plant::Position a = moved(scene.origin, placeOf(1));
    EXPECT_NEAR(a.x, 598'123.4567, 1e-4);
    EXPECT_NEAR(a.y, -5'512'345.6789, 1e-4);
}

TEST(SceneBuilder, WhatStandsFarAwayMayBeTurnedByAnyAngle)
{
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("site"), -1, QString()), asset(QStringLiteral("a"), 0, QStringLiteral("box")),
                    asset(QStringLiteral("b"), 0, QStringLiteral("box"))};
    plant.assets[0].placement.rotation = {0, 0, 30.1};
    plant.assets[1].placement.translation = {5'512'345.6789, 598'123.4567, 0};
    plant.assets[2].placement.translation = {5'512'347.6789, 598'123.4567, 0};
    const Scene scene = build(plant, storeWithBox());
    std::vector<QVector3D> places;
    for (const plant::AssetIndex asset : {1, 2})
        places.push_back(std::ranges::find(scene.parts, asset, &Part::asset)->world.column(3).toVector3D());
    const double angle = qDegreesToRadians(30.1);
    const QVector3D between(float(2 * std::cos(angle)), float(2 * std::sin(angle)), 0);
    EXPECT_LT((places[1] - places[0] - between).length(), 1e-5f);
    const plant::Position a = moved(scene.origin, places[0]);
    EXPECT_NEAR(a.x, 5'512'345.6789 * std::cos(angle) - 598'123.4567 * std::sin(angle), 1e-4);
    EXPECT_NEAR(a.y, 5'512'345.6789 * std::sin(angle) + 598'123.4567 * std::cos(angle), 1e-4);
}

TEST(SceneBuilder, TheCameraThatItIsFinestForIsOneOfTheWorld)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    plant::Plant far = test::pumpPlant(20);
    for (plant::Asset &pump : far.assets)
        pump.placement.translation.x += 5'000'000;
    BuildOptions options{30'000, 10'000, {}};
    const Scene whole = build(far, store, options);
    for (const plant::AssetIndex asset : {3, 17}) {
        options.camera = inWorld(framing(Camera(), whole.own[size_t(asset)], 1), whole.origin);
        const Scene scene = build(far, store, options);
        std::vector<quint64> indices(far.assets.size());
        for (const Chunk &chunk : scene.chunks)
            for (const quint32 index : std::span(chunk.indices).first(chunk.levels.front().indexCount))
                ++indices[size_t(chunk.vertices[index].asset)];
        EXPECT_EQ(indices[size_t(asset)], std::ranges::max(indices));
        EXPECT_GT(indices[size_t(asset)], std::ranges::min(indices));
    }
}

TEST(SceneBuilder, LevelsGetCoarserAndKeepTheirSpans)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(3), store);
    for (const Chunk &chunk : scene.chunks) {
        ASSERT_GT(chunk.levels.size(), 2u);
        for (size_t i = 1; i < chunk.levels.size(); ++i) {
            EXPECT_LT(chunk.levels[i].indexCount, chunk.levels[i - 1].indexCount);
            EXPECT_GE(chunk.levels[i].error, chunk.levels[i - 1].error);
        }
        EXPECT_EQ(chunk.levels.back().firstIndex + chunk.levels.back().indexCount, chunk.indices.size());
    }
}

TEST(SceneBuilder, StaysWithinTheTriangleLimit)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(20), store, {30'000, 10'000});
    EXPECT_LE(finestTriangles(scene), 30'000u);
    EXPECT_GT(scene.triangles, 60'000u);
}

TEST(SceneBuilder, KeepsMovingAssetsApart)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel());
    const plant::Plant plant = test::pumpPlant(10);
    std::vector<bool> moving(10);
    moving[3] = moving[7] = true;
    const Scene scene = buildScene(plant, store, moving);
    for (const Chunk &chunk : scene.chunks) {
        for (plant::AssetIndex a : chunk.assets)
            EXPECT_EQ(chunk.moving, moving[size_t(a)]);
    }
}

TEST(SceneBuilder, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const Scene scene = buildScene(test::pumpPlant(1), storeWithBox(), std::vector<bool>(1), {}, stop.get_token());
    EXPECT_TRUE(scene.chunks.empty());
}

TEST(SceneBuilder, ToleratesAMeshWithoutTriangles)
{
    auto model = std::make_shared<geometry::Model>(*test::boxModel());
    model->meshes[1] = geometry::Mesh();
    ModelStore store;
    store.models.insert(QStringLiteral("box"), model);
    plant::Plant plant;
    plant.assets = {asset(QStringLiteral("a"), -1, QStringLiteral("box"))};
    EXPECT_EQ(finestTriangles(build(plant, store)), 12u);
}

TEST(Detail, FarChunksAreCoarserThanNearOnes)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(1), store);
    const auto all = [](const Chunk &) { return true; };
    Camera near = framing(facing(Camera(), View::Front), scene.bounds, 1);
    const Camera far = zoomed(near, near.target, 40);
    const QSizeF view(800, 800);
    const auto nearLevels = chooseLevels(scene.chunks, near, view, {0.5f, 1'000'000}, all);
    const auto farLevels = chooseLevels(scene.chunks, far, view, {0.5f, 1'000'000}, all);
    EXPECT_LT(nearLevels[0], farLevels[0]);
}

TEST(Detail, LinesAreDrawnWhereTheyAreLongEnoughToBeSeen)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(1), store);
    ASSERT_FALSE(scene.chunks[0].lines.empty());
    for (const quint32 end : scene.chunks[0].lines)
        ASSERT_LT(end, scene.chunks[0].vertices.size());
    const Camera near = framing(facing(Camera(), View::Front), scene.bounds, 1);
    EXPECT_TRUE(chooseLines(scene.chunks, {0}, near, 2000)[0]);
    EXPECT_FALSE(chooseLines(scene.chunks, {4}, near, 2000)[0]) << "they are those of the finest level";
    EXPECT_FALSE(chooseLines(scene.chunks, {NotDrawn}, near, 2000)[0]);
    EXPECT_FALSE(chooseLines(scene.chunks, {0}, zoomed(near, near.target, 100), 2000)[0]);
}

TEST(Detail, ManyFarAssetsAreASpeckEach)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(50), store);
    const auto all = [](const Chunk &) { return true; };
    const Camera near = framing(facing(Camera(), View::Front), scene.bounds, 1);
    const auto levels = chooseLevels(scene.chunks, zoomed(near, near.target, 100), {800, 800}, {2, 1'000'000}, all);
    EXPECT_EQ(triangleCount(scene.chunks, levels), 50u * 4u);
}

TEST(Detail, LeavesOutWhatCannotBeSeen)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel());
    const Scene scene = build(test::pumpPlant(1), store);
    Camera camera = framing(facing(Camera(), View::Front), scene.bounds, 1);
    const auto all = [](const Chunk &) { return true; };
    const auto none = [](const Chunk &) { return false; };
    const QSizeF view(800, 800);
    EXPECT_NE(chooseLevels(scene.chunks, camera, view, {}, all)[0], NotDrawn);
    EXPECT_EQ(chooseLevels(scene.chunks, camera, view, {}, none)[0], NotDrawn);
    EXPECT_EQ(chooseLevels(scene.chunks, moved(camera, {100, 0, 0}), view, {}, all)[0], NotDrawn);
}

TEST(Detail, KeepsToTheTriangleLimit)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(30), store);
    const Camera camera = framing(facing(Camera(), View::Isometric), scene.bounds, 1);
    const auto levels =
        chooseLevels(scene.chunks, camera, {4000, 4000}, {0, 20'000}, [](const Chunk &) { return true; });
    EXPECT_LE(triangleCount(scene.chunks, levels), 20'000u);
}

TEST(Detail, IsWholeWhereThatCostsNothing)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(4000));
    const Scene scene = build(test::pumpPlant(1), store);
    const Camera near = framing(facing(Camera(), View::Front), scene.bounds, 1);
    const auto levels = chooseLevels(scene.chunks, zoomed(near, near.target, 40), {800, 800}, {2, 1'000'000, 10'000},
                                     [](const Chunk &) { return true; });
    EXPECT_EQ(levels[0], 0);
}
