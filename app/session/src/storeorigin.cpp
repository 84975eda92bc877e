// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeorigin.h"

#include <algorithm>

namespace twinscope::session {

StoreOrigin::StoreOrigin(historian::Store &store, const plant::Plant &plant, std::vector<historian::SeriesId> series,
                         core::MessageLog &log)
    : m_store(store)
    , m_series(std::move(series))
    , m_log(log)
{
    for (const plant::Channel &channel : plant.channels)
        m_channelIds.push_back(channel.id);
}

historian::SeriesId StoreOrigin::seriesOf(core::ChannelIndex channel) const
{
    const QMutexLocker locker(&m_mutex);
    historian::SeriesId &series = m_series.at(channel);
    if (series != NoSeries)
        return series;
    const auto found = m_store.series(m_channelIds.at(channel));
    if (found)
        series = *found;
    else if (found.error().code != core::ErrorCode::NotFound)
        tell(found.error());
    return series;
}

void StoreOrigin::tell(const core::Error &error) const
{
    m_log.error(QStringLiteral("history"), error);
}

core::Sample StoreOrigin::valueAt(core::ChannelIndex channel, core::Time time) const
{
    return valuesAt(std::span(&channel, 1), time).front();
}

std::vector<core::Sample> StoreOrigin::valuesAt(std::span<const core::ChannelIndex> channels, core::Time time) const
{
    std::vector<historian::SeriesId> wanted;
    std::vector<size_t> places;
    wanted.reserve(channels.size());
    places.reserve(channels.size());
    for (size_t i = 0; i < channels.size(); ++i) {
        if (const auto series = seriesOf(channels[i]); series != NoSeries) {
            wanted.push_back(series);
            places.push_back(i);
        }
    }
    std::vector<core::Sample> result(channels.size());
    auto samples = m_store.valuesAt(wanted, time);
    if (!samples)
        tell(samples.error());
    for (size_t i = 0; samples && i < std::min(places.size(), samples->size()); ++i)
        result[places[i]] = std::move((*samples)[i]);
    return result;
}

std::vector<core::EnvelopeColumn> StoreOrigin::envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                                        int columns) const
{
    if (const auto series = seriesOf(channel); series != NoSeries) {
        auto envelope = m_store.envelope(series, from, to, columns);
        if (envelope)
            return std::move(envelope).value();
        tell(envelope.error());
    }
    return std::vector<core::EnvelopeColumn>(size_t(columns));
}

} // namespace twinscope::session
