// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace twinscope::predict {

/// Mean and standard deviation of numbers as they come (Welford). NaN: no number came.
class RunningMoments
{
public:
    void add(double value)
    {
        if (std::isnan(value))
            return;
        const double delta = value - m_mean;
        m_mean += delta / ++m_count;
        m_squares += delta * (value - m_mean);
    }

    double mean() const { return m_mean; }
    double deviation() const { return m_count > 0 ? std::sqrt(m_squares / m_count) : 0; }

    /// What changes by less than rounding does.
    bool isConstant() const { return deviation() <= 1e-9 * std::max(1.0, std::abs(m_mean)); }

private:
    double m_count = 0, m_mean = 0, m_squares = 0;
};

/// A number with what it counts for.
struct Weighted
{
    double value = 0, weight = 0;
};

/// The value below which `share` of the weight lies. The numbers must not be empty; they are sorted.
double quantile(std::vector<Weighted> &numbers, double share);

/// The same for numbers that count alike.
double quantile(std::vector<double> &numbers, double share);

} // namespace twinscope::predict
