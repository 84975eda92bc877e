// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleetrow.h"

#include <Qt>

#include <vector>

namespace twinscope::predict {

/// Rows by a column of FleetList, by State the worst first; what is not known comes last in either order.
bool isInOrder(const std::vector<FleetRow> &rows, int column, Qt::SortOrder order);
void putInOrder(std::vector<FleetRow> &rows, int column, Qt::SortOrder order); ///< equal ones keep their places

} // namespace twinscope::predict
