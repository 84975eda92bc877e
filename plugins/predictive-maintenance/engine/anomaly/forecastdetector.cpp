// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/forecastdetector.h"

#include "anomaly/statistics.h"

#include <Eigen/Cholesky>

namespace twinscope::predict {

namespace {

constexpr double RidgePerRow = 0.01;

} // namespace

core::Result<void> ForecastDetector::train(const Matrix &good)
{
    constexpr Eigen::Index needed = 4 * Lags;
    if (good.rows() < needed)
        return tooFewRows(name(), good.rows(), needed);
    const Eigen::Index count = good.rows() - Lags, channels = good.cols();
    Matrix past(count, Lags * channels + 1);
    for (Eigen::Index lag = 1; lag <= Lags; ++lag)
        past.middleCols((lag - 1) * channels, channels) = good.middleRows(Lags - lag, count);
    past.rightCols(1).setOnes();
    const Matrix next = good.bottomRows(count);
    Matrix normal = past.transpose() * past;
    normal.diagonal().head(Lags * channels).array() += RidgePerRow * double(count);
    m_weights = normal.ldlt().solve(past.transpose() * next);
    const Matrix errors = next - past * m_weights;
    m_sizes.resize(channels);
    for (Eigen::Index c = 0; c < channels; ++c) {
        const double robust = medianDeviation({errors.col(c).begin(), errors.col(c).end()}, 0);
        m_sizes[c] = std::max(robust, 1e-6 + errors.col(c).norm() / std::sqrt(double(count)) / 10);
    }
    rewind();
    return {};
}

Vector ForecastDetector::regressors() const
{
    const Eigen::Index channels = m_sizes.size();
    Vector all(Lags * channels + 1);
    for (Eigen::Index lag = 0; lag < Lags; ++lag)
        all.segment(lag * channels, channels) = m_past[size_t(lag)];
    all[Lags * channels] = 1;
    return all;
}

Reading ForecastDetector::judge(const Vector &row)
{
    Reading reading{0, Vector::Zero(row.size())};
    if (Eigen::Index(m_past.size()) == Lags) {
        const Vector error = row - m_weights.transpose() * regressors();
        reading.contributions = error.cwiseQuotient(m_sizes).array().square();
        reading.score = reading.contributions.sum();
        m_past.pop_back();
    }
    m_past.push_front(row);
    return reading;
}

} // namespace twinscope::predict
