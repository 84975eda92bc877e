// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/degradation.h"

#include "frame/frame.h"

#include <vector>

namespace twinscope::predict {

/// What is remembered of one asset's record, row by row, to tell its wear: the same for training and for live scoring.
/// Memory is bounded: 60 rows and some sums for each sensor. A missing value (NaN) is passed over.
class AssetState
{
public:
    explicit AssetState(Eigen::Index sensors);

    /// The next row: scaled sensors, cycles rising.
    void push(double cycle, const Vector &scaled);

    /// Remembers how worn the asset is at its newest row, for trace(). NaN is passed over.
    void note(double wear);
    /// The operating condition of its newest row, from 0; -1: none yet.
    void setCondition(Eigen::Index condition) { m_condition = condition; }
    Eigen::Index condition() const { return m_condition; }
    /// What was noted, over cycles; of long lives every n-th value.
    const Indicator &trace() const { return m_trace; }

    int rows() const { return m_rows; }
    double cycle() const { return m_cycle; }

    /// The sensors smoothed over about 20 rows; NaN where a sensor never had a value.
    Vector level() const;

    /// For each sensor: smoothed over about 5 and 20 rows, slope per cycle over 30 and 60 rows and over the whole record,
    /// standard deviation over 30 rows; before them the cycle itself. NaN where there are too few values.
    static Eigen::Index featureCount(Eigen::Index sensors) { return 1 + 6 * sensors; }
    void features(float *out) const;

private:
    /// Sums of a straight line fitted by least squares.
    struct Line
    {
        double n = 0, t = 0, tt = 0, z = 0, zz = 0, tz = 0;

        void add(double time, double value);
        double slope() const;
        double deviation() const;
    };
    /// Exponentially weighted mean, true from the first value on.
    struct Smooth
    {
        double sum = 0, weight = 0;

        void add(double value, double rows);
        double mean() const { return sum / weight; }
    };
    struct Sensor
    {
        Smooth fast, slow;
        Line record;
        std::vector<double> recent; ///< ring, NaN where missing
    };

    Line window(const Sensor &sensor, int rows) const;

    std::vector<Sensor> m_sensors;
    std::vector<double> m_times; ///< ring, cycles since the first row
    Indicator m_trace;
    int m_traceStride = 1;
    int m_rows = 0;
    Eigen::Index m_condition = -1;
    double m_first = 0, m_cycle = 0;
};

} // namespace twinscope::predict
