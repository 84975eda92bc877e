// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/fleettable.h"
#include "service/lifehistory.h"

#include <QCoreApplication>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr Eigen::Index mostForecasts = 50, firstForecast = 10; ///< of a run; rows

/// What the model says on the way of one run.
Result<RunBackTest> testRun(const FleetModel &model, const Run &run, size_t unit)
{
    const Eigen::Index rows = run.values.rows(), first = std::min(firstForecast, rows - 1);
    const Eigen::Index stride = std::max<Eigen::Index>(1, (rows - first) / mostForecasts);
    RunBackTest test{run.unit, {}, {}, {}};
    std::vector<AssetState> moments;
    AssetState asset = model.newAsset();
    for (Eigen::Index row = 0; row + 1 < rows; ++row) {
        model.push(asset, run.cycles[row], run.values.row(row));
        if (row < first || (row - first) % stride != 0)
            continue;
        moments.push_back(asset);
        test.cycles.push_back(run.cycles[row] - run.cycles[0]);
        test.forecasts.push_back({unit, run.cycles[rows - 1] - run.cycles[row]});
    }
    const auto estimates = model.estimate(moments);
    if (!estimates)
        return estimates.error();
    for (size_t i = 0; i < estimates->size(); ++i) {
        Forecast &forecast = test.forecasts[i];
        const LifeEstimate &said = (*estimates)[i];
        std::tie(forecast.guess, forecast.low, forecast.high) = std::tuple(said.rul, said.low, said.high);
    }
    return test;
}

Error tooShort(const Run &run)
{
    return {ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "The run %1 has %2 rows: too few for a back-test.")
                .arg(run.unit)
                .arg(run.values.rows()),
            {}};
}

} // namespace

Result<BackTest> backTest(const FleetModel &model, const Fleet &runs, core::Progress &progress)
{
    const auto fleet = fleetLike(runs, model);
    if (!fleet)
        return fleet.error();
    if (fleet->runs.empty())
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("predict", "There is no run to failure to test the model on."),
                     {}};
    BackTest test{{}, {}, model.cap, model.cycleUnit, runs.hash == model.dataHash};
    std::vector<Forecast> all;
    for (size_t unit = 0; unit < fleet->runs.size(); ++unit) {
        const Run &run = fleet->runs[unit];
        if (progress.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("predict", "The back-test was cancelled."), {}};
        progress.report(double(unit) / double(fleet->runs.size()), run.unit);
        if (run.values.rows() < 2)
            return tooShort(run);
        auto tested = testRun(model, run, unit);
        if (!tested)
            return tested.error();
        tested->scores = scoreForecasts(tested->forecasts, model.cap);
        all.insert(all.end(), tested->forecasts.begin(), tested->forecasts.end());
        test.runs.push_back(std::move(tested).value());
    }
    test.scores = scoreForecasts(all, model.cap);
    return test;
}

} // namespace twinscope::predict
