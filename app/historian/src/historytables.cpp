// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytables.h"

#include "blocktable.h"
#include "storetexts.h"

#include <QSet>

namespace twinscope::historian {

namespace {

using core::Result;
using sqlite::ResetGuard;
using sqlite::Statement;

/// "TWSH" in the file's header, so that no other SQLite file is taken for a history.
constexpr qint64 ApplicationId = 0x54575348;

constexpr char Schema[] = R"(
    PRAGMA application_id = 0x54575348;
    PRAGMA user_version = 2;
    CREATE TABLE state (
        samples INTEGER NOT NULL, doubles INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        appended INTEGER NOT NULL, sealed INTEGER NOT NULL, forwarded INTEGER NOT NULL, seals INTEGER NOT NULL,
        blocks INTEGER NOT NULL, shifts INTEGER NOT NULL);
    INSERT INTO state VALUES (0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    CREATE TABLE series (id INTEGER PRIMARY KEY, channel TEXT NOT NULL UNIQUE);
    CREATE TABLE journal (position INTEGER PRIMARY KEY, batch BLOB NOT NULL);
    CREATE TABLE receipt (id INTEGER PRIMARY KEY, source TEXT NOT NULL, message INTEGER NOT NULL,
                          digest INTEGER NOT NULL);
    CREATE INDEX receipt_of_source ON receipt (source, id);
)";

} // namespace

Result<void> HistoryTables::prepare(sqlite::Connection &connection, const QString &folder)
{
    const auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables.error();
    if (*tables > 0)
        return checkIdentity(connection, folder);
    // Page size and incremental vacuum can only be chosen for an empty file.
    if (const auto set = connection.execute("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL;"); !set)
        return set;
    if (const auto wal = connection.execute("PRAGMA journal_mode = WAL"); !wal)
        return wal;
    const auto transaction = sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    for (const char *schema : {Schema, BlockTable::Schema}) {
        if (const auto made = connection.execute(schema); !made)
            return made;
    }
    return (*transaction)->commit();
}

Result<void> HistoryTables::checkIdentity(sqlite::Connection &connection, const QString &folder)
{
    const auto application = connection.number("PRAGMA application_id");
    const auto version = connection.number("PRAGMA user_version");
    const auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    for (const auto *answer : {&application, &version, &tables}) {
        if (!*answer)
            return answer->error();
    }
    if (*tables == 0)
        return texts::noHistory(folder);
    if (*application != ApplicationId)
        return texts::damaged(folder, QStringLiteral("application_id is %1").arg(*application));
    if (*version != Version)
        return texts::otherVersion(folder, *version);
    return {};
}

Result<std::unique_ptr<HistoryTables>> HistoryTables::open(sqlite::Connection &connection, const QString &folder)
{
    if (const auto identity = checkIdentity(connection, folder); !identity)
        return identity.error();
    std::unique_ptr<HistoryTables> tables(new HistoryTables(folder));
    if (const auto prepared = tables->prepareStatements(connection); !prepared)
        return prepared.error();
    return tables;
}

Result<void> HistoryTables::prepareStatements(sqlite::Connection &connection)
{
    return connection.prepareAll({
        {&m_readState, "SELECT samples, doubles, first, last, appended, sealed, forwarded, seals, blocks, shifts "
                       "FROM state"},
        {&m_writeState,
         "UPDATE state SET samples = ?1, doubles = ?2, first = ?3, last = ?4, appended = ?5, sealed = ?6, "
         "forwarded = ?7, seals = ?8, blocks = ?9, shifts = ?10"},
        {&m_readSeries, "SELECT id, channel FROM series WHERE id >= ?1 ORDER BY id"},
        {&m_insertSeries, "INSERT INTO series (id, channel) VALUES (?1, ?2)"},
        {&m_insertBatch, "INSERT INTO journal (position, batch) VALUES (?1, ?2)"},
        {&m_readJournal, "SELECT position, batch FROM journal WHERE position > ?1 ORDER BY position"},
        {&m_removeBatches, "DELETE FROM journal WHERE position <= ?1"},
        {&m_insertReceipt, "INSERT INTO receipt (source, message, digest) VALUES (?1, ?2, ?3)"},
        {&m_readReceipts, "SELECT message, digest FROM receipt WHERE source = ?1 ORDER BY id DESC LIMIT ?2"},
        {&m_removeReceipts, "DELETE FROM receipt WHERE source = ?1 AND id <= (SELECT id FROM receipt WHERE source = ?1 "
                            "ORDER BY id DESC LIMIT 1 OFFSET ?2)"},
    });
}

Result<StoredState> HistoryTables::state()
{
    const ResetGuard guard(m_readState);
    const auto row = m_readState.step();
    if (!row)
        return row.error();
    if (!*row)
        return texts::damaged(m_folder, QStringLiteral("state is empty"));
    const auto number = [this](int column) { return quint64(m_readState.integer(column)); };
    return StoredState{number(0),
                       number(1),
                       {m_readState.integer(2)},
                       {m_readState.integer(3)},
                       number(4),
                       number(5),
                       number(6),
                       number(7),
                       number(8),
                       number(9)};
}

Result<void> HistoryTables::writeState(const StoredState &state)
{
    int position = 0;
    for (const qint64 number : {qint64(state.samples), qint64(state.doubles), state.from.ns, state.to.ns,
                                qint64(state.appended), qint64(state.sealed), qint64(state.forwarded),
                                qint64(state.seals), qint64(state.blocks), qint64(state.shifts)})
        m_writeState.bind(++position, number);
    return m_writeState.run();
}

Result<std::vector<SeriesEntry>> HistoryTables::seriesFrom(SeriesId first)
{
    const ResetGuard guard(m_readSeries);
    m_readSeries.bind(1, qint64(first));
    std::vector<SeriesEntry> entries;
    for (;;) {
        const auto row = m_readSeries.step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back({SeriesId(m_readSeries.integer(0)), m_readSeries.text(1)});
    }
}

Result<void> HistoryTables::insertSeries(const std::vector<SeriesEntry> &entries)
{
    for (const SeriesEntry &entry : entries) {
        m_insertSeries.bind(1, qint64(entry.id));
        m_insertSeries.bindText(2, entry.channelId);
        if (const auto inserted = m_insertSeries.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> HistoryTables::insertBatch(quint64 position, QByteArrayView bytes)
{
    m_insertBatch.bind(1, qint64(position));
    m_insertBatch.bindBlob(2, bytes);
    return m_insertBatch.run();
}

Result<void> HistoryTables::readJournal(quint64 after,
                                        const std::function<bool(quint64 position, QByteArrayView)> &visit)
{
    const ResetGuard guard(m_readJournal);
    m_readJournal.bind(1, qint64(after));
    for (;;) {
        const auto row = m_readJournal.step();
        if (!row)
            return row.error();
        if (!*row || !visit(quint64(m_readJournal.integer(0)), m_readJournal.bytes(1)))
            return {};
    }
}

Result<void> HistoryTables::removeBatches(quint64 upTo)
{
    m_removeBatches.bind(1, qint64(upTo));
    return m_removeBatches.run();
}

Result<void> HistoryTables::insertReceipts(std::span<const Receipt> receipts)
{
    QSet<QString> sources;
    for (const Receipt &receipt : receipts) {
        sources.insert(receipt.source);
        m_insertReceipt.bindText(1, receipt.source);
        m_insertReceipt.bind(2, qint64(receipt.message));
        m_insertReceipt.bind(3, qint64(receipt.digest));
        if (const auto inserted = m_insertReceipt.run(); !inserted)
            return inserted;
    }
    for (const QString &source : std::as_const(sources)) {
        if (const auto removed = removeOldReceipts(source); !removed)
            return removed;
    }
    return {};
}

Result<void> HistoryTables::removeOldReceipts(const QString &source)
{
    m_removeReceipts.bindText(1, source);
    m_removeReceipts.bind(2, qint64(Store::ReceiptsKept));
    return m_removeReceipts.run();
}

Result<std::vector<Receipt>> HistoryTables::receipts(const QString &source)
{
    const ResetGuard guard(m_readReceipts);
    m_readReceipts.bindText(1, source);
    m_readReceipts.bind(2, qint64(Store::ReceiptsKept));
    std::vector<Receipt> found;
    for (;;) {
        const auto row = m_readReceipts.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.push_back({source, quint32(m_readReceipts.integer(0)), quint64(m_readReceipts.integer(1))});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace twinscope::historian
