// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/plant/plant.h>
#include <twinscope/telemetry/source.h>

#include <functional>
#include <memory>

namespace twinscope::telemetry {

/// The newest sample of every channel, index = channel. Written by sources' threads, read once a frame by the window.
/// A sample whose source time is older than the newest one's does not replace it, unless the newest was marked bad since,
/// claims to come from the future (its source time more than a minute after its arrival), or arrived more than a
/// second later than the sample: a clock that once ran ahead, there or here, must not hold the place for ever. Historical samples are left out. Thread-safe; channels out of range are ignored.
class LiveTable
{
public:
    explicit LiveTable(const std::vector<plant::Channel> &channels);
    ~LiveTable();

    void write(const IncomingSample *samples, size_t count);
    /// Keeps the values, quality Bad/SourceLost. Returns the channels that had shown something else than a lost source.
    std::vector<core::ChannelIndex> markSourceLost(const QString &sourceId);
    /// Keeps the value and its time; any sample that comes later replaces it.
    void markBad(core::ChannelIndex channel, core::Quality quality, core::Time arrival);

    core::Sample read(core::ChannelIndex channel) const; ///< as written; no dead time applied

    /// Copies what was written since `sinceRevision` (0: everything) and returns the revision to ask with next; the same
    /// number comes back where nothing was written. `visit` is called without any lock that writers need. Nothing is ever
    /// missed; what is written meanwhile may be visited now and once more the next time.
    quint64 collect(quint64 sinceRevision,
                    const std::function<void(core::ChannelIndex, const core::Sample &)> &visit) const;

    size_t size() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::telemetry
