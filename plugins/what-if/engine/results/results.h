// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "manifest.h"

#include <array>
#include <limits>
#include <memory>

namespace twinscope::whatif {

enum class RunState : quint8 { Missing, Done, Failed };

/// What came of one run.
struct RunResult
{
    quint64 index = 0;
    RunState state = RunState::Missing;
    std::vector<double> quantities; ///< as Manifest::quantities
    std::vector<double> kpis;       ///< as the scenario's KPIs; not a number: it could not be computed
    QString sentence;               ///< why it failed
};

/// Shares of the runs that lie below each band's line.
constexpr std::array<double, 5> BandShares = {0.05, 0.25, 0.5, 0.75, 0.95};

/// One output over time in all runs of an ensemble: at each moment of Manifest::times() the five lines of a fan chart.
/// A quantile is the linear interpolation between order statistics (Hyndman and Fan 1996, type 7). Not a number where no run
/// got so far.
struct Bands
{
    QString output;
    std::vector<double> times; ///< seconds from the start
    std::array<std::vector<double>, BandShares.size()> lines;
};

struct KpiSummary
{
    QString kpi;
    quint64 count = 0; ///< runs that have a number
    double mean = 0, deviation = 0, least = 0, greatest = 0;
    std::array<double, BandShares.size()> quantiles{};
    double share = 1; ///< of the runs that keep the KPI's constraints
};

/// What a quantity does to a KPI. Which numbers are there depends on the method; the others are not a number.
struct Effect
{
    static constexpr double None = std::numeric_limits<double>::quiet_NaN();
    QString quantity, kpi;
    double low = None, high = None; ///< Tornado: the KPI with the quantity low and high
    /// Morris: mean of the elementary effects' absolute values, mean, and deviation, over the quantity's range as [0, 1]
    double meanAbsolute = None, mean = None, deviation = None;
    double first = None, total = None;           ///< SobolIndices
    double firstError = None, totalError = None; ///< SobolIndices: standard errors by bootstrap
    double rank = None;                          ///< MonteCarlo, LatinHypercube, Sobol: Spearman's correlation
};

/// Reads the folder of an ensemble, finished or under way. Nothing is kept in memory but what is asked for; files are read
/// anew by each call. Thread-safe. Every call reads from disk: not for the window's thread.
class Results
{
public:
    /// Errors: no such folder, another form, a manifest that cannot be read.
    static core::Result<std::shared_ptr<const Results>> open(const QString &folder);

    const Manifest &manifest() const { return m_manifest; }
    const QString &folder() const { return m_folder; }

    core::Result<std::vector<RunResult>> runs() const; ///< those that are not missing, by index
    /// Curve of one output of one run at Manifest::times(); not a number after an early end.
    core::Result<std::vector<double>> curve(quint64 run, const QString &output) const;
    core::Result<Bands> bands(const QString &output) const;
    core::Result<std::vector<KpiSummary>> summary() const;
    core::Result<std::vector<Effect>> effects() const; ///< empty where the method tells none
    /// The best run by the objective among those that keep all constraints; nothing where none does.
    core::Result<std::optional<RunResult>> best() const;

private:
    QString m_folder;
    Manifest m_manifest;
};

} // namespace twinscope::whatif
