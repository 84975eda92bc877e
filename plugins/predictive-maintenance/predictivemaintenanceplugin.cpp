// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predictivemaintenanceplugin.h"

#include "cli/predictcommand.h"

namespace twinscope::predict {

core::Result<void> PredictiveMaintenancePlugin::initialize(sdk::Services &services)
{
    m_command = services.consoleCommands().add(std::make_shared<PredictCommand>());
    return {};
}

void PredictiveMaintenancePlugin::shutdown()
{
    m_command.release();
}

} // namespace twinscope::predict
