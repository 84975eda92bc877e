// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predicttest.h"

#include "stream/nab.h"

#include "testdata.h"

#include <QDir>

#include <cmath>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

NabSeries series(size_t rows, std::vector<NabWindow> windows)
{
    return {QStringLiteral("x"), std::vector<double>(rows, 0.0), std::move(windows)};
}

std::vector<bool> detections(size_t rows, std::initializer_list<size_t> places)
{
    std::vector<bool> flags(rows, false);
    for (const size_t place : places)
        flags[place] = true;
    return flags;
}

class NabFolder : public test::PredictTest
{
protected:
    void makeFolders()
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("data/a"));
        QDir(m_folder.path()).mkpath(QStringLiteral("labels"));
    }
};

} // namespace

TEST(NabValue, FallsFromOneAtTheBeginningOfAWindow)
{
    const std::vector<NabWindow> windows{{100, 199}};
    EXPECT_NEAR(nabValue(windows, 100), 1, 1e-12);
    const double middle = (2 / (1 + std::exp(-2.5)) - 1) / (2 / (1 + std::exp(-5.0)) - 1);
    EXPECT_NEAR(nabValue(windows, 150), middle, 1e-12);
    EXPECT_GT(nabValue(windows, 199), 0);
    EXPECT_LT(nabValue(windows, 199), 0.03);
    EXPECT_EQ(nabValue(windows, 50), -1);
    EXPECT_NEAR(nabValue(windows, 199 + 99), 2 / (1 + std::exp(5.0)) - 1, 1e-12);
    EXPECT_EQ(nabValue(windows, 199 + 400), -1);
}

TEST(NabScore, IsHundredForPerfectAndZeroForNothing)
{
    const NabSeries one = series(1000, {{300, 399}, {600, 699}});
    const double perfect = nabSeriesScore(one, detections(1000, {300, 600}), NabStandard);
    const double nothing = nabSeriesScore(one, detections(1000, {}), NabStandard);
    EXPECT_NEAR(nabPercent(perfect, 2, NabStandard), 100, 1e-9);
    EXPECT_NEAR(nabPercent(nothing, 2, NabStandard), 0, 1e-9);
}

TEST(NabScore, PaysAWindowOnceAndChargesFalseAlarms)
{
    const NabSeries one = series(1000, {{300, 399}});
    EXPECT_NEAR(nabSeriesScore(one, detections(1000, {300, 310, 399}), NabStandard), 1, 1e-12);
    EXPECT_NEAR(nabSeriesScore(one, detections(1000, {200, 300}), NabStandard), 1 - 0.11, 1e-12);
    EXPECT_NEAR(nabSeriesScore(one, detections(1000, {200, 300}), NabProfiles[1]), 1 - 0.22, 1e-12);
    EXPECT_NEAR(nabSeriesScore(one, detections(1000, {}), NabProfiles[2]), -2, 1e-12);
    EXPECT_NEAR(nabSeriesScore(one, detections(1000, {10, 149, 300}), NabStandard), 1, 1e-12); // probation
}

TEST(NabScore, KnowsTheProbation)
{
    EXPECT_EQ(series(1000, {}).probation(), 150u);
    EXPECT_EQ(series(20000, {}).probation(), 750u);
}

TEST_F(NabFolder, IsReadWithItsWindows)
{
    makeFolders();
    write("timestamp,value\n2014-04-01 00:00:00,1\n2014-04-01 00:05:00,2\n2014-04-01 00:10:00,3\n",
          QStringLiteral("data/a/x.csv"));
    write(R"({"a/x.csv": [["2014-04-01 00:05:00.000000", "2014-04-01 00:10:00.000000"]], "a/none.csv": []})",
          QStringLiteral("labels/combined_windows.json"));
    const auto corpus = readNab(m_folder.path());
    ASSERT_TRUE(corpus.ok()) << corpus.error().sentence.toStdString();
    ASSERT_EQ(corpus->size(), 1u);
    ASSERT_EQ((*corpus)[0].windows.size(), 1u);
    EXPECT_EQ((*corpus)[0].windows[0].first, 1u);
    EXPECT_EQ((*corpus)[0].windows[0].last, 2u);
    EXPECT_EQ((*corpus)[0].values[2], 3);
}

TEST_F(NabFolder, SaysWhatIsWrong)
{
    EXPECT_FALSE(readNab(m_folder.path()).ok());
    makeFolders();
    write("[]", QStringLiteral("labels/combined_windows.json"));
    EXPECT_TRUE(readNab(m_folder.path()).error().sentence.contains(QStringLiteral("combined_windows.json")));
    write(R"({"a/none.csv": []})", QStringLiteral("labels/combined_windows.json"));
    EXPECT_FALSE(readNab(m_folder.path()).ok());
}

TEST(SharedNab, IsJudgedAsWellAsPromised)
{
    const QString folder = test::sharedData(QStringLiteral("nab"));
    if (folder.isEmpty())
        GTEST_SKIP() << "The shared test data are not on this machine.";
    const auto corpus = readNab(folder);
    ASSERT_TRUE(corpus.ok());
    double score = 0;
    size_t windows = 0;
    for (const NabSeries &one : *corpus) {
        score += nabSeriesScore(one, detectEvents(one.values), NabStandard);
        windows += one.windows.size();
    }
    EXPECT_GE(nabPercent(score, windows, NabStandard), 70);
}
