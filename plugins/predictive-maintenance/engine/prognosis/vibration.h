// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace twinscope::predict {

/// What the waveform of a vibration sensor says, without its mean.
struct VibrationIndicators
{
    double rms = 0, peak = 0;
    double crestFactor = 0; ///< peak over RMS: 1.41 for a sine
    double kurtosis = 0;    ///< 3 for normal noise, more for impacts
    double skewness = 0;
};
VibrationIndicators vibrationIndicators(std::span<const double> waveform);

/// An amplitude spectrum: a sine of amplitude A between two lines shows A or a little less.
struct Spectrum
{
    double resolution = 0;          ///< Hz between two lines
    std::vector<double> amplitudes; ///< from 0 Hz up to half of the sampling rate

    /// RMS of what lies in [from, to) Hz.
    double bandRms(double from, double to) const;
    /// The largest amplitude within 2 % of a frequency, such as a bearing's fault frequency.
    double at(double frequency) const;
};

/// With a Hann window; `rate` in samples a second. At least 8 samples; else an empty spectrum. Any thread.
Spectrum spectrumOf(std::span<const double> waveform, double rate);

/// Spectrum of the envelope of what the band [from, to) Hz lets through: repeated impacts that ring in that band stand
/// at the rate at which they repeat (Randall and Antoni 2011).
Spectrum envelopeSpectrum(std::span<const double> waveform, double rate, double from, double to);

} // namespace twinscope::predict
