// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

#include <functional>

namespace twinscope::whatif {

/// The output that says most about a scenario: of those that its goals and limits are made of the one that changes most
/// over a run, else of those of any KPI, else of all. What only counts up (energy, cost so far) and what is on or off is
/// left to the others. Empty: there are no outputs.
/// `curve`: an output's values over one run; asked for each output at most once.
QString leadingOutput(const Scenario &scenario, const QStringList &outputs,
                      const std::function<std::vector<double>(const QString &)> &curve);

} // namespace twinscope::whatif
