// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/ingest.h>

#include "archivewriter.h"
#include "refusallog.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace twinscope::telemetry {

using core::ChannelIndex;
using Steady = std::chrono::steady_clock;

namespace {

constexpr size_t FlushAt = 16'384; ///< samples that are handed on without waiting for the interval
constexpr int LastTries = 5;       ///< how often a failing archive is asked when the end has come

std::vector<QString> idsOf(const plant::Plant &plant)
{
    std::vector<QString> ids;
    ids.reserve(plant.channels.size());
    for (const plant::Channel &channel : plant.channels)
        ids.push_back(channel.id);
    return ids;
}

} // namespace

struct Ingest::Private
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    Private(LiveTable &table, const plant::Plant &plant, const core::Clock &clock, core::MessageLog &log,
            IngestOptions options)
        : table(table)
        , clock(clock)
        , log(log)
        , options(options)
        , channelIds(idsOf(plant))
        , refusals(clock, log)
        , writer(log)
    {
    }

    void enqueue(std::vector<IncomingSample> batch, quint64 refused = 0);
    size_t admit(std::vector<IncomingSample> &batch);
    size_t waiting() const { return pending.size() + inHand; }

    void run(const std::stop_token &stop);
    std::vector<IncomingSample> nextBatch(const std::stop_token &stop);
    void handOn(std::vector<IncomingSample> batch);
    void tellListeners(const std::vector<IncomingSample> &batch);
    void listenerFailed(const QString &what);
    void write();
    void drain();
    void settle(const ArchiveWriter::Outcome &outcome);
    void endDropEpisode(size_t below);

    LiveTable &table;
    const core::Clock &clock;
    core::MessageLog &log;
    const IngestOptions options;
    const std::vector<QString> channelIds;
    RefusalLog refusals;
    std::vector<Listener> listeners;
    bool toldListener = false;
    ArchiveWriter writer; ///< the ingest thread's; after its end, stop()'s

    mutable std::mutex mutex; ///< guards all that follows
    std::condition_variable_any wake;
    std::vector<IncomingSample> pending;
    size_t inHand = 0; ///< taken by the ingest thread, not yet stored or dropped
    bool ended = false;
    quint64 episodeDrops = 0; ///< since the queue became full; 0: it is not
    IngestCounters counters;
    std::vector<std::pair<QString, LinkStatus>> links;

    std::jthread thread;
};

void Ingest::Private::enqueue(std::vector<IncomingSample> batch, quint64 refused)
{
    const size_t offered = batch.size();
    // Archive and listeners look channels up by position: a source's mistake has to end here.
    std::erase_if(batch, [this](const IncomingSample &s) { return s.channel >= channelIds.size(); });
    const size_t foreign = offered - batch.size();
    bool overflows = false;
    bool wakes = false;
    {
        const std::lock_guard lock(mutex);
        const size_t before = pending.size();
        const quint64 lost = offered - foreign - admit(batch);
        counters.received += offered;
        counters.refused += refused;
        counters.dropped += lost + foreign;
        overflows = lost > 0 && !ended && episodeDrops == 0;
        episodeDrops += ended ? 0 : lost;
        wakes = (before == 0 && !pending.empty()) || (before < FlushAt && pending.size() >= FlushAt);
    }
    if (wakes)
        wake.notify_one();
    if (overflows) {
        log.warning({}, tr("Samples come in faster than they can be stored: the queue is full. The screen goes on, but "
                           "what comes now is missing from the history."));
    }
}

/// Moves into the queue what fits and returns how many that are; the oldest stay.
size_t Ingest::Private::admit(std::vector<IncomingSample> &batch)
{
    const size_t room = options.capacity - std::min(waiting(), options.capacity);
    const size_t taken = ended ? 0 : std::min(batch.size(), room);
    if (pending.empty() && taken == batch.size())
        pending = std::move(batch);
    else
        std::move(batch.begin(), batch.begin() + std::ptrdiff_t(taken), std::back_inserter(pending));
    return taken;
}

void Ingest::Private::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        handOn(nextBatch(stop));
        write();
    }
}

std::vector<IncomingSample> Ingest::Private::nextBatch(const std::stop_token &stop)
{
    const auto interval = std::max(options.flushInterval, std::chrono::milliseconds(1));
    std::unique_lock lock(mutex);
    if (writer.isEmpty())
        wake.wait(lock, stop, [this] { return !pending.empty(); });
    if (!writer.mayWrite(Steady::now()))
        wake.wait_for(lock, stop, interval, [this] { return pending.size() >= FlushAt && writer.isEmpty(); });
    inHand += pending.size();
    return std::exchange(pending, {});
}

void Ingest::Private::handOn(std::vector<IncomingSample> batch)
{
    tellListeners(batch);
    if (writer.hasArchive()) {
        writer.add(std::move(batch));
        return;
    }
    const std::lock_guard lock(mutex);
    inHand -= batch.size();
}

void Ingest::Private::tellListeners(const std::vector<IncomingSample> &batch)
{
    if (batch.empty())
        return;
    for (const Listener &listener : listeners) {
        try {
            listener(batch);
        } catch (const std::exception &e) {
            listenerFailed(QString::fromUtf8(e.what()));
        } catch (...) {
            listenerFailed({});
        }
    }
}

void Ingest::Private::listenerFailed(const QString &what)
{
    if (std::exchange(toldListener, true))
        return;
    log.error({}, {core::ErrorCode::Internal,
                   tr("A part of Twinscope that follows the samples failed; its results may be missing. Please report "
                      "this."),
                   what});
}

/// One portion only: while a long backlog is written, listeners get what comes in between.
void Ingest::Private::write()
{
    settle(writer.writeSome(Steady::now()));
    endDropEpisode(options.capacity / 2);
}

void Ingest::Private::drain()
{
    std::vector<IncomingSample> last;
    {
        const std::lock_guard lock(mutex);
        inHand += pending.size();
        last = std::exchange(pending, {});
    }
    handOn(std::move(last));
    for (int failures = 0; !writer.isEmpty() && failures < LastTries;) {
        const auto outcome = writer.writeSome(writer.nextTry());
        settle(outcome);
        if (outcome.stored + outcome.dropped == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(50 << failures++));
    }
    settle({0, writer.abandon()});
    endDropEpisode(options.capacity);
}

void Ingest::Private::settle(const ArchiveWriter::Outcome &outcome)
{
    const std::lock_guard lock(mutex);
    counters.stored += outcome.stored;
    counters.dropped += outcome.dropped;
    inHand -= outcome.stored + outcome.dropped;
}

void Ingest::Private::endDropEpisode(size_t below)
{
    quint64 lost = 0;
    {
        const std::lock_guard lock(mutex);
        if (waiting() <= below)
            lost = std::exchange(episodeDrops, 0);
    }
    if (lost > 0)
        log.warning({}, tr("The queue has room again. %n samples in between are missing from the history.", nullptr,
                           int(std::min<quint64>(lost, std::numeric_limits<int>::max()))));
}

Ingest::Ingest(LiveTable &table, const plant::Plant &plant, const core::Clock &clock, core::MessageLog &log,
               IngestOptions options)
    : d(std::make_unique<Private>(table, plant, clock, log, options))
{
}

Ingest::~Ingest()
{
    stop();
}

void Ingest::setArchive(Archive archive)
{
    d->writer.setArchive(std::move(archive));
}

void Ingest::addListener(Listener listener)
{
    d->listeners.push_back(std::move(listener));
}

void Ingest::start()
{
    if (d->thread.joinable())
        return;
    {
        const std::lock_guard lock(d->mutex);
        d->ended = false;
    }
    d->thread = std::jthread([this](std::stop_token stop) { d->run(stop); });
}

void Ingest::stop()
{
    {
        const std::lock_guard lock(d->mutex);
        d->ended = true;
    }
    if (d->thread.joinable()) {
        d->thread.request_stop();
        d->thread.join();
    }
    d->drain();
}

void Ingest::deliver(std::vector<IncomingSample> batch)
{
    d->table.write(batch.data(), batch.size());
    d->enqueue(std::move(batch));
}

void Ingest::refuse(ChannelIndex channel, const core::Sample &marker, const QString &sentence)
{
    d->table.markBad(channel, marker.quality, marker.arrival);
    d->enqueue({{channel, marker}}, 1);
    d->refusals.tell(channel, channel < d->channelIds.size() ? d->channelIds[channel] : QString(), sentence);
}

void Ingest::linkChanged(const QString &sourceId, const LinkStatus &status)
{
    {
        const std::lock_guard lock(d->mutex);
        const auto known =
            std::find_if(d->links.begin(), d->links.end(), [&](const auto &link) { return link.first == sourceId; });
        if (known != d->links.end())
            known->second = status;
        else
            d->links.emplace_back(sourceId, status);
    }
    if (status.state != LinkState::Lost)
        return;
    const core::Time now = d->clock.now();
    std::vector<IncomingSample> markers;
    for (const ChannelIndex channel : d->table.markSourceLost(sourceId))
        markers.push_back({channel, {now, now, {}, core::bad(core::QualityReason::SourceLost)}});
    d->enqueue(std::move(markers));
}

IngestCounters Ingest::counters() const
{
    const std::lock_guard lock(d->mutex);
    IngestCounters counters = d->counters;
    counters.queued = d->waiting();
    return counters;
}

std::vector<std::pair<QString, LinkStatus>> Ingest::links() const
{
    const std::lock_guard lock(d->mutex);
    return d->links;
}

} // namespace twinscope::telemetry
