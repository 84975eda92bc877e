// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"

#include <string>

namespace CLI {
class App;
}

namespace twinscope::predict {

/// What all commands ask for that apply a trained model: --model, --fleet, --columns.
class ModelAndFleet
{
public:
    void declare(CLI::App &app, const std::string &whatFleet);

    struct Read
    {
        FleetModel model;
        Fleet fleet;
    };
    /// The errors of readModel and readFleetFor; what was not taken as written is told on stderr.
    core::Result<Read> read() const;

private:
    std::string m_model, m_fleet;
    std::vector<std::string> m_columns;
};

} // namespace twinscope::predict
