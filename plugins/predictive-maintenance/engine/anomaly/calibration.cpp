// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/calibration.h"

#include "anomaly/statistics.h"

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

double logarithm(double score)
{
    return std::log(std::max(score, 0.0) + 1e-9);
}

} // namespace

void Calibration::train(const Vector &scores)
{
    std::vector<double> logs(size_t(scores.size()));
    std::ranges::transform(scores, logs.begin(), logarithm);
    const Eigen::Map<const Vector> values(logs.data(), scores.size());
    const double worth = std::clamp(effectiveSize(logs), LeastIndependent, MostIndependent);
    m_mean = values.mean();
    const double variance = (values.array() - m_mean).square().mean() * worth / (worth - 1);
    m_size = std::max(std::sqrt(variance * (1 + 1 / worth)), 1e-6);
    m_dof = worth - 1;
}

double Calibration::probability(double score) const
{
    return studentTail((logarithm(score) - m_mean) / m_size, m_dof);
}

} // namespace twinscope::predict
