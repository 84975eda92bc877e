// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QMenu>

namespace twinscope::workbench {

// What a plant keeps by name: each can be called back, renamed and removed. The menus are written anew at each opening.

void fillKeptViews(QMenu &menu, const CommandContext &context);
void fillSets(QMenu &menu, const CommandContext &context);

} // namespace twinscope::workbench
