// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"

class QMenuBar;

namespace twinscope::workbench {

/// The menu bar, made of the commands, plus the two lists that no command stands for: recent plants and kept views.
void fillMenuBar(QMenuBar &bar, CommandRegistry &commands, const CommandContext &context);

} // namespace twinscope::workbench
