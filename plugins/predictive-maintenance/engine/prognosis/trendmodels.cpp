// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/trendmodels.h"

#include "frame/frame.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace twinscope::predict {

namespace {

constexpr size_t draws = 1000;
constexpr quint32 seed = 1;
constexpr double never = std::numeric_limits<double>::infinity();

/// Least squares of the values on a constant and one shape, and what the residuals leave open about the two factors.
struct Fit
{
    Eigen::Vector2d factors;
    Eigen::Matrix2d spread; ///< lower Cholesky factor of their covariance
    double squares = 0;     ///< of the residuals
    double independent = 0; ///< how many values count, where neighbouring residuals are alike
};

/// Neighbouring residuals are alike where a shape does not fit; then there are fewer independent ones than values.
double independentShare(const Vector &residuals)
{
    const Eigen::Index n = residuals.size();
    const double all = residuals.squaredNorm();
    const double next = residuals.head(n - 1).dot(residuals.tail(n - 1));
    const double correlation = all > 0 ? std::clamp(next / all, 0.0, 0.95) : 0;
    return (1 - correlation) / (1 + correlation);
}

Fit fit(const Vector &shape, const Vector &values)
{
    Matrix design(values.size(), 2);
    design << Vector::Ones(values.size()), shape;
    const Eigen::Matrix2d information = design.transpose() * design;
    const auto solver = information.ldlt();
    Fit found{solver.solve(design.transpose() * values), {}, 0, 0};
    const Vector residuals = values - design * found.factors;
    found.squares = residuals.squaredNorm();
    found.independent = double(values.size()) * independentShare(residuals);
    const double variance = found.squares / std::max(1.0, double(values.size()) - 2) / independentShare(residuals);
    const Eigen::Matrix2d covariance = solver.solve(Eigen::Matrix2d::Identity()) * variance;
    found.spread = (covariance + Eigen::Matrix2d::Identity() * 1e-300).llt().matrixL();
    return found;
}

Vector timesOf(const Indicator &indicator)
{
    const Vector times = Eigen::Map<const Vector>(indicator.times.data(), Eigen::Index(indicator.size()));
    return times.array() - times[times.size() - 1];
}

Vector valuesOf(const Indicator &indicator)
{
    return Eigen::Map<const Vector>(indicator.values.data(), Eigen::Index(indicator.size()));
}

class LinearModel final : public DegradationModel
{
public:
    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        const Fit line = fit(timesOf(indicator), valuesOf(indicator));
        std::mt19937 random(seed);
        std::normal_distribution<double> normal;
        std::vector<double> times;
        for (size_t i = 0; i < draws; ++i) {
            const Eigen::Vector2d factors =
                line.factors + line.spread * Eigen::Vector2d(normal(random), normal(random));
            const double left = (limit - factors[0]) / factors[1];
            times.push_back(factors[1] > 0 ? std::max(0.0, left) : never);
        }
        return times;
    }
};

class ExponentialModel final : public DegradationModel
{
public:
    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        const Vector times = timesOf(indicator), values = valuesOf(indicator);
        const double span = -times[0];
        std::vector<Candidate> candidates;
        // From nearly straight to a hundredfold growth within a fifth of the record.
        for (double growth = 0.1; growth < 25; growth *= 1.15)
            candidates.push_back({growth / span, fit((times.array() * growth / span).exp().matrix(), values)});
        std::mt19937 random(seed);
        std::discrete_distribution<size_t> choose = likelihoods(candidates);
        std::normal_distribution<double> normal;
        std::vector<double> left;
        for (size_t i = 0; i < draws; ++i) {
            const Candidate &one = candidates[choose(random)];
            const Eigen::Vector2d factors =
                one.fit.factors + one.fit.spread * Eigen::Vector2d(normal(random), normal(random));
            const double growth = (limit - factors[0]) / factors[1];
            left.push_back(factors[1] > 0 ? std::max(0.0, std::log(std::max(1.0, growth)) / one.rate) : never);
        }
        return left;
    }

private:
    struct Candidate
    {
        double rate = 0;
        Fit fit;
    };

    static std::discrete_distribution<size_t> likelihoods(const std::vector<Candidate> &candidates)
    {
        const auto squares = [](const Candidate &one) { return one.fit.squares; };
        const Fit &closest = std::ranges::min_element(candidates, {}, squares)->fit;
        const double best = closest.squares, count = closest.independent;
        std::vector<double> weights;
        weights.reserve(candidates.size());
        for (const Candidate &one : candidates)
            weights.push_back(best > 0 ? std::pow(best / one.fit.squares, count / 2) : double(one.fit.squares <= best));
        return {weights.begin(), weights.end()};
    }
};

} // namespace

std::unique_ptr<DegradationModel> makeLinearModel()
{
    return std::make_unique<LinearModel>();
}

std::unique_ptr<DegradationModel> makeExponentialModel()
{
    return std::make_unique<ExponentialModel>();
}

} // namespace twinscope::predict
