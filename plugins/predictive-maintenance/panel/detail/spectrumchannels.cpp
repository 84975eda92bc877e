// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/spectrumchannels.h"

#include "fleet/measuredchannels.h"

#include <twinscope/core/units.h>

#include <algorithm>

namespace twinscope::predict {

namespace {

/// Speeds and ways of machines that move are no vibration: of those only the small units count.
bool isVibration(const plant::Channel &channel)
{
    constexpr const char *Words[] = {"vibr", "accel"};
    const QString text = (channel.id + u' ' + channel.name).toLower();
    if (std::ranges::any_of(Words, [&](const char *word) { return text.contains(QLatin1String(word)); }))
        return true;
    const QStringList small{QStringLiteral("mm/s"), QStringLiteral("um"), QStringLiteral("[g]")};
    const auto unit = core::Unit::parse(channel.unit);
    static const auto acceleration = core::Unit::parse(QStringLiteral("m/s2"));
    return small.contains(channel.unit) || (unit && acceleration && unit->isCompatibleWith(*acceleration));
}

} // namespace

SpectrumChannels spectrumChannelsOf(const plant::Plant &plant, const QString &asset)
{
    SpectrumChannels channels;
    for (const QString &id : measuredChannelsOf(plant, asset)) {
        const plant::Channel &channel = plant.channels[plant.channelIndex(id)];
        if (channel.kind == core::ValueKind::Number)
            (isVibration(channel) ? channels.vibration : channels.others) += id;
    }
    return channels;
}

} // namespace twinscope::predict
