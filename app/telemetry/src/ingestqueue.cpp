// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingestqueue.h"

#include <algorithm>

namespace twinscope::telemetry {

namespace {

constexpr size_t FlushAt = 16'384; ///< samples that are handed on without waiting for the interval

quint64 refusalsIn(const std::vector<Marker> &markers)
{
    return quint64(std::ranges::count_if(markers, [](const Marker &marker) { return !marker.sentence.isEmpty(); }));
}

/// Archive and listeners look channels up by position: a source's mistake has to end here.
size_t eraseForeign(std::vector<IncomingSample> &samples, size_t channels)
{
    return std::erase_if(samples, [channels](const IncomingSample &sample) { return sample.channel >= channels; });
}

} // namespace

bool IngestQueue::put(Delivery delivery)
{
    const quint64 refused = refusalsIn(delivery.markers);
    std::vector<IncomingSample> samples = std::move(delivery.samples);
    for (Marker &marker : delivery.markers)
        samples.push_back({marker.channel, std::move(marker.sample)});
    const size_t foreign = eraseForeign(samples, m_channels);
    Settlement settlement{0, 0, std::move(delivery.receipts), std::move(delivery.onSettled)};

    const std::lock_guard lock(m_mutex);
    if (m_closed && settlement.onSettled)
        return false;
    const bool wasEmpty = m_pending.isEmpty();
    const bool wasUrgent = isUrgent();
    const size_t offered = samples.size();
    const size_t taken = roomFor(settlement, offered);
    m_pending.append(std::move(samples), taken, std::move(settlement));
    m_counters.messages += delivery.messages;
    m_counters.decoded += delivery.decoded;
    m_counters.repeats += delivery.repeats;
    m_counters.refused += refused;
    m_counters.received += offered + foreign;
    m_counters.dropped += offered - taken + foreign;
    const bool begins = taken < offered && !m_closed && m_episodeDrops == 0;
    m_episodeDrops += m_closed ? 0 : offered - taken;
    if (wasEmpty || (!wasUrgent && isUrgent()))
        m_wake.notify_one();
    return begins;
}

size_t IngestQueue::roomFor(const Settlement &settlement, size_t count) const
{
    if (m_closed)
        return 0;
    return settlement.onSettled ? count : std::min(count, m_capacity - std::min(waiting(), m_capacity));
}

bool IngestQueue::isUrgent() const
{
    return m_pending.samples.size() >= FlushAt || !m_pending.settlements.empty();
}

void IngestQueue::open()
{
    const std::lock_guard lock(m_mutex);
    m_closed = false;
}

void IngestQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void IngestQueue::waitForSome(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this] { return !m_pending.isEmpty(); });
}

void IngestQueue::waitForMore(const std::stop_token &stop, std::chrono::milliseconds interval, bool mayEndEarly)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, interval, [this, mayEndEarly] { return mayEndEarly && isUrgent(); });
}

IngestBatch IngestQueue::takeAll()
{
    const std::lock_guard lock(m_mutex);
    m_inHand += m_pending.samples.size();
    return std::exchange(m_pending, {});
}

void IngestQueue::settle(const Settled &settled)
{
    const std::lock_guard lock(m_mutex);
    m_counters.stored += settled.stored;
    m_counters.doubles += settled.doubles;
    m_counters.dropped += settled.dropped;
    m_counters.returned += settled.returned;
    m_inHand -= settled.stored + settled.doubles + settled.dropped + settled.returned + settled.handedOn;
}

quint64 IngestQueue::endDropEpisode(size_t below)
{
    const std::lock_guard lock(m_mutex);
    return waiting() <= below ? std::exchange(m_episodeDrops, 0) : 0;
}

IngestCounters IngestQueue::counters() const
{
    const std::lock_guard lock(m_mutex);
    IngestCounters counters = m_counters;
    counters.queued = waiting();
    return counters;
}

} // namespace twinscope::telemetry
