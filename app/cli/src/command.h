// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/extension/pluginmanager.h>
#include <twinscope/session/session.h>

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace twinscope::cli {

constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int Usage = 2;

/// What a command needs of its surroundings: nothing, a display to draw a picture on, or a person's screen.
enum class Needs { Console, Picture, Screen };

/// What every command finds ready: services, and plugins once asked for.
class Host
{
public:
    session::HostServices &services() { return m_services; }
    /// Started at first use, those that provide one of `needed` (extension::PluginOptions::needed); none given: all.
    extension::PluginManager &plugins(const QStringList &needed = {});

private:
    session::HostServices m_services;
    std::unique_ptr<extension::PluginManager> m_plugins;
};

/// One subcommand: declares its options, then runs with what was given.
class Command
{
public:
    virtual ~Command() = default;
    virtual CLI::App *declare(CLI::App &root) = 0; ///< the subcommand it added
    virtual Needs needs() const { return Needs::Console; }
    virtual int run(Host &host) = 0;
};

std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeDemoCommand();
std::unique_ptr<Command> makeDiscoverCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeLoadCommand();
std::unique_ptr<Command> makePasswordCommand();
std::unique_ptr<Command> makePluginsCommand();
std::unique_ptr<Command> makePublishCommand();
std::unique_ptr<Command> makeQueryCommand();
std::unique_ptr<Command> makeRecordCommand();
std::unique_ptr<Command> makeRenderCommand();
std::unique_ptr<Command> makeStoreCommand();
std::unique_ptr<Command> makeOpenCommand(CLI::App &root); ///< `twinscope [PLANT]`, when no subcommand is given

} // namespace twinscope::cli
