// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <deque>

namespace twinscope::predict {

/// How unlikely a value of a stream is, given those before it: the peaks over a high quantile are taken for generalised
/// Pareto distributed (extreme value theory; SPOT, Siffer 2017), fitted by probability-weighted moments (Hosking and
/// Wallis 1987). Peaks of one excursion count as one. Looks only back; bounded memory.
class TailModel
{
public:
    static constexpr size_t Remembered = 10'000; ///< values
    static constexpr double Most = 15;           ///< evidence

    /// `excursion`: values above the quantile no further apart than that belong to one excursion.
    explicit TailModel(size_t excursion)
        : m_excursion(excursion)
    {
    }

    void learn(double value);

    /// -log10 of the probability of a value so high; 0 below the quantile and while it knows fewer than 50
    /// values.
    double evidence(double value);

private:
    void fit();

    const size_t m_excursion;
    std::deque<double> m_values;
    size_t m_learntSinceFit = 0;
    bool m_isFitted = false;
    double m_threshold = 0, m_rate = 0, m_scale = 1, m_shape = 0;
};

} // namespace twinscope::predict
