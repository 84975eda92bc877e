// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/monitor.h"
#include "live/findings.h"

namespace twinscope::predict {

/// An asset that is watched: its channels, and when it was known to be well.
struct Watch
{
    QString asset;
    QStringList channels; ///< ids of what is looked at, at least one
    core::Time goodFrom, goodTo;
    MonitorOptions options;
    QString goodFile; ///< a table of good rows instead, relative to the project's folder; "": the record is read
    QString running;  ///< a channel: while it is 0 or bad nothing is judged; "": it always runs
    core::Duration settle{0}; ///< nor for so long after it became other than 0
};

/// What the project file says is to be watched; the rest is told and left out.
struct Watches
{
    core::Duration step = std::chrono::seconds(1); ///< rows are judged so often, and learnt so far apart
    std::vector<Watch> sound;
    std::vector<int> places; ///< of each of them in the list
    std::vector<Fault> faults;
};

/// From the plugin's section: { "stepSeconds": 1, "watches": [ { "asset": …, "channels": […], "goodFrom": …, "goodTo": …,
/// "goodFile": …, "running": …, "settleSeconds": 0, "falseAlarmRate": 0.005, "persistence": 1 } ] }, times in ISO 8601.
Watches readWatches(const plant::Plant &plant);

/// What a watch tells of its asset, each a channel whose address is the topic "ASSET/WORD" of a source of this type.
enum class Finding {
    Score,   ///< "score", number: −log₁₀ of the probability that a sound asset behaves so; 3 is one in a thousand
    Unusual, ///< "unusual", boolean: for long enough
    Because  ///< "because", text: the channels that contribute most, with their shares
};
QString topicOf(const QString &asset, Finding finding);
/// The id that withWatch() gives it: "ASSET.anomaly", "ASSET.unusual", "ASSET.because".
QString channelIdOf(const QString &asset, Finding finding);

/// The plant with this watch, which replaces an earlier one of its asset, and with what it needs where it is not there
/// yet: the source, the channels of its findings, and an alarm of medium priority on "unusual".
plant::Plant withWatch(plant::Plant plant, const Watch &watch);
/// The plant without the watch of this asset, its channels and its alarm.
plant::Plant withoutWatch(plant::Plant plant, const QString &asset);

} // namespace twinscope::predict
