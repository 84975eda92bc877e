// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/sectioncheck.h"

#include "scenario/scenarioversions.h"
#include "shadow/modelmapping.h"
#include "text.h"

#include <QFileInfo>

namespace twinscope::whatif {

std::vector<plant::Problem> SectionCheck::check(const plant::Project &project) const
{
    const QString root = QStringLiteral("/plugins/what-if");
    const QString models = root + QStringLiteral("/models");
    std::vector<plant::Problem> problems;
    const QJsonObject section = project.plant.section(QStringLiteral("what-if"));
    for (const auto &faults : {scenariosOf(section).faults, versionFaults(section)})
        for (const ScenarioFault &fault : faults)
            problems.push_back({root + fault.pointer, fault.sentence});
    const ModelMappings mappings = readMappings(project.plant);
    for (const QString &fault : mappings.faults)
        problems.push_back({models, fault});
    for (const ModelMapping &mapping : mappings.sound)
        if (const QString path = modelPath(mapping, project.directory()); !QFileInfo::exists(path))
            problems.push_back({models, Text::tr("The model %1 has no file “%2”.").arg(mapping.id, mapping.file)});
    return problems;
}

} // namespace twinscope::whatif
