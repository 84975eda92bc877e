// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "stream/streamdetector.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

TEST(TailModel, MeasuresTheTailOfAnExponential)
{
    test::Noise noise;
    TailModel tail(0);
    for (int i = 0; i < 8000; ++i)
        tail.learn(-std::log(1 - noise.uniform()));
    EXPECT_EQ(tail.evidence(1), 0);
    EXPECT_NEAR(tail.evidence(5 * std::log(10.0)), 5, 1); // P(X > 5 ln 10) = 1e-5
}

TEST(TailModel, KnowsNothingAtFirstAndFearsNoConstant)
{
    TailModel tail(1);
    EXPECT_EQ(tail.evidence(1e9), 0);
    for (int i = 0; i < 200; ++i)
        tail.learn(3);
    EXPECT_EQ(tail.evidence(3), 0);
    EXPECT_GT(tail.evidence(4), 4);
}

TEST(Season, IsFoundByItself)
{
    std::vector<double> series;
    for (int i = 0; i < 400; ++i)
        series.push_back(i % 60 < 20 ? 5 : 1);
    EXPECT_EQ(findPeriod(series), 60u);
    test::Noise noise;
    for (double &value : series)
        value = noise();
    EXPECT_FALSE(findPeriod(series).has_value());
    EXPECT_FALSE(findPeriod(std::vector<double>(500, 1.0)).has_value());
}

TEST(Season, NoticesThatAnExpectedPeakDoesNotCome)
{
    SeasonalWatch watch;
    double highest = 0;
    for (int i = 0; i < 1200; ++i)
        highest = std::max(highest, watch.step(i % 60 < 20 ? 5 : 1));
    EXPECT_EQ(highest, 0);
    for (int i = 1200; i < 1220; ++i)
        highest = std::max(highest, watch.step(1));
    EXPECT_GT(highest, 4);
}

TEST(Season, ForgetsWhatWasOutsideOfAWrongPeriod)
{
    // Rounded days with noise: the first periods that are found, within two days, are too short.
    constexpr int Day = 288;
    constexpr double Pi = 3.14159265358979;
    test::Noise noise;
    SeasonalWatch watch;
    const auto told = [&](int i, double peak) {
        return watch.step(50 + peak * std::max(0.0, std::sin(2 * Pi * i / Day)) + 2 * noise());
    };
    for (int i = 0; i < 9 * Day; ++i)
        told(i, 30);
    double highest = 0;
    for (int i = 9 * Day; i < 10 * Day; ++i)
        highest = std::max(highest, told(i, 0));
    EXPECT_GT(highest, 4);
}

/// Days of about `length` samples, then one whose peak is too high: what is told of that one at most.
double toldOfAHighDay(unsigned seed, int length, double jitter, double noiseHeight)
{
    constexpr double Pi = 3.14159265358979, Usual = 30, High = 150;
    test::Noise noise(seed);
    SeasonalWatch watch;
    const auto day = [&](double peak) {
        const int samples = length + int(length * jitter * (noise.uniform() - 0.5));
        double highest = 0;
        for (int i = 0; i < samples; ++i)
            highest = std::max(highest, watch.step(50 + peak * std::sin(2 * Pi * i / samples) + noiseHeight * noise()));
        return highest;
    };
    for (int i = 0; i < 12; ++i)
        day(Usual);
    return day(High);
}

TEST(Season, IsJudgedWhereItsLengthWanders)
{
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        EXPECT_GT(toldOfAHighDay(seed, 300, 0, 12), 3.5) << "noise that hides the peak, seed " << seed;
        EXPECT_GT(toldOfAHighDay(seed, 200, 0.2, 2), 3.5) << "days of other lengths, seed " << seed;
    }
}

TEST(Stream, TellsABeginningOnce)
{
    test::Noise noise;
    StreamDetector detector;
    std::vector<int> events;
    for (int i = 0; i < 2000; ++i) {
        const bool bad = i >= 1500 && i < 1560;
        if (detector.push(noise() + (bad ? 30 : 0)).event && i >= 1490 && i < 1570)
            events.push_back(i);
    }
    EXPECT_EQ(events, std::vector<int>{1500});
}

TEST(Stream, FindsLittleInPureNoise)
{
    test::Noise noise;
    StreamDetector detector;
    int events = 0;
    for (int i = 0; i < 8000; ++i)
        events += detector.push(noise()).event;
    EXPECT_LE(events, 24); // eight aspects, each once in 10,000 samples, would be 6
}

TEST(Stream, DoesNotLookAhead)
{
    test::Noise noise;
    std::vector<double> series(1500);
    for (double &value : series)
        value = noise();
    StreamDetector whole, part;
    std::vector<double> scores;
    for (const double value : series)
        scores.push_back(whole.push(value).score);
    for (size_t i = 0; i < 700; ++i)
        EXPECT_EQ(part.push(series[i]).score, scores[i]);
}

TEST(Stream, IsQuietAboutConstantsAndHoles)
{
    StreamDetector detector;
    for (int i = 0; i < 1000; ++i) {
        if (i % 10 == 3) {
            const auto hole = detector.push(std::numeric_limits<double>::quiet_NaN());
            EXPECT_TRUE(std::isnan(hole.score));
            EXPECT_FALSE(hole.event);
            continue;
        }
        EXPECT_FALSE(detector.push(45).event);
    }
    EXPECT_TRUE(detector.push(46).event);
}
