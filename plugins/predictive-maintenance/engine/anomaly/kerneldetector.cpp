// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/kerneldetector.h"

#include "anomaly/statistics.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace twinscope::predict {

namespace {

/// The rows worth remembering: where a channel is lowest or highest, and rows at even steps of distance from the
/// centre.
std::set<Eigen::Index> memorableRows(const Matrix &good, Eigen::Index most)
{
    std::set<Eigen::Index> chosen;
    for (Eigen::Index c = 0; c < good.cols() && Eigen::Index(chosen.size()) + 2 <= most; ++c) {
        Eigen::Index lowest = 0, highest = 0;
        good.col(c).minCoeff(&lowest);
        good.col(c).maxCoeff(&highest);
        chosen.insert({lowest, highest});
    }
    const Vector lengths = good.rowwise().squaredNorm();
    std::vector<Eigen::Index> order(size_t(good.rows()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](Eigen::Index row) { return lengths[row]; });
    const double step = std::max(1.0, double(order.size()) / double(most));
    for (double at = 0; at < double(order.size()) && Eigen::Index(chosen.size()) < most; at += step)
        chosen.insert(order[size_t(at)]);
    return chosen;
}

/// The usual distance of a remembered row from the nearest other one.
double neighbourDistance(const Matrix &memory)
{
    std::vector<double> nearest;
    for (Eigen::Index i = 0; i < memory.cols(); ++i) {
        Vector squares = (memory.colwise() - memory.col(i)).colwise().squaredNorm();
        squares[i] = std::numeric_limits<double>::infinity();
        nearest.push_back(std::sqrt(squares.minCoeff()));
    }
    return median(std::move(nearest));
}

} // namespace

core::Result<void> KernelDetector::train(const Matrix &good)
{
    constexpr Eigen::Index needed = 4;
    if (good.rows() < needed)
        return tooFewRows(name(), good.rows(), needed);
    const auto rows = memorableRows(good, Remembered);
    m_memory.resize(good.cols(), Eigen::Index(rows.size()));
    Eigen::Index place = 0;
    for (const Eigen::Index row : rows)
        m_memory.col(place++) = good.row(row).transpose();
    m_width = std::max(neighbourDistance(m_memory), 1e-6);
    return {};
}

Vector KernelDetector::expected(const Vector &row) const
{
    const Vector squares = (m_memory.colwise() - row).colwise().squaredNorm();
    // Relative to the nearest: far from everything the nearest still counts, where plain weights would all be 0.
    const Vector weights = (-(squares.array() - squares.minCoeff()) / (2 * m_width * m_width)).exp();
    return m_memory * weights / weights.sum();
}

Reading KernelDetector::judge(const Vector &row)
{
    const Vector parts = (row - expected(row)).array().square();
    return {parts.sum(), parts};
}

} // namespace twinscope::predict
