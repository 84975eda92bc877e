// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvmatch.h>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

std::vector<historian::CsvMatch> matches(std::initializer_list<const char *> columns,
                                         std::initializer_list<std::pair<const char *, const char *>> channels)
{
    std::vector<historian::CsvSeries> series;
    for (const char *column : columns)
        series.push_back({QString::fromUtf8(column), {}});
    std::vector<historian::CsvChannel> names;
    for (const auto &[id, name] : channels)
        names.push_back({QString::fromUtf8(id), QString::fromUtf8(name)});
    return historian::matchChannels(series, names);
}

using Found = std::vector<int>;

Found match(std::initializer_list<const char *> columns,
            std::initializer_list<std::pair<const char *, const char *>> channels)
{
    Found found;
    for (const auto &one : matches(columns, channels))
        found.push_back(one.channel);
    return found;
}

} // namespace

TEST(CsvMatch, ByIdNameAndLastPart)
{
    EXPECT_EQ(match({"P-101.pressure"}, {{"P-101.flow", "Flow"}, {"P-101.pressure", "Druck"}}), Found{1});
    EXPECT_EQ(match({"p_101 PRESSURE"}, {{"P-101.flow", "Flow"}, {"P-101.pressure", "Druck"}}), Found{1});
    EXPECT_EQ(match({"druck"}, {{"P-101.flow", "Flow"}, {"P-101.pressure", "Druck"}}), Found{1});
    EXPECT_EQ(match({"Pressure"}, {{"P-101.flow", ""}, {"P-101.pressure", ""}}), Found{1});
    EXPECT_EQ(match({"bed/pump/Pressure"}, {{"P-101.flow", ""}, {"P-101.pressure", ""}}), Found{1});
    EXPECT_EQ(match({"temperature"}, {{"P-101.flow", "Flow"}}), Found{-1});
}

TEST(CsvMatch, AnExactIdIsNeverTakenByARelative)
{
    EXPECT_EQ(match({"a.flow", "flow"}, {{"flow", ""}, {"a.flow", ""}}), (Found{1, 0}));
}

TEST(CsvMatch, ALastPartAloneIsAGuess)
{
    const auto found = matches({"P-101.flow", "druck", "temp", "bed/speed", "x"},
                               {{"P-101.flow", ""}, {"a", "Druck"}, {"P-101.temp", ""}, {"P-101.speed", ""}});
    EXPECT_EQ(found, (std::vector<historian::CsvMatch>{{0, false}, {1, false}, {2, true}, {3, true}, {-1, false}}));
}

TEST(CsvMatch, AmbiguousNamesMatchNothing)
{
    EXPECT_EQ(match({"pressure"}, {{"P-101.pressure", ""}, {"P-102.pressure", ""}}), Found{-1});
    EXPECT_EQ(match({"P-102.pressure"}, {{"P-101.pressure", ""}, {"P-102.pressure", ""}}), Found{1});
}

TEST(CsvMatch, TwoColumnsNeverShareAChannel)
{
    EXPECT_EQ(match({"Flow", "flow"}, {{"flow", ""}}), (Found{-1, 0}));
    EXPECT_EQ(match({"FLOW", "Flow"}, {{"flow", ""}}), (Found{0, -1}));
}

TEST(CsvMatch, ANameOfSignsMatchesNothing)
{
    EXPECT_EQ(match({"---"}, {{"...", ""}}), Found{-1});
}
