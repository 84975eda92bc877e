// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/seasonalwatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace twinscope::predict {

namespace {

constexpr size_t ShortestPeriod = 24, FewestValues = 200, LookEvery = 100;
constexpr double ClearCorrelation = 0.6, NearlyAsHigh = 0.9;
constexpr size_t Periods = 5, Jitter = 4;      ///< how many are looked back at, and how many samples to either side
constexpr double SamePeriod = 0.05;            ///< of it: as far as two estimates of one period lie apart
constexpr size_t FewestJudged = LookEvery / 2; ///< or a period that is another at each look were never judged
constexpr double Most = 15;
// In standard deviations of the stream: what lies outside by less on average is noise.
constexpr double LeastDistance = 0.05;
constexpr double ShareOfFarthest = 0.15;

std::vector<double> autocorrelation(std::span<const double> series, size_t lags)
{
    const double mean = std::accumulate(series.begin(), series.end(), 0.0) / double(series.size());
    std::vector<double> centred(series.begin(), series.end());
    for (double &value : centred)
        value -= mean;
    std::vector<double> result(lags);
    for (size_t lag = 0; lag < lags; ++lag) {
        const double sum =
            std::inner_product(centred.begin() + std::ptrdiff_t(lag), centred.end(), centred.begin(), 0.0);
        result[lag] = sum / double(series.size() - lag);
    }
    const double variance = result.empty() ? 0 : result[0];
    for (double &value : result)
        value = variance > 0 ? value / variance : 0;
    return result;
}

bool isSamePeriod(size_t one, size_t other)
{
    const auto [shorter, longer] = std::minmax(one, other);
    return double(longer - shorter) <= std::max(double(Jitter), SamePeriod * double(shorter));
}

} // namespace

std::optional<size_t> findPeriod(std::span<const double> series)
{
    if (series.size() < 3 * ShortestPeriod)
        return std::nullopt;
    const auto correlation = autocorrelation(series, series.size() / 3);
    const auto negative = std::ranges::find_if(correlation, [](double v) { return v < 0; });
    const auto first = std::max(negative, correlation.begin() + std::ptrdiff_t(ShortestPeriod));
    if (negative == correlation.end() || first >= correlation.end())
        return std::nullopt;
    const double highest = *std::max_element(first, correlation.end());
    if (highest < ClearCorrelation)
        return std::nullopt;
    // Multiples of a period correlate as well: the first that is nearly as high, and from there up to its peak.
    auto peak = std::find_if(first, correlation.end(), [highest](double v) { return v >= NearlyAsHigh * highest; });
    while (peak + 1 != correlation.end() && peak[1] >= *peak)
        ++peak;
    return size_t(peak - correlation.begin());
}

std::optional<double> SeasonalWatch::outside(double value) const
{
    if (!m_period || m_values.size() < 2 * *m_period + Jitter)
        return std::nullopt;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (size_t k = 1; k <= Periods && k * *m_period + Jitter <= m_values.size(); ++k) {
        const size_t centre = m_values.size() - k * *m_period;
        for (size_t i = centre - Jitter; i <= std::min(centre + Jitter, m_values.size() - 1); ++i) {
            low = std::min(low, m_values[i]);
            high = std::max(high, m_values[i]);
        }
    }
    const double deviation = std::sqrt(m_squares / double(m_seen));
    return std::max({0.0, value - high, low - value}) / (deviation + 1e-12);
}

double SeasonalWatch::evidenceOf(double distance) const
{
    if (distance <= 0 || m_judged < FewestJudged)
        return 0;
    const double usual = m_outside > 0 ? m_sum / double(m_outside) : 0;
    const double scale = std::max({usual, LeastDistance, ShareOfFarthest * m_farthest});
    const double rate = double(std::max<size_t>(m_outside, 1)) / double(m_judged);
    return std::clamp(distance / scale / std::log(10.0) - std::log10(rate), 0.0, Most);
}

void SeasonalWatch::learn(double value)
{
    m_values.push_back(value);
    if (m_values.size() > Remembered)
        m_values.pop_front();
    ++m_seen;
    const double delta = value - m_mean;
    m_mean += delta / double(m_seen);
    m_squares += delta * (value - m_mean);
}

/// What was outside of a wrong period says nothing of what is usual in the right one.
void SeasonalWatch::follow(std::optional<size_t> period)
{
    if (period && m_compared && !isSamePeriod(*period, *m_compared)) {
        m_judged = m_outside = 0;
        m_sum = m_farthest = 0;
    }
    if (period)
        m_compared = period;
    m_period = period;
}

double SeasonalWatch::step(double value)
{
    if (m_seen >= FewestValues && m_seen % LookEvery == 0) {
        const std::vector<double> past(m_values.begin(), m_values.end());
        follow(findPeriod(past));
    }
    double evidence = 0;
    if (const auto distance = outside(value)) {
        evidence = evidenceOf(*distance);
        ++m_judged;
        m_outside += *distance > 0 ? 1 : 0;
        m_sum += *distance;
        m_farthest = std::max(m_farthest, *distance);
    }
    learn(value);
    return evidence;
}

} // namespace twinscope::predict
