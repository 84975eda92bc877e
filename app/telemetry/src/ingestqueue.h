// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ingestbatch.h"

#include <twinscope/telemetry/ingest.h>

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace twinscope::telemetry {

/// The bounded queue between the sources and the ingest thread, with everything that is counted. Thread-safe.
class IngestQueue
{
public:
    IngestQueue(size_t capacity, size_t channels)
        : m_capacity(capacity)
        , m_channels(channels)
    {
    }

    /// Takes what fits, and all of a delivery that waits for an answer; markers become samples behind the samples.
    /// True where the queue was found full for the first time since endDropEpisode().
    bool put(Delivery delivery);
    void open();
    void close(); ///< from now on nothing is taken; what waits for an answer gets none

    void waitForSome(const std::stop_token &stop);
    /// For `interval`, or until so much waits, or somebody for an answer, that it is better stored at once.
    void waitForMore(const std::stop_token &stop, std::chrono::milliseconds interval, bool mayEndEarly);
    IngestBatch takeAll(); ///< still counted as queued, until it is settled

    struct Settled
    {
        size_t stored = 0;
        size_t doubles = 0;
        size_t dropped = 0;
        size_t returned = 0;
        size_t handedOn = 0; ///< to listeners only, because there is no archive
    };
    void settle(const Settled &settled);
    /// How many samples were dropped since the queue became full, once it holds no more than `below` again; else 0.
    quint64 endDropEpisode(size_t below);
    IngestCounters counters() const;

private:
    size_t waiting() const { return m_pending.samples.size() + m_inHand; }
    size_t roomFor(const Settlement &settlement, size_t count) const;
    bool isUrgent() const;

    const size_t m_capacity;
    const size_t m_channels;
    mutable std::mutex m_mutex; ///< guards all that follows
    std::condition_variable_any m_wake;
    IngestBatch m_pending;
    size_t m_inHand = 0; ///< taken, not yet settled
    bool m_closed = false;
    quint64 m_episodeDrops = 0; ///< since the queue became full; 0: it is not
    IngestCounters m_counters;
};

} // namespace twinscope::telemetry
