// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

#include "fmi/description.h"
#include "scenario/scenario.h"

namespace twinscope::whatif {

/// What is wrong with a scenario that somebody edits.
struct EditFaults
{
    RecordFaults changes, quantities, kpis, parameters; ///< the latter by their place in the map
    bool isReadable = true;                             ///< else it cannot stand in the project like this
};

/// Text and expressions, and, where `description` is there, whether it fits its model.
EditFaults faultsOf(const Scenario &scenario, const Description *description);

} // namespace twinscope::whatif
