// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/measured.h"

namespace twinscope::whatif {

/// How a scenario is named on the command line.
struct ScenarioPlace
{
    QString file;  ///< NAME.scenario.json, or a project
    QString name;  ///< of one in a project; empty: the only one
    QString plant; ///< the project with the record; empty: the scenario's own, or the file
};

struct ScenarioSource
{
    Scenario scenario;
    QString folder;  ///< what relative paths begin from
    QString project; ///< whose record it starts from; empty: none
};

/// Errors: no such file or scenario, and everything that is wrong with it.
core::Result<ScenarioSource> findScenario(const ScenarioPlace &place);

/// The measured inputs that a scenario begins from: of the project's record where its start asks for it, or of a CSV file.
core::Result<MeasuredInputs> measuredFor(const ScenarioSource &source, const QString &input, core::Progress &progress);

} // namespace twinscope::whatif
