// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/core/result.h>
#include <twinscope/core/sample.h>
#include <twinscope/core/valuesource.h>

#include <functional>
#include <span>
#include <vector>

namespace twinscope::historian {

/// A channel as a store knows it: by its id, for good. Handles are valid for one open store and count from 1.
using SeriesId = quint32;

struct SeriesEntry
{
    SeriesId id = 0;
    QString channelId;

    bool operator==(const SeriesEntry &) const = default;
};

struct SeriesSample
{
    SeriesId series = 0;
    core::Sample sample;

    bool operator==(const SeriesSample &) const = default;
};

/// Proof that a message of a broker was taken. Kept with the samples, so that a message which the broker sends again
/// after a crash is recognised.
struct Receipt
{
    QString source;      ///< the id of the project's source
    quint32 message = 0; ///< the broker's packet identifier, which it uses again for other messages
    quint64 digest = 0;  ///< of topic and payload, to tell those apart

    bool operator==(const Receipt &) const = default;
};

/// What became of a batch: samples added, and exact doubles of samples that were already there.
struct Appended
{
    quint64 stored = 0, doubles = 0;
};

struct StoreStatistics
{
    quint64 series = 0;
    quint64 samples = 0;
    quint64 doubles = 0; ///< counted and left out since the store was made
    quint64 bytes = 0;   ///< on disk, everything included
    core::Time from, to; ///< over all series; from > to: empty
    quint64 damaged = 0; ///< blocks that could not be read since the store was opened, or at its newest verify()

    bool healthy() const { return damaged == 0; }
    double bytesPerSample() const { return samples ? double(bytes) / double(samples) : 0; }
};

/// A part of the record that cannot be read any more.
struct Damage
{
    QString channelId;   ///< empty where it concerns several channels, or nobody can tell
    core::Time from, to; ///< the span it covered; from > to: unknown
    QString sentence;    ///< what is lost and what to do, for people
};

struct Verification
{
    quint64 blocks = 0; ///< looked at
    std::vector<Damage> damages;
};

/// A record of samples. One writer thread at a time; any number of readers in any threads, also while it is written.
/// Order within a series: by time, then by order of arrival. Samples of one series with equal time, value (down to the
/// bits of a double) and quality are doubles whatever their arrival: the first is kept, the others are only counted.
/// Different samples of equal time are all kept.
class Store
{
public:
    static constexpr int ReceiptsKept = 4096; ///< of each source, at least

    virtual ~Store() = default;

    /// The series of a channel id; made where missing. Read-only: NotFound where nothing was recorded of it so far.
    /// Cheap: a new series reaches the disk with its first sample.
    virtual core::Result<SeriesId> series(const QString &channelId) = 0;
    /// All series on disk, in order of their numbers.
    virtual core::Result<std::vector<SeriesEntry>> channels() const = 0;

    /// All or nothing, the samples and the receipts; durable when it returns ok (survives a power cut as far as the disk
    /// keeps its promises).
    virtual core::Result<Appended> append(std::span<const SeriesSample> batch,
                                          std::span<const Receipt> receipts = {}) = 0;
    /// The newest ReceiptsKept of a source, oldest first.
    virtual core::Result<std::vector<Receipt>> receipts(const QString &source) const = 0;

    /// The newest sample at or before time; a Bad/NoValueYet sample where there is none.
    virtual core::Result<core::Sample> valueAt(SeriesId series, core::Time time) const = 0;
    /// The same for many series at once, in their order.
    virtual core::Result<std::vector<core::Sample>> valuesAt(std::span<const SeriesId> series,
                                                             core::Time time) const = 0;

    /// Every sample in [from, to), in order, in portions; `visit` returns false to stop. It may use the store.
    virtual core::Result<void> scan(SeriesId series, core::Time from, core::Time to,
                                    const std::function<bool(const core::Sample &)> &visit) const = 0;

    /// [from, to) in exactly `columns` equal columns. Bad samples and text count in `worst`, not in the numbers.
    virtual core::Result<std::vector<core::EnvelopeColumn>> envelope(SeriesId series, core::Time from, core::Time to,
                                                                     int columns) const = 0;

    virtual core::Result<StoreStatistics> statistics() const = 0;

    /// Reads everything and checks it. Fails only where nothing could be checked at all, or Cancelled.
    virtual core::Result<Verification> verify(core::Progress &progress) const = 0;
    /// Puts the store into its smallest form and gives the space back. Recording and reading go on meanwhile.
    virtual core::Result<void> compact(core::Progress &progress) = 0;

    /// Keeps, of each column [k·step, (k+1)·step) that ends at or before `before`, the samples with the least and the
    /// greatest number, the first of the worst quality, and the last; so that envelopes over whole columns keep min,
    /// max, last and worst. Says how many samples went. Doing it twice changes nothing. Recording goes on meanwhile.
    virtual core::Result<quint64> thin(SeriesId series, core::Time before, core::Duration step) = 0;
    /// Removes what lies before that time. Says how many samples went. Recording goes on meanwhile.
    virtual core::Result<quint64> forget(SeriesId series, core::Time before) = 0;
};

} // namespace twinscope::historian
