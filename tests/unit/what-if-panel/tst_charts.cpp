// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/fanchart.h"
#include "charts/parallelcoordinates.h"
#include "charts/tornadochart.h"

#include <QTest>

#include <QLocale>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();

FanPlot fan()
{
    FanPlot plot;
    plot.from = core::Time::fromSeconds(0);
    plot.branch = core::Time::fromSeconds(300);
    plot.to = core::Time::fromSeconds(1000);
    for (int i = 0; i <= 7; ++i) {
        plot.times.push_back(core::Time::fromSeconds(300 + 100 * i));
        for (size_t line = 0; line < plot.bands.size(); ++line)
            plot.bands[line].push_back(20 + (double(line) - 2) * i);
    }
    return plot;
}

int pixelsLike(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

ParallelPlot threeRuns()
{
    return {{{QStringLiteral("a"), {}, false}, {QStringLiteral("cost"), QStringLiteral("EUR"), true}},
            {{0, 10}, {1, 20}, {2, Nothing}},
            1};
}

} // namespace

TEST(ValueScale, ItsTicksHaveTheDecimalsThatTellThemApart)
{
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(ValueScale(1918, 1926, 5).text(1920), QStringLiteral("1920"));
    EXPECT_EQ(ValueScale(3.61, 3.66).text(3.62), QStringLiteral("3.62"));
    EXPECT_EQ(ValueScale(-1, 0.06).text(-0.5), QStringLiteral("-0.5"));
    EXPECT_EQ(ValueScale(-1, 1).text(-1e-17), QStringLiteral("0.0"));
    EXPECT_FALSE(ValueScale(0, 1e-12).text(5e-13).contains(QStringLiteral("0.000000")));
}

TEST(ValueScale, HasRoundEndsAndTicksAndHoldsItsValues)
{
    const ValueScale scale(3.2, 18.7);
    EXPECT_LE(scale.low(), 3.2);
    EXPECT_GE(scale.high(), 18.7);
    EXPECT_DOUBLE_EQ(scale.ticks().front(), scale.low());
    EXPECT_DOUBLE_EQ(scale.ticks().back(), scale.high());
    EXPECT_DOUBLE_EQ(scale.share(scale.low()), 0);
    EXPECT_DOUBLE_EQ(scale.share(scale.high()), 1);
}

TEST(ValueScale, AConstantStillHasAnAxis)
{
    for (const double value : {0.0, 5.0, -1e6}) {
        const ValueScale scale(value, value);
        EXPECT_GT(scale.span(), 0);
        EXPECT_GT(scale.share(value), 0);
        EXPECT_LT(scale.share(value), 1);
    }
}

TEST(FanChart, BandsAreDrawnAndWithoutDataItSaysWhatToDo)
{
    FanChart chart;
    chart.resize(600, 300);
    EXPECT_TRUE(chart.isEmpty());
    const QImage empty = chart.grab().toImage();
    chart.setPlot(fan());
    EXPECT_FALSE(chart.isEmpty());
    const QImage drawn = chart.image({600, 300});
    EXPECT_NE(empty, drawn);
    const QColor inside = drawn.pixelColor(2 * 500, 2 * 150), outside = drawn.pixelColor(2 * 100, 2 * 60);
    EXPECT_NE(inside, outside) << "the bands lie right of the branch";
}

TEST(FanChart, GapsAreNoNumbersAndNothingBreaks)
{
    FanPlot plot = fan();
    for (auto &band : plot.bands)
        band.back() = Nothing;
    plot.lines.push_back({LineRole::Measured,
                          QStringLiteral("m"),
                          {{core::Time::fromSeconds(1), 5}, {core::Time::fromSeconds(2), Nothing}}});
    FanChart chart;
    chart.setPlot(plot);
    EXPECT_FALSE(chart.image({300, 200}).isNull());
}

TEST(FanChart, AClickTellsTheMoment)
{
    FanChart chart;
    chart.resize(600, 300);
    chart.setPlot(fan());
    std::vector<core::Time> clicks;
    QObject::connect(&chart, &FanChart::clicked, &chart, [&](core::Time at) { clicks.push_back(at); });
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {570, 150});
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {60, 150});
    ASSERT_EQ(clicks.size(), 2u);
    EXPECT_GT(clicks[0], core::Time::fromSeconds(900));
    EXPECT_LT(clicks[1], core::Time::fromSeconds(100));
}

TEST(TornadoChart, TheLongestBarIsOnTopAndWhatIsNoNumberIsLeftOut)
{
    TornadoChart chart;
    chart.setPlot(
        {QStringLiteral("cost"),
         {},
         {},
         {},
         10,
         {{QStringLiteral("small"), 9, 11}, {QStringLiteral("large"), 2, 12}, {QStringLiteral("none"), Nothing, 1}}});
    ASSERT_EQ(chart.plot().bars.size(), 2u);
    EXPECT_EQ(chart.plot().bars.front().quantity, QStringLiteral("large"));
    EXPECT_GT(pixelsLike(chart.image({400, 200}), look::Theme::light().scenario), 100);
}

TEST(TornadoChart, WhatStandsBesideABarCoversNone)
{
    TornadoChart chart;
    const QString words = QStringLiteral("alone 0.23 ± 0.01, in all 0.24 ± 0.02");
    chart.setPlot({QStringLiteral("cost"),
                   {},
                   {},
                   {},
                   0,
                   {{QStringLiteral("a"), 0, 10, words}, {QStringLiteral("b"), 0, 5, words}}});
    const QImage image = chart.image({800, 200});
    const QColor bar = look::Theme::light().scenario;
    const auto lengthIn = [&](int from, int to) {
        int longest = 0;
        for (int y = from; y < to; ++y) {
            int length = 0;
            for (int x = 0; x < image.width(); ++x)
                length += image.pixelColor(x, y) == bar;
            longest = std::max(longest, length);
        }
        return longest;
    };
    const int half = lengthIn(2 * 48, 2 * 72), rest = lengthIn(2 * 24, 2 * 48);
    EXPECT_GT(half, 100);
    EXPECT_NEAR(rest, 2 * half, 4);
    EXPECT_EQ(image.pixelColor(0, 0), QColor(Qt::white));
}

TEST(ParallelCoordinates, ABrushKeepsTheRunsThatCrossThere)
{
    ParallelCoordinates chart;
    chart.setPlot(threeRuns());
    EXPECT_EQ(chart.kept().size(), 3u);
    chart.brush(0, std::pair(0.5, 2.5));
    EXPECT_EQ(chart.kept(), (std::vector<size_t>{1, 2}));
    chart.brush(1, std::pair(0.0, 100.0));
    EXPECT_EQ(chart.kept(), (std::vector<size_t>{1})) << "what is no number crosses no brush";
    chart.brush(0, std::nullopt);
    EXPECT_EQ(chart.kept(), (std::vector<size_t>{0, 1}));
}

TEST(ParallelCoordinates, ADragAlongAnAxisBrushesAndAClickTakesItAway)
{
    ParallelCoordinates chart;
    chart.resize(600, 300);
    chart.setPlot(threeRuns());
    const int x = 64; // the first axis
    QTest::mousePress(&chart, Qt::LeftButton, {}, {x, 30});
    QTest::mouseMove(&chart, {x, 180});
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, {x, 180});
    EXPECT_EQ(chart.kept(), (std::vector<size_t>{1, 2}));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {x, 200});
    EXPECT_EQ(chart.kept().size(), 3u);
}
