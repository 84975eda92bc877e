// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/detector.h"

namespace twinscope::predict {

/// Auto-associative kernel regression, as MSET estimates (Gross 1997; Hines 2008): a row is compared with remembered
/// good rows, and expected to be their mean, weighted by similarity. Score: squared distance from what was expected.
class KernelDetector final : public Detector
{
public:
    static constexpr Eigen::Index Remembered =
        300; ///< rows at most: extremes of each channel, the rest evenly by length

    QString name() const override { return QStringLiteral("mset"); }
    core::Result<void> train(const Matrix &good) override;
    Reading judge(const Vector &row) override;
    std::unique_ptr<Detector> untrained() const override { return std::make_unique<KernelDetector>(); }

    Vector expected(const Vector &row) const;
    Eigen::Index remembered() const { return m_memory.cols(); }

private:
    Matrix m_memory; ///< channels × remembered rows
    double m_width = 1;
};

} // namespace twinscope::predict
