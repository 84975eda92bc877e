// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/episodes.h"
#include "anomaly/goodrows.h"
#include "anomaly/labels.h"
#include "anomaly/monitor.h"

namespace twinscope::predict {

/// What is to be judged, and by what.
struct AssessmentTask
{
    std::vector<Frame> good;   ///< training tables; none: the first rows of `scored`
    Eigen::Index goodRows = 0; ///< how many of them
    Frame scored;
    QString label;       ///< column with labels, "" where there is none
    QStringList without; ///< columns that are not looked at
    QStringList modes;   ///< columns that set the operating mode
    QString method = QStringLiteral("ensemble");
    MonitorOptions options;
};

struct LeftOut
{
    QString column, reason;
};

struct Assessment
{
    TimeAxis time;       ///< of the judged rows
    QStringList columns; ///< that were looked at
    std::vector<LeftOut> leftOut;
    std::vector<Suspect> suspects; ///< what looks like faults in the rows to train on; columns are of `columns`
    std::vector<Judgement> rows;
    std::vector<Episode> episodes;
    std::optional<FlagScores> metrics; ///< where there are labels
};

/// Trains on the good rows and judges the others. Fails with a sentence that names the column where a column is
/// missing, has another unit of measure, or has no value in the good rows; where the time does not increase; where the
/// good rows are too few or constant. Any thread.
core::Result<Assessment> assess(const AssessmentTask &task);

} // namespace twinscope::predict
