// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "output.h"

#include <CLI/CLI.hpp>

namespace twinscope::cli {

namespace {

class PluginsCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("plugins", "List the plugins found, and why any was refused.");
        app->add_flag("--json", m_json, "Print [{id, version, state, reason}].");
        return app;
    }

    int run(Host &host) override
    {
        const auto &plugins = host.plugins().plugins();
        if (m_json)
            printJson(toJson(plugins));
        for (const extension::PluginInfo &plugin : plugins) {
            if (!m_json)
                print(line(plugin));
        }
        return Done;
    }

private:
    static QString line(const extension::PluginInfo &plugin)
    {
        const QString name = plugin.id.isEmpty() ? plugin.file : plugin.id;
        return QStringLiteral("%1 %2 %3 %4")
            .arg(name, -24)
            .arg(plugin.version, -8)
            .arg(extension::toKey(plugin.state), -9)
            .arg(plugin.reason)
            .trimmed();
    }

    static QJsonArray toJson(const std::vector<extension::PluginInfo> &plugins)
    {
        QJsonArray list;
        for (const extension::PluginInfo &plugin : plugins)
            list.append(QJsonObject{{QStringLiteral("id"), plugin.id},
                                    {QStringLiteral("version"), plugin.version},
                                    {QStringLiteral("state"), extension::toKey(plugin.state)},
                                    {QStringLiteral("reason"), plugin.reason},
                                    {QStringLiteral("file"), plugin.file}});
        return list;
    }

    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makePluginsCommand()
{
    return std::make_unique<PluginsCommand>();
}

} // namespace twinscope::cli
