// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <twinscope/core/result.h>

#include <QJsonObject>

namespace twinscope::whatif {

/// Something wrong in a scenario's text.
struct ScenarioFault
{
    QString pointer;  ///< JSON pointer from the scenario's root: "/changes/2/at"
    QString sentence; ///< names the field: "changes[2].at: “soon” is no number and no expression."
};

struct ScenarioReading
{
    Scenario scenario; ///< what could be read
    std::vector<ScenarioFault> faults;
};

/// One form for both places: NAME.scenario.json, and each element of "scenarios" in the plugin's section of the project.
/// Its schema is resources/schemas/twinscope-scenario-1.schema.json. Everything that is wrong is told, unknown fields, a
/// version that is too new and expressions that do not parse included; nothing of the model is looked at (see
/// ScenarioModelCheck in prepared.h).
ScenarioReading readScenario(const QJsonObject &object);
ScenarioReading readScenario(const QByteArray &text); ///< at most 16 MiB; a syntax error tells its line

/// Only what differs from the defaults; fields in a fixed order.
QJsonObject toJson(const Scenario &scenario);
QByteArray toText(const Scenario &scenario); ///< indented, fields in the order of the documentation

/// NAME.scenario.json. Errors: unreadable, or the first fault as a sentence, all of them in the detail.
core::Result<Scenario> loadScenario(const QString &path);
core::Result<void> saveScenario(const Scenario &scenario, const QString &path);

/// All scenarios of a plugin's section. Faults have pointers from the section's root, "/scenarios/0/…"; a scenario with
/// faults is left out. Names that stand twice are a fault.
struct ScenarioList
{
    std::vector<Scenario> sound;
    std::vector<ScenarioFault> faults;
};
ScenarioList scenariosOf(const QJsonObject &section);
/// The section with these scenarios instead of its own; everything else in it stays. Scenarios that could not be read are
/// kept as they are, where no new one has their name.
QJsonObject withScenarios(QJsonObject section, const std::vector<Scenario> &scenarios);

} // namespace twinscope::whatif
