// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/profiledetector.h"

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

// Of thousands of neighbouring windows, neighbours are alike: this many, evenly spaced, remember enough.
constexpr Eigen::Index MostWindows = 4000;

/// Mean 0 and length 1; 0 for a constant window.
Vector normalised(const Vector &window)
{
    const Vector centred = window.array() - window.mean();
    const double length = centred.norm();
    return length > 1e-9 * std::sqrt(double(window.size())) ? Vector(centred / length) : Vector::Zero(window.size());
}

} // namespace

core::Result<void> ProfileDetector::train(const Matrix &good)
{
    constexpr Eigen::Index needed = 16;
    if (good.rows() < needed)
        return tooFewRows(name(), good.rows(), needed);
    m_window = std::min<long>(LongestWindow, good.rows() / 4);
    const Eigen::Index count = good.rows() - m_window + 1, step = (count + MostWindows - 1) / MostWindows;
    m_good.assign(size_t(good.cols()), Matrix(m_window, (count + step - 1) / step));
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        for (Eigen::Index i = 0; i < count; i += step)
            m_good[size_t(c)].col(i / step) = normalised(good.col(c).segment(i, m_window));
    }
    rewind();
    return {};
}

double ProfileDetector::nearest(Eigen::Index channel) const
{
    Vector window(m_window);
    for (long i = 0; i < m_window; ++i)
        window[i] = m_last[size_t(i)][channel];
    const double correlation = (normalised(window).transpose() * m_good[size_t(channel)]).maxCoeff();
    return 2 * double(m_window) * std::max(0.0, 1 - correlation);
}

Reading ProfileDetector::judge(const Vector &row)
{
    m_last.push_back(row);
    if (long(m_last.size()) > m_window)
        m_last.pop_front();
    Reading reading{0, Vector::Zero(row.size())};
    if (long(m_last.size()) < m_window)
        return reading;
    for (Eigen::Index c = 0; c < row.size(); ++c)
        reading.contributions[c] = nearest(c);
    reading.score = reading.contributions.sum();
    return reading;
}

} // namespace twinscope::predict
