// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/livetable.h>

#include <functional>
#include <memory>
#include <span>

namespace twinscope::telemetry {

/// What went through since it was made. Where there is an archive, received = stored + doubles + queued + dropped +
/// returned at any moment.
struct IngestCounters
{
    quint64 messages = 0; ///< read from brokers
    quint64 decoded = 0;  ///< of them, those that gave a sample
    quint64 repeats = 0;  ///< of them, those that a broker sent again and that were known already
    quint64 received = 0; ///< samples delivered by sources, and the Bad markers of refusals and lost links
    quint64 stored = 0;   ///< durably written by the archive
    quint64 doubles = 0;  ///< left out by the archive, which had the very same samples
    quint64 dropped = 0;  ///< lost: the queue was full, or the archive refused them for good
    quint64 refused = 0;  ///< refusals: a payload that no channel of its topic can use counts once for each of them
    quint64 queued = 0;   ///< waiting now
    quint64 returned = 0; ///< not stored when the end came, and left with the broker, which sends them again
};

struct IngestOptions
{
    size_t capacity = 1'000'000;                  ///< samples the queue holds before it drops (oldest stay)
    std::chrono::milliseconds flushInterval{200}; ///< at most this long until a sample is handed to the archive
};

/// The bounded way of samples: SampleSink in front, live table at once, archive and listeners from its own thread.
/// A full queue or a failing archive is counted, told in the log once per episode, and never blocks a source. A delivery
/// that waits for an answer is stored at once, in one piece with its receipts, and answered when it is.
/// While the archive fails the batch is kept and tried again (back-off up to 5 s) until the queue is full; errors that
/// trying again cannot mend (InvalidArgument, Unsupported) drop the batch. A refusal, and on a lost link each channel that
/// had a value, leaves a Bad marker without a value in the archive, so that a replay shows the gap, too.
class Ingest final : public SampleSink
{
public:
    /// All or nothing, durable when it returns ok. How many samples were left out, because it had them already.
    using Archive = std::function<core::Result<quint64>(std::span<const IncomingSample>, std::span<const Receipt>)>;
    using Listener =
        std::function<void(std::span<const IncomingSample>)>; ///< alarms, derived channels; historical samples, too

    Ingest(LiveTable &table, const plant::Plant &plant, const core::Clock &clock, core::MessageLog &log,
           IngestOptions options = {});
    ~Ingest() override; ///< as stop()

    void setArchive(Archive archive);    ///< before start()
    void addListener(Listener listener); ///< before start(); called in the ingest thread, before the archive
    void start();
    void stop(); ///< hands everything queued to the archive, then ends the thread

    void deliver(Delivery delivery) override;
    void linkChanged(const QString &sourceId, const LinkStatus &status) override;

    IngestCounters counters() const;
    std::vector<std::pair<QString, LinkStatus>> links() const; ///< newest status of every source that said one

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::telemetry
