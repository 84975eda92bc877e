// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedstore.h"

#include "envelopebuilder.h"
#include "historyfolder.h"
#include "storetexts.h"

#include <QCoreApplication>

namespace twinscope::historian {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;
using core::Sample;
using core::Time;

constexpr qint64 PortionSize = 4096;

Result<void> checkEnvelope(Time from, Time to, int columns)
{
    if (from > to || columns < 1) {
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("historian",
                                                 "A curve needs a span that does not end before it begins, "
                                                 "and at least one column."),
                     {}};
    }
    if (columns > EnvelopeBuilder::MostColumns) {
        return Error{ErrorCode::LimitExceeded,
                     QCoreApplication::translate("historian", "A curve may have at most %1 columns. Ask for fewer.")
                         .arg(EnvelopeBuilder::MostColumns),
                     {}};
    }
    return {};
}

/// Just before every sample of that moment: the order of arrival counts from 1.
Position before(Time time)
{
    return {time, 0};
}

} // namespace

Result<SeriesId> RowStore::series(const QString &channelId)
{
    if (m_writer)
        return m_directory->findOrAdd(channelId);
    if (const auto known = m_directory->find(channelId))
        return *known;
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    const auto found = reader->tables().findSeries(channelId);
    if (!found)
        return found.error();
    if (!*found)
        return texts::unknownChannel(channelId);
    m_directory->remember({**found, channelId});
    return **found;
}

Result<void> RowStore::checkBatch(std::span<const SeriesSample> batch) const
{
    for (const SeriesSample &entry : batch) {
        if (!m_directory->knows(entry.series))
            return texts::unknownSeries(entry.series);
    }
    return {};
}

Result<Appended> RowStore::append(std::span<const SeriesSample> batch, std::span<const Receipt> receipts)
{
    if (!m_writer)
        return texts::openedReadOnly();
    if (const auto sound = checkBatch(batch); !sound)
        return sound.error();
    const QMutexLocker locker(&m_writer->mutex);
    // SQLite would go on writing happily into a file that has no name any more.
    if (fileNumberOf(historyFile(m_folder)) != m_writer->fileNumber)
        return texts::removedWhileOpen(m_folder);
    return batch.empty() && receipts.empty() ? Result<Appended>(Appended()) : write(batch, receipts);
}

Result<Appended> RowStore::write(std::span<const SeriesSample> batch, std::span<const Receipt> receipts)
{
    const auto pending = m_directory->pending();
    StoredTotals totals = m_writer->totals;
    const auto transaction = sqlite::Transaction::begin(*m_writer->connection, sqlite::Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (const auto named = m_writer->tables->insertSeries(pending); !named)
        return named.error();
    const auto fresh = m_writer->tables->withoutDoubles(batch);
    if (!fresh)
        return fresh.error();
    totals.doubles += batch.size() - fresh->size();
    if (const auto inserted = m_writer->tables->insertSamples(*fresh, totals); !inserted)
        return inserted.error();
    if (const auto noted = m_writer->tables->insertReceipts(receipts); !noted)
        return noted.error();
    if (m_keepOutbox && !fresh->empty()) {
        if (const auto kept = m_writer->tables->insertOutbox(*fresh); !kept)
            return kept.error();
    }
    if (const auto committed = (*transaction)->commit(); !committed)
        return committed.error();
    m_writer->totals = totals;
    if (!pending.empty())
        m_directory->markStored(pending.back().id);
    return Appended{fresh->size(), batch.size() - fresh->size()};
}

Result<Sample> RowStore::valueAt(SeriesId series, Time time) const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().newestAt(series, time) : reader.error();
}

Result<std::vector<Sample>> RowStore::valuesAt(std::span<const SeriesId> series, Time time) const
{
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    // One transaction: all values are of the same state of the file, and the lock is taken once.
    const auto transaction = sqlite::Transaction::begin(reader->connection(), sqlite::Transaction::Kind::Read);
    if (!transaction)
        return transaction.error();
    std::vector<Sample> samples;
    samples.reserve(series.size());
    for (const SeriesId id : series) {
        auto sample = reader->tables().newestAt(id, time);
        if (!sample)
            return sample.error();
        samples.push_back(std::move(*sample));
    }
    return samples;
}

Result<std::vector<Sample>> RowStore::portion(SeriesId series, Position &after, Time to) const
{
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    std::vector<Sample> samples;
    const auto read = reader->tables().read(series, after, to, PortionSize, [&](const Sample &sample, Position at) {
        samples.push_back(sample);
        after = at;
        return true;
    });
    if (!read)
        return read.error();
    return samples;
}

Result<void> RowStore::scan(SeriesId series, Time from, Time to, const std::function<bool(const Sample &)> &visit) const
{
    // No reader is held while somebody visits: a slow visitor must not keep an old state of the file alive.
    for (Position after = before(from);;) {
        const auto samples = portion(series, after, to);
        if (!samples)
            return samples.error();
        for (const Sample &sample : *samples) {
            if (!visit(sample))
                return {};
        }
        if (qint64(samples->size()) < PortionSize)
            return {};
    }
}

Result<std::vector<core::EnvelopeColumn>> RowStore::envelope(SeriesId series, Time from, Time to, int columns) const
{
    if (const auto sound = checkEnvelope(from, to, columns); !sound)
        return sound.error();
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    EnvelopeBuilder builder(from, to, columns);
    const auto read = reader->tables().read(series, before(from), to, -1, [&](const Sample &sample, Position) {
        builder.add(sample);
        return true;
    });
    if (!read)
        return read.error();
    return builder.take();
}

Result<StoreStatistics> RowStore::statistics() const
{
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    const auto totals = reader->tables().totals();
    if (!totals)
        return totals.error();
    const auto stored = reader->tables().allSeries();
    if (!stored)
        return stored.error();
    const quint64 series = stored->size() + m_directory->pending().size();
    return StoreStatistics{series, totals->samples, totals->doubles, sizeOnDisk(m_folder), totals->from, totals->to, 0};
}

Result<std::vector<SeriesEntry>> RowStore::channels() const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().allSeries() : reader.error();
}

Result<std::vector<Receipt>> RowStore::receipts(const QString &source) const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().receipts(source) : reader.error();
}

Result<Verification> RowStore::verify(core::Progress &) const
{
    const auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    const auto checked =
        reader->connection().number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
    if (!checked)
        return checked.error();
    Verification found;
    if (*checked > 0)
        found.damages.push_back({{}, {1}, {0}, texts::damaged(m_folder, {}).sentence});
    return found;
}

Result<void> RowStore::compact(core::Progress &)
{
    if (!m_writer)
        return texts::openedReadOnly();
    const QMutexLocker locker(&m_writer->mutex);
    return m_writer->connection->execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<quint64> RowStore::thin(SeriesId, Time, core::Duration)
{
    return texts::openedReadOnly();
}

Result<quint64> RowStore::forget(SeriesId, Time)
{
    return texts::openedReadOnly();
}

Result<std::vector<OutboxBatch>> RowStore::pending(quint64 afterPosition, quint64 maxSamples) const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().outbox(afterPosition, maxSamples) : reader.error();
}

Result<void> RowStore::forwarded(quint64 position)
{
    const QMutexLocker locker(&m_writer->mutex);
    return m_writer->tables->clearOutbox(position);
}

} // namespace twinscope::historian
