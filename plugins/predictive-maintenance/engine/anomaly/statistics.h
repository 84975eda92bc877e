// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <span>

namespace twinscope::predict {

/// NaN are left out; NaN where nothing is left.
double median(std::vector<double> values);

/// Median absolute deviation times 1.4826, which makes it the standard deviation of normal values.
double medianDeviation(const std::vector<double> &values, double median);

/// How many independent values a correlated series is worth: its length over the integrated autocorrelation time, by
/// the initial positive sequence (Geyer 1992). Between 1 and the length.
double effectiveSize(std::span<const double> series);

/// Mean squared difference of neighbours over twice the variance (von Neumann 1941): 1 for white noise, near 0 where
/// a series wanders. 1 for a constant.
double neumannRatio(std::span<const double> series);

/// P(T > t) of Student's distribution; dof > 0 need not be whole.
double studentTail(double t, double dof);

} // namespace twinscope::predict
