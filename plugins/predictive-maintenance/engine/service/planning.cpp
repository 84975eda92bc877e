// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/planning.h"

#include "live/lifeservice.h"
#include "live/recordedrows.h"

#include <QCoreApplication>

#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr double secondsPerHour = 3600, percent = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

QJsonObject planOf(const plant::Plant &plant)
{
    return plant.section(PluginId).value(QLatin1String("plan")).toObject();
}

} // namespace

Result<PlanRules> planRulesOf(const plant::Plant &plant, core::Time now)
{
    QJsonObject rules = planOf(plant);
    if (rules.isEmpty())
        return Error{ErrorCode::NotFound,
                     tr("The project has no rules of planning: add \"plan\" with crew, shifts and costs to the section "
                        "“%1”.")
                         .arg(PluginId),
                     {}};
    if (!rules.contains(QLatin1String("start")))
        rules.insert(QStringLiteral("start"), core::toIso8601(now));
    return parsePlanRules(rules);
}

std::vector<LifeEstimate> estimatesAt(const PlantRecord &record, core::Time at, std::optional<double> hoursPerCycle)
{
    std::vector<LifeEstimate> estimates;
    const plant::Plant &plant = record.plant();
    for (const LifeService &life : readLifeServices(plant).sound) {
        const auto said = [&](LifeFinding finding) {
            const core::ChannelIndex channel = plant.channelIndex(channelIdOf(life.asset, finding));
            return channel == core::NoChannel ? std::nan("") : numberOf(record.values->valueAt(channel, at));
        };
        const core::ChannelIndex channel = plant.channelIndex(channelIdOf(life.asset, LifeFinding::Rul));
        const double seconds = channel == core::NoChannel ? 0 : secondsIn(plant.channels[channel].unit);
        const double own = seconds > 0 ? seconds / secondsPerHour : 1;
        const double hours = hoursPerCycle.value_or(own);
        const LifeEstimate estimate{life.asset, hours * said(LifeFinding::Rul), hours * said(LifeFinding::Low),
                                    hours * said(LifeFinding::High), said(LifeFinding::Health) / percent};
        if (std::isfinite(estimate.rul) && std::isfinite(estimate.low) && std::isfinite(estimate.high))
            estimates.push_back(estimate);
    }
    return estimates;
}

Result<Schedule> planAt(const PlantRecord &record, core::Time at)
{
    auto rules = planRulesOf(record.plant(), at);
    if (!rules)
        return rules.error();
    const auto estimates = estimatesAt(record, at, rules->hoursPerCycle);
    if (estimates.empty())
        return Error{ErrorCode::NotFound,
                     tr("No asset has an estimate of its remaining life at this time: put a model in service first."),
                     {}};
    rules->hoursPerCycle = 1;
    return planWork(estimates, *rules);
}

} // namespace twinscope::predict
