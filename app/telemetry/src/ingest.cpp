// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/ingest.h>

#include "archivewriter.h"
#include "ingestqueue.h"
#include "refusallog.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace twinscope::telemetry {

using core::ChannelIndex;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int LastTries = 5; ///< how often a failing archive is asked when the end has come

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
        , queue(options.capacity, channelIds.size())
        , writer(log)
    {
    }

    void enqueue(Delivery delivery);
    void show(const Marker &marker);

    void run(const std::stop_token &stop);
    void handOn(IngestBatch batch);
    void tellListeners(const std::vector<IncomingSample> &batch);
    void listenerFailed(const QString &what);
    size_t write(ArchiveWriter::Moment now);
    void drain();
    void endDropEpisode(size_t below);

    LiveTable &table;
    const core::Clock &clock;
    core::MessageLog &log;
    const IngestOptions options;
    const std::vector<QString> channelIds;
    RefusalLog refusals;
    IngestQueue queue;
    std::vector<Listener> listeners;
    bool toldListener = false;
    ArchiveWriter writer; ///< the ingest thread's; after its end, stop()'s

    mutable std::mutex mutex; ///< guards links
    std::vector<std::pair<QString, LinkStatus>> links;

    std::jthread thread;
};

void Ingest::Private::enqueue(Delivery delivery)
{
    if (queue.put(std::move(delivery)))
        log.warning({}, tr("Samples come in faster than they can be stored: the queue is full. The screen goes on, but "
                           "what comes now is missing from the history."));
}

void Ingest::Private::show(const Marker &marker)
{
    table.markBad(marker.channel, marker.sample.quality, marker.sample.arrival);
    if (!marker.sentence.isEmpty())
        refusals.tell(marker.channel, marker.channel < channelIds.size() ? channelIds[marker.channel] : QString(),
                      marker.sentence);
}

void Ingest::Private::run(const std::stop_token &stop)
{
    const auto interval = std::max(options.flushInterval, std::chrono::milliseconds(1));
    while (!stop.stop_requested()) {
        if (writer.isEmpty())
            queue.waitForSome(stop);
        if (!writer.mayWrite(Steady::now()))
            queue.waitForMore(stop, interval, writer.isEmpty());
        handOn(queue.takeAll());
        write(Steady::now()); // one portion only: while a long backlog is written, listeners get what comes in between
        endDropEpisode(options.capacity / 2);
    }
}

void Ingest::Private::handOn(IngestBatch batch)
{
    tellListeners(batch.samples);
    if (writer.hasArchive()) {
        writer.add(std::move(batch));
        return;
    }
    queue.settle({.handedOn = batch.samples.size()});
    for (const Settlement &settlement : batch.settlements)
        settlement.onSettled();
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

/// How many samples and answers are dealt with.
size_t Ingest::Private::write(ArchiveWriter::Moment now)
{
    const auto outcome = writer.writeSome(now);
    queue.settle({.stored = outcome.stored, .doubles = outcome.doubles, .dropped = outcome.dropped});
    for (const auto &onSettled : outcome.settled)
        onSettled();
    return outcome.stored + outcome.doubles + outcome.dropped + outcome.settled.size();
}

void Ingest::Private::drain()
{
    handOn(queue.takeAll());
    for (int failures = 0; !writer.isEmpty() && failures < LastTries;) {
        if (write(writer.nextTry()) == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(50 << failures++));
    }
    const auto abandoned = writer.abandon();
    queue.settle({.dropped = abandoned.lost, .returned = abandoned.returned});
    endDropEpisode(options.capacity);
}

void Ingest::Private::endDropEpisode(size_t below)
{
    if (const quint64 lost = queue.endDropEpisode(below); lost > 0)
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
    d->queue.open();
    d->thread = std::jthread([this](std::stop_token stop) { d->run(stop); });
}

void Ingest::stop()
{
    d->queue.close();
    if (d->thread.joinable()) {
        d->thread.request_stop();
        d->thread.join();
    }
    d->drain();
}

void Ingest::deliver(Delivery delivery)
{
    d->table.write(delivery.samples.data(), delivery.samples.size());
    for (const Marker &marker : delivery.markers)
        d->show(marker);
    d->enqueue(std::move(delivery));
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
    std::vector<IncomingSample> markers; // the table shows them already
    for (const ChannelIndex channel : d->table.markSourceLost(sourceId))
        markers.push_back({channel, {now, now, {}, core::bad(core::QualityReason::SourceLost)}});
    d->enqueue(std::move(markers));
}

IngestCounters Ingest::counters() const
{
    return d->queue.counters();
}

std::vector<std::pair<QString, LinkStatus>> Ingest::links() const
{
    const std::lock_guard lock(d->mutex);
    return d->links;
}

} // namespace twinscope::telemetry
