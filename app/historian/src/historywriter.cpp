// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historywriter.h"

#include "blockwriter.h"
#include "historyfolder.h"
#include "seriesreader.h"
#include "storetexts.h"

#include <algorithm>
#include <mutex>

namespace twinscope::historian {

namespace {

using core::Result;
using sqlite::Connection;
using sqlite::OpenMode;
using sqlite::Transaction;

// In WAL mode NORMAL flushes to disk only at checkpoints, so that a power cut could take commits that append() has
// already acknowledged. FULL flushes the log at every commit, which is what the interface promises.
constexpr char WritingSettings[] = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; "
                                   "PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -8192;";

// Few series: blocks that need no merging. Many: a bounded tail, and merging does the rest.
constexpr size_t LeastTail = 262'144, MostTail = 1'048'576; ///< samples
constexpr size_t TailPerSeries = 10;
constexpr quint64 MostBatches = 20'000; ///< in the journal, so that opening is quick
constexpr quint64 MergeEffort = 6;      ///< samples merged for every sample appended, at most
constexpr quint64 LeastMergeEffort = 20'000;

} // namespace

Result<void> followJournal(HistoryTables &tables, const StoredState &state, SharedParts &parts)
{
    if (!parts.tail || parts.tail->isSealedBy(state.sealed))
        parts.tail = std::make_unique<Tail>(state.sealed);
    Tail &tail = *parts.tail;
    if (tail.newestPosition() >= state.appended)
        return {};
    return tables.readJournal(tail.newestPosition(), [&](quint64 position, QByteArrayView bytes) {
        SampleColumns rows;
        if (decodeBatch({reinterpret_cast<const quint8 *>(bytes.data()), size_t(bytes.size())}, rows)) {
            tail.add(rows, position);
        } else {
            tail.skip(position);
            parts.damages.reportBatch(position);
        }
        return true;
    });
}

HistoryWriter::HistoryWriter(QString folder, bool keepOutbox, SharedParts &parts)
    : m_folder(std::move(folder))
    , m_keepOutbox(keepOutbox)
    , m_parts(parts)
{
}

Result<std::unique_ptr<HistoryWriter>> HistoryWriter::open(const QString &folder, bool keepOutbox, SharedParts &parts)
{
    std::unique_ptr<HistoryWriter> writer(new HistoryWriter(folder, keepOutbox, parts));
    auto lock = WriterLock::acquire(folder);
    if (!lock)
        return lock.error();
    writer->m_lock = std::move(*lock);
    if (const auto whole = checkLogHasFile(folder); !whole)
        return whole.error();
    auto connection = Connection::open(historyFile(folder), OpenMode::ReadWrite);
    if (!connection)
        return connection.error();
    writer->m_connection = std::move(*connection);
    if (writer->m_connection->isReadOnly())
        return texts::notWritable(folder, historyFile(folder));
    if (const auto prepared = writer->prepare(); !prepared)
        return prepared.error();
    return writer;
}

Result<void> HistoryWriter::prepare()
{
    if (const auto prepared = HistoryTables::prepare(*m_connection, m_folder); !prepared)
        return prepared;
    if (const auto set = m_connection->execute(WritingSettings); !set)
        return set;
    auto tables = HistoryTables::open(*m_connection, m_folder);
    if (!tables)
        return tables.error();
    m_tables = std::move(*tables);
    auto blocks = BlockTable::open(*m_connection);
    if (!blocks)
        return blocks.error();
    m_blocks = std::move(*blocks);
    const auto state = m_tables->state();
    if (!state)
        return state.error();
    m_state = *state;
    const auto series = m_tables->seriesFrom(1);
    if (!series)
        return series.error();
    m_parts.directory.remember(*series);
    if (const auto loaded = followJournal(*m_tables, m_state, m_parts); !loaded)
        return loaded;
    m_fileNumber = fileNumberOf(historyFile(m_folder));
    if (const auto learnt = learnNewest(); !learnt)
        return learnt;
    return m_keepOutbox ? Result<void>() : forwarded(m_state.appended); // nobody will ask for it any more
}

Result<void> HistoryWriter::learnNewest()
{
    const auto places = m_blocks->all();
    if (!places)
        return places.error();
    const quint64 newest = m_parts.directory.newest();
    for (const BlockPlace &place : *places) {
        const quint64 end = quint64(place.group.first()) + (quint64(1) << place.group.shift);
        for (quint64 series = place.group.first(); series < std::min(end, newest + 1); ++series)
            m_doubles.noteNewest(SeriesId(series), place.last);
    }
    m_doubles.note(m_parts.tail->rows());
    return {};
}

Result<void> HistoryWriter::change(const std::function<Result<void>(StoredState &)> &work)
{
    StoredState state = m_state;
    const auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (const auto done = work(state); !done)
        return done;
    if (const auto written = m_tables->writeState(state); !written)
        return written;
    const auto committed = (*transaction)->commit();
    if (committed)
        m_state = state;
    return committed;
}

Result<SampleColumns> HistoryWriter::withoutDoubles(const SampleColumns &rows)
{
    return m_doubles.withoutDoubles(rows, [this](SeriesId series, std::span<const qint64> times) {
        const SampleColumns tail = m_parts.tail->rowsOf(series, times.front());
        BlockReader blocks(*m_blocks, m_parts.cache, m_parts.damages);
        return SeriesReader(blocks, m_state.shifts, series, tail).rowsAt(times);
    });
}

Result<Appended> HistoryWriter::append(std::span<const SeriesSample> batch, std::span<const Receipt> receipts)
{
    // SQLite would go on writing happily into a file that has no name any more.
    if (fileNumberOf(historyFile(m_folder)) != m_fileNumber)
        return texts::removedWhileOpen(m_folder);
    if (batch.empty() && receipts.empty())
        return Appended();
    if (isTailFull()) {
        if (const auto sealed = seal(); !sealed)
            return sealed.error();
    }
    SampleColumns rows;
    rows.reserve(batch.size());
    for (const SeriesSample &entry : batch)
        rows.add(entry.series, entry.sample);
    const auto fresh = withoutDoubles(rows);
    if (!fresh)
        return fresh.error();
    const quint64 doubles = rows.size() - fresh->size();
    if (const auto stored = store(*fresh, doubles, receipts); !stored)
        return stored.error();
    // What fails here is tried again with the next window; the samples are safe where they are.
    (void)mergeSome(std::max(fresh->size() * MergeEffort, LeastMergeEffort));
    return Appended{fresh->size(), doubles};
}

Result<void> HistoryWriter::store(const SampleColumns &rows, quint64 doubles, std::span<const Receipt> receipts)
{
    const auto pending = m_parts.directory.pending();
    const auto stored = change([&](StoredState &state) -> Result<void> {
        if (const auto named = m_tables->insertSeries(pending); !named)
            return named;
        if (const auto noted = m_tables->insertReceipts(receipts); !noted)
            return noted;
        state.doubles += doubles;
        if (rows.empty())
            return {};
        const auto [first, last] = std::ranges::minmax(rows.time);
        state.from.ns = state.samples == 0 ? first : std::min(state.from.ns, first);
        state.to.ns = state.samples == 0 ? last : std::max(state.to.ns, last);
        state.samples += rows.size();
        const Bytes bytes = encodeBatch(rows);
        return m_tables->insertBatch(++state.appended, {bytes.data(), qsizetype(bytes.size())});
    });
    if (!stored)
        return stored;
    if (!pending.empty())
        m_parts.directory.markStored(pending.back().id);
    m_doubles.note(rows);
    const std::unique_lock locker(m_parts.tailMutex);
    m_parts.tail->add(rows, m_state.appended);
    return {};
}

bool HistoryWriter::isTailFull() const
{
    const Tail &tail = *m_parts.tail;
    const size_t series = m_parts.directory.newest();
    return tail.samples() >= std::clamp(series * TailPerSeries, LeastTail, MostTail) || tail.batches() >= MostBatches;
}

Result<void> HistoryWriter::seal()
{
    if (m_parts.tail->batches() == 0)
        return {};
    const auto sealed = change([this](StoredState &state) -> Result<void> {
        const BlockOrigin origin{++state.seals, 0};
        state.sealed = state.appended;
        if (const auto written = writeBlocks(m_parts.tail->inOrder(), origin, *m_blocks, state); !written)
            return written;
        return m_tables->removeBatches(m_keepOutbox ? std::min(state.sealed, state.forwarded) : state.sealed);
    });
    if (!sealed)
        return sealed;
    {
        const std::unique_lock locker(m_parts.tailMutex);
        m_parts.tail = std::make_unique<Tail>(m_state.sealed);
    }
    for (const MergeWindow window : windowsEndingWith(m_state.seals))
        m_windows.push_back(window);
    return {};
}

Result<void> HistoryWriter::forwarded(quint64 position)
{
    return change([&](StoredState &state) {
        state.forwarded = std::max(state.forwarded, std::min(position, state.appended));
        return m_tables->removeBatches(std::min(state.sealed, state.forwarded));
    });
}

} // namespace twinscope::historian
