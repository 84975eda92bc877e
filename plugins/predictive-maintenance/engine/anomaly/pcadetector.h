// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/detector.h"

namespace twinscope::predict {

/// Principal component analysis as process monitoring uses it (Jackson and Mudholkar 1979; Qin 2003): the components
/// that explain `Explained` of the variance span the normal plane.
class PcaDetector final : public Detector
{
public:
    enum class Statistic {
        Hotelling, ///< T²: how far from the centre within the plane
        Residual,  ///< SPE or Q: how far from the plane, squared
    };
    static constexpr double Explained = 0.9;

    explicit PcaDetector(Statistic statistic)
        : m_statistic(statistic)
    {
    }

    QString name() const override;
    core::Result<void> train(const Matrix &good) override;
    Reading judge(const Vector &row) override;
    std::unique_ptr<Detector> untrained() const override { return std::make_unique<PcaDetector>(m_statistic); }

    Eigen::Index components() const { return m_axes.cols(); }

private:
    const Statistic m_statistic;
    Vector m_mean;
    Matrix m_axes;      ///< channels × components
    Vector m_variances; ///< of the components
};

} // namespace twinscope::predict
