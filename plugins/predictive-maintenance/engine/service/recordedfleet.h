// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleet.h"
#include "service/plantrecord.h"

#include <twinscope/core/job.h>

namespace twinscope::predict {

/// One life out of a plant's own record: from when an asset was new or renewed until it failed.
struct RecordedLife
{
    QString asset; ///< id
    core::Time from, failed;
};

/// Runs to failure that a plant has recorded itself. Columns are quantities, which every asset has as a channel of its
/// own: the channel "ASSET.QUANTITY", or else the one that `channels` names.
struct RecordedFleet
{
    std::vector<RecordedLife> lives;
    QStringList quantities; ///< "vibration", "bearing_temperature"; empty: all numbers that all the assets have
    QHash<QString, QHash<QString, QString>> channels; ///< asset → quantity → channel id, where the ids are other ones
    core::Duration step = std::chrono::seconds(1);    ///< between two rows
};

/// Reads the lives as runs of a fleet, each named "ASSET 1", "ASSET 2" …; cycles are seconds since its beginning. Between
/// two samples the earlier one holds; a bad value is missing. At most 20,000 rows a run: where there would be more, rows
/// are correspondingly further apart, in all runs alike.
/// NotFound names an asset, or an asset and the quantity it has no channel for; InvalidArgument a life that ends before
/// it begins, or a channel of which nothing was recorded in a life; Cancelled.
core::Result<Fleet> recordedFleet(const PlantRecord &record, const RecordedFleet &wishes, core::Progress &progress);

/// The quantities that all these assets have a channel of numbers for, findings of this plugin excepted.
QStringList commonQuantities(const plant::Plant &plant, const QStringList &assets);

} // namespace twinscope::predict
