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
/// A sample whose source time is older than the newest one's does not replace it.
class LiveTable
{
public:
    explicit LiveTable(const std::vector<plant::Channel> &channels);
    ~LiveTable();

    void write(const IncomingSample *samples, size_t count);
    void markSourceLost(const QString &sourceId); ///< keeps the values, quality Bad/SourceLost
    void markBad(core::ChannelIndex channel, core::Quality quality, core::Time arrival);

    core::Sample read(core::ChannelIndex channel) const; ///< as written; no dead time applied

    /// Copies what was written since `sinceRevision` (0: everything) and returns the present revision. `visit` is called
    /// without any lock that writers need for long.
    quint64 collect(quint64 sinceRevision, const std::function<void(core::ChannelIndex, const core::Sample &)> &visit) const;

    size_t size() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::telemetry
