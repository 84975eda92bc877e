// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/tracelearning.h"

#include "prognosis/parallel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr Eigen::Index casesOfUnit = 15;
constexpr size_t coarseValues = 30; ///< of a life, between which noise no longer counts
constexpr double mostFalls = 0.25;
constexpr double wornOut = 1; ///< HealthIndex::wear() that is usual at failure

std::vector<Indicator> without(const std::vector<Indicator> &traces, size_t unit)
{
    std::vector<Indicator> others = traces;
    others.erase(others.begin() + std::ptrdiff_t(unit));
    return others;
}

} // namespace

TraceLesson traceLesson(const Fleet &fleet, const ConditionScale &scale, const HealthIndex &health)
{
    TraceLesson lesson;
    for (size_t unit = 0; unit < fleet.runs.size(); ++unit) {
        const Run &run = fleet.runs[unit];
        const Eigen::Index rows = run.values.rows(), stride = std::max<Eigen::Index>(1, rows / casesOfUnit);
        AssetState asset(scale.sensors());
        for (Eigen::Index row = 0; row < rows; ++row) {
            asset.push(run.cycles[row], scale.apply(run.values.row(row)));
            asset.note(health.wear(asset.level()));
            if (isJudged(row, rows) && (row + 1) % stride == 0)
                lesson.cases.push_back({unit, run.cycles[rows - 1] - run.cycles[row], asset.trace()});
        }
        lesson.traces.push_back(asset.trace());
    }
    return lesson;
}

double traceGuess(const QString &method, const std::vector<Indicator> &past, const Indicator &trace, double cap)
{
    const bool bySimilarity = method == QStringLiteral("similarity");
    const auto model = bySimilarity ? makeSimilarityModel(past) : makeDegradationModel(method);
    if (trace.size() < DegradationModel::fewestValues)
        return cap;
    const double end = bySimilarity ? std::numeric_limits<double>::infinity() : wornOut;
    const auto forecast = forecastLife(*model, trace, end);
    return forecast ? std::clamp(forecast->median, 0.0, cap) : cap;
}

bool suits(const QString &method, const TraceLesson &lesson)
{
    if (method != QStringLiteral("gamma"))
        return true;
    double falls = 0, changes = 0;
    for (const Indicator &trace : lesson.traces) {
        const Indicator coarse = trace.thinned(coarseValues);
        for (size_t i = 1; i < coarse.size(); ++i) {
            const double change = coarse.values[i] - coarse.values[i - 1];
            falls += std::max(0.0, -change);
            changes += std::abs(change);
        }
    }
    return falls < mostFalls * changes;
}

core::Result<std::vector<HeldOut>> tryTraces(const QString &method, const TraceLesson &lesson, double cap,
                                             core::Progress &progress)
{
    std::vector<HeldOut> cases(lesson.cases.size());
    inParallel(lesson.traces.size(), progress,
               QCoreApplication::translate("predict", "%1: unit %2 of %3 is forecast").arg(method), [&](size_t unit) {
                   const auto others = without(lesson.traces, unit);
                   for (size_t i = 0; i < cases.size(); ++i)
                       if (const auto &one = lesson.cases[i]; one.unit == unit)
                           cases[i] = {unit, one.truth, traceGuess(method, others, one.trace, cap), 1};
               });
    if (progress.isCancelled())
        return core::Error{
            core::ErrorCode::Cancelled, QCoreApplication::translate("predict", "The training was cancelled."), {}};
    return inOrder(std::move(cases));
}

} // namespace twinscope::predict
