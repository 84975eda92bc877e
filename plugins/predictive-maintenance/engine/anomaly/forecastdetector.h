// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/detector.h"

#include <deque>

namespace twinscope::predict {

/// Forecasts each row from the ones before it by a vector autoregression with ridge penalty; score: squared errors of
/// the forecast in units of their usual size. The first rows after rewind have no past and are 0.
class ForecastDetector final : public Detector
{
public:
    static constexpr Eigen::Index Lags = 3;

    QString name() const override { return QStringLiteral("forecast"); }
    core::Result<void> train(const Matrix &good) override;
    Reading judge(const Vector &row) override;
    void rewind() override { m_past.clear(); }
    std::unique_ptr<Detector> untrained() const override { return std::make_unique<ForecastDetector>(); }

private:
    Vector regressors() const;

    Matrix m_weights; ///< (lags × channels + 1) × channels
    Vector m_sizes;   ///< usual size of each channel's error
    std::deque<Vector> m_past;
};

} // namespace twinscope::predict
