// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"
#include "panels/banners.h"
#include "panels/dockset.h"

class QStackedWidget;

namespace twinscope::workbench {

class AlarmPanel;
class AssetPanel;
class ChannelPanel;
class TrendPanel;
class WelcomePage;

/// The pieces of the window, put together. Owned by the window as its children.
struct WindowParts
{
    Banners *banners = nullptr;
    QStackedWidget *pages = nullptr; ///< 0 welcome, 1 plant
    WelcomePage *welcome = nullptr;
    AlarmPanel *alarms = nullptr;
    AssetPanel *assets = nullptr;
    ChannelPanel *channels = nullptr;
    TrendPanel *trends = nullptr;
};

WindowParts assemble(QMainWindow &window, const CommandContext &context, CommandRegistry &commands, DockSet &docks);

} // namespace twinscope::workbench
