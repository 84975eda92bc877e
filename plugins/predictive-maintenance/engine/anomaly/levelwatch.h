// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/movingmean.h"

#include <vector>

namespace twinscope::predict {

/// What it is to judge one channel by its level.
struct ChannelLevel
{
    double memory = 0;    ///< rows after which its baseline has forgotten
    bool wanders = false; ///< it has no level that good rows return to; only large excursions tell something
    double size = 1;      ///< usual difference of its moving mean from its baseline
    double rowSize = 1;   ///< usual difference of a single value from it
    double worth = 1;     ///< independent values that the size was learnt from
    double baseline = 0;
    bool trained = false; ///< it had values that vary
};

/// Watches how far each channel is from a baseline that follows slow change and stops following where the channel is
/// far off. How slowly it follows is found for each channel from the good rows: as slowly as a quarter of them, faster
/// where the channel drifts.
class LevelWatch
{
public:
    struct Reading
    {
        Vector residual;    ///< of the moving means, in sizes, signed; 0 where nothing is known
        Vector deviation;   ///< the same of the row itself, in row sizes
        Vector probability; ///< that a good row is as far off; 1 where nothing is known
        bool any = false;   ///< any channel is known
    };

    /// Rows of good ones as Reading has them.
    struct Residuals
    {
        Matrix levels, rows;
    };

    /// Learns from good rows in time order; NaN is allowed. Gives their residuals and deviations, less those at the
    /// beginning where the baseline was being found.
    Residuals train(const Matrix &good);

    Reading step(const Vector &row);
    void restart(); ///< another stretch of time follows: the moving means are forgotten, the baselines are not

    const std::vector<ChannelLevel> &channels() const { return m_channels; }
    Eigen::Index window() const { return m_window; }

private:
    void chooseMemories(const Matrix &good);
    Reading read(const Vector &row) const;
    void follow(const Reading &reading);

    Eigen::Index m_window = 1;
    std::vector<ChannelLevel> m_channels;
    MovingMean m_means{0, 1};
};

} // namespace twinscope::predict
