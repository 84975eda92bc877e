// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockstore.h"

#include "historyfolder.h"
#include "storetexts.h"

#include <QFileInfo>

#include <mutex>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Sample;
using core::Time;

constexpr size_t PortionSize = 16'384;

} // namespace

Result<BlockStore::Snapshot> BlockStore::begin() const
{
    auto reader = m_readers.borrow();
    if (!reader)
        return reader.error();
    auto transaction = sqlite::Transaction::begin(reader->connection(), sqlite::Transaction::Kind::Read);
    if (!transaction)
        return transaction.error();
    const auto state = reader->tables().state(); // the first look is what fixes the state of the file
    if (!state)
        return state.error();
    return Snapshot{std::move(*reader), std::move(*transaction), *state};
}

Result<BlockStore::Snapshot> BlockStore::look(const TailVisitor &visit) const
{
    if (!m_writer) {
        const std::unique_lock locker(m_parts.tailMutex);
        auto snapshot = begin();
        if (!snapshot)
            return snapshot.error();
        return follow(std::move(*snapshot), visit);
    }
    const std::shared_lock locker(m_parts.tailMutex);
    auto snapshot = begin();
    // A seal is first committed, then the tail goes: in between both have the same samples.
    if (snapshot && !m_parts.tail->isSealedBy(snapshot->state.sealed))
        visit(*m_parts.tail);
    return snapshot;
}

Result<BlockStore::Snapshot> BlockStore::follow(Snapshot snapshot, const TailVisitor &visit) const
{
    const auto series = snapshot.reader.tables().seriesFrom(m_parts.directory.newest() + 1);
    if (!series)
        return series.error();
    m_parts.directory.remember(*series);
    if (const auto followed = followJournal(snapshot.reader.tables(), snapshot.state, m_parts); !followed)
        return followed.error();
    visit(*m_parts.tail);
    return snapshot;
}

BlockReader BlockStore::blocksOf(const Snapshot &snapshot) const
{
    return {snapshot.reader.blocks(), m_parts.cache, m_parts.damages};
}

Result<SeriesId> BlockStore::series(const QString &channelId)
{
    if (m_writer)
        return m_parts.directory.findOrAdd(channelId);
    if (const auto known = m_parts.directory.find(channelId))
        return *known;
    if (const auto snapshot = look([](const Tail &) {}); !snapshot)
        return snapshot.error();
    const auto found = m_parts.directory.find(channelId);
    return found ? Result<SeriesId>(*found) : texts::unknownChannel(channelId);
}

Result<std::vector<SeriesEntry>> BlockStore::channels() const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().seriesFrom(1) : reader.error();
}

Result<std::vector<Receipt>> BlockStore::receipts(const QString &source) const
{
    const auto reader = m_readers.borrow();
    return reader ? reader->tables().receipts(source) : reader.error();
}

Result<Sample> BlockStore::valueAt(SeriesId series, Time time) const
{
    auto samples = valuesAt(std::span(&series, 1), time);
    return samples ? Result<Sample>(std::move(samples->front())) : samples.error();
}

Result<std::vector<Sample>> BlockStore::valuesAt(std::span<const SeriesId> series, Time time) const
{
    std::vector<SampleColumns> tails(series.size());
    const auto snapshot = look([&](const Tail &tail) {
        for (size_t i = 0; i < series.size(); ++i)
            tails[i] = tail.newestAt(series[i], time.ns);
    });
    if (!snapshot)
        return snapshot.error();
    BlockReader blocks = blocksOf(*snapshot);
    std::vector<Sample> samples;
    samples.reserve(series.size());
    for (size_t i = 0; i < series.size(); ++i) {
        auto sample = SeriesReader(blocks, snapshot->state.shifts, series[i], tails[i]).newestAt(time);
        if (!sample)
            return sample.error();
        samples.push_back(std::move(*sample));
    }
    return samples;
}

Result<std::vector<Sample>> BlockStore::portion(SeriesId series, ScanPosition &position, Time to, TailCopy &copy) const
{
    bool isSealed = true;
    const auto snapshot = look([&](const Tail &tail) {
        isSealed = false;
        if (copy.sealed == tail.sealed() && copy.newest == tail.newestPosition())
            return;
        copy = {tail.sealed(), tail.newestPosition(), tail.rowsOf(series, position.time)};
    });
    if (!snapshot)
        return snapshot.error();
    if (isSealed)
        copy = {};
    BlockReader blocks = blocksOf(*snapshot);
    return SeriesReader(blocks, snapshot->state.shifts, series, copy.rows).portion(position, to, PortionSize);
}

Result<void> BlockStore::scan(SeriesId series, Time from, Time to,
                              const std::function<bool(const Sample &)> &visit) const
{
    // Nothing of the file is held while somebody visits: a slow visitor must not keep an old state of it alive.
    TailCopy copy;
    for (ScanPosition position{from.ns, 0};;) {
        const auto samples = portion(series, position, to, copy);
        if (!samples)
            return samples.error();
        if (samples->empty())
            return {};
        for (const Sample &sample : *samples) {
            if (!visit(sample))
                return {};
        }
    }
}

Result<std::vector<core::EnvelopeColumn>> BlockStore::envelope(SeriesId series, Time from, Time to, int columns) const
{
    if (const auto sound = texts::checkEnvelope(from, to, columns); !sound)
        return sound.error();
    EnvelopeBuilder builder(from, to, columns);
    const auto snapshot = look([&](const Tail &tail) { tail.addTo(builder, series); });
    if (!snapshot)
        return snapshot.error();
    BlockReader blocks = blocksOf(*snapshot);
    const SampleColumns none;
    const auto added = SeriesReader(blocks, snapshot->state.shifts, series, none).addTo(builder, from, to);
    if (!added)
        return added.error();
    return builder.take();
}

Result<StoreStatistics> BlockStore::statistics() const
{
    const auto snapshot = look([](const Tail &) {});
    if (!snapshot)
        return snapshot.error();
    const StoredState &state = snapshot->state;
    return StoreStatistics{m_parts.directory.newest(), state.samples, state.doubles,
                           sizeOnDisk(m_folder),       state.from,    state.to,
                           m_parts.damages.count()};
}

} // namespace twinscope::historian
