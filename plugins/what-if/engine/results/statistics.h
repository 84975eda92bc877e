// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

#include "results.h"

#include <span>

namespace twinscope::whatif {

/// Linear interpolation between order statistics (Hyndman and Fan 1996, type 7), for several shares at once. Values that are
/// not finite numbers are left out; not a number where none is left.
std::array<double, BandShares.size()> quantilesOf(std::vector<double> values);

/// Spearman's rank correlation, ties by mean ranks; not a number where one side does not vary.
double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b);

/// First-order and total effects from f(A), f(B) and f(A with one column of B): Saltelli et al. 2010, table 2, (b) and (f).
struct SobolEffect
{
    double first = 0, total = 0;
    double firstError = 0, totalError = 0; ///< standard deviation of 200 bootstrap samples
};
SobolEffect sobolEffect(std::span<const double> a, std::span<const double> b, std::span<const double> mixed,
                        quint64 seed);

/// Whether a KPI keeps its constraints; what is not a number does not.
bool isWithinLimits(const Kpi &kpi, double value);

} // namespace twinscope::whatif
