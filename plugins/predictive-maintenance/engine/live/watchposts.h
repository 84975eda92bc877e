// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livewatch.h"

#include <twinscope/telemetry/source.h>

namespace twinscope::predict {

/// All watches: how unusual their assets are, as channels. Used by one thread at a time.
class WatchPosts
{
public:
    /// Reads the plugin's section of the context's plant.
    explicit WatchPosts(const telemetry::SourceContext &context);

    bool isEmpty() const { return m_posts.empty(); }
    bool needRecord() const; ///< whether any of them learns from the record
    core::Duration step() const { return m_watches.step; }
    const std::vector<Fault> &faults() const { return m_watches.faults; }

    /// Learns what is normal; what cannot be learnt is told in the log and given up: its
    /// channels stay Bad. So is what needs the record where there is none.
    void prepare(const std::stop_token &stop);
    void judge(core::Time now, std::vector<telemetry::IncomingSample> &batch);

private:
    /// A watch with the channels that want its findings; NoChannel where none does.
    struct Post
    {
        LiveWatch watch;
        core::ChannelIndex score, unusual, because;
        core::Value lastUnusual, lastBecause; ///< told again only where they change
    };
    core::ChannelIndex channelAt(const QString &topic) const;

    const telemetry::SourceContext &m_context;
    const Watches m_watches;
    std::vector<Post> m_posts;
};

} // namespace twinscope::predict
