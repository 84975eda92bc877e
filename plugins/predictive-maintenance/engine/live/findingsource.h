// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifeposts.h"
#include "live/watchposts.h"

#include <mutex>
#include <thread>

namespace twinscope::predict {

/// The findings of all watches and lives as channels: makes ready in a thread of its own, then judges every step.
class FindingSource final : public telemetry::TelemetrySource
{
public:
    explicit FindingSource(telemetry::SourceContext context);
    void start() override;
    void stop() override;
    telemetry::LinkStatus status() const override;

private:
    void run(std::stop_token stop);
    void tellFaults();
    void judgeUntil(const std::stop_token &stop);
    void announce(telemetry::LinkState state, const QString &sentence = {});

    const telemetry::SourceContext m_context;
    WatchPosts m_watches; ///< the thread's own while it runs, as the lives
    LifePosts m_lives;
    mutable std::mutex m_mutex;
    telemetry::LinkStatus m_status;
    std::jthread m_thread; ///< last: it has ended before anything it uses goes
};

class FindingSourceFactory final : public telemetry::SourceFactory
{
public:
    QString type() const override { return PluginId; }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override;
    std::unique_ptr<telemetry::Publisher> createPublisher() override { return nullptr; }
};

} // namespace twinscope::predict
