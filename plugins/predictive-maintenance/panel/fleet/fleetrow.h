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
    core::ChannelIndex score = core::NoChannel, unusual = core::NoChannel, because = core::NoChannel;
    core::ChannelIndex running = core::NoChannel; ///< says whether it runs, as its watch or its life has it
    core::ChannelIndex health = core::NoChannel, rul = core::NoChannel, low = core::NoChannel, high = core::NoChannel;
    QString lifeUnit;     ///< of the remaining life, UCUM
    double shortLife = 0; ///< a life below it calls for work: the low limit of its channel; 0: there is none

    std::optional<double> scoreValue, healthValue, rulValue, lowValue, highValue; ///< nothing: not known
    std::optional<bool> isUnusual;
    bool stands = false; ///< nothing can be told of it meanwhile
    QString reasons;
    std::optional<QDateTime> task; ///< when its work is planned

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
