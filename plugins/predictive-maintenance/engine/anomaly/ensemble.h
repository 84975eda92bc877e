// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/calibration.h"
#include "anomaly/detector.h"
#include "anomaly/frozenwatch.h"
#include "anomaly/levelwatch.h"
#include "anomaly/monitor.h"
#include "anomaly/persistence.h"

#include <vector>

namespace twinscope::predict {

/// The default monitor. Each channel's level is watched against a baseline that follows slow drift (LevelWatch), each
/// channel for standing still (FrozenWatch), and what is left of all of them together by Hotelling's T², by SPE and by
/// kernel regression; by the first two also row for row, which finds sudden things at once. Every member gives a
/// probability; the least likely one decides, corrected for their number (Bonferroni), so that a wanted false-alarm
/// rate is the only setting.
class Ensemble final : public Monitor
{
public:
    explicit Ensemble(const MonitorOptions &options);

    core::Result<void> train(const Matrix &good) override;
    Judgement step(const Vector &row) override;
    void restart() override;

    const LevelWatch &levels() const { return m_levels; }

private:
    struct Member
    {
        std::unique_ptr<Detector> detector;
        bool rows = false; ///< it sees rows, not moving means
        Calibration calibration;
    };
    core::Result<void> trainMembers(const Matrix &levels, const Matrix &rows);

    const Persistence m_calm;
    Persistence m_persistence;
    LevelWatch m_levels;
    FrozenWatch m_frozen;
    std::vector<Eigen::Index> m_steady; ///< channels that do not wander: what the members see
    std::vector<Member> m_members;
    double m_tests = 1; ///< how many probabilities are compared
};

} // namespace twinscope::predict
