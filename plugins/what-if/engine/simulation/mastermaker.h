// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "master.h"

namespace twinscope::whatif {

/// What a master works on; all of it outlives the master.
struct MasterParts
{
    Instance &instance;
    Inputs &inputs;
    Outputs &outputs;
    const TimeGrid &grid;
    RowTaker &rows;
    std::optional<double> tolerance; ///< of the integrator; left open: the FMU's default experiment's, at most 1e-7
    bool sendsSlopes = true;         ///< to FMUs that can interpolate their inputs
};

/// The master of the instance's kind.
std::unique_ptr<Master> makeMaster(const MasterParts &parts);

} // namespace twinscope::whatif
