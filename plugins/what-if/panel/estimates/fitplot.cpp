// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitplot.h"

#include <twinscope/core/units.h>
#include <twinscope/look/theme.h>

#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("estimates", source);
}

FanLine lineOf(const OutputFit &fit, LineRole role, const QString &title, double FitPoint::*value)
{
    FanLine line{role, title, {}};
    for (const FitPoint &point : fit.points)
        line.points.emplace_back(point.time, point.*value);
    return line;
}

} // namespace

QString channelTitle(const plant::Plant &plant, const QString &id)
{
    const core::ChannelIndex index = plant.channelIndex(id);
    if (index == core::NoChannel)
        return id;
    const plant::Channel &channel = plant.channels[index];
    const plant::AssetIndex asset = plant.assetIndex(channel.asset);
    const QString name = channel.name.isEmpty() ? channel.id : channel.name;
    return asset == plant::NoAsset ? name : QStringLiteral("%1 · %2").arg(plant.assets[size_t(asset)].name, name);
}

QString differenceUnit(const plant::Plant &plant, const QString &id)
{
    const core::ChannelIndex index = plant.channelIndex(id);
    const QString unit = index == core::NoChannel ? QString() : plant.channels[index].unit;
    return core::unitSymbol(unit == QLatin1String("Cel") ? QStringLiteral("K") : unit);
}

FanPlot fitPlot(const EstimationResult &result, const QString &output, const plant::Plant &plant)
{
    FanPlot plot;
    plot.from = result.from;
    plot.to = result.to;
    const auto fit = std::ranges::find(result.outputs, output, &OutputFit::variable);
    if (fit == result.outputs.end())
        return plot;
    const core::ChannelIndex channel = plant.channelIndex(fit->channel);
    plot.title = channelTitle(plant, fit->channel);
    plot.unit = channel == core::NoChannel ? QString() : core::unitSymbol(plant.channels[channel].unit);
    plot.lines = {
        lineOf(*fit, LineRole::Other,
               text(QT_TRANSLATE_NOOP("estimates", "before, RMSE %1")).arg(look::number(fit->rmseBefore)),
               &FitPoint::before),
        lineOf(*fit, LineRole::Scenario,
               text(QT_TRANSLATE_NOOP("estimates", "fitted, RMSE %1")).arg(look::number(fit->rmseAfter)),
               &FitPoint::after),
        lineOf(*fit, LineRole::Measured, text(QT_TRANSLATE_NOOP("estimates", "measured")), &FitPoint::measured)};
    return plot;
}

} // namespace twinscope::whatif
