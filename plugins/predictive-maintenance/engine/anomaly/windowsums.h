// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace twinscope::predict {

/// Sums over the windows of a series that correlations of windows are made of.
struct WindowSums
{
    WindowSums(std::span<const double> series, long window);

    long count() const { return long(means.size()); } ///< windows
    bool isFlat(long at) const { return inverseNorms[size_t(at)] == 0; }

    /// Of a pair of windows that begin at i of this and at j of the other: the sum of products of their centred values.
    double covariance(const WindowSums &other, long i, long j) const;

    std::vector<double> values; ///< the series, its mean taken off
    long window;
    std::vector<double> means;
    std::vector<double> inverseNorms; ///< 1 / length of the centred window, 0: it is constant
    /// Half the difference of what comes and what goes, and the sum of both off their means: with them the covariance
    /// of (i, j) follows from that of (i-1, j-1).
    std::vector<double> differences, sums;
};

/// The z-normalised distance of two windows with that correlation.
double distanceOf(double correlation, long window);

} // namespace twinscope::predict
