// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/cli/commandline.h>

#include "command.h"
#include "commandname.h"
#include "display.h"
#include "output.h"
#include "surroundings.h"

#include <twinscope/workbench/language.h>

#include <CLI/CLI.hpp>
#include <QApplication>

namespace twinscope::cli {

namespace {

struct Entry
{
    std::unique_ptr<Command> command;
    CLI::App *app = nullptr;
};

std::vector<Entry> declareAll(CLI::App &root)
{
    std::vector<Entry> entries;
    for (auto make : {makeDemoCommand, makeCheckCommand, makeImportCommand, makeRenderCommand, makeRecordCommand,
                      makeQueryCommand, makeLoadCommand, makeExportCommand, makeStoreCommand, makePublishCommand,
                      makeDiscoverCommand, makePasswordCommand, makePluginsCommand}) {
        auto command = make();
        CLI::App *app = command->declare(root);
        entries.push_back({std::move(command), app});
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
    nameApplication();
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

QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names += QString::fromStdString(entry.app->get_name());
    return names;
}

} // namespace

int run(int argc, char **argv)
{
    CLI::App root("Twinscope: digital twins of plants — CAD models bound to live telemetry.", "twinscope");
    root.set_version_flag("--version", TWINSCOPE_VERSION);
    root.require_subcommand(0, 1);
    const auto open = makeOpenCommand(root);
    auto entries = declareAll(root);
    if (const QString unknown = unknownWord(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""), namesOf(entries));
        !unknown.isEmpty()) {
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
