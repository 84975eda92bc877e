// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heartbeatplugin.h"

#include "beatpanel.h"

#include <condition_variable>
#include <mutex>

namespace heartbeat {

using namespace twinscope;

namespace {

constexpr std::chrono::seconds Interval{1};

} // namespace

HeartbeatSource::HeartbeatSource(telemetry::SourceContext context)
    : m_context(std::move(context))
{
}

void HeartbeatSource::start()
{
    m_thread = std::jthread([this](std::stop_token stop) { beatUntil(std::move(stop)); });
}

void HeartbeatSource::stop()
{
    m_thread = {};
}

telemetry::LinkStatus HeartbeatSource::status() const
{
    return {m_state, {}, 0};
}

void HeartbeatSource::announce(telemetry::LinkState state)
{
    m_state = state;
    m_context.sink->linkChanged(m_context.definition.id, status());
}

void HeartbeatSource::deliver(qint64 beat)
{
    const core::Time now = m_context.clock->now();
    std::vector<telemetry::IncomingSample> batch;
    for (const auto &[index, channel] : m_context.channels)
        batch.push_back({index, {now, now, beat, core::good()}});
    m_context.sink->deliver(std::move(batch));
}

void HeartbeatSource::beatUntil(std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    announce(telemetry::LinkState::Connected);
    for (qint64 beat = 1; !stop.stop_requested(); ++beat) {
        deliver(beat);
        wake.wait_for(lock, stop, Interval, [] { return false; });
    }
    announce(telemetry::LinkState::Stopped);
}

QString HeartbeatFactory::type() const
{
    return QStringLiteral("heartbeat");
}

std::unique_ptr<telemetry::TelemetrySource> HeartbeatFactory::createSource(telemetry::SourceContext context)
{
    return std::make_unique<HeartbeatSource>(std::move(context));
}

std::unique_ptr<telemetry::Publisher> HeartbeatFactory::createPublisher()
{
    return nullptr;
}

core::Result<void> HeartbeatPlugin::initialize(sdk::Services &services)
{
    m_source = services.sourceFactories().add(std::make_shared<HeartbeatFactory>());
    m_panel = services.panels().add(std::make_shared<BeatPanelFactory>());
    return {};
}

} // namespace heartbeat
