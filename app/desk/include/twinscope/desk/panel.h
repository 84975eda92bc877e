// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/desk.h>

class QWidget;

namespace twinscope::desk {

/// How a plugin brings a panel: a dock of the window, which a person can move, close and find again in the View menu.
/// The plugin's metadata say PROVIDES panel.
class PanelFactory
{
public:
    virtual ~PanelFactory() = default;
    virtual QString id() const = 0;    ///< small letters, digits, hyphens; the layout is remembered by it
    virtual QString title() const = 0; ///< for the dock, the menu and the palette
    /// Called once per window, which owns the widget. The desk outlives it. An empty panel says what to do next.
    virtual QWidget *create(Desk &desk) = 0;
};

} // namespace twinscope::desk
