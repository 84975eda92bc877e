// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/failurerisk.h"

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double shares[] = {0, 0.05, 0.5, 0.95};
constexpr double shortest = 1e-3; ///< hours between two points, so that every line has a slope

} // namespace

FailureRisk::FailureRisk(double low, double median, double high)
    : m_times{0, low, median, high}
{
    for (int i = 1; i < 4; ++i)
        m_times[i] = std::max(m_times[i], m_times[i - 1] + shortest);
}

double FailureRisk::before(double hours) const
{
    if (hours <= 0)
        return 0;
    for (int i = 1; i < 4; ++i)
        if (hours <= m_times[i])
            return std::lerp(shares[i - 1], shares[i], (hours - m_times[i - 1]) / (m_times[i] - m_times[i - 1]));
    const double rate = (shares[3] - shares[2]) / (m_times[3] - m_times[2]);
    return std::min(1.0, shares[3] + rate * (hours - m_times[3]));
}

} // namespace twinscope::predict
