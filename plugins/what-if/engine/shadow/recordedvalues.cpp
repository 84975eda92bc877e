// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedvalues.h"

#include <twinscope/historian/embeddedstore.h>

#include <QHash>

namespace twinscope::whatif {

core::Result<std::shared_ptr<const RecordedValues>> RecordedValues::open(const QString &projectPath,
                                                                         const plant::Plant &plant)
{
    auto store = historian::openEmbeddedStore(historian::embeddedStorePath(projectPath), {.readOnly = true});
    if (!store)
        return store.error();
    const auto statistics = (*store)->statistics();
    const auto recorded = (*store)->channels();
    if (!statistics || !recorded)
        return statistics ? recorded.error() : statistics.error();
    QHash<QString, historian::SeriesId> ids;
    for (const historian::SeriesEntry &entry : *recorded)
        ids.insert(entry.channelId, entry.id);
    const std::shared_ptr<RecordedValues> values(new RecordedValues());
    values->m_store = std::move(store).value();
    values->m_span = {statistics->from, statistics->to};
    for (const plant::Channel &channel : plant.channels)
        values->m_series.push_back(ids.contains(channel.id) ? std::optional(ids.value(channel.id)) : std::nullopt);
    return std::shared_ptr<const RecordedValues>(values);
}

core::Sample RecordedValues::valueAt(core::ChannelIndex channel, core::Time time) const
{
    const auto sample = channel < m_series.size() && m_series[channel] ? m_store->valueAt(*m_series[channel], time)
                                                                       : core::Result<core::Sample>(core::Sample());
    return sample ? *sample : core::Sample();
}

std::vector<core::EnvelopeColumn> RecordedValues::envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                                           int columns) const
{
    if (channel < m_series.size() && m_series[channel]) {
        if (auto found = m_store->envelope(*m_series[channel], from, to, columns))
            return std::move(found).value();
    }
    return std::vector<core::EnvelopeColumn>(size_t(columns));
}

} // namespace twinscope::whatif
