// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/normals.h>

#include <gtest/gtest.h>

#include <cmath>

namespace twinscope::geometry {

namespace {

/// Triangles that share no vertices, as STL has them.
std::vector<QVector3D> soupOf(const Mesh &mesh)
{
    std::vector<QVector3D> soup;
    for (const quint32 index : mesh.levels.front().indices)
        soup.push_back(mesh.positions[index]);
    return soup;
}

std::vector<quint32> counting(size_t count)
{
    std::vector<quint32> indices(count);
    for (size_t i = 0; i < count; ++i)
        indices[i] = quint32(i);
    return indices;
}

Surface fromSoup(const std::vector<QVector3D> &soup)
{
    return withCreaseNormals(soup, counting(soup.size()));
}

} // namespace

TEST(CreaseNormals, MakeABallSmoothAndShareItsVertices)
{
    const Mesh ball = test::ball(32);
    const auto soup = soupOf(ball);
    const Surface surface = fromSoup(soup);
    EXPECT_LT(surface.positions.size(), soup.size() / 4);
    for (size_t i = 0; i < surface.positions.size(); ++i)
        EXPECT_GT(QVector3D::dotProduct(surface.normals[i], surface.positions[i].normalized()), 0.97f) << i;
}

TEST(CreaseNormals, KeepABoxHard)
{
    const auto soup = soupOf(test::box());
    const Surface surface = fromSoup(soup);
    EXPECT_EQ(surface.positions.size(), 24u);
    for (const QVector3D &n : surface.normals)
        EXPECT_NEAR(std::abs(n.x()) + std::abs(n.y()) + std::abs(n.z()), 1, 1e-5);
}

TEST(CreaseNormals, KeepTrianglesInTheirOrder)
{
    const auto soup = soupOf(test::ball(8));
    const Surface surface = fromSoup(soup);
    ASSERT_EQ(surface.indices.size(), soup.size());
    for (size_t corner = 0; corner < soup.size(); ++corner)
        EXPECT_EQ(surface.positions[surface.indices[corner]], soup[corner]);
}

TEST(CreaseNormals, AreOfUnitLengthForShapesOfAnySize)
{
    for (const float size : {1e-7f, 1e-3f, 1.0f, 1e5f}) {
        for (const QVector3D &n : fromSoup(soupOf(test::ball(8, 0, 0, size))).normals)
            EXPECT_NEAR(n.length(), 1, 1e-4) << size;
    }
}

TEST(CreaseNormals, SurviveTrianglesWithoutAnAreaAndLargeFans)
{
    std::vector<QVector3D> fan{{0, 0, 0}};
    std::vector<quint32> indices{0, 0, 0};
    for (quint32 i = 0; i <= 2000; ++i) {
        const float turn = float(i) / 2000 * 6.2831853f;
        fan.push_back({std::cos(turn), std::sin(turn), 0});
        if (i > 0)
            indices.insert(indices.end(), {0, i, i + 1});
    }
    for (const QVector3D &n : withCreaseNormals(fan, indices).normals)
        EXPECT_NEAR(n.z(), 1, 1e-3);
    EXPECT_TRUE(withCreaseNormals({}, {}).positions.empty());
}

TEST(SharedVertices, JoinWhatIsEqualAndDropWhatIsUnused)
{
    const Mesh ball = test::ball(8);
    Surface soup;
    for (const quint32 index : ball.levels.front().indices) {
        soup.positions.push_back(ball.positions[index]);
        soup.normals.push_back(ball.normals[index]);
        soup.indices.push_back(quint32(soup.indices.size()));
    }
    soup.positions.push_back({9, 9, 9});
    soup.normals.push_back({0, 0, 1});
    const Surface shared = withSharedVertices(soup);
    EXPECT_LE(shared.positions.size(), ball.positions.size());
    for (size_t i = 0; i < soup.indices.size(); ++i)
        EXPECT_EQ(shared.positions[shared.indices[i]], soup.positions[i]);
}

TEST(UnitVector, FallsBackWhereThereIsNoDirection)
{
    EXPECT_EQ(unitVector({}), QVector3D(0, 0, 1));
    EXPECT_EQ(unitVector({NAN, 0, 0}, {1, 0, 0}), QVector3D(1, 0, 0));
    EXPECT_NEAR(unitVector({1e-30f, 0, 0}).x(), 1, 1e-6);
    EXPECT_NEAR(unitVector({0, 1e30f, 0}).y(), 1, 1e-6);
}

} // namespace twinscope::geometry
