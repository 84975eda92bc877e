// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace twinscope::cli {

/// An X server of our own (Xvfb) which only this process may use; it ends with it, however it ends. No application is
/// needed; start it before the QApplication.
class OwnDisplay
{
public:
    OwnDisplay();
    ~OwnDisplay();
    core::Result<void> start(); ///< when it takes connections; DISPLAY and XAUTHORITY then name it

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Makes sure that what the command needs can be had. A picture without a display is drawn on one of our own, which lives
/// as long as the answer; a screen cannot be made up: an error.
core::Result<std::unique_ptr<OwnDisplay>> ensureDisplay(Needs needs);

} // namespace twinscope::cli
