// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/tailmodel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace twinscope::predict {

namespace {

constexpr size_t Fewest = 50;
constexpr size_t FitEvery = 10;
constexpr double Share = 0.02; ///< of the values that are peaks
constexpr size_t FewestPeaks = 3;
// Heavier tails would take everything for usual, lighter ones nothing.
constexpr double HeaviestShape = 0.3, LightestShape = -0.3;
constexpr double LeastScale = 0.02, ScaleOfFewPeaks = 0.1; ///< of the span from the median to the maximum

/// As numpy and R (type 7) have it.
double quantile(std::vector<double> &values, double share)
{
    const double place = share * double(values.size() - 1);
    const auto lower = values.begin() + std::ptrdiff_t(place);
    std::nth_element(values.begin(), lower, values.end());
    if (lower + 1 == values.end())
        return *lower;
    const double next = *std::min_element(lower + 1, values.end());
    return *lower + (next - *lower) * (place - std::floor(place));
}

/// The highest value of each excursion, less the threshold, ascending.
std::vector<double> peaksOver(const std::deque<double> &values, double threshold, size_t excursion)
{
    std::vector<double> peaks;
    size_t last = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= threshold)
            continue;
        const double height = values[i] - threshold;
        if (peaks.empty() || i - last > excursion)
            peaks.push_back(height);
        else
            peaks.back() = std::max(peaks.back(), height);
        last = i;
    }
    std::ranges::sort(peaks);
    return peaks;
}

struct Pareto
{
    double scale = 1, shape = 0;
};

Pareto fitPareto(const std::vector<double> &ascending)
{
    const double count = double(ascending.size());
    double mean = 0, weighted = 0;
    for (size_t i = 0; i < ascending.size(); ++i) {
        mean += ascending[i] / count;
        weighted += ascending[i] * double(i) / (count - 1) / count;
    }
    const double first = mean - weighted; // the moment weighted by 1 - F
    const double difference = mean - 2 * first;
    if (difference <= 1e-12 * mean)
        return {mean, 0};
    return {2 * mean * first / difference, 2 - mean / difference};
}

double logTail(double height, const Pareto &pareto)
{
    if (std::abs(pareto.shape) < 1e-6)
        return -height / pareto.scale;
    const double inside = 1 + pareto.shape * height / pareto.scale;
    return inside <= 0 ? -std::numeric_limits<double>::infinity() : -std::log(inside) / pareto.shape;
}

} // namespace

void TailModel::learn(double value)
{
    m_values.push_back(value);
    if (m_values.size() > Remembered)
        m_values.pop_front();
    ++m_learntSinceFit;
}

void TailModel::fit()
{
    std::vector<double> sorted(m_values.begin(), m_values.end());
    m_threshold = quantile(sorted, 1 - Share);
    const double highest = *std::ranges::max_element(sorted);
    const double span = std::max(highest - quantile(sorted, 0.5), 1e-9);
    const auto peaks = peaksOver(m_values, m_threshold, m_excursion);
    Pareto pareto{ScaleOfFewPeaks * span, 0};
    if (peaks.size() >= FewestPeaks) {
        pareto = fitPareto(peaks);
        pareto.scale = std::max(pareto.scale, LeastScale * span);
    }
    m_scale = pareto.scale;
    m_shape = std::clamp(pareto.shape, LightestShape, HeaviestShape);
    m_rate = std::max(double(peaks.size()), 0.5) / double(m_values.size());
    m_isFitted = true;
    m_learntSinceFit = 0;
}

double TailModel::evidence(double value)
{
    if (m_values.size() < Fewest)
        return 0;
    if (!m_isFitted || m_learntSinceFit >= FitEvery)
        fit();
    if (value <= m_threshold)
        return 0;
    const double logarithm = std::log10(m_rate) + logTail(value - m_threshold, {m_scale, m_shape}) / std::log(10.0);
    return std::clamp(-logarithm, 0.0, Most);
}

} // namespace twinscope::predict
