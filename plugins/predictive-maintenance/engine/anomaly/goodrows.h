// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// Neighbouring rows of what is said to be good that lie far outside what the others do.
struct Suspect
{
    Eigen::Index first = 0, last = 0; ///< rows
    Eigen::Index column = 0;          ///< that lies furthest outside
    double distance = 0;              ///< of its furthest row from the median, in standard deviations of the others
    bool together = false;            ///< no column alone is far out: they do not fit each other as they do elsewhere
};

/// Looks for faults in rows that are to be learnt from: three or more in a row, further than eight robust standard
/// deviations (median and median absolute deviation, which a few faults do not move) from the median of a column. A
/// column in which more than a fifth of the rows lie so far out has several ways of running, and tells nothing. Where no
/// column tells anything, the same is looked for in all columns together, by their distance from the bulk of the rows
/// (Mahalanobis, with the reweighted covariance of Rousseeuw and Van Driessen 1999). The furthest outside comes first.
std::vector<Suspect> suspectsIn(const Matrix &good);

/// Whether a column only counts, such as running hours: in twenty or more rows it never falls, and rises three times or
/// more. What it says later was never seen before, and means nothing.
bool isCounter(const Vector &column);

} // namespace twinscope::predict
