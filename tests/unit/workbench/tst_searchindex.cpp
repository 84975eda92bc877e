// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/searchindex.h"

#include <gtest/gtest.h>

using namespace twinscope;
using workbench::SearchIndex;

namespace {

plant::Plant pumps()
{
    plant::Plant plant;
    const auto asset = [&plant](const char *id, const char *name, plant::AssetIndex parent) {
        plant::Asset a;
        a.id = QString::fromUtf8(id);
        a.name = QString::fromUtf8(name);
        a.parent = parent;
        plant.assets.push_back(a);
    };
    asset("area", "Čerpací stanice", plant::NoAsset);
    asset("P-101", "Pump 101", 0);
    asset("P-2101", "Pump 2101", 0);
    plant::Channel flow;
    flow.id = flow.name = QStringLiteral("Flow");
    flow.asset = QStringLiteral("P-101");
    plant.channels.push_back(flow);
    return plant;
}

} // namespace

TEST(SearchIndex, findsAssetsAndChannelsBestFirst)
{
    const SearchIndex index(pumps());
    const auto answers = index.search(QStringLiteral("pump 101"), 10);
    ASSERT_GE(answers.size(), 3u);
    EXPECT_EQ(answers[0].kind, SearchIndex::Kind::Asset);
    EXPECT_EQ(answers[0].index, 1);
    const auto channel = index.search(QStringLiteral("flow"), 10);
    ASSERT_EQ(channel.size(), 1u);
    EXPECT_EQ(channel[0].kind, SearchIndex::Kind::Channel);
}

TEST(SearchIndex, alsoByWhereThingsAreAndWhateverTheCase)
{
    const SearchIndex index(pumps());
    EXPECT_EQ(index.search(QStringLiteral("ČERPACÍ"), 10).size(), 4u) << "the area and all below it";
    EXPECT_EQ(index.search(QStringLiteral("FLOW 101"), 10).size(), 1u);
}

TEST(SearchIndex, givesNoMoreThanAskedAndNothingForNonsense)
{
    const SearchIndex index(pumps());
    EXPECT_EQ(index.search(QStringLiteral("p"), 2).size(), 2u);
    EXPECT_TRUE(index.search(QStringLiteral("xyzzy"), 10).empty());
    EXPECT_TRUE(SearchIndex().search(QStringLiteral("pump"), 10).empty());
}
