// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockstore.h"

#include "historyfolder.h"
#include "storetexts.h"

#include <QFileInfo>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Time;

constexpr quint64 MergedAtOnce = 500'000;

/// A folder without write permission has no place for SQLite's shared memory; a clean file in it can be read anyway.
sqlite::OpenMode readModeFor(const QString &folder)
{
    return QFileInfo(folder).isWritable() || hasLog(folder) ? sqlite::OpenMode::ReadOnly : sqlite::OpenMode::Immutable;
}

} // namespace

BlockStore::BlockStore(QString folder, sqlite::OpenMode readMode, const EmbeddedStoreOptions &options)
    : m_folder(std::move(folder))
    , m_keepsOutbox(options.keepOutbox && !options.readOnly)
    , m_parts(m_folder, options.onDamage)
    , m_readers(m_folder, historyFile(m_folder), readMode)
{
}

Result<std::unique_ptr<EmbeddedStore>> BlockStore::openForWriting(const QString &folder,
                                                                  const EmbeddedStoreOptions &options)
{
    if (const auto made = makeHistoryFolder(folder); !made)
        return made.error();
    std::unique_ptr<BlockStore> store(new BlockStore(folder, sqlite::OpenMode::ReadOnly, options));
    auto writer = HistoryWriter::open(folder, store->m_keepsOutbox, store->m_parts);
    if (!writer)
        return writer.error();
    store->m_writer = std::move(*writer);
    return std::unique_ptr<EmbeddedStore>(std::move(store));
}

Result<std::unique_ptr<EmbeddedStore>> BlockStore::openForReading(const QString &folder,
                                                                  const EmbeddedStoreOptions &options)
{
    if (const auto whole = checkLogHasFile(folder); !whole)
        return whole.error();
    if (!QFileInfo::exists(historyFile(folder)))
        return texts::noHistory(folder);
    std::unique_ptr<BlockStore> store(new BlockStore(folder, readModeFor(folder), options));
    if (const auto seen = store->look([](const Tail &) {}); !seen)
        return seen.error();
    return std::unique_ptr<EmbeddedStore>(std::move(store));
}

template<typename Work>
auto BlockStore::write(Work work) -> decltype(work(std::declval<HistoryWriter &>()))
{
    if (!m_writer)
        return texts::openedReadOnly();
    const QMutexLocker locker(&m_writing);
    return work(*m_writer);
}

Result<Appended> BlockStore::append(std::span<const SeriesSample> batch, std::span<const Receipt> receipts)
{
    for (const SeriesSample &entry : batch) {
        if (m_writer && !m_parts.directory.knows(entry.series))
            return texts::unknownSeries(entry.series);
    }
    return write([&](HistoryWriter &writer) { return writer.append(batch, receipts); });
}

Result<quint64> BlockStore::thin(SeriesId series, Time before, core::Duration step)
{
    if (step.count() <= 0)
        return texts::noStep();
    return write([&](HistoryWriter &writer) { return writer.thin(series, before, step); });
}

Result<quint64> BlockStore::forget(SeriesId series, Time before)
{
    return write([&](HistoryWriter &writer) { return writer.forget(series, before); });
}

Result<void> BlockStore::forwarded(quint64 position)
{
    return write([&](HistoryWriter &writer) { return writer.forwarded(position); });
}

Result<void> BlockStore::compact(core::Progress &progress)
{
    const auto prepared = write([](HistoryWriter &writer) {
        const auto sealed = writer.seal();
        writer.mergeEverything();
        return sealed;
    });
    if (!prepared)
        return prepared;
    for (Result<bool> more = true; *more;) {
        if (progress.isCancelled())
            return texts::cancelled();
        more = write([](HistoryWriter &writer) { return writer.mergeSome(MergedAtOnce); });
        if (!more)
            return more.error();
    }
    progress.report(0.7);
    for (Result<bool> more = true; *more;) {
        if (progress.isCancelled())
            return texts::cancelled();
        more = write([](HistoryWriter &writer) { return writer.releasePages(); });
        if (!more)
            return more.error();
    }
    const auto done = write([](HistoryWriter &writer) { return writer.emptyLog(); });
    progress.report(1);
    return done;
}

Result<std::vector<OutboxBatch>> BlockStore::pending(quint64 afterPosition, quint64 maxSamples) const
{
    const auto snapshot = begin();
    if (!snapshot)
        return snapshot.error();
    std::vector<OutboxBatch> batches;
    quint64 samples = 0;
    const quint64 after = std::max(afterPosition, snapshot->state.forwarded);
    const auto read = snapshot->reader.tables().readJournal(after, [&](quint64 position, QByteArrayView bytes) {
        SampleColumns rows;
        if (!decodeBatch({reinterpret_cast<const quint8 *>(bytes.data()), size_t(bytes.size())}, rows)) {
            m_parts.damages.reportBatch(position);
            return true;
        }
        if (!batches.empty() && samples + rows.size() > maxSamples)
            return false;
        samples += rows.size();
        OutboxBatch &batch = batches.emplace_back(OutboxBatch{position, {}});
        for (size_t row = 0; row < rows.size(); ++row)
            batch.samples.push_back({rows.series[row], rows.sample(row)});
        return samples < maxSamples;
    });
    if (!read)
        return read.error();
    return batches;
}

Result<std::unique_ptr<EmbeddedStore>> openEmbeddedStore(const QString &directory, EmbeddedStoreOptions options)
{
    const QString folder = QFileInfo(directory).absoluteFilePath();
    return options.readOnly ? BlockStore::openForReading(folder, options) : BlockStore::openForWriting(folder, options);
}

QString embeddedStorePath(const QString &projectPath)
{
    QString base = projectPath;
    for (const QLatin1String suffix : {QLatin1String(".twin.json"), QLatin1String(".json"), QLatin1String(".twin")}) {
        if (base.endsWith(suffix)) {
            base.chop(suffix.size());
            break;
        }
    }
    return base + QStringLiteral(".twin.history");
}

} // namespace twinscope::historian
