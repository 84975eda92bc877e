// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/detector.h"

#include <QCoreApplication>

namespace twinscope::predict {

core::Error tooFewRows(const QString &method, Eigen::Index rows, Eigen::Index needed)
{
    return {core::ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "%1 rows are too few to train “%2”: give at least %3.")
                .arg(rows)
                .arg(method)
                .arg(needed),
            {}};
}

core::Result<Vector> crossScores(const Detector &detector, const Matrix &good, int folds)
{
    Vector scores(good.rows());
    for (int fold = 0; fold < folds; ++fold) {
        const Eigen::Index from = good.rows() * fold / folds, to = good.rows() * (fold + 1) / folds;
        Matrix others(good.rows() - (to - from), good.cols());
        others << good.topRows(from), good.bottomRows(good.rows() - to);
        const auto judge = detector.untrained();
        if (const auto trained = judge->train(others); !trained)
            return trained.error();
        judge->rewind();
        for (Eigen::Index i = from; i < to; ++i)
            scores[i] = judge->judge(good.row(i).transpose()).score;
    }
    return scores;
}

} // namespace twinscope::predict
