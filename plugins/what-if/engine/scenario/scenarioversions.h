// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariojson.h"

#include <twinscope/core/time.h>

namespace twinscope::whatif {

/// A scenario as it once was.
struct ScenarioVersion
{
    core::Time until; ///< when it was changed
    Scenario scenario;
    bool operator==(const ScenarioVersion &) const = default;
};

/// The earlier versions of a scenario, the newest first. They stand in the plugin's section of the project, "versions":
/// { NAME: [ { "until": ISO 8601, "scenario": {…} } ] }; one that cannot be read is left out. Their scenarios are called NAME.
std::vector<ScenarioVersion> versionsOf(const QJsonObject &section, const QString &name);
std::vector<ScenarioFault> versionFaults(const QJsonObject &section); ///< pointers from the section's root

/// Keeps one more, at most 30: the oldest goes. The same scenario, whatever it is called, is not kept twice.
QJsonObject withVersion(QJsonObject section, const QString &name, const ScenarioVersion &version);
QJsonObject withVersionsMoved(QJsonObject section, const QString &from, const QString &to); ///< "" as `to`: removed

/// Whether they run alike: they differ in nothing but what they are called and described as.
bool runAlike(Scenario a, const Scenario &b);

} // namespace twinscope::whatif
