// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/robustscaling.h"

#include "anomaly/statistics.h"

#include <cmath>

namespace twinscope::predict {

namespace {

/// Where more than half of the values are one number, the median deviation is 0 although the channel varies.
double standardDeviation(const std::vector<double> &values, double centre)
{
    double sum = 0, count = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        sum += (value - centre) * (value - centre);
        ++count;
    }
    return count > 0 ? std::sqrt(sum / count) : 0;
}

} // namespace

void RobustScaling::train(const Matrix &rows)
{
    m_centre.resize(rows.cols());
    m_scale.resize(rows.cols());
    for (Eigen::Index c = 0; c < rows.cols(); ++c) {
        const std::vector<double> values(rows.col(c).begin(), rows.col(c).end());
        m_centre[c] = median(values);
        const double robust = medianDeviation(values, m_centre[c]);
        m_scale[c] = robust > 0 ? robust : standardDeviation(values, m_centre[c]);
        // What the arithmetic alone leaves of a constant is no variation.
        if (!(m_scale[c] > 1e-12 * std::abs(m_centre[c])))
            m_scale[c] = 0;
    }
}

Matrix RobustScaling::apply(const Matrix &rows) const
{
    Matrix scaled(rows.rows(), rows.cols());
    for (Eigen::Index c = 0; c < rows.cols(); ++c) {
        const double factor = isConstant(c) ? 0 : 1 / m_scale[c], centre = m_centre[c];
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            const double value = (rows(i, c) - centre) * factor;
            scaled(i, c) = std::isnan(value) ? 0 : value;
        }
    }
    return scaled;
}

} // namespace twinscope::predict
