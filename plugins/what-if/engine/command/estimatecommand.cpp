// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimatecommand.h"

#include "console.h"
#include "modelwindow.h"

#include "estimation/estimation.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace twinscope::whatif {

namespace {

void printText(const EstimationResult &result)
{
    for (const EstimatedParameter &parameter : result.parameters) {
        const QString error = std::isfinite(parameter.standardError)
                                  ? QStringLiteral("± %1").arg(parameter.standardError, 0, 'g', 3)
                                  : QCoreApplication::translate("whatif", "(the window says nothing about it)");
        print(QStringLiteral("%1 %2 → %3 %4%5")
                  .arg(parameter.variable, -32)
                  .arg(parameter.before, 0, 'g', 6)
                  .arg(parameter.value, 0, 'g', 6)
                  .arg(error, parameter.atBound ? QCoreApplication::translate("whatif", ", at its bound") : QString()));
    }
    for (const OutputFit &fit : result.outputs)
        print(QStringLiteral("  rmse %1 %2 → %3")
                  .arg(fit.channel, -36)
                  .arg(fit.rmseBefore, 0, 'g', 4)
                  .arg(fit.rmseAfter, 0, 'g', 4));
    print(QCoreApplication::translate("whatif", "%1 %2 runs of the model.")
              .arg(result.stoppedBecause)
              .arg(result.evaluations));
}

core::Result<void> keep(plant::Project &project, const QString &model, const EstimationResult &result)
{
    QHash<QString, double> values;
    for (const EstimatedParameter &parameter : result.parameters)
        values.insert(parameter.variable, parameter.value);
    project.plant = withParameters(project.plant, model, values);
    return plant::saveProject(project);
}

/// Tells on a terminal how far it is.
core::Progress::Listener progressLine()
{
    if (::isatty(STDERR_FILENO) == 0)
        return {};
    return [](double fraction, const QString &) { std::fprintf(stderr, "\r%3d %%", int(fraction * 100)); };
}

/// What is given on the command line besides the model and the window.
struct Options
{
    std::vector<std::string> parameters, outputs;
    bool json = false, save = false;
};

QStringList listOf(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += QString::fromStdString(name);
    return list;
}

int estimateParameters(const ModelArguments &arguments, const Options &options)
{
    auto window = openModelWindow(arguments);
    if (!window)
        return fail(window.error());
    const Interruption interruption;
    core::Progress progress(interruption.token(), progressLine());
    const auto result =
        estimate(window->plan, *window->record,
                 {listOf(options.parameters), window->from, window->to, listOf(options.outputs)}, progress);
    if (!result)
        return fail(result.error());
    options.json ? print(QString::fromUtf8(QJsonDocument(toJson(*result)).toJson().trimmed())) : printText(*result);
    const auto kept = options.save ? keep(window->project, window->plan.mapping.id, *result) : core::Result<void>();
    return kept ? Done : fail(kept.error());
}

} // namespace

QString EstimateCommand::summary() const
{
    return QCoreApplication::translate("whatif", "Find parameters of a model from a window of the record.");
}

int EstimateCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app(summary().toStdString(), "twinscope estimate");
    ModelArguments model;
    Options options;
    model.declare(app);
    app.add_option("--parameter", options.parameters,
                   "NAME,…: parameters of the mapping, with bounds; left out: those marked with \"estimate\".")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--output", options.outputs,
                   "NAME,…: outputs of the mapping that count; left out: all that are measured.")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_flag("--save", options.save, "Write the values into the project.");
    app.add_flag("--json", options.json, "Print values, bounds, standard errors, correlations and the fit as JSON.");
    if (const auto status = parse(app, arguments))
        return *status;
    return estimateParameters(model, options);
}

} // namespace twinscope::whatif
