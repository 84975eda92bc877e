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

Result<SeriesId> EmbeddedStore::series(const QString &channelId)
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

Result<void> EmbeddedStore::checkBatch(std::span<const SeriesSample> batch) const
{
    for (const SeriesSample &entry : batch) {
        if (!m_directory->knows(entry.series))
            return texts::unknownSeries(entry.series);
    }
    return {};
}

Result<void> EmbeddedStore::append(std::span<const SeriesSample> batch)
{
    if (!m_writer)
        return texts::openedReadOnly();
    if (const auto sound = checkBatch(batch); !sound)
        return sound;
    const QMutexLocker locker(&m_writer->mutex);
    // SQLite would go on writing happily into a file that has no name any more.
    if (fileNumberOf(historyFile(m_folder)) != m_writer->fileNumber)
        return texts::removedWhileOpen(m_folder);
    return batch.empty() ? Result<void>() : write(batch);
}

Result<void> EmbeddedStore::write(std::span<const SeriesSample> batch)
{
    const auto pending = m_directory->pending();
    StoredTotals totals = m_writer->totals;
    const auto transaction = sqlite::Transaction::begin(*m_writer->connection, sqlite::Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (const auto named = m_writer->tables->insertSeries(pending); !named)
        return named;
    if (const auto inserted = m_writer->tables->insertSamples(batch, totals); !inserted)
        return inserted;
    if (const auto committed = (*transaction)->commit(); !committed)
        return committed;
    m_writer->totals = totals;
    if (!pending.empty())
        m_directory->markStored(pending.back().id);
    return {};
}

Result<Sample> EmbeddedStore::valueAt(SeriesId series, Time time) const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().newestAt(series, time) : reader.error();
}

Result<std::vector<Sample>> EmbeddedStore::valuesAt(std::span<const SeriesId> series, Time time) const
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

Result<std::vector<Sample>> EmbeddedStore::portion(SeriesId series, Position &after, Time to) const
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

Result<void> EmbeddedStore::scan(SeriesId series, Time from, Time to,
                                 const std::function<bool(const Sample &)> &visit) const
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

Result<std::vector<core::EnvelopeColumn>> EmbeddedStore::envelope(SeriesId series, Time from, Time to,
                                                                  int columns) const
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

Result<StoreStatistics> EmbeddedStore::statistics() const
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
    return StoreStatistics{series, totals->samples, sizeOnDisk(m_folder), totals->from, totals->to};
}

} // namespace twinscope::historian
