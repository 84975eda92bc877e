// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/plan.h"

#include <twinscope/plant/projectfile.h>

namespace twinscope::whatif {

/// Where the results of a project's scenarios lie: beside it, NAME.twin.what-if/SCENARIO/METHOD.
QString scenarioFolder(const plant::Project &project, const QString &scenario);
QString runFolder(const plant::Project &project, const QString &scenario, Method method);

/// Moves all results of one scenario to another name. Where something lies there already, it is set aside under a name that
/// no scenario has; what was once set aside for `from` comes back. Nothing was run: nothing happens. Nothing is deleted.
core::Result<void> moveRuns(const plant::Project &project, const QString &from, const QString &to);

} // namespace twinscope::whatif
