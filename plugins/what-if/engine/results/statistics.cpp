// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statistics.h"

#include "runs/draws.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace twinscope::whatif {

namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr int BootstrapSamples = 200;
constexpr quint64 BootstrapStream = quint64(1) << 61;

std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (size_t i = 0, end = 0; i < order.size(); i = end) {
        for (end = i; end < order.size() && values[order[end]] == values[order[i]]; ++end) {
        }
        for (size_t k = i; k < end; ++k)
            ranks[order[k]] = double(i + end - 1) / 2;
    }
    return ranks;
}

struct Pair
{
    double first, total;
};

/// Over the samples that `pick` names. The mean is taken off first, which the sums' rounding thanks for.
template<typename Pick>
Pair effects(std::span<const double> a, std::span<const double> b, std::span<const double> mixed, Pick pick)
{
    const auto n = double(a.size());
    double sum = 0;
    for (size_t k = 0; k < a.size(); ++k)
        sum += a[pick(k)] + b[pick(k)];
    const double mean = sum / (2 * n);
    double variance = 0, first = 0, total = 0;
    for (size_t k = 0; k < a.size(); ++k) {
        const size_t i = pick(k);
        const double fa = a[i] - mean, fb = b[i] - mean, fm = mixed[i] - mean;
        variance += fa * fa + fb * fb;
        first += fb * (fm - fa);
        total += (fa - fm) * (fa - fm);
    }
    variance /= 2 * n;
    return variance > 0 ? Pair{first / n / variance, total / (2 * n) / variance} : Pair{NoNumber, NoNumber};
}

} // namespace

std::array<double, BandShares.size()> quantilesOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::array<double, BandShares.size()> quantiles{};
    quantiles.fill(NoNumber);
    if (values.empty())
        return quantiles;
    std::ranges::sort(values);
    for (size_t i = 0; i < BandShares.size(); ++i) {
        const double place = BandShares[i] * double(values.size() - 1);
        const auto below = size_t(place);
        const double above = values[std::min(below + 1, values.size() - 1)];
        quantiles[i] = values[below] + (above - values[below]) * (place - double(below));
    }
    return quantiles;
}

double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b)
{
    const std::vector<double> ra = ranksOf(a), rb = ranksOf(b);
    const double mean = (double(a.size()) - 1) / 2;
    double ab = 0, aa = 0, bb = 0;
    for (size_t i = 0; i < ra.size(); ++i) {
        ab += (ra[i] - mean) * (rb[i] - mean);
        aa += (ra[i] - mean) * (ra[i] - mean);
        bb += (rb[i] - mean) * (rb[i] - mean);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : NoNumber;
}

SobolEffect sobolEffect(std::span<const double> a, std::span<const double> b, std::span<const double> mixed,
                        quint64 seed)
{
    const Pair all = effects(a, b, mixed, [](size_t k) { return k; });
    Pair sum{0, 0}, squares{0, 0};
    for (int sample = 0; sample < BootstrapSamples; ++sample) {
        const Pair one = effects(a, b, mixed, [&](size_t k) {
            return size_t(uniform(seed, BootstrapStream + quint64(sample), k) * double(a.size()));
        });
        sum = {sum.first + one.first, sum.total + one.total};
        squares = {squares.first + one.first * one.first, squares.total + one.total * one.total};
    }
    const auto deviation = [](double total, double square) {
        const double mean = total / BootstrapSamples;
        return std::sqrt(std::max(0.0, square / BootstrapSamples - mean * mean));
    };
    return {all.first, all.total, deviation(sum.first, squares.first), deviation(sum.total, squares.total)};
}

bool isWithinLimits(const Kpi &kpi, double value)
{
    return !std::isnan(value) && (!kpi.atMost || value <= *kpi.atMost) && (!kpi.atLeast || value >= *kpi.atLeast);
}

} // namespace twinscope::whatif
