// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleetrow.h"

namespace twinscope::predict {

/// What a cell of the fleet table says, by a column of FleetList; "–" where the service that tells it rests, "?" where
/// a value is not known, nothing where nothing tells it.
QString fleetText(const FleetRow &row, int column);
QString fleetTip(const FleetRow &row, int column); ///< the whole sentence behind it

} // namespace twinscope::predict
