// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livewatch.h"

#include <twinscope/telemetry/source.h>

#include <mutex>
#include <thread>

namespace twinscope::predict {

/// The findings of all watches as channels: learns each from the record in a thread of its own, then judges all of them
/// every step. What cannot be learnt is told in the log, and its channels stay Bad.
class WatchSource final : public telemetry::TelemetrySource
{
public:
    explicit WatchSource(telemetry::SourceContext context);
    void start() override;
    void stop() override;
    telemetry::LinkStatus status() const override;

private:
    /// A watch with the channels that want its findings; NoChannel where none does.
    struct Post
    {
        LiveWatch watch;
        core::ChannelIndex score, unusual, because;
        core::Value lastUnusual, lastBecause; ///< told again only where they change
    };

    void run(std::stop_token stop);
    void learn(const std::stop_token &stop); ///< posts that cannot be learnt are told and given up
    core::ChannelIndex channelAt(const QString &topic) const;
    void deliver();
    void announce(telemetry::LinkState state, const QString &sentence = {});

    const telemetry::SourceContext m_context;
    const Watches m_watches;
    std::vector<Post> m_posts; ///< the thread's own while it runs
    mutable std::mutex m_mutex;
    telemetry::LinkStatus m_status;
    std::jthread m_thread; ///< last: it has ended before anything it uses goes
};

class WatchSourceFactory final : public telemetry::SourceFactory
{
public:
    QString type() const override { return PluginId; }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override;
    std::unique_ptr<telemetry::Publisher> createPublisher() override { return nullptr; }
};

} // namespace twinscope::predict
