// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "systemdescription.h"
#include "systemmaster.h"

#include "task/fmuworker.h"

namespace twinscope::whatif {

/// One run of a system: the request is that of an FMU, with names of the form "component.variable". What is left open comes
/// from the system's default experiment, the step from the smallest default step of its FMUs. Blocks; what goes wrong with
/// a component is told with its name.
core::Result<FmuRunResult> simulateSystem(const SystemDescription &system, const RunRequest &request,
                                          SteppingOrder order, const FmuLimits &limits, core::Progress &progress);

} // namespace twinscope::whatif
