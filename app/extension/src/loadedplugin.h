// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/sdk/plugin.h>

#include <QPluginLoader>

#include <functional>
#include <memory>

namespace twinscope::extension {

/// A plugin's code in memory: loads it, calls it, and lets nothing it throws get past. The library stays loaded until
/// the process ends, because others may still hold objects whose code lies in it; the plugin object goes with this.
class LoadedPlugin
{
public:
    /// Unreadable: the dynamic linker or the library's entry said no.
    static core::Result<std::unique_ptr<LoadedPlugin>> load(const QString &file);
    ~LoadedPlugin();
    Q_DISABLE_COPY_MOVE(LoadedPlugin)

    core::Result<void> initialize(sdk::Services &services, const QJsonObject &state);
    core::Result<QJsonObject> saveState() const;
    core::Result<void> shutdown();

private:
    explicit LoadedPlugin(const QString &file);

    QPluginLoader m_loader;
    std::unique_ptr<QObject> m_object;
    sdk::Plugin *m_plugin = nullptr; ///< the same object
};

} // namespace twinscope::extension
