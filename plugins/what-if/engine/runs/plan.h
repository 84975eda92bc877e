// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QStringList>

#include <optional>

namespace twinscope::whatif {

struct Scenario;

/// Which runs are made of a scenario. Quantities take part as `quantities` says; all others stay at their value.
enum class Method {
    Single,         ///< one run, everything at its value
    Grid,           ///< every combination of `levels` values between low and high of each quantity with a range
    MonteCarlo,     ///< uncertain quantities drawn independently
    LatinHypercube, ///< each of them once in each of `runs` equally likely parts (McKay, Beckman, Conover 1979)
    Sobol,          ///< Sobol's sequence with the direction numbers of Joe and Kuo (2008), shifted by the seed
    Tornado,        ///< each quantity alone at its 5 % and 95 % quantile (or low and high): 2 k + 1 runs
    Morris,         ///< elementary effects (Morris 1991) on `runs` trajectories of k + 1 runs
    SobolIndices,   ///< first-order and total effects (Saltelli 2010, Jansen 1999) from `runs` · (k + 2) runs
    Optimise ///< the quantities with a range, so that a KPI is best and the KPIs' constraints hold (NLopt, COBYLA)
};

/// "single", "grid", "mc", "lhs", "sobol", "tornado", "morris", "sobol-indices", "optimise".
QString keyOf(Method method);
std::optional<Method> methodFromKey(const QString &key);

/// A part of a plan: run i belongs to it where i % count == index.
struct Shard
{
    quint32 index = 0, count = 1;
    bool operator==(const Shard &) const = default;
};

struct RunPlan
{
    Method method = Method::Single;
    quint64 runs = 1; ///< what that means is said with the method; Optimise: evaluations from each start
    quint64 seed = 0;
    int levels = 5;         ///< Grid: values of each quantity; Morris: levels (even)
    int starts = 4;         ///< Optimise: how many searches, each from another point; they run side by side
    QString objective;      ///< Optimise: the KPI; empty: the first with a goal
    QStringList quantities; ///< empty: all that are uncertain (Grid, Optimise: that have a range)
    Shard shard;

    bool operator==(const RunPlan &) const = default;
};

/// The quantities that a plan varies, in the scenario's order. Error: a name that is unknown, a quantity that has no
/// distribution (or range), none at all where the method needs one.
core::Result<QStringList> variedQuantities(const Scenario &scenario, const RunPlan &plan);

/// How many runs that makes in all shards together; Optimise: the most there can be. Error: as above, more than 100
/// million, or a number that the method cannot use.
core::Result<quint64> runCount(const Scenario &scenario, const RunPlan &plan);

} // namespace twinscope::whatif
