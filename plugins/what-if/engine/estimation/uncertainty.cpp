// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitproblem.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
constexpr double DifferenceStep = 1e-3; ///< of the span between the bounds: well above what solvers leave as noise
constexpr double MostCorrelated = 0.999;

double sumOfSquares(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return sum;
}

/// First-order autocorrelation, at least 0.
double autocorrelation(const std::vector<double> &values)
{
    double mean = 0, product = 0, square = 0;
    for (const double value : values)
        mean += value / double(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        square += (values[i] - mean) * (values[i] - mean);
        if (i > 0)
            product += (values[i] - mean) * (values[i - 1] - mean);
    }
    return square > 0 ? std::clamp(product / square, 0.0, MostCorrelated) : 0;
}

/// What a residual of each output is worth: the inverse of its variance, less where neighbours say the same.
std::vector<double> weights(const FitProblem &problem, const FitProblem::Residuals &residuals, size_t parameters)
{
    std::vector<double> weights;
    for (size_t i = 0; i < residuals.size(); ++i) {
        const double freedom = std::max(double(residuals[i].size()) - double(parameters), 1.0);
        const double variance = sumOfSquares(residuals[i]) / freedom + problem.floors()[i];
        const double rho = autocorrelation(residuals[i]);
        weights.push_back((1 - rho) / (1 + rho) / variance);
    }
    return weights;
}

/// Sensitivity of all residuals to one parameter, by central differences, one-sided at a bound.
core::Result<Eigen::VectorXd> sensitivity(FitProblem &problem, const std::vector<EstimatedParameter> &parameters,
                                          size_t which, Eigen::Index size)
{
    std::vector<double> point;
    point.reserve(parameters.size());
    for (const EstimatedParameter &parameter : parameters)
        point.push_back(parameter.value);
    const EstimatedParameter &varied = parameters[which];
    const double step = DifferenceStep * (varied.high - varied.low);
    const double up = std::min(varied.value + step, varied.high), down = std::max(varied.value - step, varied.low);
    Eigen::VectorXd difference = Eigen::VectorXd::Zero(size);
    for (const double side : {up, down}) {
        point[which] = side;
        const auto residuals = problem.residuals(point);
        if (!residuals)
            return residuals.error();
        Eigen::Index at = 0;
        for (const auto &column : *residuals)
            for (const double residual : column)
                difference[at++] += (side == up ? residual : -residual) / (up - down);
    }
    return difference;
}

Uncertainty fromCovariance(const Eigen::MatrixXd &information)
{
    const Eigen::Index n = information.rows();
    Uncertainty result{std::vector<double>(size_t(n), Missing),
                       std::vector<std::vector<double>>(size_t(n), std::vector<double>(size_t(n), Missing))};
    // In units of each parameter's own precision, so that the decomposition does not care for units.
    const Eigen::VectorXd scale = information.diagonal().cwiseSqrt();
    if (!(scale.minCoeff() > 0))
        return result;
    const Eigen::MatrixXd scaled = scale.cwiseInverse().asDiagonal() * information * scale.cwiseInverse().asDiagonal();
    const Eigen::LLT<Eigen::MatrixXd> factor(scaled);
    if (factor.info() != Eigen::Success)
        return result;
    const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(n, n));
    for (Eigen::Index i = 0; i < n; ++i) {
        result.standardErrors[size_t(i)] = std::sqrt(inverse(i, i)) / scale[i];
        for (Eigen::Index k = 0; k < n; ++k)
            result.correlation[size_t(i)][size_t(k)] = inverse(i, k) / std::sqrt(inverse(i, i) * inverse(k, k));
    }
    return result;
}

} // namespace

core::Result<Uncertainty> uncertaintyAt(FitProblem &problem, const std::vector<EstimatedParameter> &parameters,
                                        const FitProblem::Residuals &residuals)
{
    const std::vector<double> weight = weights(problem, residuals, parameters.size());
    Eigen::Index size = 0;
    for (const auto &column : residuals)
        size += Eigen::Index(column.size());
    Eigen::VectorXd weightOf(size);
    for (size_t i = 0, at = 0; i < residuals.size(); at += residuals[i++].size())
        weightOf.segment(Eigen::Index(at), Eigen::Index(residuals[i].size())).setConstant(weight[i]);
    const auto count = Eigen::Index(parameters.size());
    Eigen::MatrixXd jacobian(size, count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto column = sensitivity(problem, parameters, size_t(i), size);
        if (!column)
            return column.error();
        jacobian.col(i) = *column;
    }
    return fromCovariance(jacobian.transpose() * weightOf.asDiagonal() * jacobian);
}

} // namespace twinscope::whatif
