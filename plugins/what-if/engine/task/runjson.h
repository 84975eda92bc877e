// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulation/run.h"

#include <QJsonObject>

namespace twinscope::whatif {

/// How a run's request and report go between a worker and its caller. What the request leaves open is left out.
QJsonObject toJson(const RunRequest &request);
RunRequest runRequestFrom(const QJsonObject &object);
QJsonObject toJson(const RunReport &report);
RunReport runReportFrom(const QJsonObject &object);

/// What `twinscope fmu info --json` prints: fmiVersion, kinds, modelName, platforms, variables ([{name, causality,
/// variability, type, unit, start}]), problems. null: the FMU does not say it.
QJsonObject toJson(const FmuSummary &summary);

} // namespace twinscope::whatif
