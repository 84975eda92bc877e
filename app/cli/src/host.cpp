// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include <twinscope/workbench/settings.h>

#include <QGuiApplication>
#include <QStandardPaths>

namespace twinscope::cli {

extension::PluginManager &Host::plugins(const QStringList &needed)
{
    if (!m_plugins) {
        extension::PluginOptions options;
        options.directories = extension::PluginManager::defaultDirectories();
        options.needed = needed;
        const workbench::Settings settings;
        options.enabled = settings.enabledPlugins();
        options.disabled = settings.disabledPlugins();
        // Only a window can ask the person what to do about a plugin that crashed; a headless process may simply be killed.
        if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
            options.markerDirectory = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                      QStringLiteral("/twinscope/starting");
        m_plugins = std::make_unique<extension::PluginManager>(options);
        m_plugins->restoreState(settings.pluginStates());
        m_plugins->start(m_services);
    }
    return *m_plugins;
}

} // namespace twinscope::cli
