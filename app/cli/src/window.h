// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"
#include "interrupt.h"

namespace CLI {
class App;
}

namespace twinscope::cli {

struct WindowOptions
{
    std::string language; ///< "en", "cs"; empty: as set before, else the system's
    std::string theme;    ///< "light", "dark"; empty: as set before

    void declare(CLI::App &app);
};

/// Opens the workstation and runs it until it is closed or interrupted; returns an exit status. path may be empty.
int openWindow(Host &host, const QString &path, const session::SessionOptions &session, const WindowOptions &options,
               const Interrupt &interrupt);

} // namespace twinscope::cli
