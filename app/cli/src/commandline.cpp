// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/cli/commandline.h>

#include "command.h"
#include "commandname.h"
#include "display.h"
#include "output.h"
#include "plugincommand.h"
#include "surroundings.h"

#include <twinscope/workbench/language.h>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QFileInfo>

namespace twinscope::cli {

namespace {

struct Entry
{
    std::unique_ptr<Command> command;
    CLI::App *app = nullptr;
};

QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names += QString::fromStdString(entry.app->get_name());
    return names;
}

/// Only where the program's own commands and files are not meant, plugins are asked for theirs: that costs time.
bool isPluginsWord(const QString &word, const QStringList &own)
{
    if (word.startsWith(u'-'))
        return word == QLatin1String("--help") || word == QLatin1String("-h");
    return !word.isEmpty() && !own.contains(word) && !QFileInfo::exists(word);
}

std::vector<Entry> declareAll(CLI::App &root, const QString &word)
{
    std::vector<Entry> entries;
    const auto take = [&](std::unique_ptr<Command> command) {
        CLI::App *app = command->declare(root);
        entries.push_back({std::move(command), app});
    };
    for (auto make : {makeDemoCommand, makeCheckCommand, makeImportCommand, makeRenderCommand, makeRecordCommand,
                      makeQueryCommand, makeLoadCommand, makeExportCommand, makeStoreCommand, makePublishCommand,
                      makeDiscoverCommand, makePasswordCommand, makePluginsCommand})
        take(make());
    if (isPluginsWord(word, namesOf(entries))) {
        for (auto &command : makePluginCommands(word.startsWith(u'-')))
            take(std::move(command));
    }
    return entries;
}

Command &chosen(std::vector<Entry> &entries, Command &otherwise)
{
    for (Entry &entry : entries) {
        if (entry.app->parsed())
            return *entry.command;
    }
    return otherwise;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("twinscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("twinscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TWINSCOPE_VERSION));
}

int runWith(Command &command, int argc, char **argv)
{
    if (command.needs() == Needs::Console) {
        QCoreApplication application(argc, argv);
        workbench::installLanguage(application, QStringLiteral("en")); // scripts and logs read what is printed
        Host host;
        return command.run(host);
    }
    const auto display = ensureDisplay(command.needs());
    if (!display)
        return fail(display.error());
    if (!qEnvironmentVariableIsSet("QT3D_RENDERER"))
        qputenv("QT3D_RENDERER", "opengl"); // twice as fast as the default on software OpenGL
    QApplication application(argc, argv);
    if (command.needs() == Needs::Picture)
        workbench::installLanguage(application, QStringLiteral("en"));
    Host host;
    return command.run(host);
}

} // namespace

int run(int argc, char **argv)
{
    CLI::App root("Twinscope: digital twins of plants — CAD models bound to live telemetry.", "twinscope");
    root.set_version_flag("--version", TWINSCOPE_VERSION);
    root.require_subcommand(0, 1);
    const auto open = makeOpenCommand(root);
    const QString word = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    nameApplication();
    auto entries = declareAll(root, word);
    if (const QString unknown = unknownWord(word, namesOf(entries)); !unknown.isEmpty()) {
        printError(unknown);
        return Usage;
    }
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError &e) {
        return root.exit(e) == 0 ? Done : Usage;
    }
    provideRuntimeDirectory();
    return runWith(chosen(entries, *open), argc, argv);
}

} // namespace twinscope::cli
