// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/assetstate.h"
#include "prognosis/backtest.h"
#include "prognosis/booster.h"
#include "prognosis/conditionscale.h"
#include "prognosis/fleet.h"
#include "prognosis/healthindex.h"

#include <twinscope/core/job.h>

#include <optional>

namespace twinscope::predict {

/// What is said of one asset at its newest row.
struct LifeEstimate
{
    QString unit;
    double rul = 0;           ///< remaining useful life in the measure of the cycle column, up to the model's cap
    double low = 0, high = 0; ///< its 90 % interval; where it reaches the cap, `high` goes on beyond it
    double health = 0;        ///< 1 new, 0 failed
};

/// How a fleet's model is learned. Methods: "trees", boosted trees over the sensors' levels and trends; "similarity", how
/// past units went on from where their health was alike; the names of degradationModels(), how the health index itself goes on.
struct TrainingWishes
{
    /// Beyond it nothing is told apart: the piecewise-linear life of the field. None: 125 as in its benchmarks where the
    /// median life is 1 to 5 times that, otherwise 0.6 of the median life.
    std::optional<double> cap;
    QStringList conditionColumns;             ///< which tell the operating condition; empty: all
    QString method = QStringLiteral("trees"); ///< one of lifeMethods(), or "best": the one with the least error
    quint32 seed = 1;
};

QStringList lifeMethods();

/// A method's honest scores: on units that it had not seen.
struct MethodScores
{
    QString method;
    BackTestScores scores;
};

/// Remaining useful life of assets of one kind, learned from runs to failure: sensors relative to their operating
/// condition, smoothed and with their trends, read by boosted trees; one set of trees for each fold of units that was
/// held out, whose guesses calibrate the intervals and whose mean is the estimate. Reading is thread-safe with one
/// thread at a time.
struct FleetModel
{
    QString unitColumn, cycleColumn; ///< as in the training file
    QStringList fileColumns;         ///< all columns of a training file without header; else empty
    QStringList columns, units;      ///< sensors and their measures
    QString cycleUnit;               ///< of the cycle column: a UCUM time ("s", "h"), or "" for mere cycles
    double rowStep = 1;              ///< cycles between two rows of the training, the usual distance
    QString method = QStringLiteral("trees");
    QByteArray dataHash; ///< SHA-256 of the training file, hexadecimal
    double cap = 125;
    ConditionScale scale;
    HealthIndex health;
    LifeIntervals intervals;
    std::vector<Booster> boosters;     ///< of "trees"
    std::vector<Indicator> traces;     ///< of "similarity": every past unit's wear, until it failed
    std::vector<MethodScores> methods; ///< that were tried, on units they had not seen, the one in use first

    const BackTestScores &crossValidation() const { return methods.front().scores; }

    AssetState newAsset() const { return AssetState(scale.sensors()); }
    void push(AssetState &asset, double cycle, const Vector &row) const;

    /// In the order of the assets, without their names; each has been pushed at least one row.
    core::Result<std::vector<LifeEstimate>> estimate(std::span<const AssetState> assets) const;

    /// At each unit's last row. The fleet's columns are those of the model (FleetWishes::sensors).
    /// InvalidArgument names a unit none of whose sensors has a value.
    core::Result<std::vector<LifeEstimate>> estimate(const Fleet &fleet) const;
};

/// Learns from runs to failure; the same fleet and wishes give the same model. Two threads where there are two cores.
/// InvalidArgument for fewer than five units, for units with hardly any rows (named), and where no sensor changes;
/// Cancelled.
core::Result<FleetModel> trainFleetModel(const Fleet &fleet, const TrainingWishes &wishes, core::Progress &progress);

} // namespace twinscope::predict
