// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/frozenwatch.h"

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr double TimesTheLongest = 4;
constexpr double NextToNothing = 1e-9;

} // namespace

void FrozenWatch::train(const Matrix &good, Eigen::Index shortest)
{
    m_run.resize(good.cols());
    m_last.resize(good.cols());
    restart();
    Vector longest = Vector::Zero(good.cols());
    for (Eigen::Index i = 0; i < good.rows(); ++i) {
        count(good.row(i).transpose());
        longest = longest.cwiseMax(m_run);
    }
    m_limit = (TimesTheLongest * longest).cwiseMax(double(shortest));
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        if (longest[c] >= double(good.rows()) / TimesTheLongest) // it stands still most of the time
            m_limit[c] = std::numeric_limits<double>::infinity();
    }
}

void FrozenWatch::count(const Vector &row)
{
    for (Eigen::Index c = 0; c < row.size(); ++c) {
        if (std::isnan(row[c]))
            continue;
        m_run[c] = row[c] == m_last[c] ? m_run[c] + 1 : 1;
        m_last[c] = row[c];
    }
}

Vector FrozenWatch::step(const Vector &row)
{
    count(row);
    return (m_run.array() > m_limit.array())
        .select(Vector::Constant(row.size(), NextToNothing), Vector::Ones(row.size()));
}

void FrozenWatch::restart()
{
    m_run.setZero();
    m_last.setConstant(std::numeric_limits<double>::quiet_NaN());
}

} // namespace twinscope::predict
