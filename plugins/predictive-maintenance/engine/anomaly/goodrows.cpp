// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/goodrows.h"

#include "prognosis/statistics.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinscope::predict {

namespace {

constexpr double farOut = 8, ofNormal = 1.4826; ///< the median absolute deviation of normal noise is 0.67 deviations
constexpr Eigen::Index fewestInARow = 3;
constexpr size_t fewestOfCounter = 20;
constexpr int fewestRises = 3;
constexpr double mostOutside = 0.2; ///< share of the rows
constexpr double bulkShare = 0.75;  ///< of the rows that are taken for sound while looking for the others
constexpr int concentrations = 10;
constexpr Eigen::Index rowsPerColumn = 10;

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

struct Spell
{
    Eigen::Index first = 0, last = 0;
    double furthest = 0;
};

/// Where distances stay far out; nothing where they do so too often.
std::vector<Spell> spellsIn(const Vector &distances)
{
    std::vector<Spell> spells;
    if (double((distances.array() > farOut).count()) > mostOutside * double(distances.size()))
        return spells;
    for (Eigen::Index row = 0; row < distances.size(); ++row) {
        Eigen::Index end = row;
        double furthest = 0;
        for (; end < distances.size() && distances[end] > farOut; ++end)
            furthest = std::max(furthest, distances[end]);
        if (end - row >= fewestInARow)
            spells.push_back({row, end - 1, furthest});
        row = std::max(row, end);
    }
    return spells;
}

/// Columns that change, each in standard deviations from its mean; a missing value is the mean.
Matrix standardised(const Matrix &good)
{
    std::vector<Vector> columns;
    for (const auto &column : good.colwise()) {
        const auto known = column.array().isNaN().eval();
        const double count = double(column.size() - known.count());
        const double mean = known.select(0, column.array()).sum() / std::max(1.0, count);
        const Vector centred = known.select(0, column.array() - mean);
        const double deviation = std::sqrt(centred.squaredNorm() / std::max(1.0, count));
        columns.push_back(deviation > 0 ? Vector(centred / deviation) : Vector::Zero(column.size()));
    }
    Matrix matrix(good.rows(), good.cols());
    for (size_t c = 0; c < columns.size(); ++c)
        matrix.col(Eigen::Index(c)) = columns[c];
    return matrix;
}

/// The centre and the whitening of some rows.
struct Bulk
{
    Vector centre;
    Matrix whiten;

    static Bulk of(const Matrix &rows)
    {
        Bulk bulk{rows.colwise().mean(), {}};
        const Matrix centred = rows.rowwise() - bulk.centre.transpose();
        Matrix covariance = centred.transpose() * centred / double(rows.rows());
        covariance.diagonal().array() += 1e-4;
        const Matrix lower = covariance.llt().matrixL();
        bulk.whiten = lower.triangularView<Eigen::Lower>().solve(Matrix::Identity(lower.rows(), lower.cols()));
        return bulk;
    }
    Vector squaresOf(const Matrix &rows) const
    {
        return ((rows.rowwise() - centre.transpose()) * whiten.transpose()).rowwise().squaredNorm();
    }
};

std::vector<Eigen::Index> nearestRows(const Vector &squares, double share)
{
    std::vector<Eigen::Index> order(size_t(squares.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::ranges::stable_sort(order, {}, [&](Eigen::Index row) { return squares[row]; });
    order.resize(size_t(share * double(order.size())));
    return order;
}

/// Far out of the bulk, though perhaps in no column alone.
std::vector<Suspect> suspectsTogether(const Matrix &good)
{
    const Eigen::Index columns = good.cols();
    if (columns < 2 || good.rows() < rowsPerColumn * columns)
        return {};
    const Matrix rows = standardised(good);
    Bulk bulk = Bulk::of(rows);
    for (int step = 0; step < concentrations; ++step)
        bulk = Bulk::of(rows(nearestRows(bulk.squaresOf(rows), bulkShare), Eigen::all));
    const Vector radii = bulk.squaresOf(rows).cwiseSqrt();
    std::vector<double> sorted(radii.begin(), radii.end());
    const double usual = quantile(sorted, 0.5), root = std::sqrt(double(columns));
    // The radius of normal rows has a deviation of about 1/√2 round the root of their number of columns.
    const Vector distances = (radii.array() * (root / std::max(usual, 1e-9)) - root) * std::sqrt(2.0);
    std::vector<Suspect> suspects;
    for (const auto &[first, last, furthest] : spellsIn(distances)) {
        Eigen::Index row = first, column = 0;
        distances.segment(first, last - first + 1).maxCoeff(&row);
        const Vector difference = rows.row(first + row).transpose() - bulk.centre;
        const Vector pull = bulk.whiten.transpose() * (bulk.whiten * difference);
        difference.cwiseProduct(pull).maxCoeff(&column);
        suspects.push_back({first, last, column, furthest, true});
    }
    return suspects;
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
    for (Eigen::Index c = 0; c < good.cols(); ++c)
        for (const auto &[first, last, furthest] : spellsIn(distancesOf(good.col(c))))
            suspects.push_back({first, last, c, furthest, false});
    if (suspects.empty())
        suspects = suspectsTogether(good);
    std::ranges::stable_sort(suspects, std::greater(), &Suspect::distance);
    return suspects;
}

} // namespace twinscope::predict
