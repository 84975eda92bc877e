// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/plan.h"

#include <twinscope/plant/projectfile.h>

namespace twinscope::whatif {

/// Where the results of a project's scenarios lie: beside it, NAME.twin.what-if/SCENARIO/METHOD.
QString runFolder(const plant::Project &project, const QString &scenario, Method method);

} // namespace twinscope::whatif
