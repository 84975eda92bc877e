// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "curve.h"
#include "scenario.h"

#include "fmi/description.h"

#include <twinscope/core/job.h>
#include <twinscope/core/valuesource.h>
#include <twinscope/plant/plant.h>

#include <map>

namespace twinscope::whatif {

/// What was measured before a scenario begins, in the model's units. Part of a run's manifest: a run can be repeated from
/// it without the record.
struct MeasuredInputs
{
    core::Time start{};              ///< the moment that is 0 s
    double spinUpSeconds = 0;        ///< the model begins so long before
    std::map<QString, Curve> curves; ///< by variable; times are negative or 0; the last value holds from 0 on
    QStringList warnings;            ///< sentences: inputs of which nothing was recorded

    bool operator==(const MeasuredInputs &) const = default;
};

/// Where the measured inputs come from.
struct Record
{
    const plant::Plant &plant;
    const core::ValueSource &history;
    core::Time newest; ///< what "now" means
};

/// Reads what the scenario's start asks for, a value a step. Blocks. Errors: the moment lies outside the record, units that
/// cannot be converted, Cancelled.
core::Result<MeasuredInputs> measureInputs(const Scenario &scenario, const Description &description,
                                           const Record &record, core::Progress &progress);

/// The same from a CSV file (first column `time`, seconds from the start; others inputs by name, scalars), which then goes on
/// beyond the start. Error: tells line and column.
core::Result<MeasuredInputs> readInputCurves(const QString &path, const Description &description);

/// The channel that a variable of the model stands for, by the scenario's maps or its name; empty: none.
QString channelOf(const Scenario &scenario, const QString &variable, const plant::Plant &plant);

} // namespace twinscope::whatif
