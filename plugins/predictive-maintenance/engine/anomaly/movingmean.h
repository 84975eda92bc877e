// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// Mean of each channel over the last rows; missing values are left out.
class MovingMean
{
public:
    MovingMean(Eigen::Index channels, Eigen::Index window);

    void push(const Vector &row);
    void clear();

    double mean(Eigen::Index channel) const; ///< NaN where the window holds no value
    /// Of the window, how much holds values: 0 to 1.
    double share(Eigen::Index channel) const { return m_counts[channel] / double(m_ring.cols()); }

private:
    Matrix m_ring; ///< channels × window; NaN: missing, or not yet come
    Eigen::Index m_at = 0;
    Vector m_sums, m_counts;
};

} // namespace twinscope::predict
