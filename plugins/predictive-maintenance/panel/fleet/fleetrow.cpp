// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleetrow.h"

#include "live/lifeservice.h"
#include "live/watch.h"
#include "prognosis/fleet.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double WornHealth = 50, BadHealth = 20; ///< %

std::optional<double> numberOf(const core::Frame &frame, core::ChannelIndex channel)
{
    if (channel == core::NoChannel)
        return std::nullopt;
    const core::Sample &sample = frame.at(channel);
    const auto number = sample.value.toNumber();
    return sample.quality.level == core::QualityLevel::Bad || (number && std::isnan(*number)) ? std::nullopt : number;
}

FleetRow rowOf(const plant::Plant &plant, const plant::Asset &asset)
{
    FleetRow row;
    row.asset = asset.id;
    row.name = asset.name.isEmpty() ? asset.id : asset.name;
    const auto watch = [&](Finding finding) { return plant.channelIndex(channelIdOf(asset.id, finding)); };
    const auto life = [&](LifeFinding finding) { return plant.channelIndex(channelIdOf(asset.id, finding)); };
    row.score = watch(Finding::Score);
    row.unusual = watch(Finding::Unusual);
    row.because = watch(Finding::Because);
    row.health = life(LifeFinding::Health);
    row.rul = life(LifeFinding::Rul);
    row.low = life(LifeFinding::Low);
    row.high = life(LifeFinding::High);
    if (row.rul != core::NoChannel) {
        row.lifeUnit = plant.channels[row.rul].unit;
        if (const double seconds = secondsIn(row.lifeUnit); seconds > 0)
            row.secondsPerLife = seconds;
        row.shortLife = plant.channels[row.rul].limits.low.value_or(0);
    }
    return row;
}

} // namespace

std::vector<FleetRow> fleetOf(const plant::Plant &plant)
{
    using Running = QHash<QString, QString>; // by asset; "": it always does
    Running watches, lives;
    for (const Watch &watch : readWatches(plant).sound)
        watches.insert(watch.asset, watch.running);
    for (const LifeService &life : readLifeServices(plant).sound)
        lives.insert(life.asset, life.running);
    const auto channelIn = [&plant](const Running &services, const QString &asset) {
        const QString channel = services.value(asset);
        return channel.isEmpty() ? core::NoChannel : plant.channelIndex(channel);
    };
    std::vector<FleetRow> rows;
    for (const plant::Asset &asset : plant.assets) {
        if (!watches.contains(asset.id) && !lives.contains(asset.id))
            continue;
        FleetRow &row = rows.emplace_back(rowOf(plant, asset));
        row.isWatched = watches.contains(asset.id);
        row.hasLife = lives.contains(asset.id);
        row.watchRunning = channelIn(watches, asset.id);
        row.lifeRunning = channelIn(lives, asset.id);
    }
    return rows;
}

void readRow(FleetRow &row, const core::Frame &frame)
{
    row.scoreValue = numberOf(frame, row.score);
    const auto unusual = numberOf(frame, row.unusual);
    row.isUnusual = unusual ? std::optional(*unusual != 0) : std::nullopt;
    row.watchRests = numberOf(frame, row.watchRunning) == 0.0;
    row.lifeRests = numberOf(frame, row.lifeRunning) == 0.0;
    row.reasons = row.because == core::NoChannel ? QString() : frame.at(row.because).value.toText();
    row.healthValue = numberOf(frame, row.health);
    row.rulValue = numberOf(frame, row.rul);
    row.lowValue = numberOf(frame, row.low);
    row.highValue = numberOf(frame, row.high);
}

bool FleetRow::stands() const
{
    return (watchRests || lifeRests) && (watchRests || !isWatched) && (lifeRests || !hasLife);
}

int FleetRow::urgency() const
{
    const bool lifeIsShort = rulValue && *rulValue <= shortLife;
    if (isUnusual.value_or(false) || lifeIsShort || healthValue.value_or(100) <= BadHealth)
        return 2;
    if ((lowValue && *lowValue <= shortLife) || healthValue.value_or(100) <= WornHealth)
        return 1;
    return isUnusual || rulValue || healthValue ? 0 : -1;
}

double FleetRow::badness() const
{
    constexpr double MostScore = 10;
    return std::max((100 - healthValue.value_or(100)) / 100, std::min(scoreValue.value_or(0), MostScore) / MostScore);
}

} // namespace twinscope::predict
