// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/reattach.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

namespace twinscope::geometry {

namespace {

using Found = Attachment::Found;

/// "/Skid/Pump" (box 1 × 2 × 3), "/Skid/Motor" (box 1 × 1 × 2), "/Tank" (ball), "/Skid/Foot", "/Tank/Foot" (small boxes).
Model skid(int ballRings = 20)
{
    Model model;
    model.meshes = {test::box({1, 2, 3}), test::box({1, 1, 2}), test::ball(ballRings), test::box({0.1f, 0.1f, 0.2f})};
    const auto add = [&model](const char *name, int parent, int mesh, const QVector3D &where) {
        Node node;
        node.name = QLatin1String(name);
        node.parent = parent;
        node.mesh = mesh;
        node.transform.translate(where);
        model.nodes.push_back(node);
    };
    add("Plant", -1, -1, {});
    add("Skid", 0, -1, {});
    add("Pump", 1, 0, {});
    add("Motor", 1, 1, {4, 0, 0});
    add("Tank", 0, 2, {0, 9, 0});
    add("Foot", 1, 3, {0, 0, -1});
    add("Foot", 4, 3, {0, 0, -2});
    return model;
}

QHash<QString, PartShape> shapesOf(const Model &model)
{
    QHash<QString, PartShape> shapes;
    const auto all = partShapes(model);
    const QStringList paths = model.nodePaths();
    for (qsizetype i = 0; i < paths.size(); ++i)
        shapes.insert(paths[i], all[size_t(i)]);
    return shapes;
}

Attachment attached(Model &model, const char *path, const QHash<QString, PartShape> &known = {})
{
    return reattach(model, {QLatin1String(path)}, known).front();
}

} // namespace

TEST(PartShape, MeasuresAreaVolumeAndSize)
{
    const auto shapes = partShapes(skid());
    EXPECT_NEAR(shapes[2].area, 22, 1e-4);
    EXPECT_NEAR(shapes[2].volume, 6, 1e-4);
    EXPECT_NEAR(shapes[2].size.length(), QVector3D(1, 2, 3).length(), 1e-5);
    EXPECT_NEAR(shapes[1].volume, 6 + 2 + 0.002, 1e-3) << "a group is all that is in it";
}

TEST(PartShape, IsTheSameForOtherTrianglesTurnsAndPlaces)
{
    Model turned = skid(40);
    turned.nodes[2].transform.rotate(90, 1, 0, 0);
    turned.nodes[2].transform.translate(50, 0, 0);
    const auto before = partShapes(skid(20)), after = partShapes(turned);
    EXPECT_LT(after[2].difference(before[2]), 1e-4);
    EXPECT_LT(after[4].difference(before[4]), SameShape);
    EXPECT_GT(after[2].difference(before[3]), SameShape);
    EXPECT_EQ(PartShape().difference(before[2]), 1);
}

TEST(Reattach, WhatIsWhereItWasStaysThere)
{
    Model model = skid();
    const Attachment pump = attached(model, "/Skid/Pump");
    EXPECT_EQ(pump.found, Found::ByPath);
    EXPECT_EQ(pump.path, QStringLiteral("/Skid/Pump"));
    EXPECT_TRUE(model.aliases.isEmpty());
}

TEST(Reattach, APartThatMovedInTheTreeIsFoundByItsName)
{
    Model model = skid();
    model.nodes[1].name = QStringLiteral("Frame");
    const Attachment pump = attached(model, "/Skid/Pump");
    EXPECT_EQ(pump.found, Found::ByName);
    EXPECT_EQ(pump.path, QStringLiteral("/Frame/Pump"));
    EXPECT_EQ(model.findNode(QStringLiteral("/Skid/Pump")), 2) << "the model knows the old path";
}

TEST(Reattach, AmongEqualNamesThePathsEndDecides)
{
    Model model = skid();
    model.nodes[0].name = QStringLiteral("Other");
    const Attachment foot = attached(model, "/Area 7/Tank/Foot");
    EXPECT_EQ(foot.found, Found::ByName);
    EXPECT_EQ(foot.path, QStringLiteral("/Tank/Foot"));
    EXPECT_EQ(attached(model, "/Gone/Foot").found, Found::Nowhere) << "there are two, and nothing tells them apart";
}

TEST(Reattach, ARenamedPartIsFoundByItsShape)
{
    const auto known = shapesOf(skid(20));
    Model model = skid(30);
    model.nodes[1].name = QStringLiteral("0815");
    model.nodes[2].name = QStringLiteral("4711");
    model.nodes[4].name = QStringLiteral("4712");
    EXPECT_EQ(attached(model, "/Skid/Pump", known).path, QStringLiteral("/0815/4711"));
    const Attachment tank = attached(model, "/Tank", known);
    EXPECT_EQ(tank.found, Found::ByShape);
    EXPECT_EQ(tank.path, QStringLiteral("/4712"));
}

TEST(Reattach, AmongEqualShapesTheOneThatStandsThereIsMeant)
{
    const auto known = shapesOf(skid());
    Model model = skid();
    model.nodes[5].name = QStringLiteral("F-1");
    model.nodes[6].name = QStringLiteral("F-2");
    EXPECT_EQ(attached(model, "/Tank/Foot", known).path, QStringLiteral("/Tank/F-2"));
    model.nodes[5].transform.translate(20, 0, 0);
    model.nodes[6].transform.translate(20, 0, 0);
    EXPECT_EQ(attached(model, "/Skid/Foot", known).found, Found::Nowhere);
}

TEST(Reattach, APartIsNotGivenTwice)
{
    const auto known = shapesOf(skid());
    Model model = skid();
    model.nodes[2].name = QStringLiteral("Pump A");
    const auto both = reattach(model, {QStringLiteral("/Skid/Pump A"), QStringLiteral("/Skid/Pump")}, known);
    EXPECT_EQ(both[0].found, Found::ByPath);
    EXPECT_EQ(both[1].found, Found::Nowhere);
}

TEST(Reattach, WhatIsLostHasItsNearestCandidates)
{
    Model model = skid();
    const Attachment lost = attached(model, "/Skid/Motr");
    EXPECT_EQ(lost.found, Found::Nowhere);
    ASSERT_EQ(lost.candidates.size(), 3);
    EXPECT_EQ(lost.candidates.front(), QStringLiteral("/Skid/Motor"));
    EXPECT_EQ(model.findNode(QStringLiteral("/Skid/Motr")), -1);
}

TEST(ShapeMemory, KeepsShapesAndSurvivesDamage)
{
    QTemporaryDir folder;
    const ShapeMemory memory(folder.filePath(QStringLiteral("cache")));
    const QString cad = folder.filePath(QStringLiteral("pump.step"));
    EXPECT_TRUE(memory.recall(cad).isEmpty());
    const auto shapes = shapesOf(skid());
    memory.remember(cad, shapes);
    const auto kept = memory.recall(cad);
    ASSERT_EQ(kept.size(), shapes.size());
    EXPECT_LT(kept[QStringLiteral("/Tank")].difference(shapes[QStringLiteral("/Tank")]), 1e-6);
    EXPECT_TRUE(memory.recall(folder.filePath(QStringLiteral("other.step"))).isEmpty());

    const QDir cache(folder.filePath(QStringLiteral("cache")));
    QFile file(cache.filePath(cache.entryList(QDir::Files).value(0)));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    for (qsizetype at = 0; at < text.size(); at += 7) {
        QByteArray damaged = text;
        damaged[at] = char(damaged[at] ^ 0x15);
        file.resize(0);
        file.seek(0);
        file.write(damaged);
        file.flush();
        for (const PartShape &shape : memory.recall(cad))
            EXPECT_TRUE(std::isfinite(shape.area) && std::isfinite(shape.size.length()));
    }
}

} // namespace twinscope::geometry
