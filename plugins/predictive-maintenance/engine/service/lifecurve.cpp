// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifefollower.h"
#include "live/recordedrows.h"
#include "prognosis/modelfile.h"
#include "service/lifehistory.h"

#include <QCoreApplication>

#include <limits>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

Vector valuesAt(const PlantRecord &record, const LifeFollower &follower, core::Time time)
{
    const auto samples = record.values->valuesAt(follower.inputs(), time);
    return Vector::NullaryExpr(Eigen::Index(samples.size()),
                               [&](Eigen::Index i) { return numberOf(samples[size_t(i)]); });
}

/// The asset's state at the moments of the curve.
struct Moments
{
    std::vector<core::Time> times;
    std::vector<AssetState> states;
    std::vector<bool> isKnown;
};

Moments collect(const PlantRecord &record, const LifeService &service, const FleetModel &model, LifeFollower &follower,
                core::Time from, core::Time to, int points, core::Progress &progress)
{
    Moments moments;
    AssetState state = model.newAsset();
    const core::Time start = replayStart(follower, service, from);
    if (service.since)
        follower.begin(*service.since, start, valuesAt(record, follower, *service.since));
    const core::Duration distance = (to - from) / std::max(1, points);
    core::Time next = from;
    replay(model, follower, state, *record.values, start, to, progress.stopToken(), [&](core::Time now, bool) {
        if (now < next)
            return;
        next = now + distance;
        moments.times.push_back(now);
        moments.states.push_back(state);
        moments.isKnown.push_back(follower.isRunning() && state.rows() >= LifeFollower::fewestRows);
        progress.report(core::toSeconds(now - start) / core::toSeconds(to - start));
    });
    return moments;
}

} // namespace

Result<LifeCurve> lifeCurve(const PlantRecord &record, const LifeService &service, core::Time from, core::Time to,
                            int points, core::Progress &progress)
{
    const auto model = readModel(record.project->absolute(service.model));
    if (!model)
        return model.error();
    auto follower = LifeFollower::make(service, *model, record.plant());
    if (!follower)
        return follower.error();
    const Moments moments = collect(record, service, *model, *follower, from, to, points, progress);
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("predict", "The life curve was cancelled."), {}};
    if (std::ranges::none_of(moments.isKnown, std::identity()))
        return Error{
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "Too little was recorded of %1 in this time for a life curve.")
                .arg(service.asset),
            {}};
    const auto estimates = model->estimate(moments.states);
    if (!estimates)
        return estimates.error();
    LifeCurve curve{{}, model->cycleUnit, follower->begun().value_or(from), int(model->scale.conditions().count())};
    for (size_t i = 0; i < moments.times.size(); ++i) {
        const LifeEstimate &said = (*estimates)[i];
        curve.points.push_back(moments.isKnown[i] ? LifePoint{moments.times[i], said.rul, said.low, said.high,
                                                              said.health, int(moments.states[i].condition())}
                                                  : LifePoint{moments.times[i], nothing, nothing, nothing, nothing});
    }
    return curve;
}

} // namespace twinscope::predict
