// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/calibration.h"
#include "anomaly/detector.h"
#include "anomaly/monitor.h"
#include "anomaly/persistence.h"
#include "anomaly/robustscaling.h"

namespace twinscope::predict {

/// One detector by the book: robust scaling, the detector, a threshold from cross-validated scores of the good rows.
class SingleMonitor final : public Monitor
{
public:
    SingleMonitor(std::unique_ptr<Detector> detector, const MonitorOptions &options);

    core::Result<void> train(const Matrix &good) override;
    Judgement step(const Vector &row) override;
    void restart() override;

private:
    std::unique_ptr<Detector> m_detector;
    RobustScaling m_scaling;
    Calibration m_calibration;
    const Persistence m_calm;
    Persistence m_persistence;
};

} // namespace twinscope::predict
