// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/pcadetector.h"

#include <Eigen/Eigenvalues>

#include <algorithm>

namespace twinscope::predict {

namespace {

Eigen::Index componentsFor(const Vector &variances, double share)
{
    const double wanted = share * variances.sum();
    double sum = 0;
    Eigen::Index count = 0;
    while (count < variances.size() && sum < wanted)
        sum += variances[count++];
    return std::max<Eigen::Index>(1, count);
}

} // namespace

QString PcaDetector::name() const
{
    return m_statistic == Statistic::Hotelling ? QStringLiteral("t2") : QStringLiteral("spe");
}

core::Result<void> PcaDetector::train(const Matrix &good)
{
    constexpr Eigen::Index needed = 3;
    if (good.rows() < needed)
        return tooFewRows(name(), good.rows(), needed);
    m_mean = good.colwise().mean();
    const Matrix centred = good.rowwise() - m_mean.transpose();
    const Matrix covariance = centred.transpose() * centred / double(good.rows() - 1);
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(covariance);
    const Vector variances = solver.eigenvalues().reverse().cwiseMax(0.0);
    Eigen::Index count = componentsFor(variances, Explained);
    if (m_statistic == Statistic::Residual) // something has to be left beside the plane
        count = std::min(count, std::max<Eigen::Index>(0, variances.size() - 1));
    m_axes = solver.eigenvectors().rowwise().reverse().leftCols(count);
    m_variances = variances.head(count).cwiseMax(1e-12);
    return {};
}

Reading PcaDetector::judge(const Vector &row)
{
    const Vector centred = row - m_mean;
    const Vector scores = m_axes.transpose() * centred;
    if (m_statistic == Statistic::Residual) {
        const Vector parts = (centred - m_axes * scores).array().square();
        return {parts.sum(), parts};
    }
    const Vector weighted = scores.cwiseQuotient(m_variances);
    // Complete decomposition (Westerhuis 2000): the parts add up to T²; a negative part speaks against the channel.
    const Vector parts = centred.cwiseProduct(m_axes * weighted);
    return {scores.dot(weighted), parts.cwiseMax(0.0)};
}

} // namespace twinscope::predict
