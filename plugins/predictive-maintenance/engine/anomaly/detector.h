// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <memory>

namespace twinscope::predict {

/// How unusual a row is, and what of it each channel has caused.
struct Reading
{
    double score = 0;     ///< ≥ 0; larger is more unusual; comparable within one detector only
    Vector contributions; ///< one for each channel, ≥ 0; they add up to about the score
};

/// Learns what is normal from good rows and says of others how far they are from it. Rows have no NaN and are scaled
/// (RobustScaling). Call order: train, then judge row after row in time order; rewind before another series. One
/// thread.
class Detector
{
public:
    virtual ~Detector() = default;
    virtual QString name() const = 0;

    /// InvalidArgument where the rows are too few for this method.
    virtual core::Result<void> train(const Matrix &good) = 0;
    virtual Reading judge(const Vector &row) = 0;
    virtual void rewind() {} ///< forgets the rows judged before

    virtual std::unique_ptr<Detector> untrained() const = 0; ///< another one with the same settings
};

core::Error tooFewRows(const QString &method, Eigen::Index rows, Eigen::Index needed);

/// Scores of training rows that the judging detector has not seen: the rows are cut into `folds` blocks, each judged
/// by a detector trained on the others. Scores of a detector on its own training rows flatter it.
core::Result<Vector> crossScores(const Detector &detector, const Matrix &good, int folds);

} // namespace twinscope::predict
