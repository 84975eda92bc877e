// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugincommand.h"

#include "output.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>

namespace twinscope::cli {

namespace {

const QString Kind = QStringLiteral("command");

class PluginCommand final : public Command
{
public:
    PluginCommand(QString name, QString summary)
        : m_name(std::move(name))
        , m_summary(std::move(summary))
    {
    }

    CLI::App *declare(CLI::App &root) override
    {
        m_app = root.add_subcommand(m_name.toStdString(), m_summary.toStdString());
        m_app->set_help_flag(); // the plugin's own answer
        m_app->prefix_command();
        return m_app;
    }

    int run(Host &host) override
    {
        const QString provision = Kind + u':' + m_name;
        const auto &plugins = host.plugins({provision, QStringLiteral("store")}).plugins();
        const auto &commands = host.services().consoleCommands().items();
        const auto command = std::ranges::find_if(commands, [this](const auto &c) { return c->name() == m_name; });
        if (command == commands.end())
            return fail(refused(plugins, provision));
        QStringList arguments;
        for (const std::string &argument : m_app->remaining())
            arguments += QString::fromStdString(argument);
        return (*command)->run(arguments, host.services());
    }

private:
    core::Error refused(const std::vector<extension::PluginInfo> &plugins, const QString &provision) const
    {
        const auto plugin =
            std::ranges::find_if(plugins, [&](const auto &info) { return info.provides.contains(provision); });
        const QString reason = plugin == plugins.end() ? QString() : plugin->reason;
        const QString title = plugin == plugins.end() ? QString() : plugin->name;
        return {
            core::ErrorCode::Unsupported,
            QCoreApplication::translate("cli", "The command “%1” comes from the plugin “%2”, which is not running. %3")
                .arg(m_name, title, reason),
            {}};
    }

    QString m_name, m_summary;
    CLI::App *m_app = nullptr;
};

/// What the running plugins say of their commands, by name.
QHash<QString, QString> summaries()
{
    Host host;
    host.plugins({Kind});
    QHash<QString, QString> found;
    for (const auto &command : host.services().consoleCommands().items())
        found.insert(command->name(), command->summary());
    return found;
}

} // namespace

std::vector<std::unique_ptr<Command>> makePluginCommands(bool withSummaries)
{
    int argc = 0;
    const QCoreApplication application(argc, nullptr); // plugins are looked for beside the program
    const QHash<QString, QString> told = withSummaries ? summaries() : QHash<QString, QString>();
    std::vector<std::unique_ptr<Command>> commands;
    for (const QString &provision :
         extension::PluginManager::provided(extension::PluginManager::defaultDirectories())) {
        if (const QString name = provision.section(u':', 1); provision.startsWith(Kind + u':'))
            commands.push_back(std::make_unique<PluginCommand>(name, told.value(name)));
    }
    return commands;
}

} // namespace twinscope::cli
