// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treecleanup.h"

#include <gtest/gtest.h>

using namespace twinscope;
using geometry::Node;

namespace {

Node node(const char *name, int parent, int mesh = -1)
{
    return {QString::fromLatin1(name), parent, mesh, {}, 0, {}};
}

QStringList names(const std::vector<Node> &nodes)
{
    QStringList result;
    for (const Node &n : nodes)
        result << n.name;
    return result;
}

} // namespace

TEST(TreeCleanup, DropsWhatShowsNothing)
{
    const auto clean =
        occt::cleanedTree({node("Root", -1), node("Sketches", 0), node("Sketch", 1), node("Body", 0, 0)});
    EXPECT_EQ(names(clean), QStringList({QStringLiteral("Root"), QStringLiteral("Body")}));
    EXPECT_EQ(clean[1].parent, 0);
    EXPECT_EQ(clean[1].mesh, 0);
}

TEST(TreeCleanup, ANamelessShapeBecomesItsGroup)
{
    Node shape = node("", 1, 7);
    shape.transform.translate(0, 2, 0);
    shape.colour = 0xff102030;
    Node bolt = node("Bolt", 0);
    bolt.transform.translate(1, 0, 0);
    const auto clean = occt::cleanedTree({node("Root", -1), bolt, shape, node("Nut", 0, 8)});
    ASSERT_EQ(names(clean), QStringList({QStringLiteral("Root"), QStringLiteral("Bolt"), QStringLiteral("Nut")}));
    EXPECT_EQ(clean[1].mesh, 7);
    EXPECT_EQ(clean[1].colour, 0xff102030u);
    EXPECT_EQ(clean[1].transform.map(QVector3D()), QVector3D(1, 2, 0));
}

TEST(TreeCleanup, MergesThroughSeveralNamelessLevels)
{
    const auto clean = occt::cleanedTree({node("Root", -1), node("", 0), node("", 1), node("", 2, 3)});
    ASSERT_EQ(clean.size(), 1u);
    EXPECT_EQ(clean[0].name, QStringLiteral("Root"));
    EXPECT_EQ(clean[0].mesh, 3);
}

TEST(TreeCleanup, NamedOrSeveralShapesStayApart)
{
    const auto named = occt::cleanedTree({node("Root", -1), node("Body", 0, 0)});
    EXPECT_EQ(named.size(), 2u);
    const auto several = occt::cleanedTree({node("Root", -1), node("", 0, 0), node("", 0, 1)});
    EXPECT_EQ(names(several),
              QStringList({QStringLiteral("Root"), QStringLiteral("Part 1"), QStringLiteral("Part 2")}));
}

TEST(TreeCleanup, TheRootStaysEvenWhereNothingIsLeft)
{
    EXPECT_EQ(occt::cleanedTree({node("Root", -1), node("Empty", 0)}).size(), 1u);
    EXPECT_TRUE(occt::cleanedTree({}).empty());
}
