// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/goodrows.h"

#include "prognosis/statistics.h"

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double farOut = 8, ofNormal = 1.4826; ///< the median absolute deviation of normal noise is 0.67 deviations
constexpr Eigen::Index fewestInARow = 3;
constexpr size_t fewestOfCounter = 20;
constexpr int fewestRises = 3;
constexpr double mostOutside = 0.2; ///< share of the rows

/// Each row's distance from the column's median, in robust deviations; 0 where there is no value or no spread.
Vector distancesOf(const Vector &column)
{
    std::vector<double> known;
    std::ranges::copy_if(column, std::back_inserter(known), [](double value) { return !std::isnan(value); });
    if (known.empty())
        return Vector::Zero(column.size());
    const double median = quantile(known, 0.5);
    for (double &value : known)
        value = std::abs(value - median);
    const double spread = ofNormal * quantile(known, 0.5);
    if (spread <= 0)
        return Vector::Zero(column.size());
    return column.unaryExpr([=](double value) { return std::isnan(value) ? 0 : std::abs(value - median) / spread; });
}

} // namespace

bool isCounter(const Vector &column)
{
    std::vector<double> known;
    std::ranges::copy_if(column, std::back_inserter(known), [](double value) { return !std::isnan(value); });
    int rises = 0;
    for (size_t i = 1; i < known.size(); ++i)
        rises += known[i] > known[i - 1] ? 1 : 0;
    return known.size() >= fewestOfCounter && rises >= fewestRises && std::ranges::is_sorted(known);
}

std::vector<Suspect> suspectsIn(const Matrix &good)
{
    std::vector<Suspect> suspects;
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        const Vector distances = distancesOf(good.col(c));
        if (double((distances.array() > farOut).count()) > mostOutside * double(good.rows()))
            continue;
        for (Eigen::Index row = 0; row < distances.size(); ++row) {
            Eigen::Index end = row;
            double furthest = 0;
            for (; end < distances.size() && distances[end] > farOut; ++end)
                furthest = std::max(furthest, distances[end]);
            if (end - row >= fewestInARow)
                suspects.push_back({row, end - 1, c, furthest});
            row = std::max(row, end);
        }
    }
    std::ranges::stable_sort(suspects, std::greater(), &Suspect::distance);
    return suspects;
}

} // namespace twinscope::predict
