// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/featurelines.h>

#include <gtest/gtest.h>

#include <cmath>

namespace twinscope::geometry {

namespace {

/// A tube of so many flat strips without ends, smooth all round; each strip has vertices of its own, as the faces of CAD
/// files do.
Mesh tube(int strips)
{
    Mesh mesh;
    mesh.levels.emplace_back();
    for (int strip = 0; strip < strips; ++strip) {
        const quint32 first = quint32(mesh.positions.size());
        for (const auto &[side, z] : {std::pair(strip, 0.0f), {strip + 1, 0.0f}, {strip + 1, 1.0f}, {strip, 1.0f}}) {
            const double angle = 2 * M_PI * side / strips;
            const QVector3D outwards(float(std::cos(angle)), float(std::sin(angle)), 0);
            mesh.positions.push_back(outwards + QVector3D(0, 0, z));
            mesh.normals.push_back(outwards);
            mesh.bounds.add(mesh.positions.back());
        }
        for (const quint32 corner : {0u, 1u, 2u, 0u, 2u, 3u})
            mesh.levels[0].indices.push_back(first + corner);
    }
    mesh.levels[0].ranges.push_back({0, quint32(mesh.levels[0].indices.size()), 0});
    return mesh;
}

double totalLength(const Mesh &mesh)
{
    const auto lines = featureLines(mesh);
    double sum = 0;
    for (size_t i = 0; i + 1 < lines.size(); i += 2)
        sum += double((mesh.positions[lines[i]] - mesh.positions[lines[i + 1]]).length());
    return sum;
}

} // namespace

TEST(FeatureLines, AreTheTwelveSidesOfABox)
{
    const Mesh box = test::box({1, 2, 3});
    EXPECT_EQ(featureLines(box).size(), 24u);
    EXPECT_NEAR(totalLength(box), 4 * (1 + 2 + 3), 1e-4);
}

TEST(FeatureLines, AreNotOnASmoothShapeHoweverCoarse)
{
    EXPECT_TRUE(featureLines(test::ball(8)).empty());
    EXPECT_TRUE(featureLines(test::ball(64)).empty());
}

TEST(FeatureLines, AreWhereASurfaceEndsAndNotWhereItsFacesMeetSmoothly)
{
    for (const int strips : {8, 64}) {
        const Mesh mesh = tube(strips);
        EXPECT_EQ(featureLines(mesh).size(), size_t(strips) * 4) << "both rims, and nothing along the tube";
        EXPECT_NEAR(totalLength(mesh), 4 * strips * std::sin(M_PI / strips), 1e-3);
    }
}

TEST(FeatureLines, AreNoneWhereEverythingBends)
{
    Mesh scan;
    scan.levels.emplace_back();
    for (quint32 corner = 0; corner < 9000; ++corner) {
        const float n = float(corner / 3);
        scan.positions.push_back({n, float(corner % 3), float(corner % 2)});
        scan.normals.push_back({0, 0, 1});
        scan.bounds.add(scan.positions.back());
        scan.levels[0].indices.push_back(corner);
    }
    EXPECT_TRUE(featureLines(scan).empty());
}

TEST(FeatureLines, BearWithEmptyAndFlatMeshes)
{
    EXPECT_TRUE(featureLines(Mesh()).empty());
    Mesh point;
    point.positions = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    point.normals.edit().assign(3, {0, 0, 1});
    point.levels.push_back({{0, 1, 2}, {{0, 3, 0}}});
    point.bounds.add(point.positions[0]);
    EXPECT_TRUE(featureLines(point).empty());
}

} // namespace twinscope::geometry
