// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <memory>

namespace twinscope::predict {

struct MonitorOptions
{
    double falseAlarmRate = 0.005; ///< wanted share of good rows that are flagged, above 0, below 0.5
    int persistence = 1;           ///< rows in a row that have to be unusual before a flag is raised
};

/// What a monitor says of one row.
struct Judgement
{
    double score = 0;     ///< -log10 of the probability that a good row is as unusual; NaN: the row has no value
    bool flag = false;    ///< unusual for long enough
    Vector contributions; ///< each channel's share of what is unusual, 0 to 1; they add up to 1, or to 0
};

/// Watches rows of channels after it has learnt what is normal. Call order: train, then step row after row in time
/// order; rows that follow the good ones directly are stepped at once, others after restart. Missing values are NaN.
/// One thread.
class Monitor
{
public:
    virtual ~Monitor() = default;

    /// InvalidArgument where the rows are too few.
    virtual core::Result<void> train(const Matrix &good) = 0;
    virtual Judgement step(const Vector &row) = 0;
    virtual void restart() = 0;
};

/// "ensemble", which needs no tuning, or one detector alone: "t2", "spe", "mset", "forest", "forecast", "profile".
/// InvalidArgument for another name.
core::Result<std::unique_ptr<Monitor>> makeMonitor(const QString &method, const MonitorOptions &options);
QStringList monitorMethods();

/// Contributions as shares of their sum.
Vector shares(const Vector &contributions);

} // namespace twinscope::predict
