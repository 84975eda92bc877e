// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/movingmean.h"

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

}

MovingMean::MovingMean(Eigen::Index channels, Eigen::Index window)
    : m_ring(Matrix::Constant(channels, window, NaN))
    , m_sums(Vector::Zero(channels))
    , m_counts(Vector::Zero(channels))
{
}

void MovingMean::clear()
{
    m_ring.setConstant(NaN);
    m_at = 0;
    m_sums.setZero();
    m_counts.setZero();
}

void MovingMean::push(const Vector &row)
{
    m_ring.col(m_at) = row;
    m_at = (m_at + 1) % m_ring.cols();
    // Summed anew: a window is short, and running sums would keep rounding errors and infinities for ever.
    for (Eigen::Index c = 0; c < row.size(); ++c) {
        double sum = 0, count = 0;
        for (Eigen::Index i = 0; i < m_ring.cols(); ++i) {
            const double value = m_ring(c, i);
            sum += std::isnan(value) ? 0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
        m_sums[c] = sum;
        m_counts[c] = count;
    }
}

double MovingMean::mean(Eigen::Index channel) const
{
    return m_counts[channel] > 0 ? m_sums[channel] / m_counts[channel] : NaN;
}

} // namespace twinscope::predict
