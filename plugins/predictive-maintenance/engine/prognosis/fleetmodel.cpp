// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/fleetmodel.h"

#include "prognosis/tracelearning.h"

#include <QCoreApplication>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

Result<std::vector<double>> treeGuesses(const FleetModel &model, std::span<const AssetState> assets)
{
    FeatureTable table(size_t(AssetState::featureCount(model.scale.sensors())));
    for (const AssetState &asset : assets)
        asset.features(table.addRow());
    std::vector<double> guesses(table.rows());
    for (const Booster &booster : model.boosters) {
        const auto part = booster.predict(table);
        if (!part)
            return part.error();
        for (size_t i = 0; i < guesses.size(); ++i)
            guesses[i] += std::clamp(double((*part)[i]), 0.0, model.cap) / double(model.boosters.size());
    }
    return guesses;
}

Result<std::vector<double>> guesses(const FleetModel &model, std::span<const AssetState> assets)
{
    if (model.method == QStringLiteral("trees"))
        return treeGuesses(model, assets);
    std::vector<double> guesses;
    guesses.reserve(assets.size());
    for (const AssetState &asset : assets)
        guesses.push_back(traceGuess(model.method, model.traces, asset.trace(), model.cap));
    return guesses;
}

Error nothingKnown(const QString &unit, const QStringList &columns)
{
    return {ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "The unit %1 has no value in any of the columns that the model "
                                                   "reads: %2.")
                .arg(unit, columns.join(QStringLiteral(", "))),
            {}};
}

} // namespace

void FleetModel::push(AssetState &asset, double cycle, const Vector &row) const
{
    asset.push(cycle, scale.apply(row));
    asset.note(health.wear(asset.level()));
    asset.setCondition(scale.conditions().of(row));
}

Result<std::vector<LifeEstimate>> FleetModel::estimate(std::span<const AssetState> assets) const
{
    const auto lives = guesses(*this, assets);
    if (!lives)
        return lives.error();
    std::vector<LifeEstimate> estimates;
    for (size_t i = 0; i < assets.size(); ++i) {
        const auto [low, high] = intervals.of((*lives)[i]);
        estimates.push_back({{}, (*lives)[i], low, high, health.of(assets[i].level())});
    }
    return estimates;
}

Result<std::vector<LifeEstimate>> FleetModel::estimate(const Fleet &fleet) const
{
    std::vector<AssetState> assets;
    for (const Run &run : fleet.runs) {
        AssetState &asset = assets.emplace_back(newAsset());
        for (Eigen::Index row = 0; row < run.values.rows(); ++row)
            push(asset, run.cycles[row], run.values.row(row));
        if (asset.level().array().isNaN().all())
            return nothingKnown(run.unit, columns);
    }
    auto estimates = estimate(assets);
    for (size_t i = 0; estimates && i < fleet.runs.size(); ++i)
        estimates.value()[i].unit = fleet.runs[i].unit;
    return estimates;
}

} // namespace twinscope::predict
