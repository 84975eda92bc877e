// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite.h"

#include <twinscope/historian/embeddedstore.h>

namespace twinscope::historian {

/// What the file holds as a whole; one row, written with every change.
struct StoredState
{
    quint64 samples = 0, doubles = 0;
    core::Time from{1}, to{0};
    quint64 appended = 0;  ///< position of the newest batch of the journal
    quint64 sealed = 0;    ///< batches up to here are in blocks
    quint64 forwarded = 0; ///< batches up to here have left the outbox
    quint64 seals = 0;     ///< how often the journal was sealed: the age of the newest blocks
    quint64 blocks = 0;    ///< the newest block's number; none is used twice
    quint64 shifts = 0;    ///< bit n: there may be blocks of groups of 2^n series
};

/// The form of the history on disk, version 2, except for the blocks (see BlockTable): state, series, journal and
/// receipts. Together these two are all that knows a table or a column. Belongs to one connection and is used by one
/// thread at a time, like it. What changes something is called within a write transaction.
class HistoryTables
{
public:
    static constexpr qint64 Version = 2;

    /// Makes the tables in an empty file; leaves a file that already has them as it is.
    static core::Result<void> prepare(sqlite::Connection &connection, const QString &folder);
    /// NotFound (an empty file), Malformed (not ours, or damaged), Unsupported (another version).
    static core::Result<std::unique_ptr<HistoryTables>> open(sqlite::Connection &connection, const QString &folder);

    core::Result<StoredState> state();
    core::Result<void> writeState(const StoredState &state);

    core::Result<std::vector<SeriesEntry>> seriesFrom(SeriesId first); ///< in order of their numbers
    core::Result<void> insertSeries(const std::vector<SeriesEntry> &entries);

    core::Result<void> insertBatch(quint64 position, QByteArrayView bytes);
    /// Batches behind `after`, in order, until the visitor says false. A row that SQLite itself cannot read comes as empty
    /// bytes.
    core::Result<void> readJournal(quint64 after, const std::function<bool(quint64 position, QByteArrayView)> &visit);
    core::Result<void> removeBatches(quint64 upTo);

    core::Result<void> insertReceipts(std::span<const Receipt> receipts);
    core::Result<std::vector<Receipt>> receipts(const QString &source);

private:
    explicit HistoryTables(QString folder)
        : m_folder(std::move(folder))
    {
    }
    static core::Result<void> checkIdentity(sqlite::Connection &connection, const QString &folder);
    core::Result<void> prepareStatements(sqlite::Connection &connection);
    core::Result<void> removeOldReceipts(const QString &source);

    QString m_folder;
    sqlite::Statement m_readState, m_writeState, m_readSeries, m_insertSeries;
    sqlite::Statement m_insertBatch, m_readJournal, m_removeBatches;
    sqlite::Statement m_insertReceipt, m_readReceipts, m_removeReceipts;
};

} // namespace twinscope::historian
