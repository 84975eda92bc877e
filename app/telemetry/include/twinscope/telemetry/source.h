// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>
#include <twinscope/core/valuesource.h>
#include <twinscope/plant/plant.h>

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace twinscope::telemetry {

/// A sample on its way in, with the channel it belongs to.
struct IncomingSample
{
    core::ChannelIndex channel = core::NoChannel;
    core::Sample sample;
    bool historical = false; ///< recorded only: the source says that it lies in the past (Sparkplug B is_historical)
};

/// What a channel is to show from now on instead of its newest value, which it keeps: a Bad sample without a value.
struct Marker
{
    core::ChannelIndex channel = core::NoChannel;
    core::Sample sample;
    QString sentence; ///< not empty: a payload was refused; counted and, rate-limited, told in the log
};

/// Proof that a message was taken, by which it is known again when a broker sends it twice. Kept in the store.
struct Receipt
{
    QString source;
    quint32 message = 0; ///< MQTT: the packet id, which is used again for other messages
    quint64 digest = 0;  ///< of topic and payload, to tell those apart
    bool operator==(const Receipt &) const = default;
};

/// What a source hands over in one piece: stored wholly or not at all.
struct Delivery
{
    Delivery() = default;
    Delivery(std::vector<IncomingSample> s)
        : samples(std::move(s))
    {
    }

    std::vector<IncomingSample> samples; ///< in their order
    std::vector<Marker> markers;         ///< behind the samples
    std::vector<Receipt> receipts;       ///< written in the same transaction as samples and markers
    /// Called once, from any thread, when everything is durably stored, refused by the store for good, or when nothing
    /// is recorded at all; never where it could not be stored: whoever sent it has to send it again.
    std::function<void()> onSettled;
    quint64 messages = 0; ///< how many messages of a broker this is made of
    quint64 decoded = 0;  ///< how many of them gave at least one sample
    quint64 repeats = 0;  ///< how many of them a broker sent again, and were known already
};

/// One message of a source, before anyone knows what it means.
struct Payload
{
    QString topic;
    QByteArray bytes;
    core::Time arrival;
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
    /// Takes all of it where it has onSettled: the source then holds back by itself. What has not, and does not fit into
    /// the bounded queue, is dropped and counted, never silently.
    virtual void deliver(Delivery delivery) = 0;
    /// The link of a source changed; on Lost the sink marks all its channels Bad/SourceLost at once.
    virtual void linkChanged(const QString &sourceId, const LinkStatus &status) = 0;
};

struct Credentials
{
    QString user, password;
};

/// What a source is made for.
struct SourceContext
{
    plant::Source definition;                                            ///< paths of files are absolute here
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels; ///< those whose address names this source
    const core::Clock *clock = nullptr;                                  ///< outlives the source
    SampleSink *sink = nullptr;                                          ///< outlives the source
    core::MessageLog *log = nullptr;                                     ///< outlives the source
    /// Stable name of the recorder this source works for, the same after a restart. Empty: nothing is recorded, and
    /// nothing that a recorder keeps at the broker may be touched.
    QString recorder;
    /// For a source that computes its samples from other channels (a derived channel is a channel like any other): all
    /// channels and what plugins keep; their newest values, as they came in; what was recorded of them, or null.
    /// The plant is read in createSource() only: later on the window edits it.
    const plant::Plant *plant = nullptr;
    QString directory; ///< the project's: what relative paths in its file are relative to
    std::shared_ptr<const core::ValueSource> live, history;
    std::vector<Receipt> receipts;            ///< the store's newest of this source, oldest first
    std::function<Credentials()> credentials; ///< asked in the source's thread before each attempt; may be empty
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

/// What an explorer is made for.
struct ExplorerContext
{
    plant::Source source;                      ///< paths of files are absolute here
    const core::Clock *clock = nullptr;        ///< outlives the explorer
    std::function<Credentials()> credentials;  ///< as for a source
    std::function<void(const Payload &)> hear; ///< called for each message, in the explorer's thread
};

/// Hears everything that a broker says, for discovery. Same threading as TelemetrySource.
class Explorer
{
public:
    virtual ~Explorer() = default; ///< as stop()
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual LinkStatus status() const = 0; ///< thread-safe
    /// Asks for what is not said by itself, such as a Sparkplug birth. QoS 0; nothing while not connected. Thread-safe.
    virtual void publish(const QString &topic, const QByteArray &payload) = 0;
};

/// How a plugin brings a kind of source.
class SourceFactory
{
public:
    virtual ~SourceFactory() = default;
    virtual QString type() const = 0; ///< as in the project file: "mqtt"
    virtual std::unique_ptr<TelemetrySource> createSource(SourceContext context) = 0;
    virtual std::unique_ptr<Publisher> createPublisher() = 0; ///< null where it cannot publish
    /// Null where there is nothing to be discovered.
    virtual std::unique_ptr<Explorer> createExplorer(const ExplorerContext &) { return nullptr; }
};

} // namespace twinscope::telemetry
