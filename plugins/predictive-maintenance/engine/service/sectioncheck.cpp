// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/sectioncheck.h"

#include "live/lifefollower.h"
#include "live/watch.h"
#include "prognosis/modelfile.h"
#include "service/planning.h"

namespace twinscope::predict {

namespace {

/// Whether a model can be read, and the asset has what it wants.
core::Result<void> checkLife(const LifeService &life, const plant::Project &project)
{
    const auto model = readModel(project.absolute(life.model));
    if (!model)
        return model.error();
    const auto follower = LifeFollower::make(life, *model, project.plant);
    return follower ? core::Result<void>() : core::Result<void>(follower.error());
}

} // namespace

std::vector<plant::Problem> SectionCheck::check(const plant::Project &project) const
{
    const QString root = QStringLiteral("/plugins/") + PluginId;
    std::vector<plant::Problem> problems;
    const LifeServices lives = readLifeServices(project.plant);
    for (const auto &faults : {readWatches(project.plant).faults, lives.faults})
        for (const Fault &fault : faults)
            problems.push_back({root + fault.pointer, fault.sentence});
    for (const LifeService &life : lives.sound)
        if (const auto checked = checkLife(life, project); !checked)
            problems.push_back({root + QStringLiteral("/lives"), checked.error().sentence});
    const auto rules = planRulesOf(project.plant, {});
    if (!rules && rules.error().code != core::ErrorCode::NotFound)
        problems.push_back({root + QStringLiteral("/plan"), rules.error().sentence});
    return problems;
}

} // namespace twinscope::predict
