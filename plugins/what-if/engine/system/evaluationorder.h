// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "systemplan.h"

namespace twinscope::whatif {

/// Orders paths so that each comes after those that it depends on at one instant; what depends on itself is one group, an
/// algebraic loop (Tarjan 1972, strongly connected components).
std::vector<EvaluationGroup> evaluationOrder(const std::vector<PlannedComponent> &components,
                                             const std::vector<SignalPath> &paths);

} // namespace twinscope::whatif
