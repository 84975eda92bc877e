// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/matrixprofile.h"

#include "anomaly/windowsums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <thread>

namespace twinscope::predict {

namespace {

constexpr long Together = 16;  ///< diagonals walked side by side, for the vector unit
constexpr double Nothing = -2; ///< below every correlation

/// The best correlation of each window that one thread has met.
struct Best
{
    explicit Best(long count)
        : correlations(size_t(count), Nothing)
        , neighbours(size_t(count), -1)
    {
    }

    void offer(long window, double correlation, long neighbour)
    {
        if (correlation > correlations[size_t(window)]) {
            correlations[size_t(window)] = correlation;
            neighbours[size_t(window)] = neighbour;
        }
    }

    void take(const Best &other)
    {
        for (long i = 0; i < long(correlations.size()); ++i)
            offer(i, other.correlations[size_t(i)], other.neighbours[size_t(i)]);
    }

    std::vector<double> correlations;
    std::vector<long> neighbours;
};

/// √window apart where one of two is constant, alike where both are.
double flatCorrelation(const WindowSums &windows, long i, long j)
{
    return windows.isFlat(i) && windows.isFlat(j) ? 1 : 0.5;
}

/// Walks the diagonals first … first + width - 1 side by side: pairs (i, i + diagonal).
class DiagonalWalk
{
public:
    DiagonalWalk(const WindowSums &windows, Best &best)
        : m_windows(windows)
        , m_best(best)
    {
    }

    void walk(long first, long width)
    {
        const long count = m_windows.count();
        for (long k = 0; k < width; ++k)
            m_covariances[size_t(k)] = m_windows.covariance(m_windows, 0, first + k);
        for (long i = 0; i + first < count; ++i) {
            const long inside = std::min(width, count - first - i);
            if (i > 0)
                advance(i, i + first, inside);
            if (m_windows.isFlat(i))
                meetFlat(i, i + first, inside);
            else
                meet(i, i + first, inside);
        }
    }

private:
    void advance(long i, long j, long width)
    {
        const double difference = m_windows.differences[size_t(i)], sum = m_windows.sums[size_t(i)];
        const double *differences = &m_windows.differences[size_t(j)], *sums = &m_windows.sums[size_t(j)];
        for (long k = 0; k < width; ++k)
            m_covariances[size_t(k)] += difference * sums[k] + differences[k] * sum;
    }

    void meet(long i, long j, long width)
    {
        const double norm = m_windows.inverseNorms[size_t(i)];
        const double *norms = &m_windows.inverseNorms[size_t(j)];
        double *best = &m_best.correlations[size_t(j)];
        double highest = Nothing;
        bool news = false;
        for (long k = 0; k < width; ++k) {
            const double correlation = norms[k] > 0 ? m_covariances[size_t(k)] * norm * norms[k] : 0.5;
            m_correlations[size_t(k)] = correlation;
            highest = std::max(highest, correlation);
            news |= correlation > best[k];
        }
        if (highest > m_best.correlations[size_t(i)])
            m_best.offer(i, highest,
                         j + std::distance(m_correlations.begin(),
                                           std::find(m_correlations.begin(), m_correlations.begin() + width, highest)));
        if (!news)
            return;
        for (long k = 0; k < width; ++k)
            m_best.offer(j + k, m_correlations[size_t(k)], i);
    }

    void meetFlat(long i, long j, long width)
    {
        for (long k = 0; k < width; ++k) {
            const double correlation = flatCorrelation(m_windows, i, j + k);
            m_best.offer(i, correlation, j + k);
            m_best.offer(j + k, correlation, i);
        }
    }

    const WindowSums &m_windows;
    Best &m_best;
    std::array<double, size_t(Together)> m_covariances{}, m_correlations{};
};

/// Each thread takes every n-th bundle of diagonals, so that all have long and short ones.
Best walkAll(const WindowSums &windows, long firstDiagonal, int threads)
{
    std::vector<Best> results(size_t(threads), Best(windows.count()));
    std::vector<std::jthread> crew;
    for (int t = 0; t < threads; ++t) {
        crew.emplace_back([&, t] {
            DiagonalWalk walk(windows, results[size_t(t)]);
            for (long d = firstDiagonal + t * Together; d < windows.count(); d += threads * Together)
                walk.walk(d, std::min(Together, windows.count() - d));
        });
    }
    crew.clear();
    for (size_t t = 1; t < results.size(); ++t)
        results[0].take(results[t]);
    return std::move(results[0]);
}

} // namespace

long MatrixProfile::discord() const
{
    long place = -1;
    for (long i = 0; i < long(distances.size()); ++i) {
        if (std::isfinite(distances[size_t(i)]) && (place < 0 || distances[size_t(i)] > distances[size_t(place)]))
            place = i;
    }
    return place;
}

MatrixProfile matrixProfile(std::span<const double> series, long window, int threads)
{
    const WindowSums windows(series, window);
    Best best = walkAll(windows, (window + 3) / 4 + 1, std::max(1, threads));
    MatrixProfile profile{std::vector<double>(best.correlations.size()), std::move(best.neighbours)};
    std::ranges::transform(best.correlations, profile.distances.begin(), [window](double correlation) {
        return correlation == Nothing ? std::numeric_limits<double>::infinity() : distanceOf(correlation, window);
    });
    return profile;
}

} // namespace twinscope::predict
