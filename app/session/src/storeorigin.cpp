// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeorigin.h"

namespace twinscope::session {

StoreOrigin::StoreOrigin(const historian::Store &store, std::vector<historian::SeriesId> series, core::MessageLog &log)
    : m_store(store), m_series(std::move(series)), m_log(log)
{
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
    wanted.reserve(channels.size());
    for (const core::ChannelIndex channel : channels)
        wanted.push_back(m_series.at(channel));
    auto samples = m_store.valuesAt(wanted, time);
    if (samples && samples->size() == channels.size())
        return std::move(samples).value();
    if (!samples)
        tell(samples.error());
    return std::vector<core::Sample>(channels.size());
}

std::vector<core::EnvelopeColumn> StoreOrigin::envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                                        int columns) const
{
    auto envelope = m_store.envelope(m_series.at(channel), from, to, columns);
    if (envelope)
        return std::move(envelope).value();
    tell(envelope.error());
    return std::vector<core::EnvelopeColumn>(size_t(columns));
}

} // namespace twinscope::session
