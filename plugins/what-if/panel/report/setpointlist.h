// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

#include "modelcatalogue.h"

namespace twinscope::whatif {

/// What a scenario's set points begin from: values by variable, in the model's unit.
using PresentValues = std::map<QString, double>;

/// Something that is set at one moment.
struct SetPoint
{
    double seconds = 0;                      ///< from the scenario's start
    const ModelVariable *variable = nullptr; ///< of the content it was made from
    double before = 0, after = 0;
    bool isRamp = false; ///< reached in a straight line from the point before
    QString note;
};

/// What the settings and maintenance of a scenario set, in order of time, with every quantity at its value.
core::Result<std::vector<SetPoint>> setPointsOf(const Scenario &scenario, const ModelContent &content,
                                                const PresentValues &present);

/// The settings and maintenance of a scenario as a list for approval, CSV: a row at each moment something is set, with what
/// it was before. Faults and prices are assumptions, nobody sets them. Nothing here reaches the plant.
/// Columns: time_utc, hours, what, variable, channel, from, to, unit, how, note.
core::Result<QString> setPointList(const Scenario &scenario, core::Time start, const ModelContent &content,
                                   const PresentValues &present);

} // namespace twinscope::whatif
