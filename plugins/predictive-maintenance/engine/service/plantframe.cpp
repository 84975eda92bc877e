// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/plantframe.h"

#include "live/findings.h"
#include "live/recordedrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr qint64 mostRows = 200'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

/// What a channel is called as a column.
QString columnOf(const plant::Channel &channel, const QString &asset)
{
    const QString prefix = asset + u'.';
    return !asset.isEmpty() && channel.id.startsWith(prefix) ? channel.id.mid(prefix.size()) : channel.id;
}

bool isWanted(const plant::Plant &plant, const plant::Channel &channel, const PlantFrameWishes &wishes)
{
    const bool isOfAsset =
        wishes.asset.isEmpty() || channel.asset == wishes.asset || channel.id.startsWith(wishes.asset + u'.');
    const bool isNamed = wishes.columns.isEmpty() || wishes.columns.contains(columnOf(channel, wishes.asset));
    return isOfAsset && isNamed && isMeasured(plant, channel);
}

} // namespace

bool isMeasured(const plant::Plant &plant, const plant::Channel &channel)
{
    const auto source = std::ranges::find(plant.sources, channel.address.source, &plant::Source::id);
    const bool isFinding = source != plant.sources.end() && source->type == PluginId;
    return !isFinding && (channel.kind == core::ValueKind::Number || channel.kind == core::ValueKind::Integer);
}

Result<Frame> plantFrame(const PlantRecord &record, const PlantFrameWishes &wishes)
{
    Frame frame;
    frame.path = record.project->path;
    std::vector<core::ChannelIndex> channels;
    for (const plant::Channel &channel : record.plant().channels)
        if (isWanted(record.plant(), channel, wishes)) {
            channels.push_back(record.plant().channelIndex(channel.id));
            frame.columns += columnOf(channel, wishes.asset);
            frame.units += channel.unit == QStringLiteral("1") ? QString() : channel.unit;
        }
    if (channels.empty())
        return Error{ErrorCode::NotFound,
                     tr("“%1” has no channel of numbers that is called like one of: %2.")
                         .arg(frame.path, wishes.columns.isEmpty() ? wishes.asset + QStringLiteral(".…")
                                                                   : wishes.columns.join(QStringLiteral(", "))),
                     {}};
    const qint64 rows = std::min(mostRows, qint64((wishes.to - wishes.from) / wishes.step));
    if (rows < 1)
        return Error{ErrorCode::InvalidArgument,
                     tr("Between %1 and %2 there is no time to read from “%3”.")
                         .arg(core::toIso8601(wishes.from), core::toIso8601(wishes.to), frame.path),
                     {}};
    const core::Duration step = (wishes.to - wishes.from) / rows;
    frame.values = recordedRows(*record.values, channels, wishes.from, wishes.to, int(rows));
    if (frame.values.array().isNaN().all())
        return Error{ErrorCode::InvalidArgument,
                     tr("Nothing was recorded in “%1” between %2 and %3.")
                         .arg(frame.path, core::toIso8601(wishes.from), core::toIso8601(wishes.to)),
                     {}};
    frame.time.name = QStringLiteral("time");
    for (qint64 row = 0; row < rows; ++row)
        frame.time.moments.push_back(wishes.from + step * (row + 1));
    return frame;
}

} // namespace twinscope::predict
