// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenariojson.h"

namespace twinscope::whatif {

/// Everything that is wrong with a scenario's file, or with all scenarios of a project: their text, and whether they fit
/// their models. Pointers are from the root of the file. Error: the file cannot be read at all.
core::Result<std::vector<ScenarioFault>> checkScenarios(const QString &path);

/// Prints them, or { "ok", "problems": [{ "pointer", "message" }] }. The exit status.
int tellFaults(const std::vector<ScenarioFault> &faults, bool json);

} // namespace twinscope::whatif
