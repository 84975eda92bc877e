// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/log.h>
#include <twinscope/core/valuesource.h>
#include <twinscope/historian/store.h>
#include <twinscope/plant/plant.h>

#include <QMutex>

#include <limits>

namespace twinscope::session {

/// A channel of which nothing was recorded.
constexpr historian::SeriesId NoSeries = std::numeric_limits<historian::SeriesId>::max();

/// The history of a plant as an origin: channel indices in front of a store's series. Thread-safe as the store is.
/// A channel of which nothing was recorded is looked up again each time it is asked for: another process may record it
/// meanwhile. What the store cannot answer is told in the log and shown as Bad or as a gap.
class StoreOrigin final : public core::ValueSource
{
public:
    /// `series` index = ChannelIndex; the store, the plant and the log outlive it.
    StoreOrigin(historian::Store &store, const plant::Plant &plant, std::vector<historian::SeriesId> series,
                core::MessageLog &log);

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override;
    std::vector<core::Sample> valuesAt(std::span<const core::ChannelIndex> channels, core::Time time) const override;
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override;

private:
    void tell(const core::Error &error) const;
    historian::SeriesId seriesOf(core::ChannelIndex channel) const;

    historian::Store &m_store;
    std::vector<QString> m_channelIds;
    mutable QMutex m_mutex;
    mutable std::vector<historian::SeriesId> m_series; ///< index = ChannelIndex
    core::MessageLog &m_log;
};

} // namespace twinscope::session
