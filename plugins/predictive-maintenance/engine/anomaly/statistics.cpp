// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace twinscope::predict {

namespace {

constexpr size_t LongestForLags = 4096;

/// Block means, so that a long series costs no more than a short one; slow correlation stays.
std::vector<double> thinned(std::span<const double> series)
{
    const size_t block = (series.size() + LongestForLags - 1) / LongestForLags;
    std::vector<double> means;
    for (size_t i = 0; i + block <= series.size(); i += block)
        means.push_back(
            std::accumulate(series.begin() + std::ptrdiff_t(i), series.begin() + std::ptrdiff_t(i + block), 0.0) /
            double(block));
    return means;
}

double covarianceAt(const std::vector<double> &centred, size_t lag)
{
    double sum = 0;
    for (size_t i = lag; i < centred.size(); ++i)
        sum += centred[i] * centred[i - lag];
    return sum / double(centred.size());
}

/// Lentz's continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8).
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    const auto guarded = [](double v) { return std::abs(v) < tiny ? tiny : v; };
    double c = 1, d = 1 / guarded(1 - (a + b) * x / (a + 1)), h = d;
    for (int m = 1; m <= 300; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / guarded(1 + even * d);
        c = guarded(1 + even / c);
        h *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / guarded(1 + odd * d);
        c = guarded(1 + odd / c);
        h *= d * c;
        if (std::abs(d * c - 1) < 1e-13)
            break;
    }
    return h;
}

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

} // namespace

double median(std::vector<double> values)
{
    std::erase_if(values, [](double v) { return std::isnan(v); });
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double medianDeviation(const std::vector<double> &values, double median)
{
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - median));
    return 1.4826 * predict::median(std::move(distances));
}

double effectiveSize(std::span<const double> series)
{
    const double length = double(series.size());
    std::vector<double> centred = thinned(series);
    if (centred.size() < 2)
        return std::max(1.0, length);
    const double mean = std::accumulate(centred.begin(), centred.end(), 0.0) / double(centred.size());
    for (double &value : centred)
        value -= mean;
    const double variance = covarianceAt(centred, 0);
    if (!(variance > 0))
        return length;
    double time = 1;
    for (size_t lag = 1; lag + 1 < centred.size(); lag += 2) {
        const double pair = (covarianceAt(centred, lag) + covarianceAt(centred, lag + 1)) / variance;
        if (pair <= 0)
            break;
        time += 2 * pair;
    }
    return std::clamp(double(centred.size()) / time, 1.0, length);
}

double neumannRatio(std::span<const double> series)
{
    if (series.size() < 2)
        return 1;
    const double mean = std::accumulate(series.begin(), series.end(), 0.0) / double(series.size());
    double variance = 0, differences = 0;
    for (size_t i = 0; i < series.size(); ++i) {
        variance += (series[i] - mean) * (series[i] - mean);
        if (i > 0)
            differences += (series[i] - series[i - 1]) * (series[i] - series[i - 1]);
    }
    return variance > 0 ? differences / (2 * variance) : 1;
}

double studentTail(double t, double dof)
{
    const double both = incompleteBeta(dof / 2, 0.5, dof / (dof + t * t));
    return t >= 0 ? both / 2 : 1 - both / 2;
}

} // namespace twinscope::predict
