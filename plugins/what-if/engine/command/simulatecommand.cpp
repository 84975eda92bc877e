// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatecommand.h"

#include "console.h"
#include "simulateoptions.h"
#include "text.h"

#include "simulation/resultfile.h"
#include "ssp/systemstructure.h"
#include "system/systemrun.h"

#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

core::Result<RunRequest> requestFrom(const SimulateOptions &options)
{
    RunRequest request{.kind = kindFromKey(QString::fromStdString(options.kind)),
                       .start = options.start,
                       .stop = options.stop,
                       .step = options.step,
                       .tolerance = options.tolerance,
                       .input = QString::fromStdString(options.input),
                       .loggingOn = options.log};
    auto set = pairsFrom(options.set);
    if (!set)
        return set.error();
    request.set = std::move(set).value();
    for (const std::string &output : options.outputs)
        request.outputs += QString::fromStdString(output);
    return request;
}

/// What CLI11 cannot know: which of the options belong together.
std::optional<QString> faultOf(const SimulateOptions &options)
{
    const ScenarioOptions &scenario = options.scenario;
    if (options.file.empty() && scenario.merge.empty() && scenario.reproduce.empty())
        return Text::tr("Say which FMU or scenario is to be run.");
    if (options.out.empty() && !options.isOfScenario())
        return Text::tr("Say where the results go: --out FILE.");
    if (options.out.empty() && (scenario.wantsEnsemble() || !scenario.merge.empty() || !scenario.reproduce.empty()))
        return Text::tr("Say where the results go: --out DIR.");
    if (!options.isOfScenario() && (scenario.wantsEnsemble() || scenario.resume || !scenario.saveState.empty()))
        return Text::tr("An FMU alone makes one run. Write a scenario for more: NAME.scenario.json.");
    return std::nullopt;
}

core::Result<FmuRunResult> runFile(const SimulateOptions &options, const RunRequest &request, const FmuLimits &limits,
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

int simulate(const SimulateOptions &options)
{
    const auto request = requestFrom(options);
    if (!request)
        return printError(request.error().sentence), Usage;
    const Interruption interruption;
    core::Progress progress(interruption.token());
    const auto run = runFile(options, *request, options.limits(), progress);
    if (!run)
        return fail(run.error());
    for (const QString &warning : run->report().warnings)
        printError(warning);
    if (!run->report().notFinite.isEmpty())
        printError(run->report().notFinite);
    const auto written = writeResultCsv(run->resultFile(), QString::fromStdString(options.out));
    return written ? Done : fail(written.error());
}

} // namespace

void SimulateOptions::declare(CLI::App &app)
{
    app.add_option("FILE", file,
                   "An FMU of FMI 1.0, 2.0 or 3.0; a system of FMUs (SSP 1.0: .ssp, .ssd); a scenario "
                   "(NAME.scenario.json), or a project with scenarios.");
    app.add_option(
           "--kind", kind,
           "cs (co-simulation), me (model exchange) or se (scheduled execution); left out: the first that the FMU has.")
        ->check(CLI::IsMember({"cs", "me", "se"}));
    app.add_option("--start", start, "Seconds; left out: the FMU's default experiment, else 0.");
    app.add_option("--stop", stop, "Seconds; left out: the FMU's default experiment, else start + 1.");
    app.add_option("--step", step, "Seconds between communication points; left out: the FMU's default experiment.");
    app.add_option("--tolerance", tolerance, "Relative tolerance of the solver.")->check(CLI::PositiveNumber);
    app.add_option("--set", set, "NAME=VALUE: a parameter or start value; arrays with blanks between elements.")
        ->allow_extra_args(false);
    app.add_option("--input", input, "CSV: time, then inputs by name; two rows of one time are a jump.");
    app.add_option("--output", outputs, "NAME,…: what to write; left out: the FMU's outputs.")->allow_extra_args(false);
    app.add_option("--out", out, "The CSV to write: time, then the outputs. Of several runs the folder.");
    app.add_option("--order", order, "parallel or sequential: how the FMUs of a system are taken through a step.")
        ->check(CLI::IsMember({"parallel", "sequential"}));
    app.add_flag("--log", log, "Switch the FMU's logging on.");
    app.add_option("--memory", memoryMib, "MiB the FMU may take.")->check(CLI::PositiveNumber);
    app.add_option("--seconds", seconds, "Seconds the run may take.")->check(CLI::PositiveNumber);
    app.add_option("--patience", patience, "Seconds the FMU may take for one step before it counts as hung.")
        ->check(CLI::PositiveNumber);
    scenario.declare(app);
}

FmuLimits SimulateOptions::limits() const
{
    return {{memoryMib << 20, std::chrono::seconds(seconds)}, std::chrono::seconds(patience)};
}

bool SimulateOptions::isOfScenario() const
{
    return !scenario.merge.empty() || !scenario.reproduce.empty() ||
           QString::fromStdString(file).endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

QString SimulateCommand::summary() const
{
    return QCoreApplication::translate("whatif", "Run an FMU or a scenario, once or many times.");
}

int SimulateCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app(summary().toStdString(), "twinscope simulate");
    SimulateOptions options;
    options.declare(app);
    if (const auto status = parse(app, arguments))
        return *status;
    if (const auto fault = faultOf(options))
        return printError(*fault), Usage;
    return options.isOfScenario() ? simulateScenario(options) : simulate(options);
}

} // namespace twinscope::whatif
