// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace twinscope::cli {

bool hasDisplay();

/// Makes sure that what the command needs can be had. A picture without a display is drawn on an X server of its own
/// (xvfb-run): the program starts itself again there and this call does not return. A screen cannot be made up: an error.
core::Result<void> ensureDisplay(Needs needs, char **argv);

} // namespace twinscope::cli
