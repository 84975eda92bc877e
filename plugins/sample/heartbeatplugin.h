// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/plugin.h>

#include <atomic>
#include <thread>

namespace heartbeat {

/// Delivers a growing count to every channel bound to it, once a second, until stopped.
class HeartbeatSource final : public twinscope::telemetry::TelemetrySource
{
public:
    explicit HeartbeatSource(twinscope::telemetry::SourceContext context);
    void start() override;
    void stop() override;
    twinscope::telemetry::LinkStatus status() const override;

private:
    void beatUntil(std::stop_token stop);
    void deliver(qint64 beat);
    void announce(twinscope::telemetry::LinkState state);

    const twinscope::telemetry::SourceContext m_context;
    std::atomic<twinscope::telemetry::LinkState> m_state = twinscope::telemetry::LinkState::Stopped;
    std::jthread m_thread; ///< last, so that it has ended before anything it uses goes
};

class HeartbeatFactory final : public twinscope::telemetry::SourceFactory
{
public:
    QString type() const override;
    std::unique_ptr<twinscope::telemetry::TelemetrySource>
    createSource(twinscope::telemetry::SourceContext context) override;
    std::unique_ptr<twinscope::telemetry::Publisher> createPublisher() override;
};

class HeartbeatPlugin final : public QObject, public twinscope::sdk::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TWINSCOPE_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(twinscope::sdk::Plugin)
public:
    twinscope::core::Result<void> initialize(twinscope::sdk::Services &services) override;

private:
    twinscope::sdk::Registration m_source, m_panel;
};

} // namespace heartbeat
