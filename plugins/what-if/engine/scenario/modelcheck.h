// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariojson.h"

#include "fmi/description.h"

namespace twinscope::whatif {

/// Whether the scenario fits its model: every variable exists and may be what it is used as, every expression finds its
/// names. Pointers and sentences as those of readScenario(); empty: all is well.
std::vector<ScenarioFault> checkAgainstModel(const Scenario &scenario, const Description &description);

/// The variables that are kept as curves: what the scenario says, else the model's outputs that are scalar numbers.
QStringList keptOutputs(const Scenario &scenario, const Description &description);

/// Path of the scenario's FMU: as it is where absolute, else below `baseFolder`, else among the models that ship. Error: it
/// is in none of them.
core::Result<QString> findModel(const Scenario &scenario, const QString &baseFolder);

/// The scenario with other values: of quantities by name, which are certain then, and of the model's parameters and inputs.
/// Error: a name that is neither.
core::Result<Scenario> withValues(Scenario scenario, const QMap<QString, QString> &values,
                                  const Description &description);

} // namespace twinscope::whatif
