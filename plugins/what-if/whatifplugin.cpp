// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "whatifplugin.h"

#include "check/sectioncheck.h"
#include "command/estimatecommand.h"
#include "command/fmucommand.h"
#include "command/shadowcommand.h"
#include "command/simulatecommand.h"
#include "shadow/shadowsource.h"
#include "task/fmutask.h"
#include "whatifpanel.h"

namespace twinscope::whatif {

core::Result<void> WhatIfPlugin::initialize(sdk::Services &services)
{
    const auto estimates = std::make_shared<EstimateBoard>();
    m_registrations.push_back(services.consoleCommands().add(std::make_shared<FmuCommand>()));
    m_registrations.push_back(services.consoleCommands().add(std::make_shared<SimulateCommand>()));
    m_registrations.push_back(services.consoleCommands().add(std::make_shared<ShadowCommand>()));
    m_registrations.push_back(services.consoleCommands().add(std::make_shared<EstimateCommand>()));
    m_registrations.push_back(services.sourceFactories().add(std::make_shared<ShadowSourceFactory>(estimates)));
    m_registrations.push_back(services.panels().add(std::make_shared<WhatIfPanelFactory>(estimates)));
    m_registrations.push_back(services.workerTasks().add(std::make_shared<FmuTask>()));
    m_registrations.push_back(services.projectChecks().add(std::make_shared<SectionCheck>()));
    return {};
}

void WhatIfPlugin::shutdown()
{
    m_registrations.clear();
}

} // namespace twinscope::whatif
