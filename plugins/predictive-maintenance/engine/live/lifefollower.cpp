// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifefollower.h"

#include "live/recordedrows.h"

#include <twinscope/core/units.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr int portion = 2'000;                                      ///< rows that are read at a time
constexpr qint64 mostReplayed = 20'000;                             ///< rows
constexpr double counterLookBack = 30 * 86'400.0, counterStep = 60; ///< seconds
constexpr double nearly = 0.99;                                     ///< of a row's distance: clocks are not exact

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Error otherMeasure(const plant::Channel &channel, const QString &column, const QString &unit)
{
    return {ErrorCode::InvalidArgument,
            tr("The channel %1 is in %2; the model has learned its column “%3” in %4.")
                .arg(channel.id, channel.unit, column, unit),
            {}};
}

} // namespace

Result<LifeFollower> LifeFollower::make(const LifeService &service, const FleetModel &model, const plant::Plant &plant)
{
    LifeFollower follower;
    follower.m_rowStep = model.rowStep;
    if (const auto added = follower.addColumns(service, model, plant); !added)
        return added.error();
    follower.m_place = {follower.addInput(service.renewed, plant), follower.addInput(service.running, plant),
                        follower.addInput(service.cycle, plant)};
    if (follower.m_place.counter >= 0)
        return follower;
    follower.m_secondsPerCycle = service.secondsPerCycle > 0 ? service.secondsPerCycle : secondsIn(model.cycleUnit);
    if (follower.m_secondsPerCycle <= 0)
        return Error{ErrorCode::InvalidArgument,
                     tr("The model “%1” counts cycles: say in the life of %2 how long one is (\"secondsPerCycle\"), or "
                        "which channel counts them (\"cycle\").")
                         .arg(service.model, service.asset),
                     {}};
    return follower;
}

Result<void> LifeFollower::addColumns(const LifeService &service, const FleetModel &model, const plant::Plant &plant)
{
    for (qsizetype i = 0; i < model.columns.size(); ++i) {
        const QString &column = model.columns[i];
        const QString id = service.channels.value(column, service.asset + u'.' + column);
        const core::ChannelIndex index = plant.channelIndex(id);
        if (index == core::NoChannel)
            return Error{ErrorCode::NotFound,
                         tr("The model “%1” reads the column “%2”, and there is no channel %3: name another one in "
                            "\"channels\" of the life of %4.")
                             .arg(service.model, column, id, service.asset),
                         {}};
        Scale scale;
        const auto from = core::Unit::parse(plant.channels[index].unit), to = core::Unit::parse(model.units[i]);
        if (from && to && !model.units[i].isEmpty()) {
            const auto zero = from->convert(0, *to), one = from->convert(1, *to);
            if (!zero || !one)
                return otherMeasure(plant.channels[index], column, model.units[i]);
            scale = {*one - *zero, *zero};
        }
        m_inputs.push_back(index);
        m_scales.push_back(scale);
    }
    return {};
}

int LifeFollower::addInput(const QString &channel, const plant::Plant &plant)
{
    if (channel.isEmpty())
        return -1;
    m_inputs.push_back(plant.channelIndex(channel));
    return int(m_inputs.size()) - 1;
}

void LifeFollower::begin(core::Time since, core::Time now, const Vector &inputs)
{
    m_begun = since;
    m_last = now;
    m_lived = core::toSeconds(now - since);
    if (m_place.counter >= 0 && !std::isnan(inputs[m_place.counter]))
        m_counterThen = inputs[m_place.counter];
}

void LifeFollower::renew(const FleetModel &model, AssetState &state, core::Time now, const Vector &inputs)
{
    state = model.newAsset();
    m_lastRow.reset();
    begin(now, now, inputs);
}

std::optional<double> LifeFollower::cycleAt(const Vector &inputs) const
{
    if (m_place.counter < 0)
        return m_lived / m_secondsPerCycle;
    const double counted = inputs[m_place.counter];
    return std::isnan(counted) ? std::nullopt : std::optional(counted - m_counterThen);
}

bool LifeFollower::step(const FleetModel &model, AssetState &state, core::Time now, const Vector &inputs)
{
    if (m_place.renewed >= 0 && !std::isnan(inputs[m_place.renewed])) {
        if (m_renewals && inputs[m_place.renewed] > *m_renewals)
            renew(model, state, now, inputs);
        m_renewals = inputs[m_place.renewed];
    }
    const double elapsed = m_last ? core::toSeconds(now - *m_last) : 0;
    m_last = now;
    m_isRunning = m_place.running < 0 || (!std::isnan(inputs[m_place.running]) && inputs[m_place.running] != 0);
    Vector row = inputs.head(Eigen::Index(m_scales.size()));
    if (!m_isRunning || row.array().isNaN().all())
        return false;
    if (!m_begun)
        m_begun = now;
    m_lived += elapsed;
    const auto cycle = cycleAt(inputs);
    if (!cycle || (m_lastRow && *cycle - *m_lastRow < nearly * m_rowStep))
        return false;
    m_lastRow = cycle;
    for (size_t i = 0; i < m_scales.size(); ++i)
        row[Eigen::Index(i)] = m_scales[i].factor * row[Eigen::Index(i)] + m_scales[i].offset;
    model.push(state, *cycle, row);
    return true;
}

core::Time replayStart(const LifeFollower &follower, const LifeService &service, core::Time until)
{
    const qint64 step = follower.rowStep().count();
    const core::Duration back = step > 0 ? core::Duration(step * mostReplayed) : core::seconds(counterLookBack);
    const core::Time earliest = until - back;
    return service.since ? std::max(earliest, *service.since) : earliest;
}

void replay(const FleetModel &model, LifeFollower &follower, AssetState &state, const core::ValueSource &record,
            core::Time from, core::Time to, const std::stop_token &stop,
            const std::function<void(core::Time, bool)> &each)
{
    const core::Duration step = follower.rowStep().count() > 0 ? follower.rowStep() : core::seconds(counterStep);
    for (core::Time begin = from; begin + step <= to && !stop.stop_requested();) {
        const int rows = int(std::min<qint64>(portion, (to - begin).count() / step.count()));
        const core::Time end = begin + step * rows;
        const Matrix values = recordedRows(record, follower.inputs(), begin, end, rows);
        for (int row = 0; row < rows; ++row) {
            const core::Time now = begin + step * (row + 1);
            const bool gave = follower.step(model, state, now, values.row(row));
            if (each)
                each(now, gave);
        }
        begin = end;
    }
}

} // namespace twinscope::predict
