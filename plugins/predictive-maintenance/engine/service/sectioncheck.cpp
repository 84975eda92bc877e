// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/sectioncheck.h"

#include "live/goodtable.h"
#include "live/lifefollower.h"
#include "live/watch.h"
#include "prognosis/modelfile.h"
#include "service/planning.h"

namespace twinscope::predict {

namespace {

/// Whether its table can be learnt from; the pointer is one within the watch.
std::optional<Fault> faultOf(const Watch &watch, const plant::Project &project)
{
    if (watch.goodFile.isEmpty())
        return std::nullopt;
    const auto good = goodTable(project.absolute(watch.goodFile), watch, channelsOf(watch, project.plant));
    return good ? std::nullopt : std::optional(Fault{QStringLiteral("/goodFile"), good.error().sentence});
}

/// Whether the model can be read, and the asset has what it wants; the pointer is one within the life.
std::optional<Fault> faultOf(const LifeService &life, const plant::Project &project)
{
    const auto model = readModel(project.absolute(life.model));
    if (!model)
        return Fault{QStringLiteral("/model"), model.error().sentence};
    const auto follower = LifeFollower::make(life, *model, project.plant);
    if (follower)
        return std::nullopt;
    const bool lacksColumn = follower.error().code == core::ErrorCode::NotFound;
    return Fault{lacksColumn ? QStringLiteral("/channels") : QString(), follower.error().sentence};
}

} // namespace

std::vector<plant::Problem> SectionCheck::check(const plant::Project &project) const
{
    const QString root = QStringLiteral("/plugins/") + PluginId;
    std::vector<plant::Problem> problems;
    const LifeServices lives = readLifeServices(project.plant);
    const Watches watches = readWatches(project.plant);
    for (const auto &faults : {watches.faults, lives.faults})
        for (const Fault &fault : faults)
            problems.push_back({root + fault.pointer, fault.sentence});
    for (size_t i = 0; i < watches.sound.size(); ++i)
        if (const auto fault = faultOf(watches.sound[i], project))
            problems.push_back(
                {root + QStringLiteral("/watches/%1").arg(watches.places[i]) + fault->pointer, fault->sentence});
    for (size_t i = 0; i < lives.sound.size(); ++i)
        if (const auto fault = faultOf(lives.sound[i], project))
            problems.push_back(
                {root + QStringLiteral("/lives/%1").arg(lives.places[i]) + fault->pointer, fault->sentence});
    const auto rules = planRulesOf(project.plant, {});
    if (!rules && rules.error().code != core::ErrorCode::NotFound)
        problems.push_back({root + QStringLiteral("/plan"), rules.error().sentence});
    return problems;
}

} // namespace twinscope::predict
