// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariocheck.h"

#include "console.h"
#include "text.h"

#include "fmi/fmu.h"
#include "scenario/modelcheck.h"
#include "shadow/modelmapping.h"

#include <twinscope/plant/projectfile.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace twinscope::whatif {

namespace {

using Faults = std::vector<ScenarioFault>;

void addModelFaults(const Scenario &scenario, const QString &folder, const QString &pointer, Faults &faults)
{
    const auto model = findModel(scenario, folder);
    const auto fmu = model ? readFmu(*model) : core::Result<FmuSummary>(model.error());
    if (!fmu)
        return faults.push_back({pointer + QStringLiteral("/model/file"), fmu.error().sentence});
    for (const ScenarioFault &fault : checkAgainstModel(scenario, fmu->description))
        faults.push_back({pointer + fault.pointer, fault.sentence});
}

core::Result<Faults> checkProject(const QString &path)
{
    const auto project = plant::openProject(path);
    if (!project)
        return project.error();
    const QString section = QStringLiteral("/plugins/") + PluginId;
    ScenarioList list = scenariosOf(project->plant.section(PluginId));
    Faults faults;
    faults.reserve(list.faults.size());
    for (const ScenarioFault &fault : list.faults)
        faults.push_back({section + fault.pointer, fault.sentence});
    for (const Scenario &scenario : list.sound) {
        const size_t before = faults.size();
        addModelFaults(scenario, project->directory(), {}, faults);
        for (size_t i = before; i < faults.size(); ++i)
            faults[i] = {section, QStringLiteral("“%1”: %2").arg(scenario.name, faults[i].sentence)};
    }
    return faults;
}

} // namespace

core::Result<std::vector<ScenarioFault>> checkScenarios(const QString &path)
{
    if (path.endsWith(QLatin1String(".twin.json")))
        return checkProject(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Unreadable,
                           Text::tr("%1 cannot be opened. Check the path and its rights.").arg(path),
                           file.errorString()};
    ScenarioReading reading = readScenario(file.readAll());
    if (reading.faults.empty())
        addModelFaults(reading.scenario, QFileInfo(path).absolutePath(), {}, reading.faults);
    return reading.faults;
}

int tellFaults(const std::vector<ScenarioFault> &faults, bool json)
{
    QJsonArray problems;
    for (const ScenarioFault &fault : faults) {
        problems.append(
            QJsonObject{{QStringLiteral("pointer"), fault.pointer}, {QStringLiteral("message"), fault.sentence}});
        if (!json)
            printError(fault.sentence);
    }
    const QJsonObject object{{QStringLiteral("ok"), faults.empty()}, {QStringLiteral("problems"), problems}};
    if (json)
        print(QString::fromUtf8(QJsonDocument(object).toJson().trimmed()));
    else if (faults.empty())
        print(Text::tr("Nothing is wrong."));
    return faults.empty() ? Done : Failed;
}

} // namespace twinscope::whatif
