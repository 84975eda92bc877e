// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/healthindex.h"

#include "prognosis/statistics.h"

#include <Eigen/Cholesky>
#include <QCborArray>

namespace twinscope::predict {

namespace {

constexpr double shrinkage = 0.1; ///< towards independent sensors, so that few units suffice

Matrix withoutMissing(const Matrix &levels)
{
    return levels.array().isNaN().select(0, levels);
}

} // namespace

HealthIndex HealthIndex::learn(const Matrix &young, const Matrix &failed)
{
    const Matrix known = withoutMissing(young);
    HealthIndex index;
    index.m_centre = known.rowwise().mean();
    const Matrix centred = known.colwise() - index.m_centre;
    Matrix covariance =
        (1 - shrinkage) * centred * centred.transpose() / double(std::max<Eigen::Index>(1, known.cols()));
    const double spread = std::max(covariance.trace() / double(covariance.rows()), 1e-9);
    covariance.diagonal().array() += shrinkage * spread;
    const Matrix lower = covariance.llt().matrixL();
    index.m_whiten = lower.triangularView<Eigen::Lower>().solve(Matrix::Identity(lower.rows(), lower.cols()));
    const auto usual = [&](const Matrix &levels) {
        std::vector<double> distances;
        for (const auto level : levels.colwise())
            distances.push_back(index.distance(level));
        return quantile(distances, 0.5);
    };
    index.m_new = usual(young);
    index.m_failed = std::max(usual(failed), index.m_new + 1e-6);
    return index;
}

double HealthIndex::distance(const Vector &level) const
{
    const Vector difference = level.array().isNaN().select(0, level - m_centre);
    return (m_whiten * difference).norm();
}

double HealthIndex::of(const Vector &level) const
{
    return std::clamp(1 - wear(level), 0.0, 1.0);
}

double HealthIndex::wear(const Vector &level) const
{
    return (distance(level) - m_new) / (m_failed - m_new);
}

QCborMap HealthIndex::save() const
{
    return {{QStringLiteral("centre"), toCbor(Matrix(m_centre))},
            {QStringLiteral("whiten"), toCbor(m_whiten)},
            {QStringLiteral("new"), m_new},
            {QStringLiteral("failed"), m_failed}};
}

HealthIndex HealthIndex::load(Fields &fields)
{
    HealthIndex loaded;
    loaded.m_centre = fields.matrix(QStringLiteral("centre")).reshaped();
    loaded.m_whiten = fields.matrix(QStringLiteral("whiten"));
    loaded.m_new = fields.number(QStringLiteral("new"));
    loaded.m_failed = fields.number(QStringLiteral("failed"));
    if (loaded.m_whiten.rows() != loaded.m_centre.size() || loaded.m_whiten.cols() != loaded.m_centre.size())
        fields.refuse(QStringLiteral("whiten"));
    return loaded;
}

} // namespace twinscope::predict
