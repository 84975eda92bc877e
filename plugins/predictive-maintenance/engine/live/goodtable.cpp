// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/goodtable.h"

#include "frame/framereader.h"

#include <twinscope/core/units.h>

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

int columnOf(const Frame &frame, const QString &channel, const QString &asset)
{
    const int whole = frame.column(channel);
    return whole >= 0 || !channel.startsWith(asset + u'.') ? whole : frame.column(channel.mid(asset.size() + 1));
}

/// The column in the channel's measure.
Result<Vector> inMeasureOf(const plant::Channel &channel, const Frame &frame, int column)
{
    const QString &written = frame.units[column];
    if (isSameUnit(written, channel.unit))
        return Vector(frame.values.col(column));
    const auto from = core::Unit::parse(written), to = core::Unit::parse(channel.unit);
    const auto zero = from && to ? from->convert(0, *to) : std::nullopt;
    const auto one = zero ? from->convert(1, *to) : std::nullopt;
    if (!one)
        return Error{
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "The column “%1” of “%2” is in %3; the channel %4 is in %5.")
                .arg(frame.columns[column], frame.path, written, channel.id, channel.unit),
            {}};
    return Vector((*zero + (*one - *zero) * frame.values.col(column).array()).matrix());
}

/// The time as far as the table tells it, else a row a second.
core::Time momentOf(const Frame &frame, Eigen::Index row)
{
    const bool isTold = !frame.time.moments.empty() || !frame.time.numbers.empty();
    return core::Time{} + core::seconds(isTold ? frame.time.seconds(row) : double(row));
}

std::vector<Eigen::Index> settledRows(const Frame &frame, const Watch &watch)
{
    const int running = watch.running.isEmpty() ? -1 : columnOf(frame, watch.running, watch.asset);
    Settling settling(watch.settle);
    std::vector<Eigen::Index> rows;
    for (Eigen::Index row = 0; row < frame.rows(); ++row)
        if (running < 0 || settling.isOver(frame.values(row, running), momentOf(frame, row)))
            rows.push_back(row);
    return rows;
}

} // namespace

std::vector<plant::Channel> channelsOf(const Watch &watch, const plant::Plant &plant)
{
    std::vector<plant::Channel> channels;
    for (const QString &id : watch.channels)
        channels.push_back(plant.channels.at(plant.channelIndex(id)));
    return channels;
}

Result<GoodRows> goodTable(const QString &path, const Watch &watch, const std::vector<plant::Channel> &channels)
{
    const auto frame = readFrame(path);
    if (!frame)
        return frame.error();
    Matrix rows(frame->rows(), Eigen::Index(channels.size()));
    for (size_t i = 0; i < channels.size(); ++i) {
        const plant::Channel &channel = channels[i];
        const int column = columnOf(*frame, channel.id, watch.asset);
        if (column < 0)
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("predict", "“%1” has no column for the channel %2; its columns "
                                                                "are: %3.")
                             .arg(path, channel.id, frame->fileColumns.join(QStringLiteral(", "))),
                         {}};
        const auto values = inMeasureOf(channel, *frame, column);
        if (!values)
            return values.error();
        rows.col(Eigen::Index(i)) = *values;
    }
    auto places = settledRows(*frame, watch);
    Matrix settled = rows(places, Eigen::all);
    return GoodRows{std::move(settled), std::move(places), rows.rows(), frame->notices};
}

bool Settling::isOver(double running, core::Time now)
{
    if (running == 0)
        m_until = now + m_settle;
    if (running == 0 || std::isnan(running) || (m_until && now < *m_until))
        return false;
    m_until.reset();
    return true;
}

} // namespace twinscope::predict
