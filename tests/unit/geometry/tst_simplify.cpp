// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/modelcheck.h>
#include <twinscope/geometry/simplify.h>

#include <gtest/gtest.h>

#include <QSet>

#include <algorithm>
#include <cmath>

namespace twinscope::geometry {

namespace {

Mesh simplified(Mesh mesh)
{
    simplify(mesh);
    EXPECT_EQ(faultOf(mesh).toStdString(), "");
    return mesh;
}

Bounds boundsOf(const Mesh &mesh, int level)
{
    Bounds bounds;
    for (const quint32 index : mesh.levels[size_t(level)].indices)
        bounds.add(mesh.positions[index]);
    return bounds;
}

/// Triangles that have nothing to do with each other: nothing for an edge-collapsing simplifier to join.
Mesh confetti(int count)
{
    Mesh mesh;
    mesh.levels.resize(1);
    for (int i = 0; i < count; ++i) {
        const QVector3D at(std::fmod(float(i) * 0.618f, 1.0f), std::fmod(float(i) * 0.414f, 1.0f),
                           float(i) / float(count));
        for (const QVector3D &offset : {QVector3D(0, 0, 0), QVector3D(0.001f, 0, 0), QVector3D(0, 0.001f, 0)}) {
            mesh.levels[0].indices.push_back(quint32(mesh.positions.size()));
            mesh.positions.push_back(at + offset);
            mesh.normals.push_back({0, 0, 1});
            mesh.bounds.add(at + offset);
        }
    }
    mesh.levels[0].ranges.push_back({0, quint32(mesh.levels[0].indices.size()), 0xff00ff00});
    return mesh;
}

} // namespace

TEST(Simplify, MakesLevelsThatEndWithAFewTriangles)
{
    const Mesh mesh = simplified(test::ball(64));
    ASSERT_GE(mesh.levels.size(), 4u);
    for (size_t level = 1; level < mesh.levels.size(); ++level) {
        EXPECT_LE(mesh.triangles(int(level)), mesh.triangles(int(level) - 1) * 3 / 4);
        EXPECT_GE(mesh.levels[level].error, mesh.levels[level - 1].error);
    }
    EXPECT_NEAR(double(mesh.triangles(1)), 0.5 * double(mesh.triangles()), 0.05 * double(mesh.triangles()));
    EXPECT_LE(mesh.triangles(int(mesh.levels.size()) - 1), 60u);
}

TEST(Simplify, KeepsTheShapeWithinTheErrorItTells)
{
    const Mesh mesh = simplified(test::ball(64));
    for (size_t level = 1; level < mesh.levels.size(); ++level) {
        for (const quint32 index : mesh.levels[level].indices)
            EXPECT_NEAR(mesh.positions[index].length(), 1, mesh.levels[level].error + 1e-3f) << level;
    }
    EXPECT_LT(mesh.levels[1].error, 0.02f);
}

TEST(Simplify, KeepsColoursApart)
{
    const Mesh mesh = simplified(test::ball(64));
    for (size_t level = 0; level + 1 < mesh.levels.size(); ++level) {
        QSet<QRgb> colours;
        for (const auto &range : mesh.levels[level].ranges) {
            colours.insert(range.colour);
            for (quint32 i = range.firstIndex; i < range.firstIndex + range.indexCount; ++i) {
                const float z = mesh.positions[mesh.levels[level].indices[i]].z();
                EXPECT_GE(range.colour == 0xffcc0000 ? z : -z, -0.1f) << level;
            }
        }
        EXPECT_EQ(colours.size(), 2) << level;
    }
}

TEST(Simplify, LeavesLevelZeroAndSmallMeshesAlone)
{
    const Mesh before = test::ball(64);
    const Mesh after = simplified(before);
    EXPECT_EQ(after.levels[0].indices, before.levels[0].indices);
    EXPECT_TRUE(std::equal(before.positions.begin(), before.positions.end(), after.positions.begin()));
    EXPECT_EQ(simplified(test::box()).levels.size(), 1u);
}

TEST(Simplify, TwiceIsAsGoodAsOnce)
{
    const Mesh once = simplified(test::ball(32));
    EXPECT_EQ(simplified(once).levels.size(), once.levels.size());
}

TEST(Simplify, FindsAFarLevelForWhatCannotBeJoined)
{
    const Mesh mesh = simplified(confetti(5000));
    const int last = int(mesh.levels.size()) - 1;
    ASSERT_GT(last, 0);
    EXPECT_LE(mesh.triangles(last), 60u);
    const Bounds whole = boundsOf(mesh, 0), far = boundsOf(mesh, last);
    EXPECT_LT((whole.min - far.min).length() + (whole.max - far.max).length(), 0.8f * whole.diagonal());
    EXPECT_EQ(mesh.levels.back().ranges.front().colour, 0xff00ff00);
}

TEST(Simplify, TakesMeshesOfAnySizeAndWithoutAnArea)
{
    for (const float size : {1e-6f, 1e-3f, 1e4f})
        EXPECT_GT(simplified(test::ball(24, 0, 0, size)).levels.size(), 1u) << size;
    Mesh flat = test::ball(24);
    for (QVector3D &p : flat.positions.edit())
        p = {};
    flat.bounds = {};
    flat.bounds.add(QVector3D());
    simplified(flat);
}

TEST(Simplify, StopsWhereItIsCancelled)
{
    Model model = test::smallPlant();
    model.meshes[1] = test::ball(32);
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress(stop.get_token());
    simplify(model, progress);
    EXPECT_EQ(model.meshes[1].levels.size(), 1u);
}

} // namespace twinscope::geometry
