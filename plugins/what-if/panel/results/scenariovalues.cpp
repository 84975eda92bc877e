// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariovalues.h"

#include <twinscope/core/units.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr int MostCurves = 20'000;

core::Value valueFor(core::ValueKind kind, double number)
{
    switch (kind) {
    case core::ValueKind::Boolean:
        return core::Value(number >= 0.5);
    case core::ValueKind::Integer:
        return core::Value(qint64(std::llround(number)));
    default:
        return core::Value(number);
    }
}

} // namespace

std::function<double(double)> unitConversion(const QString &from, const QString &to)
{
    const auto source = core::Unit::parse(from), target = core::Unit::parse(to);
    if (from.isEmpty() || from == to || !source || !target || !source->isCompatibleWith(*target))
        return [](double value) { return value; };
    return [source = *source, target = *target](double value) { return source.convert(value, target).value_or(value); };
}

ScenarioValues::ScenarioValues(core::Time start, std::vector<core::Time> times,
                               QHash<core::ChannelIndex, Future> futures,
                               std::shared_ptr<const core::ValueSource> history, std::vector<core::Duration> deadTimes)
    : m_start(start)
    , m_times(std::move(times))
    , m_futures(std::move(futures))
    , m_history(std::move(history))
    , m_deadTimes(std::move(deadTimes))
{
}

core::Sample ScenarioValues::measured(core::ChannelIndex channel, core::Sample sample, core::Time time) const
{
    if (channel >= m_deadTimes.size())
        return sample;
    const core::Time since = sample.time;
    return core::withDeadTime(std::move(sample), since, time, m_deadTimes[channel]);
}

core::Sample ScenarioValues::futureAt(core::ChannelIndex channel, core::Time time) const
{
    core::Sample sample;
    const auto future = m_futures.constFind(channel);
    const auto after = std::ranges::upper_bound(m_times, time);
    if (future == m_futures.cend() || after == m_times.begin())
        return sample;
    const size_t at = size_t(after - m_times.begin()) - 1;
    if (!std::isfinite(future->values[at]))
        return sample;
    sample.time = sample.arrival = m_times[at];
    sample.value = valueFor(future->kind, future->values[at]);
    sample.quality = core::good();
    return sample;
}

core::Sample ScenarioValues::valueAt(core::ChannelIndex channel, core::Time time) const
{
    if (time >= m_start)
        return futureAt(channel, time);
    return m_history ? measured(channel, m_history->valueAt(channel, time), time) : core::Sample();
}

std::vector<core::Sample> ScenarioValues::valuesAt(std::span<const core::ChannelIndex> channels, core::Time time) const
{
    std::vector<core::Sample> samples;
    if (time < m_start && m_history) {
        samples = m_history->valuesAt(channels, time);
        for (size_t i = 0; i < samples.size(); ++i)
            samples[i] = measured(channels[i], std::move(samples[i]), time);
        return samples;
    }
    for (const core::ChannelIndex channel : channels)
        samples.push_back(futureAt(channel, time));
    return samples;
}

std::vector<core::EnvelopeColumn> ScenarioValues::envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                                           int columns) const
{
    auto envelope = m_history && from < m_start ? m_history->envelope(channel, from, to, columns)
                                                : std::vector<core::EnvelopeColumn>(size_t(columns));
    const core::Duration width = (to - from) / std::max(1, columns);
    for (size_t i = 0; i < envelope.size(); ++i) {
        const core::Time begin = from + width * qint64(i);
        if (begin + width > m_start)
            envelope[i] = {begin};
    }
    const auto future = m_futures.constFind(channel);
    if (future == m_futures.cend() || width.count() <= 0)
        return envelope;
    for (size_t at = 0; at < m_times.size(); ++at) {
        if (m_times[at] < from || m_times[at] >= to || !std::isfinite(future->values[at]))
            continue;
        const double value = future->values[at];
        core::EnvelopeColumn &column = envelope[std::min(envelope.size() - 1, size_t((m_times[at] - from) / width))];
        if (column.count++ == 0)
            column.min = column.max = column.first = value;
        column.min = std::min(column.min, value);
        column.max = std::max(column.max, value);
        column.last = value;
        column.worst = core::good();
    }
    return envelope;
}

core::Result<std::shared_ptr<const ScenarioValues>> scenarioValues(const Results &results, core::Time start,
                                                                   const plant::Plant &plant,
                                                                   std::shared_ptr<const core::ValueSource> history,
                                                                   core::Progress &progress)
{
    const Manifest &manifest = results.manifest();
    std::vector<core::Time> times;
    for (const double seconds : manifest.times())
        times.push_back(start + core::seconds(seconds));
    QHash<core::ChannelIndex, ScenarioValues::Future> futures;
    for (qsizetype i = 0; i < std::min<qsizetype>(manifest.outputs.size(), MostCurves); ++i) {
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
        const auto channel = plant.channelIndex(channelOf(manifest.scenario, manifest.outputs[i], plant));
        if (channel == core::NoChannel)
            continue;
        auto curve = results.curve(0, manifest.outputs[i]);
        if (!curve)
            return curve.error();
        const auto convert = unitConversion(manifest.units.value(i), plant.channels[channel].unit);
        std::ranges::transform(*curve, curve->begin(), convert);
        curve->resize(times.size(), std::numeric_limits<double>::quiet_NaN());
        futures.insert(channel, {std::move(*curve), plant.channels[channel].kind});
    }
    std::vector<core::Duration> deadTimes;
    for (const plant::Channel &channel : plant.channels)
        deadTimes.push_back(channel.deadTime);
    return std::make_shared<const ScenarioValues>(start, std::move(times), std::move(futures), std::move(history),
                                                  std::move(deadTimes));
}

} // namespace twinscope::whatif
