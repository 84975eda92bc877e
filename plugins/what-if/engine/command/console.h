// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QStringList>

#include <stop_token>
#include <thread>

namespace CLI {
class App;
}

namespace twinscope::whatif {

/// Exit statuses of console commands.
constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int Usage = 2;

/// Parses what follows a command's name; the exit status where the command is over with that (help, wrong usage).
std::optional<int> parse(CLI::App &app, const QStringList &arguments);

void print(const QString &line);          ///< on stdout
void printError(const QString &sentence); ///< "twinscope: …" on stderr
int fail(const core::Error &error);       ///< its sentence, and Failed

/// Turns Ctrl+C into a stop request, so that workers end and temporary folders go. One at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_watch;
};

} // namespace twinscope::whatif
