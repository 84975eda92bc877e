// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatecommand.h"

#include "console.h"

#include "simulation/resultfile.h"
#include "ssp/systemstructure.h"
#include "system/systemrun.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

/// What is given on the command line.
struct Options
{
    std::string file, kind, input, out, order = "parallel";
    std::optional<double> start, stop, step, tolerance;
    std::vector<std::string> set, outputs;
    bool log = false;
    qint64 memoryMib = FmuLimits().worker.memoryBytes >> 20;
    qint64 seconds = FmuLimits().worker.time.count();
    qint64 patience = FmuLimits().patience.count();
};

void declare(CLI::App &app, Options &options)
{
    app.add_option("FMU", options.file,
                   "An FMU of FMI 1.0 (co-simulation), 2.0 or 3.0, or a system of FMUs (SSP 1.0: .ssp, .ssd).")
        ->required();
    app.add_option("--kind", options.kind,
                   "cs (co-simulation) or me (model exchange); left out: cs where the FMU has it.")
        ->check(CLI::IsMember({"cs", "me"}));
    app.add_option("--start", options.start, "Seconds; left out: the FMU's default experiment, else 0.");
    app.add_option("--stop", options.stop, "Seconds; left out: the FMU's default experiment, else start + 1.");
    app.add_option("--step", options.step,
                   "Seconds between communication points; left out: the FMU's default experiment.");
    app.add_option("--tolerance", options.tolerance, "Relative tolerance of the solver.")->check(CLI::PositiveNumber);
    app.add_option("--set", options.set, "NAME=VALUE: a parameter or start value; arrays with blanks between elements.")
        ->allow_extra_args(false);
    app.add_option("--input", options.input, "CSV: time, then inputs by name; two rows of one time are a jump.");
    app.add_option("--output", options.outputs, "NAME,…: what to write; left out: the FMU's outputs.")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--out", options.out, "The CSV to write: time, then the outputs.")->required();
    app.add_option("--order", options.order,
                   "parallel or sequential: how the FMUs of a system are taken through a step.")
        ->check(CLI::IsMember({"parallel", "sequential"}));
    app.add_flag("--log", options.log, "Switch the FMU's logging on.");
    app.add_option("--memory", options.memoryMib, "MiB the FMU may take.")->check(CLI::PositiveNumber);
    app.add_option("--seconds", options.seconds, "Seconds the run may take.")->check(CLI::PositiveNumber);
    app.add_option("--patience", options.patience, "Seconds the FMU may take for one step before it counts as hung.")
        ->check(CLI::PositiveNumber);
}

core::Result<RunRequest> requestFrom(const Options &options)
{
    RunRequest request{.kind = kindFromKey(QString::fromStdString(options.kind)),
                       .start = options.start,
                       .stop = options.stop,
                       .step = options.step,
                       .tolerance = options.tolerance,
                       .input = QString::fromStdString(options.input),
                       .loggingOn = options.log};
    for (const std::string &text : options.set) {
        const QString pair = QString::fromStdString(text);
        const qsizetype at = pair.indexOf(QLatin1Char('='));
        if (at <= 0)
            return core::Error{core::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("whatif", "“%1” is not of the form NAME=VALUE.").arg(pair),
                               {}};
        request.set.push_back({pair.left(at), pair.mid(at + 1)});
    }
    for (const std::string &output : options.outputs)
        request.outputs += QString::fromStdString(output);
    return request;
}

core::Result<FmuRunResult> runFile(const Options &options, const RunRequest &request, const FmuLimits &limits,
                                   core::Progress &progress)
{
    const QString path = QString::fromStdString(options.file);
    if (!isSystemFile(path))
        return simulateFmu(path, request, limits, progress);
    const auto system = loadSystem(path, progress);
    if (!system)
        return system.error();
    const auto order = options.order == "parallel" ? SteppingOrder::Parallel : SteppingOrder::Sequential;
    return simulateSystem(*system, request, order, limits, progress);
}

int simulate(const Options &options)
{
    const auto request = requestFrom(options);
    if (!request)
        return printError(request.error().sentence), Usage;
    const FmuLimits limits{{options.memoryMib << 20, std::chrono::seconds(options.seconds)},
                           std::chrono::seconds(options.patience)};
    const Interruption interruption;
    core::Progress progress(interruption.token());
    const auto run = runFile(options, *request, limits, progress);
    if (!run)
        return fail(run.error());
    for (const QString &warning : run->report().warnings)
        printError(warning);
    const auto written = writeResultCsv(run->resultFile(), QString::fromStdString(options.out));
    return written ? Done : fail(written.error());
}

} // namespace

QString SimulateCommand::summary() const
{
    return QCoreApplication::translate("whatif", "Run an FMU and write its outputs as CSV.");
}

int SimulateCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app(summary().toStdString(), "twinscope simulate");
    Options options;
    declare(app, options);
    if (const auto status = parse(app, arguments))
        return *status;
    return simulate(options);
}

} // namespace twinscope::whatif
