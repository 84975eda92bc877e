// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace twinscope::cli {

/// The commands that plugins bring (sdk::ConsoleCommand), known from their metadata; a plugin's code is loaded when its
/// command runs, or where the help wants its sentence. Call before the process has its QCoreApplication.
std::vector<std::unique_ptr<Command>> makePluginCommands(bool withSummaries);

} // namespace twinscope::cli
