// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predictivemaintenanceplugin.h"

#include "cli/predictcommand.h"
#include "live/findingsource.h"
#include "service/sectioncheck.h"

namespace twinscope::predict {

core::Result<void> PredictiveMaintenancePlugin::initialize(sdk::Services &services)
{
    m_command = services.consoleCommands().add(std::make_shared<PredictCommand>());
    m_source = services.sourceFactories().add(std::make_shared<FindingSourceFactory>());
    m_check = services.projectChecks().add(std::make_shared<SectionCheck>());
    m_panel = services.panels().add(m_panels);
    return {};
}

void PredictiveMaintenancePlugin::shutdown()
{
    m_panel.release();
    m_check.release();
    m_source.release();
    m_command.release();
}

} // namespace twinscope::predict
