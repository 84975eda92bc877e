// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/windowsums.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinscope::predict {

namespace {

// Relative to the largest value of the series: what varies less is constant but for rounding.
constexpr double Flat = 1e-12;

} // namespace

WindowSums::WindowSums(std::span<const double> series, long window)
    : values(series.begin(), series.end())
    , window(window)
{
    const long count = std::max(0L, long(values.size()) - window + 1);
    if (count == 0)
        return;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    double largest = 0;
    for (double &value : values) {
        value -= mean;
        largest = std::max(largest, std::abs(value));
    }
    means.resize(size_t(count));
    inverseNorms.resize(size_t(count));
    differences.assign(size_t(count), 0);
    sums.assign(size_t(count), 0);
    for (long i = 0; i < count; ++i) {
        const auto first = values.begin() + i, last = first + window;
        const double centre = std::accumulate(first, last, 0.0) / double(window);
        double squares = 0;
        std::for_each(first, last, [&](double value) { squares += (value - centre) * (value - centre); });
        means[size_t(i)] = centre;
        const bool flat = std::sqrt(squares / double(window)) <= Flat * largest;
        inverseNorms[size_t(i)] = flat ? 0 : 1 / std::sqrt(squares);
        if (i == 0)
            continue;
        const double comes = values[size_t(i + window - 1)], goes = values[size_t(i - 1)];
        differences[size_t(i)] = (comes - goes) / 2;
        sums[size_t(i)] = (comes - centre) + (goes - means[size_t(i - 1)]);
    }
}

double WindowSums::covariance(const WindowSums &other, long i, long j) const
{
    double sum = 0;
    for (long k = 0; k < window; ++k)
        sum += (values[size_t(i + k)] - means[size_t(i)]) * (other.values[size_t(j + k)] - other.means[size_t(j)]);
    return sum;
}

double distanceOf(double correlation, long window)
{
    return std::sqrt(2 * double(window) * std::max(0.0, 1 - correlation));
}

} // namespace twinscope::predict
