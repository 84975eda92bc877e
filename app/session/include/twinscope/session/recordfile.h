// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvexport.h>
#include <twinscope/historian/csvload.h>
#include <twinscope/plant/plant.h>

namespace twinscope::session {

/// A recorded file and where in the plant it goes.
struct RecordFile
{
    QString path;
    historian::CsvProbe probe;
    std::vector<core::ChannelIndex> channels; ///< of each probed series; NoChannel: left out
    std::vector<bool> guessed; ///< of each probed series: only the last part of its name is the channel's
};

/// What of the record goes into a file.
struct RecordExport
{
    QString path;
    std::vector<core::ChannelIndex> channels; ///< those never recorded are left out
    core::Time from, to;                      ///< [from, to)
    historian::CsvLayout layout = historian::CsvLayout::Long;
    char separator = ',', decimal = '.';
};

/// The file with the channels whose names its series answer to; see historian::matchChannels().
RecordFile matched(const QString &path, historian::CsvProbe probe, const plant::Plant &plant);

/// A sentence where the values of a series are written in another unit than the channel's: they are stored as they are.
/// Empty where nothing is known to be wrong.
QString unitFault(const historian::CsvSeries &series, const plant::Channel &channel);

/// A channel made for a series: nothing feeds it, its id is new to the plant. It belongs to the asset whose id or name
/// stands in the series' name. A unit is put into UCUM's spelling; one that nobody knows goes into the description.
plant::Channel channelFor(const historian::CsvSeries &series, const plant::Plant &plant);

/// Adds a channel to the plant for every series that has none.
void createChannels(RecordFile &file, plant::Plant &plant);

/// The load of a file into a store in which the plant is recorded. The store's errors.
core::Result<historian::CsvLoad> loadOf(const RecordFile &file, const plant::Plant &plant, historian::Store &store);

/// Writes the columns of the store into the file; atomically, so that a failed export leaves nothing. Blocking.
core::Result<historian::CsvExportReport> exportTo(const QString &path, const historian::Store &store,
                                                  const historian::CsvExport &what, core::Progress &progress);

} // namespace twinscope::session
