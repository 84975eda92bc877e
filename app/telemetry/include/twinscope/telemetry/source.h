// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>
#include <twinscope/plant/plant.h>

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace twinscope::telemetry {

/// A sample on its way in, with the channel it belongs to.
struct IncomingSample
{
    core::ChannelIndex channel = core::NoChannel;
    core::Sample sample;
};

enum class LinkState : quint8 { Stopped, Connecting, Connected, Lost };

struct LinkStatus
{
    LinkState state = LinkState::Stopped;
    QString sentence; ///< why it is not connected and what to do; empty while connected
    quint64 reconnects = 0;
};

/// Where sources deliver. Thread-safe; never blocks for long.
class SampleSink
{
public:
    virtual ~SampleSink() = default;
    /// Takes a batch; what does not fit into the bounded queue is dropped and counted, never silently.
    virtual void deliver(std::vector<IncomingSample> batch) = 0;
    /// A payload that could not be used; counted and, rate-limited, told in the log.
    virtual void refuse(core::ChannelIndex channel, const core::Sample &marker, const QString &sentence) = 0;
    /// The link of a source changed; on Lost the sink marks all its channels Bad/SourceLost at once.
    virtual void linkChanged(const QString &sourceId, const LinkStatus &status) = 0;
};

/// What a source is made for.
struct SourceContext
{
    plant::Source definition;
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels; ///< those whose address names this source
    const core::Clock *clock = nullptr;                                  ///< outlives the source
    SampleSink *sink = nullptr;                                          ///< outlives the source
    core::MessageLog *log = nullptr;                                     ///< outlives the source
};

/// A live origin of samples. Owns its thread; start() and stop() are called from the window's thread and return at
/// once resp. within two seconds. Reconnects by itself with back-off until stop().
class TelemetrySource
{
public:
    virtual ~TelemetrySource() = default;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual LinkStatus status() const = 0; ///< thread-safe
};

/// Sends payloads to a broker, for `twinscope publish` and the demo. Same threading as TelemetrySource.
class Publisher
{
public:
    virtual ~Publisher() = default;
    /// Blocks until connected or failed; at most `timeout`.
    virtual core::Result<void> open(const QString &url, std::chrono::milliseconds timeout) = 0;
    virtual core::Result<void> publish(const QString &topic, const QByteArray &payload, int qos, bool retain) = 0;
    /// Blocks until everything handed over is with the broker (for QoS 1: acknowledged).
    virtual core::Result<void> flush(std::chrono::milliseconds timeout) = 0;
};

/// How a plugin brings a kind of source.
class SourceFactory
{
public:
    virtual ~SourceFactory() = default;
    virtual QString type() const = 0; ///< as in the project file: "mqtt"
    virtual std::unique_ptr<TelemetrySource> createSource(SourceContext context) = 0;
    virtual std::unique_ptr<Publisher> createPublisher() = 0; ///< null where it cannot publish
};

} // namespace twinscope::telemetry
