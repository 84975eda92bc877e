// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/vibration.h"

#include <fftw3.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <memory>
#include <mutex>
#include <numbers>

namespace twinscope::predict {

namespace {

constexpr size_t fewestSamples = 8;
constexpr double hannGain = 0.5;      ///< of an amplitude
constexpr double hannNoiseGain = 1.5; ///< of power, relative to the square of the amplitude's gain

using Complex = std::complex<double>;

std::mutex planning; ///< FFTW plans in one thread at a time; its transforms run in any

struct DestroyPlan
{
    void operator()(fftw_plan plan) const
    {
        const std::scoped_lock lock(planning);
        fftw_destroy_plan(plan);
    }
};
using Plan = std::unique_ptr<std::remove_pointer_t<fftw_plan>, DestroyPlan>;

/// In place, not scaled; sign FFTW_FORWARD or FFTW_BACKWARD.
void transform(std::vector<Complex> &data, int sign)
{
    auto *const place = reinterpret_cast<fftw_complex *>(data.data());
    std::unique_lock lock(planning);
    const Plan plan(fftw_plan_dft_1d(int(data.size()), place, place, sign, FFTW_ESTIMATE));
    lock.unlock();
    fftw_execute(plan.get());
}

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / double(values.size());
}

std::vector<Complex> withoutMean(std::span<const double> waveform)
{
    const double mean = meanOf(waveform);
    std::vector<Complex> data;
    for (const double value : waveform)
        data.emplace_back(value - mean);
    return data;
}

} // namespace

VibrationIndicators vibrationIndicators(std::span<const double> waveform)
{
    const double mean = meanOf(waveform), count = double(waveform.size());
    double second = 0, third = 0, fourth = 0, peak = 0;
    for (const double value : waveform) {
        const double x = value - mean;
        second += x * x / count;
        third += x * x * x / count;
        fourth += x * x * x * x / count;
        peak = std::max(peak, std::abs(x));
    }
    const double rms = std::sqrt(second);
    if (rms <= 0)
        return {};
    return {rms, peak, peak / rms, fourth / (second * second), third / (second * rms)};
}

double Spectrum::bandRms(double from, double to) const
{
    double power = 0;
    for (size_t i = 1; i < amplitudes.size(); ++i)
        if (const double frequency = double(i) * resolution; frequency >= from && frequency < to)
            power += amplitudes[i] * amplitudes[i] / 2;
    return std::sqrt(power / hannNoiseGain);
}

double Spectrum::at(double frequency) const
{
    double most = 0;
    const double width = std::max(0.02 * frequency, resolution);
    for (size_t i = 0; i < amplitudes.size(); ++i)
        if (std::abs(double(i) * resolution - frequency) <= width)
            most = std::max(most, amplitudes[i]);
    return most;
}

Spectrum spectrumOf(std::span<const double> waveform, double rate)
{
    const size_t count = waveform.size();
    if (count < fewestSamples)
        return {};
    auto data = withoutMean(waveform);
    for (size_t i = 0; i < count; ++i)
        data[i] *= hannGain * (1 - std::cos(2 * std::numbers::pi * double(i) / double(count)));
    transform(data, FFTW_FORWARD);
    Spectrum spectrum{rate / double(count), {}};
    for (size_t i = 0; i <= count / 2; ++i)
        spectrum.amplitudes.push_back(2 * std::abs(data[i]) / (hannGain * double(count)));
    return spectrum;
}

Spectrum envelopeSpectrum(std::span<const double> waveform, double rate, double from, double to)
{
    const size_t count = waveform.size();
    if (count < fewestSamples)
        return {};
    auto data = withoutMean(waveform);
    transform(data, FFTW_FORWARD);
    // The analytic signal of the band: its positive frequencies twice, nothing else.
    for (size_t i = 0; i < count; ++i) {
        const double frequency = double(i) * rate / double(count);
        const bool passes = i > 0 && i < (count + 1) / 2 && frequency >= from && frequency < to;
        data[i] *= passes ? 2.0 / double(count) : 0.0;
    }
    transform(data, FFTW_BACKWARD);
    std::vector<double> envelope;
    envelope.reserve(count);
    for (const Complex &value : data)
        envelope.push_back(std::abs(value));
    return spectrumOf(envelope, rate);
}

} // namespace twinscope::predict
