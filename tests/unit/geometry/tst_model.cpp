// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <gtest/gtest.h>

#include <QSet>

namespace twinscope::geometry {

using test::smallPlant;

TEST(Bounds, AreEmptyUntilSomethingIsAdded)
{
    Bounds bounds;
    EXPECT_TRUE(bounds.isEmpty());
    EXPECT_EQ(bounds.diagonal(), 0.0f);
    bounds.add(Bounds{});
    EXPECT_TRUE(bounds.isEmpty());
    EXPECT_TRUE(bounds.transformed({}).isEmpty());
    bounds.add({1, 2, 3});
    EXPECT_FALSE(bounds.isEmpty());
    EXPECT_EQ(bounds.centre(), QVector3D(1, 2, 3));
}

TEST(Bounds, TurnWithTheirBox)
{
    Bounds bounds;
    bounds.add({0, 0, 0});
    bounds.add({4, 2, 1});
    QMatrix4x4 quarter;
    quarter.rotate(90, 0, 0, 1);
    const Bounds turned = bounds.transformed(quarter);
    EXPECT_NEAR(turned.min.x(), -2, 1e-5);
    EXPECT_NEAR(turned.max.y(), 4, 1e-5);
    EXPECT_NEAR(turned.max.z(), 1, 1e-5);
}

TEST(Model, CountsInstancesAndTheirTriangles)
{
    const Model model = smallPlant();
    EXPECT_EQ(model.instanceCount(), 3u);
    EXPECT_EQ(model.triangleCount(), 2 * 12 + model.meshes[1].triangles());
}

TEST(Model, PlacesNodesThroughAllTheirParents)
{
    const Model model = smallPlant();
    EXPECT_EQ(model.worldTransform(3).map(QVector3D()), QVector3D(10, 7, 0));
    const auto all = model.worldTransforms();
    for (size_t node = 0; node < model.nodes.size(); ++node)
        EXPECT_EQ(all[node], model.worldTransform(int(node)));
}

TEST(Model, BoundsAreExactForTurnedParts)
{
    Model model = smallPlant();
    model.nodes.erase(model.nodes.begin() + 2, model.nodes.begin() + 4);
    model.nodes[2].parent = 0;
    model.nodes[2].transform.rotate(45, 0, 0, 1);
    // A ball stays as wide as it is, however it is turned; its box would not.
    EXPECT_LT(model.bounds().max.x(), 1.001f);
    EXPECT_GT(model.bounds().max.x(), 0.9f);
}

TEST(Model, TellsEqualSiblingsApart)
{
    const Model model = smallPlant();
    EXPECT_EQ(model.nodePath(0), QStringLiteral("/"));
    EXPECT_EQ(model.nodePath(2), QStringLiteral("/Frame/Bolt"));
    EXPECT_EQ(model.nodePath(3), QStringLiteral("/Frame/Bolt[2]"));
    EXPECT_EQ(model.findNode(QStringLiteral("/Frame/Bolt[2]")), 3);
    EXPECT_EQ(model.findNode(QStringLiteral("Frame/Bolt")), 2);
}

TEST(Model, FindsItsRootAndTakesItsNameAsALead)
{
    const Model model = smallPlant();
    EXPECT_EQ(model.findNode({}), 0);
    EXPECT_EQ(model.findNode(QStringLiteral("/")), 0);
    EXPECT_EQ(model.findNode(QStringLiteral("/Plant")), 0);
    EXPECT_EQ(model.findNode(QStringLiteral("/Plant/Ball")), 4);
    EXPECT_EQ(model.findNode(QStringLiteral("/Frame/Nut")), -1);
    EXPECT_EQ(model.findNode(QStringLiteral("/Frame/Bolt[3]")), -1);
    EXPECT_EQ(Model().findNode(QStringLiteral("/")), -1);
}

TEST(Model, PathsAreUniqueWhateverTheNames)
{
    Model model = smallPlant();
    for (const char *name : {"A/B", "A", "A[2]", "A", "A", "A~1B", "A[2]", "~", ""})
        model.nodes.push_back({QString::fromLatin1(name), 0, -1, {}, 0, {}});
    model.nodes.push_back({QStringLiteral("B"), 6, -1, {}, 0, {}}); // below the first "A"
    const QStringList paths = model.nodePaths();
    EXPECT_EQ(QSet<QString>(paths.begin(), paths.end()).size(), qsizetype(model.nodes.size()));
    for (size_t node = 0; node < model.nodes.size(); ++node) {
        EXPECT_EQ(paths.at(qsizetype(node)), model.nodePath(int(node)));
        EXPECT_EQ(model.findNode(paths.at(qsizetype(node))), int(node)) << paths.at(qsizetype(node)).toStdString();
    }
}

} // namespace twinscope::geometry
