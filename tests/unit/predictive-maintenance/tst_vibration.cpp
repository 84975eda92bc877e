// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/vibration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace twinscope::test {
namespace {

using namespace predict;

constexpr double rate = 10'000;

template<typename Course>
std::vector<double> sampled(Course course, size_t count = 10'000)
{
    std::vector<double> waveform;
    for (size_t i = 0; i < count; ++i)
        waveform.push_back(course(double(i) / rate));
    return waveform;
}

double sine(double time, double frequency)
{
    return std::sin(2 * std::numbers::pi * frequency * time);
}

TEST(Vibration, IndicatorsOfASineAreThoseOfTheTextbook)
{
    const auto found = vibrationIndicators(sampled([](double time) { return 5 + 2 * sine(time, 50); }));
    EXPECT_NEAR(found.rms, std::numbers::sqrt2, 1e-6);
    EXPECT_NEAR(found.peak, 2, 1e-3);
    EXPECT_NEAR(found.crestFactor, std::numbers::sqrt2, 1e-3);
    EXPECT_NEAR(found.kurtosis, 1.5, 1e-6);
    EXPECT_NEAR(found.skewness, 0, 1e-6);
}

TEST(Vibration, ImpactsRaiseKurtosisAndCrestFactor)
{
    const auto impacts =
        vibrationIndicators(sampled([](double time) { return std::fmod(time, 0.1) < 0.0002 ? 10.0 : 0.0; }));
    EXPECT_GT(impacts.kurtosis, 50);
    EXPECT_GT(impacts.crestFactor, 5);
}

TEST(Vibration, SpectrumShowsAmplitudesAndBands)
{
    const auto spectrum =
        spectrumOf(sampled([](double time) { return 2 * sine(time, 100) + 0.5 * sine(time, 1000); }), rate);
    EXPECT_NEAR(spectrum.at(100), 2, 1e-3);
    EXPECT_NEAR(spectrum.at(1000), 0.5, 1e-3);
    EXPECT_NEAR(spectrum.at(500), 0, 1e-3);
    EXPECT_NEAR(spectrum.bandRms(50, 150), std::numbers::sqrt2, 0.01);
    EXPECT_NEAR(spectrum.bandRms(500, 2000), 0.5 / std::numbers::sqrt2, 0.01);
}

TEST(Vibration, EnvelopeSpectrumShowsHowOftenAResonanceIsStruck)
{
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 0.1);
    const auto waveform = sampled([&](double time) {
        const double since = std::fmod(time, 1.0 / 80);
        return std::exp(-since * 800) * sine(since, 3000) + 3 * sine(time, 25) + noise(random);
    });
    const auto envelope = envelopeSpectrum(waveform, rate, 2000, 4000);
    EXPECT_GT(envelope.at(80), 5 * envelope.at(55));
    EXPECT_GT(envelope.at(80), 5 * envelope.at(25)) << "what is outside of the band does not count";
}

TEST(Vibration, TooLittleGivesNothing)
{
    EXPECT_TRUE(spectrumOf(std::vector<double>(3), rate).amplitudes.empty());
    EXPECT_EQ(vibrationIndicators({}).rms, 0);
    EXPECT_EQ(vibrationIndicators(std::vector<double>(100, 4.0)).crestFactor, 0);
}

} // namespace
} // namespace twinscope::test
