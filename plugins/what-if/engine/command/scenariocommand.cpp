// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"
#include "ensembleoutput.h"
#include "scenariocheck.h"
#include "scenariosource.h"
#include "simulateoptions.h"
#include "text.h"

#include <QDir>
#include <QTemporaryDir>

namespace twinscope::whatif {

namespace {

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// Options that every run knows come before what the scenario says.
void apply(const SimulateOptions &options, Scenario &scenario)
{
    if (!options.kind.empty())
        scenario.model.kind = text(options.kind);
    scenario.horizonSeconds = options.stop.value_or(scenario.horizonSeconds);
    scenario.stepSeconds = options.step.value_or(scenario.stepSeconds);
    if (options.outputs.empty())
        return;
    scenario.outputs.clear();
    for (const std::string &output : options.outputs)
        scenario.outputs += text(output);
}

/// The request without its folder.
core::Result<EnsembleRequest> requestFrom(const SimulateOptions &options, core::Progress &progress)
{
    auto source = findScenario(
        {.file = text(options.file), .name = text(options.scenario.scenario), .plant = text(options.scenario.plant)});
    if (!source)
        return source.error();
    apply(options, source->scenario);
    const auto plan = planFrom(options.scenario);
    const auto set = pairsFrom(options.set);
    if (!plan || !set)
        return plan ? set.error() : plan.error();
    auto measured = measuredFor(*source, text(options.input), progress);
    if (!measured)
        return measured.error();
    EnsembleRequest request{.scenario = std::move(source->scenario),
                            .baseFolder = source->folder,
                            .plan = *plan,
                            .measured = std::move(measured).value(),
                            .resume = options.scenario.resume,
                            .workers = options.scenario.workers,
                            .limits = options.limits()};
    if (!options.scenario.saveState.empty())
        request.saveState = QDir().absoluteFilePath(text(options.scenario.saveState));
    for (const NamedText &pair : *set)
        request.set.insert(pair.name, pair.value);
    return request;
}

/// One run lives in a folder of its own for as long as it takes to write the CSV. Its failure is the command's.
int runOnce(EnsembleRequest request, const SimulateOptions &options, core::Progress &progress)
{
    const QTemporaryDir folder;
    request.folder = folder.path();
    EnsembleControl control;
    const auto report = runEnsemble(request, control, progress);
    if (!report)
        return fail(report.error());
    const auto results = Results::open(request.folder);
    const auto runs = results ? (*results)->runs() : core::Result<std::vector<RunResult>>(results.error());
    if (!runs)
        return fail(runs.error());
    if (runs->front().state == RunState::Failed)
        return printError(runs->front().sentence), Failed;
    for (const QString &warning : report->warnings)
        printError(warning);
    if (!options.out.empty()) {
        if (const auto written = writeCurves(**results, text(options.out)); !written)
            return fail(written.error());
    }
    printKpis(**results, runs->front(), options.scenario.json);
    return Done;
}

int runMany(EnsembleRequest request, const SimulateOptions &options, core::Progress &progress)
{
    request.folder = text(options.out);
    EnsembleControl control;
    EnsembleLine line;
    const auto report =
        runEnsemble(request, control, progress, [&line](const EnsembleProgress &now) { line.show(now); });
    line.clear();
    if (!report)
        return fail(report.error());
    for (const QString &warning : report->warnings)
        printError(warning);
    return printEnsemble(request.folder, options.scenario.json, &*report);
}

int merge(const SimulateOptions &options)
{
    QStringList folders;
    for (const std::string &folder : options.scenario.merge)
        folders += text(folder);
    if (const auto merged = mergeShards(folders, text(options.out)); !merged)
        return fail(merged.error());
    return printEnsemble(text(options.out), options.scenario.json, nullptr);
}

int repeat(const SimulateOptions &options, core::Progress &progress)
{
    EnsembleControl control;
    EnsembleLine line;
    const auto different = reproduce(text(options.scenario.reproduce),
                                     {.folder = text(options.out),
                                      .resume = options.scenario.resume,
                                      .workers = options.scenario.workers,
                                      .limits = options.limits()},
                                     control, progress, [&line](const EnsembleProgress &now) { line.show(now); });
    line.clear();
    if (!different)
        return fail(different.error());
    if (different->empty()) {
        print(Text::tr("Every run came to the same, bit by bit."));
        return Done;
    }
    printError(Text::tr("%1 runs came to something else; the first is run %2.")
                   .arg(different->size())
                   .arg(different->front()));
    return Failed;
}

} // namespace

int simulateScenario(const SimulateOptions &options)
{
    if (const auto plan = planFrom(options.scenario); !plan)
        return printError(plan.error().sentence), Usage;
    if (const auto set = pairsFrom(options.set); !set)
        return printError(set.error().sentence), Usage;
    const Interruption interruption;
    core::Progress progress(interruption.token());
    if (options.scenario.check) {
        const auto faults = checkScenarios(text(options.file));
        return faults ? tellFaults(*faults, options.scenario.json) : fail(faults.error());
    }
    if (!options.scenario.merge.empty())
        return merge(options);
    if (!options.scenario.reproduce.empty())
        return repeat(options, progress);
    auto request = requestFrom(options, progress);
    if (!request)
        return fail(request.error());
    return options.scenario.wantsEnsemble() ? runMany(std::move(request).value(), options, progress)
                                            : runOnce(std::move(request).value(), options, progress);
}

} // namespace twinscope::whatif
