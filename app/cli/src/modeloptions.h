// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/session/modelreading.h>
#include <twinscope/session/session.h>

#include <string>

namespace CLI {
class App;
}

namespace twinscope::cli {

/// How a model named on the command line is read.
struct ModelOptions
{
    std::string unit, up, detail = "normal";
    int memoryMiB = 0, seconds = 0;

    void declare(CLI::App &app);

    /// The file stays empty.
    plant::ModelReading reading() const;

    /// The user's settings, unless the command line says otherwise.
    session::ImportLimits limits() const;
};

} // namespace twinscope::cli
