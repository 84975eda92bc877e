// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopsolver.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr int MostIterations = 100;
constexpr double Tolerance = 1e-10;     ///< relative, of every number
constexpr double DifferenceStep = 1e-6; ///< relative
constexpr double FarAway = 1e8;         ///< times the numbers at the beginning
constexpr double GoodReduction = 0.1;   ///< of the residual in one iteration; else the Jacobian is computed anew

double largest(const std::vector<double> &numbers)
{
    double most = 1;
    for (const double number : numbers)
        most = std::isfinite(number) ? std::max(most, std::abs(number)) : std::numeric_limits<double>::infinity();
    return most;
}

/// How large the residual is compared with the numbers: below 1 is solved.
double size(const std::vector<double> &residual, const std::vector<double> &u)
{
    double largest = 0;
    for (size_t i = 0; i < u.size(); ++i)
        largest = std::max(largest, std::abs(residual[i]) / (Tolerance * std::max(1.0, std::abs(u[i]))));
    return std::isfinite(largest) ? largest : std::numeric_limits<double>::infinity();
}

std::vector<double> difference(const std::vector<double> &a, const std::vector<double> &b)
{
    std::vector<double> result(a.size());
    for (size_t i = 0; i < a.size(); ++i)
        result[i] = a[i] - b[i];
    return result;
}

} // namespace

core::Result<void> LoopSolver::differentiate(const Function &f, const std::vector<double> &u,
                                             const std::vector<double> &value)
{
    const size_t n = u.size();
    m_jacobian.assign(n * n, 0);
    for (size_t k = 0; k < n; ++k) {
        m_jacobian[k * n + k] = -1;
        if (!m_continuous[k])
            continue;
        std::vector<double> moved = u;
        const double step = DifferenceStep * std::max(1.0, std::abs(u[k]));
        moved[k] += step;
        const auto there = f(moved);
        if (!there)
            return there.error();
        for (size_t i = 0; i < n; ++i)
            if (m_continuous[i])
                m_jacobian[k * n + i] += ((*there)[i] - value[i]) / step;
    }
    return {};
}

std::vector<double> LoopSolver::step(const std::vector<double> &residual) const
{
    const auto n = Eigen::Index(residual.size());
    const Eigen::Map<const Eigen::MatrixXd> jacobian(m_jacobian.data(), n, n);
    const Eigen::Map<const Eigen::VectorXd> r(residual.data(), n);
    const Eigen::VectorXd step = jacobian.colPivHouseholderQr().solve(-r);
    return {step.data(), step.data() + n};
}

core::Result<bool> LoopSolver::solve(const Function &f, std::vector<double> &u)
{
    double before = std::numeric_limits<double>::infinity();
    const double far = FarAway * largest(u);
    for (int iteration = 0; iteration < MostIterations; ++iteration) {
        const auto value = f(u);
        if (!value)
            return value.error();
        const std::vector<double> residual = difference(*value, u);
        const double now = size(residual, u);
        if (now < 1)
            return true;
        if (m_jacobian.empty() || !(now < GoodReduction * before)) {
            if (const auto differentiated = differentiate(f, u, *value); !differentiated)
                return differentiated.error();
        }
        before = now;
        const std::vector<double> move = step(residual);
        for (size_t i = 0; i < u.size(); ++i)
            u[i] = m_continuous[i] ? u[i] + move[i] : (*value)[i];
        if (!(largest(u) < far))
            break; // a loop without a solution has one in infinity
    }
    m_jacobian.clear();
    return false;
}

} // namespace twinscope::whatif
