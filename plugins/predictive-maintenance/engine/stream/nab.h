// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QString>

#include <vector>

namespace twinscope::predict {

/// What the Numenta Anomaly Benchmark pays and charges.
struct NabProfile
{
    const char *name;
    double truePositive, falsePositive, falseNegative;
};
inline constexpr NabProfile NabStandard{"standard", 1, 0.11, 1};
inline constexpr NabProfile NabProfiles[] = {
    NabStandard, {"reward_low_FP_rate", 1, 0.22, 1}, {"reward_low_FN_rate", 1, 0.11, 2}};

struct NabWindow
{
    size_t first = 0, last = 0; ///< rows
};

/// One series of the benchmark.
struct NabSeries
{
    QString name; ///< as in the labels: "folder/file.csv"
    std::vector<double> values;
    std::vector<NabWindow> windows;

    size_t probation() const; ///< first rows in which nothing is scored: 15 %, of 5,000 rows at most
};

/// What a detection at that row is worth, before the profile's weights: 1 at a window's beginning, falling to about 0
/// at its end, below 0 outside (Lavin and Ahmad 2015).
double nabValue(const std::vector<NabWindow> &windows, size_t row);

/// The series' score under a profile: its windows' first detections, minus what is missed, minus false alarms.
double nabSeriesScore(const NabSeries &series, const std::vector<bool> &detections, const NabProfile &profile);

/// Scores summed over series as a share of what a perfect detector gets, in percent; detecting nothing is 0.
double nabPercent(double score, size_t windows, const NabProfile &profile);

/// The series under `folder`/data that `folder`/labels/combined_windows.json names and that are there.
/// Unreadable, Malformed, NotFound: the sentence names the file.
core::Result<std::vector<NabSeries>> readNab(const QString &folder);

/// The StreamDetector's events.
std::vector<bool> detectEvents(const std::vector<double> &values);

} // namespace twinscope::predict
