// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "output.h"

#include <twinscope/secrets/keyring.h>

#include <CLI/CLI.hpp>

#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace twinscope::cli {

namespace {

/// Keeps what is typed off the screen.
class HiddenInput
{
public:
    HiddenInput()
    {
        m_isTerminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios hidden = m_before;
        hidden.c_lflag &= tcflag_t(~ECHO);
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenInput()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    termios m_before{};
    bool m_isTerminal = false;
};

class PasswordCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand(
            "password", "Keep user and password for a broker in the key ring of the desktop; reads the password from "
                        "the standard input.");
        app->add_option("BROKER", m_broker, "The address as in the project: mqtt://host:1883")->required();
        app->add_option("--user", m_user, "The user's name at the broker.");
        app->add_flag("--forget", m_forget, "Remove what is kept for this broker.");
        return app;
    }

    int run(Host &) override
    {
        secrets::KeyRing keys(std::chrono::minutes(1)); // a person may have to unlock it first
        const QString broker = QString::fromStdString(m_broker);
        if (!m_forget && m_user.empty()) {
            printError(QCoreApplication::translate("cli", "Whose password is it? Give --user, or --forget."));
            return Usage;
        }
        const auto done =
            m_forget ? keys.forget(broker) : keys.keep(broker, {QString::fromStdString(m_user), readPassword()});
        return done ? Done : fail(done.error());
    }

private:
    static QString readPassword()
    {
        if (::isatty(STDIN_FILENO))
            std::cerr << QCoreApplication::translate("cli", "Password: ").toStdString() << std::flush;
        const HiddenInput hidden;
        std::string line;
        std::getline(std::cin, line);
        return QString::fromStdString(line);
    }

    std::string m_broker, m_user;
    bool m_forget = false;
};

} // namespace

std::unique_ptr<Command> makePasswordCommand()
{
    return std::make_unique<PasswordCommand>();
}

} // namespace twinscope::cli
