// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"
#include "report.h"
#include "results/resultbook.h"

namespace twinscope::whatif {

/// What a report of a scenario says in words and tables; pictures are added by whoever draws.
Report reportOf(const Scenario &scenario, const std::vector<Scenario> &all, const ResultBook &results,
                const ModelContent *content, const QString &plant);

} // namespace twinscope::whatif
