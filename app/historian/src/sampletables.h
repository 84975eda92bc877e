// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite.h"

#include <twinscope/historian/embeddedstore.h>

namespace twinscope::historian {

/// What the file holds, kept up to date with every append so that nobody has to count rows.
struct StoredTotals
{
    quint64 samples = 0;
    core::Time from{1}, to{0};
    quint64 doubles = 0;
};

/// A place within a series: order is by time, then by arrival.
struct Position
{
    core::Time time;
    qint64 arrivalOrder = 0; ///< counts all samples of the file from 1
};

/// The form of the history on disk, version 1: one row a sample, clustered by (series, time, order of arrival).
/// Nothing outside this class knows a table or a column, so another form (compressed blocks) replaces just this one.
/// Belongs to one connection and is used by one thread at a time, like it.
class SampleTables
{
public:
    static constexpr qint64 Version = 1;

    /// Makes the tables in an empty file; leaves a file that already has them as it is.
    static core::Result<void> prepare(sqlite::Connection &connection, const QString &folder);
    /// NotFound (an empty file), Malformed (not ours, or damaged), Unsupported (a later version).
    static core::Result<std::unique_ptr<SampleTables>> open(sqlite::Connection &connection, const QString &folder);

    core::Result<std::vector<SeriesEntry>> allSeries();
    core::Result<std::optional<SeriesId>> findSeries(const QString &channelId);
    core::Result<StoredTotals> totals();

    /// Within a write transaction of the caller. `totals` are those before and, where it returns ok, those after.
    core::Result<void> insertSeries(const std::vector<SeriesEntry> &entries);
    core::Result<void> insertSamples(std::span<const SeriesSample> batch, StoredTotals &totals);

    core::Result<std::vector<SeriesSample>> withoutDoubles(std::span<const SeriesSample> batch);
    core::Result<void> insertReceipts(std::span<const Receipt> receipts);
    core::Result<std::vector<Receipt>> receipts(const QString &source);
    core::Result<void> insertOutbox(const std::vector<SeriesSample> &batch);
    core::Result<std::vector<OutboxBatch>> outbox(quint64 after, quint64 maxSamples);
    core::Result<void> clearOutbox(quint64 upTo);

    core::Result<core::Sample> newestAt(SeriesId series, core::Time time);

    using Visitor = std::function<bool(const core::Sample &sample, Position position)>;
    /// Rows behind `after` and before `to`, in order, at most `limit` (negative: all), until the visitor says false.
    core::Result<void> read(SeriesId series, Position after, core::Time to, qint64 limit, const Visitor &visit);

private:
    explicit SampleTables(QString folder)
        : m_folder(std::move(folder))
    {
    }
    static core::Result<void> checkIdentity(sqlite::Connection &connection, const QString &folder);
    core::Result<void> prepareStatements(sqlite::Connection &connection);
    core::Result<core::Sample> sampleOf(const sqlite::Statement &row) const;
    core::Result<void> updateTotals(const StoredTotals &totals);

    QString m_folder;
    sqlite::Statement m_allSeries, m_findSeries, m_insertSeries;
    sqlite::Statement m_readTotals, m_writeTotals;
    sqlite::Statement m_insertSample, m_newest, m_read;
    sqlite::Statement m_insertReceipt, m_receipts, m_insertOutbox, m_outbox, m_clearOutbox;
};

} // namespace twinscope::historian
