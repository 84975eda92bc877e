// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/log.h>
#include <twinscope/geometry/importer.h>
#include <twinscope/historian/storefactory.h>
#include <twinscope/sdk/consolecommand.h>
#include <twinscope/sdk/projectcheck.h>
#include <twinscope/sdk/registry.h>
#include <twinscope/sdk/workertask.h>
#include <twinscope/telemetry/source.h>

namespace twinscope::desk {
class PanelFactory; ///< desk/panel.h, which only panels include: it needs widgets
}

namespace twinscope::sdk {

/// What the host offers to plugins: the extension points, and what it does for them. Outlives every plugin. A process
/// uses the extensions that it has a use for, and leaves the others alone: the worker runs importers and tasks, the
/// command line commands, the window panels.
class Services
{
public:
    virtual ~Services() = default;

    Registry<geometry::Importer> &importers() { return m_importers; }
    Registry<telemetry::SourceFactory> &sourceFactories() { return m_sourceFactories; }
    Registry<historian::StoreFactory> &storeFactories() { return m_storeFactories; }
    Registry<ConsoleCommand> &consoleCommands() { return m_consoleCommands; }
    Registry<WorkerTask> &workerTasks() { return m_workerTasks; }
    Registry<ProjectCheck> &projectChecks() { return m_projectChecks; }
    Registry<desk::PanelFactory> &panels() { return m_panels; }

    virtual core::MessageLog &log() = 0;
    virtual const core::Clock &clock() = 0;

private:
    Registry<geometry::Importer> m_importers;
    Registry<telemetry::SourceFactory> m_sourceFactories;
    Registry<historian::StoreFactory> m_storeFactories;
    Registry<ConsoleCommand> m_consoleCommands;
    Registry<WorkerTask> m_workerTasks;
    Registry<ProjectCheck> m_projectChecks;
    Registry<desk::PanelFactory> m_panels;
};

} // namespace twinscope::sdk
