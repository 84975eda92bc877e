// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <optional>

namespace twinscope::predict {

/// How flags agree with labels, row by row.
struct FlagScores
{
    qint64 hits = 0, falseAlarms = 0, misses = 0, quiet = 0;

    void add(bool flag, bool label);
    std::optional<double> f1() const;  ///< nothing where there is neither flag nor label
    std::optional<double> far() const; ///< false alarms of all good rows
    std::optional<double> mar() const; ///< missed of all bad rows
};

/// Columns that hold answers, not measurements: named like one ("anomaly", "changepoint", "label" …), with no values
/// but 0 and 1. They must not be looked at by what is to find the answers.
QStringList labelLikeColumns(const Frame &frame);

/// A column of labels: 0, missing, or a word such as "false", "no", "normal" is good, everything else is not. NotFound
/// where there is none of that name; InvalidArgument: words of which none says that a row is good.
core::Result<std::vector<bool>> labelsOf(const Frame &frame, const QString &column);

} // namespace twinscope::predict
