// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"
#include "service/plantrecord.h"

namespace twinscope::predict {

/// Which part of a plant's record becomes a table.
struct PlantFrameWishes
{
    core::Time from, to;
    QString asset; ///< its channels only, named by what stands behind "ASSET."; "": those of `columns`, or all
    QStringList
        columns; ///< of these names (channel ids, or behind "ASSET."); those there are no channels of are left out
    core::Duration step = std::chrono::seconds(1); ///< between two rows; at most 200,000 rows
};

/// Channels of numbers as columns, findings of this plugin excepted. NotFound where there is no such asset or channel;
/// InvalidArgument where there is no time between `from` and `to`, or nothing was recorded then (names the channels).
core::Result<Frame> plantFrame(const PlantRecord &record, const PlantFrameWishes &wishes);

/// Whether the channel carries measured numbers, not this plugin's findings.
bool isMeasured(const plant::Plant &plant, const plant::Channel &channel);

} // namespace twinscope::predict
