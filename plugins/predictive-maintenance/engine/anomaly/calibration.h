// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// From scores of good rows to probabilities: the logarithm of a score is taken for Student-distributed, with as many
/// degrees of freedom as the rows are worth independent ones (correlated rows are worth few, and a threshold made of
/// them as if they were independent would cry wolf).
class Calibration
{
public:
    /// What good rows can be believed to be worth at least, and at most where the threshold shall stand what a short
    /// good range has not shown.
    static constexpr double LeastIndependent = 2.5;
    static constexpr double CautiousWorth = 12;

    /// Takes the scores for worth that many independent ones at most.
    void train(const Vector &scores, double mostWorth);

    /// How likely a good row has such a score or a larger one, 0 to 1.
    double probability(double score) const;

private:
    double m_mean = 0, m_size = 1, m_dof = 1;
};

} // namespace twinscope::predict
