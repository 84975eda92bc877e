// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "systemdescription.h"

#include <QJsonObject>

namespace twinscope::whatif {

/// What `twinscope fmu info SYSTEM.ssp --json` prints: "name", "components" ([{"name", "file", "fmiVersion", "kind"}]),
/// "connectors" ([{"name", "causality"}]), "connections" ([{"from", "to"}]), "algebraicLoops" (the inputs of each), "problems".
QJsonObject toJson(const SystemDescription &system);

} // namespace twinscope::whatif
