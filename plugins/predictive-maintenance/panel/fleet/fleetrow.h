// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/plant/plant.h>

#include <QDateTime>

#include <optional>

namespace twinscope::predict {

/// One asset that is watched or whose life is told, as it is in one frame of the screen.
struct FleetRow
{
    QString asset, name;
    bool isWatched = false, hasLife = false; ///< what is in service for it
    core::ChannelIndex score = core::NoChannel, unusual = core::NoChannel, because = core::NoChannel;
    core::ChannelIndex watchRunning = core::NoChannel, lifeRunning = core::NoChannel; ///< 0 while that service rests
    core::ChannelIndex health = core::NoChannel, rul = core::NoChannel, low = core::NoChannel, high = core::NoChannel;
    QString lifeUnit;          ///< of the remaining life, UCUM
    double secondsPerLife = 1; ///< seconds in it, to compare lives by; cycles are no time and count as they are
    double shortLife = 0;      ///< a life below it calls for work: the low limit of its channel; 0: there is none

    std::optional<double> scoreValue, healthValue, rulValue, lowValue, highValue; ///< nothing: not known
    std::optional<bool> isUnusual;
    bool watchRests = false, lifeRests = false; ///< it does not run, and so its watch or its life tells nothing
    QString reasons;
    std::optional<QDateTime> task; ///< when its work is planned

    bool stands() const; ///< all that serves it rests: nothing is told of it meanwhile
    /// How much it calls for attention: 2 something is wrong, 1 it is on its way, 0 nothing, -1 nothing is known.
    int urgency() const;
    /// Within one urgency: the larger, the worse.
    double badness() const;
};

/// One row for each asset with a watch or a life in service, in the order of the plant.
std::vector<FleetRow> fleetOf(const plant::Plant &plant);

/// Takes what the frame says; a bad value is not known.
void readRow(FleetRow &row, const core::Frame &frame);

} // namespace twinscope::predict
