// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/sdk/services.h>
#include <twinscope/sdk/version.h>

#include <QJsonObject>
#include <QObject>

namespace twinscope::sdk {

/// What a plugin library exports, once, through Q_PLUGIN_METADATA(IID TWINSCOPE_PLUGIN_IID FILE "metadata.json").
/// Legal call order: restoreState (if there is one), initialize, saveState any number of times, shutdown.
/// All calls come from the main thread of the process: the window's, or the worker's.
class Plugin
{
public:
    virtual ~Plugin() = default;

    /// Registers what the plugin brings. On error nothing may stay behind; the sentence is shown in the plugin list.
    virtual core::Result<void> initialize(Services &services) = 0;
    virtual void shutdown() {}

    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject &) {}
};

} // namespace twinscope::sdk

Q_DECLARE_INTERFACE(twinscope::sdk::Plugin, TWINSCOPE_PLUGIN_IID)
