// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariosource.h"

#include "text.h"

#include "fmi/fmu.h"
#include "scenario/modelcheck.h"
#include "scenario/scenariojson.h"
#include "shadow/modelmapping.h"
#include "shadow/recordedvalues.h"

#include <twinscope/plant/projectfile.h>
#include <twinscope/plant/spelling.h>

#include <QDir>
#include <QFileInfo>

namespace twinscope::whatif {

namespace {

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

core::Result<Scenario> chooseScenario(const plant::Project &project, const QString &name)
{
    const ScenarioList list = scenariosOf(project.plant.section(PluginId));
    QStringList names;
    for (const Scenario &scenario : list.sound) {
        names += scenario.name;
        if (scenario.name == name)
            return scenario;
    }
    if (name.isEmpty() && list.sound.size() == 1)
        return list.sound.front();
    if (list.sound.empty())
        return wrong(list.faults.empty() ? Text::tr("The project has no scenarios.") : list.faults.front().sentence);
    if (name.isEmpty())
        return wrong(
            Text::tr("Say which scenario is meant with --scenario: %1.").arg(names.join(QStringLiteral(", "))));
    return wrong(Text::tr("The project has no scenario “%1”.").arg(name) + plant::didYouMeanOneOf(name, names));
}

core::Result<MeasuredInputs> fromRecord(const ScenarioSource &source, const Description &description,
                                        core::Progress &progress)
{
    if (source.project.isEmpty())
        return wrong(
            Text::tr("start.at: a record is needed to start from. Name the project in “plant”, or with --plant."));
    const auto project = plant::openProject(source.project);
    if (!project)
        return project.error();
    const auto record = RecordedValues::open(project->path, project->plant);
    if (!record)
        return record.error();
    return measureInputs(source.scenario, description, {project->plant, **record, (*record)->span().second}, progress);
}

} // namespace

core::Result<ScenarioSource> findScenario(const ScenarioPlace &place)
{
    ScenarioSource source;
    source.folder = QFileInfo(place.file).absolutePath();
    source.project = place.plant;
    if (place.file.endsWith(QLatin1String(".twin.json"))) {
        const auto project = plant::openProject(place.file);
        if (!project)
            return project.error();
        auto scenario = chooseScenario(*project, place.name);
        if (!scenario)
            return scenario.error();
        source.scenario = std::move(scenario).value();
        if (source.project.isEmpty())
            source.project = place.file;
        return source;
    }
    auto scenario = loadScenario(place.file);
    if (!scenario)
        return scenario.error();
    source.scenario = std::move(scenario).value();
    if (source.project.isEmpty() && !source.scenario.plant.isEmpty())
        source.project = QDir(source.folder).absoluteFilePath(source.scenario.plant);
    return source;
}

core::Result<MeasuredInputs> measuredFor(const ScenarioSource &source, const QString &input, core::Progress &progress)
{
    const ScenarioStart::Kind kind = source.scenario.start.kind;
    const bool wantsRecord = kind == ScenarioStart::Kind::Now || kind == ScenarioStart::Kind::Moment;
    if (!wantsRecord && input.isEmpty())
        return MeasuredInputs();
    const auto model = findModel(source.scenario, source.folder);
    const auto fmu = model ? readFmu(*model) : core::Result<FmuSummary>(model.error());
    if (!fmu)
        return fmu.error();
    return input.isEmpty() ? fromRecord(source, fmu->description, progress) : readInputCurves(input, fmu->description);
}

} // namespace twinscope::whatif
