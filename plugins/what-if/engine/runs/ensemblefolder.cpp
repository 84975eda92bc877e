// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensemblefolder.h"

#include "design.h"
#include "search.h"
#include "text.h"

#include "fmi/fmu.h"
#include "results/runstore.h"
#include "scenario/modelcheck.h"
#include "simulation/timegrid.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr double MostBytes = 1e12;

core::Error refused(const QString &sentence)
{
    return {core::ErrorCode::Refused, sentence, {}};
}

/// Single runs keep every communication point, ensembles as many as the scenario says.
int pointsOf(const Scenario &scenario, Method method)
{
    const auto all = double(TimeGrid(0, scenario.horizonSeconds, scenario.stepSeconds).steps()) + 1;
    return int(std::max(2.0, method == Method::Single ? all : std::min(all, double(scenario.ensemblePoints))));
}

QStringList unitsOf(const QStringList &names, const Description &description)
{
    QStringList units;
    for (const QString &name : names)
        units += description.variables[size_t(description.variableIndex(name))].quantity.unit;
    return units;
}

core::Result<void> hashSources(const EnsembleSources &sources, Manifest &manifest)
{
    const auto model = hashOfFile(sources.model);
    const auto state = sources.state.isEmpty() ? core::Result<QString>(QString()) : hashOfFile(sources.state);
    if (!model || !state)
        return model ? state.error() : model.error();
    manifest.modelHash = *model;
    manifest.stateHash = *state;
    manifest.inputsHash = hashOf(manifest.measured);
    return {};
}

/// Quantities, runs, outputs and points: what follows from the scenario and the plan.
core::Result<void> shape(Manifest &manifest, const Description &description)
{
    const auto design = Design::make(manifest.scenario, manifest.plan);
    if (!design)
        return design.error();
    manifest.quantities = design->quantities();
    manifest.runs = design->runs();
    manifest.outputs = keptOutputs(manifest.scenario, description);
    manifest.units = unitsOf(manifest.outputs, description);
    manifest.points = pointsOf(manifest.scenario, manifest.plan.method);
    if (double(manifest.runs) * double(manifest.outputs.size()) * manifest.points * sizeof(double) > MostBytes)
        return core::Error{
            core::ErrorCode::LimitExceeded,
            Text::tr("The curves would take more than 1 TB. Keep fewer outputs, or fewer ensemblePoints."),
            {}};
    return {};
}

core::Error notWritten(const QString &path)
{
    return {
        core::ErrorCode::WriteFailed, Text::tr("%1 cannot be written. Check the folder and its rights.").arg(path), {}};
}

core::Result<void> beginFolder(const QString &folder, const Manifest &manifest, const EnsembleSources &sources)
{
    const QString model = folder + QStringLiteral("/model.fmu"), state = folder + QStringLiteral("/start.state");
    if (!QDir().mkpath(folder) || !QFile::copy(sources.model, model))
        return notWritten(model);
    if (!sources.state.isEmpty() && !QFile::copy(sources.state, state))
        return notWritten(state);
    const auto store = RunStore::open(folder, manifest, true);
    if (!store)
        return store.error();
    return saveManifest(manifest, folder);
}

} // namespace

core::Result<Manifest> planEnsemble(const EnsembleRequest &request, EnsembleSources &sources)
{
    const auto model = request.model.isEmpty() ? findModel(request.scenario, request.baseFolder) : request.model;
    const auto fmu = model ? readFmu(*model) : core::Result<FmuSummary>(model.error());
    if (!fmu)
        return fmu.error();
    sources.model = *model;
    if (request.scenario.start.kind == ScenarioStart::Kind::State)
        sources.state = request.state.isEmpty()
                            ? QDir(request.baseFolder).absoluteFilePath(request.scenario.start.stateFile)
                            : request.state;
    const auto scenario = withValues(request.scenario, request.set, fmu->description);
    if (!scenario)
        return scenario.error();
    const auto faults = checkAgainstModel(*scenario, fmu->description);
    if (!faults.empty())
        return core::Error{core::ErrorCode::InvalidArgument, faults.front().sentence, {}};
    Manifest manifest{.version = QStringLiteral(TWINSCOPE_VERSION),
                      .scenario = *scenario,
                      .measured = request.measured,
                      .plan = request.plan};
    if (request.plan.method == Method::Optimise) {
        const auto objective = objectiveOf(*scenario, request.plan);
        if (!objective)
            return objective.error();
        manifest.plan.objective = *objective;
    }
    if (const auto hashed = hashSources(sources, manifest); !hashed)
        return hashed.error();
    if (const auto shaped = shape(manifest, fmu->description); !shaped)
        return shaped.error();
    return manifest;
}

core::Result<void> openFolder(const QString &folder, bool resume, Manifest &manifest, const EnsembleSources &sources)
{
    const QDir dir(folder);
    if (!dir.exists() || dir.isEmpty())
        return beginFolder(folder, manifest, sources);
    if (!dir.exists(QStringLiteral("manifest.json")))
        return refused(Text::tr("%1 has other files in it. Choose an empty folder.").arg(folder));
    if (!resume)
        return refused(Text::tr("%1 has results already. Resume them, or choose another folder.").arg(folder));
    auto known = loadManifest(folder);
    if (!known)
        return known.error();
    manifest.measured = known->measured;
    manifest.inputsHash = known->inputsHash;
    if (toText(*known) != toText(manifest))
        return refused(
            Text::tr("%1 has the results of another scenario, model or plan. Choose another folder.").arg(folder));
    return {};
}

} // namespace twinscope::whatif
