// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "window.h"

#include <CLI/CLI.hpp>

namespace twinscope::cli {

namespace {

class OpenCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        root.add_option("PLANT", m_path, "NAME.twin.json to open in the workstation.");
        m_window.declare(root);
        root.add_option("--theme", m_window.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
        return &root;
    }

    Needs needs() const override { return Needs::Screen; }

    int run(Host &host) override
    {
        const Interrupt interrupt;
        return openWindow(host, QString::fromStdString(m_path), {}, m_window, interrupt);
    }

private:
    std::string m_path;
    WindowOptions m_window;
};

} // namespace

std::unique_ptr<Command> makeOpenCommand(CLI::App &root)
{
    auto command = std::make_unique<OpenCommand>();
    command->declare(root);
    return command;
}

} // namespace twinscope::cli
