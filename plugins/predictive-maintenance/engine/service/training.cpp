// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/training.h"

#include "prognosis/modelfile.h"
#include "service/lifehistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

using core::Progress;
using core::Result;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Result<Fleet> readData(const TrainingRequest &request, Progress &progress)
{
    if (const auto *table = std::get_if<FleetTable>(&request.data))
        return readFleet(*table);
    return recordedFleet(*request.record, std::get<RecordedFleet>(request.data), progress);
}

/// Where the model finds the same things again in another table.
void noteOrigin(const TrainingRequest &request, FleetModel &model)
{
    const auto *table = std::get_if<FleetTable>(&request.data);
    model.unitColumn = table ? table->wishes.unitColumn : QStringLiteral("unit");
    model.cycleColumn = table ? table->wishes.cycleColumn : QStringLiteral("time");
    model.fileColumns = table ? table->columns : QStringList();
}

Result<ModelComparison> compare(const FleetModel &previous, const FleetModel &model, const Fleet &fleet,
                                Progress &progress)
{
    if (previous.dataHash == model.dataHash)
        return ModelComparison{previous.crossValidation(), true, false};
    const auto tested = backTest(previous, fleet, progress);
    if (!tested)
        return tested.error();
    std::vector<Forecast> forecasts;
    for (const RunBackTest &run : tested->runs)
        forecasts.insert(forecasts.end(), run.forecasts.begin(), run.forecasts.end());
    return ModelComparison{scoreForecasts(forecasts, model.cap), false, true};
}

void addComparison(const TrainingRequest &request, const Fleet &fleet, Training &training, Progress &progress)
{
    if (request.previous.isEmpty())
        return;
    const auto previous = readModel(request.previous);
    if (!previous) {
        training.notices += previous.error().sentence;
        return;
    }
    const auto compared = compare(*previous, *training.model, fleet, progress);
    if (compared)
        training.comparison = *compared;
    else
        training.notices += tr("The earlier model cannot be compared: %1").arg(compared.error().sentence);
}

/// "best" tries every method that suits() the runs; nobody should look for the one that is missing.
void noteUntried(const TrainingRequest &request, const FleetModel &model, QStringList &notices)
{
    const bool left =
        std::ranges::find(model.methods, QStringLiteral("gamma"), &MethodScores::method) == model.methods.end();
    if (request.wishes.method == QStringLiteral("best") && left)
        notices += tr("The gamma process of health was not tried: it is for wear that never falls back, and the wear "
                      "of these runs often does.");
}

} // namespace

Result<Training> trainLife(const TrainingRequest &request, Progress &progress)
{
    Progress reading = progress.child(0, 0.1), learning = progress.child(0.1, 0.9), judging = progress.child(0.9, 1);
    const auto fleet = readData(request, reading);
    if (!fleet)
        return fleet.error();
    auto model = trainFleetModel(*fleet, request.wishes, learning);
    if (!model)
        return model.error();
    noteOrigin(request, *model);
    Training training{{}, {}, fleet->notices};
    const QStringList constant = model->scale.constantColumns(model->columns);
    if (!constant.isEmpty())
        training.notices +=
            tr("These columns have no value or never change within an operating condition, and are not used: %1.")
                .arg(constant.join(QStringLiteral(", ")));
    noteUntried(request, *model, training.notices);
    training.model = std::make_shared<FleetModel>(std::move(model).value());
    addComparison(request, *fleet, training, judging);
    progress.report(1);
    return training;
}

} // namespace twinscope::predict
