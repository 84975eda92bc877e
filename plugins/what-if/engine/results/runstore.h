// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>

#include <span>

namespace twinscope::whatif {

/// The two binary files of a folder of results: each run has its place in both, so that any number of processes may write at
/// once and none needs to know of the others. The curve is written before the record, whose hash covers both: a run that
/// was cut off is missing. Numbers are in the machine's byte order.
class RunStore
{
public:
    /// `writable`: the files are made where they are missing.
    static core::Result<std::unique_ptr<RunStore>> open(const QString &folder, const Manifest &manifest, bool writable);

    /// `curves` is empty (nothing is kept) or has outputs × points numbers.
    core::Result<void> write(const RunResult &run, std::span<const double> curves);
    /// Missing where nothing proper was written. `verified`: the curve has to be sound, too. `sentence` stays empty.
    RunResult read(quint64 run, bool verified = false) const;
    /// Points of one output; not a number where there are none.
    std::vector<double> curve(quint64 run, int output) const;
    std::vector<double> curves(quint64 run) const;

private:
    RunStore(const QString &folder, const Manifest &manifest);
    size_t recordSize() const { return 2 + m_quantities + m_kpis; } ///< in numbers
    size_t curvesSize() const { return m_outputs * m_points; }

    QFile m_runs, m_curves;
    size_t m_quantities, m_kpis, m_outputs, m_points;
    quint64 m_count;
};

/// A sentence about a run: why it failed, or the first of its results that is NaN or infinite.
enum class RunNote { Failed, NotFinite };
core::Result<void> appendNote(const QString &folder, RunNote note, quint64 run, const QString &sentence);
QHash<quint64, QString> readNotes(const QString &folder, RunNote note);
core::Result<void> writeNotes(const QString &folder, RunNote note, const QHash<quint64, QString> &notes); ///< sorted

/// What summary.json has: "scenario", "method", "runs", "failed", "kpis" ([{ "kpi", "unit", "runs", "mean", "deviation",
/// "least", "greatest", "p5" … "p95", "kept" }]), "effects" ([{ "quantity", "kpi", … }]), "best" (null, or { "run",
/// "quantities", "kpis" }).
core::Result<QJsonObject> summaryJson(const Results &results);
/// Writes runs.csv, bands.csv and summary.json from what is in the folder.
core::Result<void> writeTables(const QString &folder);

} // namespace twinscope::whatif
