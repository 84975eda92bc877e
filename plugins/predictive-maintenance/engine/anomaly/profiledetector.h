// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/detector.h"

#include <deque>
#include <vector>

namespace twinscope::predict {

/// The matrix profile as a detector, channel by channel: how unlike the shape of the last rows is to every shape of
/// the good ones (z-normalised distance, squared and summed over the channels). 0 until a window is full after rewind.
class ProfileDetector final : public Detector
{
public:
    static constexpr long LongestWindow = 50; ///< rows; less where the good rows are few

    QString name() const override { return QStringLiteral("profile"); }
    core::Result<void> train(const Matrix &good) override;
    Reading judge(const Vector &row) override;
    void rewind() override { m_last.clear(); }
    std::unique_ptr<Detector> untrained() const override { return std::make_unique<ProfileDetector>(); }

private:
    double nearest(Eigen::Index channel) const;

    long m_window = 0;
    std::vector<Matrix> m_good; ///< for each channel: window × windows, each of length 1 and mean 0
    std::deque<Vector> m_last;
};

} // namespace twinscope::predict
