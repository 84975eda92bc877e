// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/predictcommand.h"

#include "cli/subcommand.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

std::vector<std::string> reversed(const QStringList &arguments) // as CLI11 wants them
{
    std::vector<std::string> words;
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::ranges::reverse(words);
    return words;
}

} // namespace

QString PredictCommand::summary() const
{
    return QCoreApplication::translate("predict", "Find anomalies; train on runs to failure; estimate remaining life.");
}

int PredictCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app("Predictive maintenance on tables (CSV or separated by blanks).", "twinscope predict");
    app.require_subcommand(1);
    std::vector<std::pair<CLI::App *, std::unique_ptr<Subcommand>>> commands;
    for (auto make : {makeAnomaliesCommand, makeStreamCommand, makeNabCommand, makeTrainCommand, makeRulCommand,
                      makeBackTestCommand, makeLifeCommand, makeIndicatorsCommand, makePlanCommand}) {
        auto command = make();
        CLI::App *declared = command->declare(app);
        commands.emplace_back(declared, std::move(command));
    }
    try {
        app.parse(reversed(arguments));
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const auto chosen = std::ranges::find_if(commands, [](const auto &entry) { return entry.first->parsed(); });
    return chosen->second->run();
}

} // namespace twinscope::predict
